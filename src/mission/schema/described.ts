import * as z from 'zod/mini';

/** A schema with the sentence that editors show for it. A copy, since one schema serves under several keys. */
export function described<T extends z.ZodMiniType>(schema: T, description: string): T {
  const own = z.clone(schema);
  z.globalRegistry.add(own, { description });
  return own;
}

/** A key that may be left out, with the sentence that editors show for it. */
export function optional<T extends z.ZodMiniType>(schema: T, description: string): z.ZodMiniOptional<T> {
  const own = z.optional(schema);
  z.globalRegistry.add(own, { description });
  return own;
}
