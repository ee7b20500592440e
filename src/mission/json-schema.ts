import * as z from 'zod';

/** The JSON Schema of what a person writes, for editors. */
export const jsonSchemaOf = (schema: z.ZodType): object => z.toJSONSchema(schema, { io: 'input' });
