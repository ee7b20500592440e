import * as z from 'zod/mini';
import type { Path } from './yaml.ts';

/** The schema of the value at the end of a path: through optional values, lists, records and alternatives. */
function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodMiniOptional) return schemaAt(schema.def.innerType, path);
  if (schema instanceof z.ZodMiniLazy) return schemaAt(schema.def.getter(), path);
  if (schema instanceof z.ZodMiniUnion) {
    return schema.def.options.map((option) => schemaAt(option, path)).find((found) => found !== undefined && (path.length > 0 || keysOf(found)));
  }
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  if (schema instanceof z.ZodMiniObject) {
    const next: z.core.$ZodType | undefined = schema.def.shape[String(step)];
    return next && schemaOrLast(next, rest);
  }
  if (schema instanceof z.ZodMiniArray) return schemaOrLast(schema.def.element, rest);
  if (schema instanceof z.ZodMiniRecord) return schemaOrLast(schema.def.valueType, rest);
  return undefined;
}

// At the end of the path the wrapper carries the description, so it is not taken off.
const schemaOrLast = (schema: z.core.$ZodType, rest: Path): z.core.$ZodType | undefined =>
  rest.length === 0 ? schema : schemaAt(schema, rest);

const keysOf = (schema: z.core.$ZodType): readonly string[] | undefined =>
  schema instanceof z.ZodMiniObject ? Object.keys(schema.def.shape) : undefined;

const unwrapped = (schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined =>
  schema && (schemaAt(schema, []) ?? schema);

/** The keys that a mapping at this place may have. */
export function keysAt(schema: z.ZodMiniType, path: Path): readonly string[] {
  const found = unwrapped(schemaAt(schema, path));
  return (found && keysOf(found)) ?? [];
}

/** What the schema says of the value at this place: a full sentence. */
export function descriptionAt(schema: z.ZodMiniType, path: Path): string | undefined {
  const found = schemaAt(schema, path);
  if (!found) return undefined;
  return z.globalRegistry.get(found)?.description ?? z.globalRegistry.get(unwrapped(found) ?? found)?.description;
}
