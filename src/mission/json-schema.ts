import * as z from 'zod/mini';

/** The JSON Schema of what a person writes, for editors. */
export const jsonSchemaOf = (schema: z.ZodMiniType): object => z.toJSONSchema(schema, { io: 'input' });
