import { clash, verdictRule } from '../verdict-rule.ts';

export const shareDiffers = verdictRule({
  id: 'claims/share-differs',
  severity: 'error',
  summary: 'The words claim another share than the two facts give',
  why: 'Shares are worked out by hand on the night, often on the wrong base, and nobody works them out again.',
  applies: ({ subject, judgement: { verdict } }) => subject.kind === 'share' && ['false', 'wrong-side', 'wrong-kind'].includes(verdict),
  explain: (said) => clash(said, 'the share'),
});
