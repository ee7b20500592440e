import * as z from 'zod';
import { date, text, truth } from './scalars.ts';

const number = z.number('a number');

/** A key that makes a mapping a fact; every other mapping is a group. */
export const factKeys = ['value', 'between', 'about', 'more-than', 'up-to', 'sum'] as const;

const factValue = z
  .union([number, truth, text], 'a number, a date, true or false, or a text')
  .describe('A number (11947995), a date (2019-06-09), true or false, or a text.');

export const factMapping = z
  .strictObject({
    value: factValue.optional(),
    between: z.tuple([number, number], 'a list of two numbers such as [280, 300]').optional().describe('The lowest and the highest number that it can be, such as [280, 300].'),
    about: number.optional().describe('A rounded number: half a unit of its last digit that is not zero, up or down.'),
    'more-than': number.optional().describe('A number that it is a little more than.'),
    'up-to': number.optional().describe('A number that it does not exceed.'),
    sum: z.array(text).min(1, 'a list of facts').max(500, 'a list of at most 500 facts').optional().describe('The facts that it is the sum of, such as [candidates.women, candidates.men].'),
    unit: text.optional().describe('A noun, “per cent” or “percentage points”.'),
    source: text.optional().describe('Who vouches for it.'),
    'as-of': date.optional().describe('The day that it was true of.'),
    note: text.optional().describe('Anything that colleagues should know about it; never printed.'),
    'part-of': text.optional().describe('The fact that it is a part of and therefore cannot exceed.'),
    of: text.optional().describe('The fact that is the base of this share.'),
    history: z
      .record(z.string(), number, 'numbers by year such as { 2015: 3 }')
      .optional()
      .describe('Earlier values by year or date, for claims such as “a record”.'),
    settled: truth.optional().describe('True for a figure of its date, such as a plan, that later figures do not contradict.'),
    internal: truth.optional().describe('True for a fact that is not meant for print.'),
  })
  .describe('A fact of the mission: a value, and who vouches for it.');

/** How many people or countries: whole numbers, which reading makes sure of. */
export const count = z
  .union([number, factMapping], 'a number such as 290, or a rounded one such as { about: 290 }')
  .describe('A number, or a fact with value, source and other keys.');

const fact = z.union([factValue, factMapping]).describe('A number, or a fact with value, source and other keys.');

export type FactMapping = z.infer<typeof factMapping>;

type Facts = { [name: string]: z.infer<typeof fact> | Facts };

/** For editors: facts and groups of facts, nested as the writer likes. Reading tells the two apart by their keys. */
export const facts: z.ZodType<Facts> = z.lazy(() => z.record(z.string(), z.union([fact, facts])));
