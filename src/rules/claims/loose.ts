import { acceptedRange } from '../../claims/write/describe.ts';
import { contrastMessage, verdictRule } from '../verdict-rule.ts';

export const loose = verdictRule({
  id: 'claims/loose',
  severity: 'warning',
  summary: 'The words are true of the fact, but so far away that they mislead',
  why:
    'Readers take “nearly 10,000” for a number close to it; whoever compares the two will ask why it was rounded ' +
    'so far.',
  basis: 'The policy of the house: nobody has published how far “nearly” or “some” may reach.',
  wrong:
    'facts:\n  stations: { value: 9120, source: Central Election Commission }\n\nVoting took place in [nearly ' +
    '10,000](fact:stations) polling stations.',
  right:
    'facts:\n  stations: { value: 9120, source: Central Election Commission }\n\nVoting took place in [more than ' +
    '9,000](fact:stations) polling stations.',
  applies: ({ judgement: { verdict } }) => verdict === 'loose',
  message: (wording, { judgement, passage }) => {
    const reach = acceptedRange(judgement, passage.language);
    return reach === undefined
      ? contrastMessage(wording)
      : `${wording.words} stands for ${reach}, but the fact is ${wording.fact}.`;
  },
});
