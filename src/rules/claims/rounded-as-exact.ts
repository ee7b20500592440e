import { verdictRule } from '../verdict-rule.ts';

export const roundedAsExact = verdictRule({
  id: 'claims/rounded-as-exact',
  severity: 'warning',
  summary: 'A rounded number is written as if it were exact',
  why: 'Without a word such as “some” or “nearly”, a round number is read as the count itself.',
  basis: 'The policy of the house: a number written in full, without a hedge, is the count itself.',
  wrong:
    'facts:\n  stations: { value: 9968, source: Central Election Commission }\n\nVoting took place in ' +
    '[10,000](fact:stations) polling stations.',
  right:
    'facts:\n  stations: { value: 9968, source: Central Election Commission }\n\nVoting took place in [nearly ' +
    '10,000](fact:stations) polling stations.',
  applies: ({ passage, judgement: { verdict } }) => verdict === 'rounded-as-exact' && passage.part !== 'headline',
  message: ({ words, fact }) => `${words} reads as an exact number, but the fact is ${fact}.`,
});
