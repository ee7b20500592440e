import { contrastMessage, verdictRule } from '../verdict-rule.ts';

export const durationDiffers = verdictRule({
  id: 'claims/duration-differs',
  severity: 'error',
  summary: 'The words claim another time than lies between the two dates',
  why: 'A time that was right when the sentence was first written is copied from statement to statement.',
  basis: 'The calendar. How close a rounded time has to be is the policy of the house.',
  wrong:
    'facts:\n  opened: { value: 2032-12-12, source: Central Election Commission }\n  closed: { value: ' +
    '2033-02-04, source: Central Election Commission }\n\nThe campaign lasted [two months](fact:opened..closed).',
  right:
    'facts:\n  opened: { value: 2032-12-12, source: Central Election Commission }\n  closed: { value: ' +
    '2033-02-04, source: Central Election Commission }\n\nThe campaign lasted [nearly eight ' +
    'weeks](fact:opened..closed).',
  applies: ({ subject, judgement: { verdict } }) =>
    subject.kind === 'span' && ['false', 'wrong-side', 'wrong-kind'].includes(verdict),
  message: (wording) => contrastMessage(wording, 'the time between the two dates'),
});
