import * as z from 'zod/mini';
import { strengthLadder as strengths } from '../../house/schema/structure.ts';
import { described, optional, shortName, text } from '../../source/schema/builders.ts';

/** The front matter of a file of findings/. */
export const findingHead = described(
  z.strictObject({
    topic: described(text, 'The topic, one of the house’s list, such as legal-framework.'),
    assessment: optional(z.enum(['positive', 'mixed', 'negative']), 'Whether it is positive, mixed or negative.'),
    evidence: optional(
      z.enum(['observed', 'documented', 'informed', 'alleged']),
      'What it rests on: observed or documented by the mission, told to it, or alleged.',
    ),
    strength: optional(z.enum(strengths), 'How far it reaches, from isolated to systemic.'),
    commitments: optional(z.array(text), 'The commitments that it touches, such as “copenhagen-1990 7.6”.'),
  }),
  'The front matter of a finding.',
);

const speaker = shortName('a short name from “people” in mission.yaml');

/** The front matter of a file of quotes/. */
export const quotationHead = described(
  z.strictObject({ speaker: described(speaker, 'Who said it: a name of `people` in mission.yaml.') }),
  'The front matter of a quotation.',
);
