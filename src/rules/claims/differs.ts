import { isNoRecord } from '../../claims/judge/judge.ts';
import { contrastMessage, verdictRule } from '../verdict-rule.ts';

export const differs = verdictRule({
  id: 'claims/differs',
  severity: 'error',
  summary: 'The words of a link say something else than the fact',
  why:
    'A figure in a statement is repeated around the world within the hour, and one that is wrong discredits the ' +
    'others.',
  basis: 'Declaration of Principles (2005): conclusions rest on the highest standards of accuracy.',
  wrong:
    'facts:\n  candidates: { value: 312, source: Central Election Commission }\n\nVoters chose among ' +
    '[321](fact:candidates) candidates.',
  right:
    'facts:\n  candidates: { value: 312, source: Central Election Commission }\n\nVoters chose among ' +
    '[312](fact:candidates) candidates.',
  applies: ({ subject, claim, judgement }) =>
    subject.kind === 'fact' &&
    !judgement.isOtherWeekday && // dates/weekday-differs
    (judgement.verdict === 'wrong-kind' || (judgement.verdict === 'false' && !isNoRecord(claim, judgement))),
  message: ({ meaning, ...wording }, { judgement }) =>
    contrastMessage({
      ...wording,
      meaning: judgement.verdict === 'wrong-kind' || judgement.isOtherUnit ? undefined : meaning,
    }),
});
