import { contrastMessage, verdictRule } from '../verdict-rule.ts';

export const wrongSide = verdictRule({
  id: 'claims/wrong-side',
  severity: 'error',
  summary: 'The hedge puts the number on the wrong side of the fact',
  why: 'A number that was exceeded is not “almost” reached: such a hedge is false although it sounds careful.',
  basis: 'The meaning of the words: “almost” stands for less, “more than” for more.',
  wrong:
    'facts:\n  voters: { value: 12103000, source: Central Election Commission }\n\n[Almost 12 ' +
    'million](fact:voters) voters were registered.',
  right:
    'facts:\n  voters: { value: 12103000, source: Central Election Commission }\n\n[More than 12 ' +
    'million](fact:voters) voters were registered.',
  applies: ({ subject, judgement: { verdict } }) => subject.kind === 'fact' && verdict === 'wrong-side',
  message: (wording) => contrastMessage(wording),
});
