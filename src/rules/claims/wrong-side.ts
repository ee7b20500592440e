import { clash, verdictRule } from '../verdict-rule.ts';

export const wrongSide = verdictRule({
  id: 'claims/wrong-side',
  severity: 'error',
  summary: 'The hedge puts the number on the wrong side of the fact',
  why: 'A number that was exceeded is not “almost” reached: such a hedge is false although it sounds careful.',
  applies: ({ subject, judgement: { verdict } }) => subject.kind === 'fact' && verdict === 'wrong-side',
  explain: (said) => clash(said),
});
