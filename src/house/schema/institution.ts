import * as z from 'zod/mini';
import { described, optional, text } from '../../source/schema/builders.ts';

export const institution = described(
  z.strictObject({
    name: described(text, 'The full name, without an article.'),
    abbreviation: optional(text, 'The abbreviation, as it stands in brackets at first mention.'),
    article: optional(
      z.enum(['both', 'name', 'abbreviation', 'neither']),
      'Which of the two takes “the”: both, name (where it is left out), abbreviation or neither.',
    ),
    domains: optional(z.array(text), 'Its internet domains.'),
    assembly: optional(z.boolean('true or false'), 'True for an assembly of parliamentarians.'),
    protocol: optional(z.int('a whole number'), 'Its place in the order of speaking; the lowest speaks first.'),
  }),
  'An institution, added to those of the house or replacing one of them.',
);
