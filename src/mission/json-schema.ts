import * as z from 'zod/mini';

/** The JSON Schema of what a person writes, in draft 7: what most editors speak. */
export const jsonSchemaOf = (schema: z.ZodMiniType): object => z.toJSONSchema(schema, { io: 'input', target: 'draft-07', override: ({ jsonSchema }) => allowNumbersAsNames(jsonSchema) });

/** A year is a name like any other in YAML, but editors that check YAML take it for a number. */
function allowNumbersAsNames(schema: { propertyNames?: unknown }): void {
  const { propertyNames: names } = schema;
  if (typeof names === 'object' && names !== null && Object.keys(names).join() === 'type') delete schema.propertyNames;
}
