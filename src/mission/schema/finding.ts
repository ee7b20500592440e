import * as z from 'zod';
import { shortName, text } from './scalars.ts';

/** The strengths of a finding, from the weakest to the strongest. */
export const strengths = ['isolated', 'some', 'significant', 'serious', 'widespread', 'systemic'] as const;

export const findingHead = z
  .strictObject({
    topic: text.describe('The topic, one of the house’s list, such as legal-framework.'),
    assessment: z.enum(['positive', 'mixed', 'negative']).optional().describe('Whether it is positive, mixed or negative.'),
    evidence: z
      .enum(['observed', 'documented', 'informed', 'alleged'])
      .optional()
      .describe('What it rests on: observed or documented by the mission, told to it, or alleged.'),
    strength: z.enum(strengths).optional().describe('How far it reaches, from isolated to systemic.'),
    commitments: z.array(text).optional().describe('The commitments that it touches, such as “copenhagen-1990 7.6”.'),
  })
  .describe('The front matter of a finding.');

const speaker = shortName('a short name from “people” in mission.yaml');

export const quotationHead = z
  .strictObject({ speaker: speaker.describe('Who said it: a name of `people` in mission.yaml.') })
  .describe('The front matter of a quotation.');
