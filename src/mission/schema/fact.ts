import * as z from 'zod/mini';
import { date, described, optional, text, truth } from '../../source/schema/builders.ts';

const number = z.number('a number');

/** The keys that give a fact its value; each of them makes a mapping a fact, while other mappings are groups. */
export const factKeys = ['value', 'between', 'about', 'more-than', 'up-to', 'sum'] as const;

const factValue = described(
  z.union([number, truth, text], 'a number, a date, true or false, or a text'),
  'A number (11947995), a date (2019-06-09), true or false, or a text.',
);

/** A fact written as a mapping, with its value and what else is known of it. */
export const factMapping = described(
  z.strictObject({
    value: z.optional(factValue),
    between: optional(
      z.tuple([number, number], 'a list of two numbers such as [280, 300]'),
      'The lowest and the highest number that it can be, such as [280, 300].',
    ),
    about: optional(number, 'A rounded number: half a unit of its last digit that is not zero, up or down.'),
    'more-than': optional(number, 'A number that it is a little more than.'),
    'up-to': optional(number, 'A number that it does not exceed.'),
    sum: optional(
      z.array(text).check(z.minLength(1, 'a list of facts'), z.maxLength(500, 'a list of at most 500 facts')),
      'The facts that it is the sum of, such as [candidates.women, candidates.men].',
    ),
    unit: optional(text, 'A noun, “per cent” or “percentage points”.'),
    source: optional(text, 'Who vouches for it.'),
    'as-of': optional(date, 'The day that it was true of.'),
    note: optional(text, 'Anything that colleagues should know about it; never printed.'),
    'part-of': optional(text, 'The fact that it is a part of and therefore cannot exceed.'),
    of: optional(text, 'The fact that is the base of this share.'),
    history: optional(
      z.record(z.string(), number, 'numbers by year such as { 2015: 3 }'),
      'Earlier values by year or date, for claims such as “a record”.',
    ),
    settled: optional(truth, 'True for a figure of its date, such as a plan, that later figures do not contradict.'),
    internal: optional(truth, 'True for a fact that is not meant for print.'),
  }),
  'A fact of the mission: a value, and who vouches for it.',
);

/** How many people or countries. That it is a whole number is checked in `checks/numbers.ts`, with the right words. */
export const count = described(
  z.union([number, factMapping], 'a number such as 290, or a rounded one such as { about: 290 }'),
  'A number, or a fact with value, source and other keys.',
);

const fact = described(z.union([factValue, factMapping]), 'A number, or a fact with value, source and other keys.');

/** The values of such a mapping. */
export type FactMapping = z.infer<typeof factMapping>;

type Facts = { [name: string]: z.infer<typeof fact> | Facts };

/**
 * Facts and groups of facts, nested as the writer likes: the schema that editors get. `facts/read.ts` reads them
 * without it, since it tells the two apart by their keys.
 */
export const facts: z.ZodMiniType<Facts> = z.lazy(() => z.record(z.string(), z.union([fact, facts])));
