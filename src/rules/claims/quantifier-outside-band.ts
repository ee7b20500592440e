import { verdictRule } from '../verdict-rule.ts';

export const quantifierOutsideBand = verdictRule({
  id: 'claims/quantifier-outside-band',
  severity: 'warning',
  summary: 'A word such as “many” or “few” stands for a share outside the house’s band',
  why: 'No published scale exists for these words, so a house has to use them for the same shares every time.',
  applies: ({ judgement: { verdict } }) => verdict === 'outside-band',
  explain: ({ words, fact }) => `${words} does not fit the share in the policy of the house: it is ${fact}.`,
});
