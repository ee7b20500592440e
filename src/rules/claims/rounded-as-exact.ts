import { verdictRule } from '../verdict-rule.ts';

export const roundedAsExact = verdictRule({
  id: 'claims/rounded-as-exact',
  severity: 'warning',
  summary: 'A rounded number is written as if it were exact',
  why: 'Without a word such as “some” or “nearly”, a round number is read as the count itself.',
  applies: ({ passage, judgement: { verdict } }) => verdict === 'rounded-as-exact' && passage.part !== 'headline',
  explain: ({ words, fact }) => `${words} reads as an exact number, but the fact is ${fact}.`,
});
