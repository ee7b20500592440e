import * as z from 'zod/mini';
import { optional } from '../../mission/schema/described.ts';
import { text, truth } from '../../mission/schema/scalars.ts';

const words = () => z.record(text, text);

/** How the house writes. What it leaves out it has no opinion on, and no rule does. */
export const style = () =>
  z.strictObject({
    spelling: optional(
      words(),
      'Other spellings, each with the one that the house prefers. A star at the end of both stands for the usual endings of English: “organis*: organiz*” also says organisation, organised, organising.',
    ),
    'per-cent': optional(z.string(), 'What follows the figure of a share, with the space before it, such as “ per cent” or “%”.'),
    'signs-in-tables': optional(truth, 'True where “%” is written in tables, whatever stands in the text.'),
    'words-up-to': optional(
      z.number('a number from 0 to 20').check(z.multipleOf(1, 'a whole number'), z.minimum(0, 'a number from 0 to 20'), z.maximum(20, 'a number from 0 to 20')),
      'The largest number that is written as a word: 9 for “nine candidates” and “10 candidates”.',
    ),
    abbreviations: optional(z.array(text), 'Abbreviations that need no explanation.'),
    gendered: optional(words(), 'Words for one sex where both are meant, each with the word for everybody.'),
    samples: optional(z.array(text), 'Words of the mission that “prelim init” writes. None of them may go out on release night.'),
  });
