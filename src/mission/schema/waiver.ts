import * as z from 'zod/mini';
import { described, optional, text } from '../../source/schema/builders.ts';

/** The value of a fact that a waiver rests on. */
const factValue = z.union(
  [z.number(), z.boolean(), text, z.tuple([z.number(), z.number()])],
  'the value of a fact, such as 11947995',
);

/** An entry of the section `waivers` of mission.yaml. */
export const waiver = described(
  z.strictObject({
    rule: described(text, 'The rule that is set aside.'),
    at: optional(text, 'The file it is set aside in, without its ending, or a path of mission.yaml.'),
    text: optional(text, 'The words it is set aside for.'),
    reason: optional(text, 'Why.'),
    by: optional(text, 'Who answers for it.'),
    until: optional(z.iso.date('a date such as 2019-06-30'), 'The last day on which it holds.'),
    while: optional(
      z.record(z.string(), factValue, 'facts with their values, such as { voters.registered: 11947995 }'),
      'The facts it rests on with their values: it lapses when one of them changes.',
    ),
  }),
  'An exception to a rule that a person answers for.',
);
