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

// Each schema is used once or twice a process: compiling it first would cost more than it saves. Before any schema is
// made.
z.config({ jitless: true });

// Scalars. Each message finishes the sentence “… should be”.

export const text = z.string().check(z.minLength(1, 'a text'));

export const date = z.iso.date('a date such as 2019-06-09');

export const truth = z.boolean('true or false');

/** For editors two capitals; whoever writes the name of a country is told its code, which only the house knows. */
export const country = z
  .string('a country code of two capitals such as KZ')
  .check(z.minLength(1, 'a country code of two capitals such as KZ'), z.meta({ pattern: '^[A-Z]{2}$' }));

/**
 * Whether a text is made of letters, digits and hyphens. The usual ASCII name is told without the tables of Unicode,
 * which cost a millisecond.
 */
export const isName = (text: string): boolean =>
  /^[A-Za-z0-9-]+$/.test(text) || (/[^\0-\x7f]/.test(text) && /^[\p{L}\p{N}-]+$/u.test(text));

/** What a name could be instead, as a sentence after a space; empty if nothing of it can be kept. */
export const betterName = (text: string): string => {
  const name = text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return name === '' || /^\d+$/.test(name) ? '' : ` Write “${name}”.`;
};

const aName = 'a name of letters, digits and hyphens, not of digits alone';

/**
 * A name of the writer's choice. Digits alone are the place of an entry in its list, and lose their own place among the
 * keys of a mapping.
 */
export const name = z.string(aName).check(
  z.refine((text) => isName(text) && !/^\d+$/.test(text), aName),
  z.meta({ pattern: String.raw`^(?!\d+$)[\p{L}\p{N}-]+$` }),
);

/**
 * The short name of something that stands elsewhere. Any text passes here: whoever knows the short names says which
 * one to write.
 */
export const shortName = (expected = 'a name of letters, digits and hyphens') =>
  z.string(expected).check(z.minLength(1, expected), z.meta({ pattern: String.raw`^[\p{L}\p{N}-]+$` }));

/** A day, a time of it, and how far clocks there are ahead of UTC; no clock is more than 14 hours ahead. */
export const moment = z.string('a time such as 2019-06-10T14:30+06:00').check(
  z.regex(/^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/, {
    error: 'a time such as 2019-06-10T14:30+06:00',
    abort: true,
  }),
  z.refine(
    (text) => z.iso.date().safeParse(text.slice(0, 10)).success,
    'a time of a day that exists, such as 2019-06-10T14:30+06:00',
  ),
);

/** One value, or a list of at least one. */
export const oneOrMore = <T extends z.ZodMiniType>(value: T) =>
  z.union([value, z.array(value).check(z.minLength(1, 'a list of at least one'))]);

/** The JSON Schema of what a person writes, in draft 7: what most editors speak. */
export const jsonSchemaOf = (schema: z.ZodMiniType): object =>
  z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-07',
    override: ({ jsonSchema }) => allowNumbersAsNames(jsonSchema),
  });

/** A year is a name like any other in YAML, but editors that check YAML take it for a number. */
function allowNumbersAsNames(schema: { propertyNames?: unknown }): void {
  const { propertyNames: names } = schema;
  if (typeof names === 'object' && names !== null && Object.keys(names).join() === 'type') delete schema.propertyNames;
}
