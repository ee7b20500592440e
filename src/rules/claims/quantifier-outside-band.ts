import { verdictRule } from '../verdict-rule.ts';

export const quantifierOutsideBand = verdictRule({
  id: 'claims/quantifier-outside-band',
  severity: 'warning',
  summary: 'A word such as “many” or “few” stands for a share outside the house’s band',
  why: 'No published scale exists for these words, so a house has to use them for the same shares every time.',
  basis:
    'The policy of the house. No scale for these words was found at ODIHR, the OSCE PA, PACE, the EU or the ' +
    'Carter Center.',
  wrong:
    'facts:\n  observed: { value: 940, source: observation forms }\n  negative: { value: 28, source: observation ' +
    'forms, part-of: observed }\n\nVoting was assessed negatively in [many](fact:negative/observed) of the ' +
    'polling stations observed.',
  right:
    'facts:\n  observed: { value: 940, source: observation forms }\n  negative: { value: 28, source: observation ' +
    'forms, part-of: observed }\n\nVoting was assessed negatively in [few](fact:negative/observed) of the ' +
    'polling stations observed.',
  applies: ({ judgement: { verdict } }) => verdict === 'outside-band',
  message: ({ words, fact }) => `${words} does not fit the share in the policy of the house: it is ${fact}.`,
});
