import { clash, verdictRule } from '../verdict-rule.ts';

export const durationDiffers = verdictRule({
  id: 'claims/duration-differs',
  severity: 'error',
  summary: 'The words claim another time than lies between the two dates',
  why: 'A time that was right when the sentence was first written is copied from statement to statement.',
  applies: ({ subject, judgement: { verdict } }) => subject.kind === 'span' && ['false', 'wrong-side', 'wrong-kind'].includes(verdict),
  explain: (said) => clash(said, 'the time between the two dates'),
});
