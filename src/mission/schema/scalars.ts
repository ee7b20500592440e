import * as z from 'zod';

/** Building blocks of the schemas. Each message finishes the sentence “… should be”. */

export const text = z.string().min(1, 'a text');
export const date = z.iso.date('a date such as 2019-06-09');
export const truth = z.boolean('true or false');
export const country = z.string().regex(/^[A-Z]{2}$/, 'a country code of two capitals such as KZ');
export const name = z.string().regex(/^[\p{L}\p{N}-]+$/u, 'a name of letters, digits and hyphens');
export const moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?$/, 'a time such as 2019-06-10T14:30+06:00');

/** One value, or a list of at least one. */
export const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1, 'a list of at least one')]);
