import { isNoRecord } from '../../claims/judge/judge.ts';
import { verdictRule } from '../verdict-rule.ts';

export const notARecord = verdictRule({
  id: 'claims/not-a-record',
  severity: 'error',
  summary: 'A record that the earlier values do not bear out',
  why: 'Journalists remember the earlier elections.',
  basis: 'The meaning of the word: a record is higher than every earlier value.',
  wrong:
    'facts:\n  women: { value: 301, source: Central Election Commission, history: { 2026: 310, 2029: 288 } ' +
    '}\n\n[A record number](fact:women) of women stood.',
  right:
    'facts:\n  women: { value: 301, source: Central Election Commission, history: { 2026: 310, 2029: 288 } ' +
    '}\n\nIn all, [301](fact:women) women stood.',
  applies: ({ claim, judgement }) => judgement.verdict === 'not-provable' || isNoRecord(claim, judgement),
  severityOf: ({ judgement: { verdict } }) => (verdict === 'not-provable' ? 'warning' : undefined),
  message: ({ words, fact }, { judgement, subject, claim }) => {
    if (judgement.verdict !== 'not-provable')
      return `${words} claims a record, but ${fact} is none: compare the earlier values in “history”.`;
    const isRecord = claim.statement.kind === 'record' && subject.kind === 'fact';
    return isRecord
      ? `${words} cannot be proved: the fact, ${fact}, has no “history” to compare it with.`
      : `${words} cannot be proved by the fact, ${fact}.`;
  },
});
