import { wordsUsedIn, authoredTextOf } from '../../analysis/passages/authored-text.ts';
import { verdictsIn } from '../../analysis/text/verdicts.ts';
import { hasPhrase } from '../../languages/word-lists.ts';
import type { Rule } from '../rule.ts';

export const verdict: Rule = {
  id: 'tone/verdict',
  severity: 'warning',
  summary:
    'A verdict such as “free and fair” or “rigged” on the election, the vote or its result; an error in the headline',
  why:
    'A verdict of two words becomes the story, and all that was observed is lost. “Free and fair” is no agreed ' +
    'measure, and no mission recognises or certifies an election.',
  basis:
    'The practice of observers: they assess a process against commitments and law; in 2013 two partners that ' +
    'differed in these words became the news.',
  wrong: 'The parliamentary elections were free and fair.',
  right:
    'Voters could exercise their right to free and fair elections: the elections were well run, and the count ' +
    'was open to observers.',
  needs: [],

  *check(draft) {
    const words = draft.mission.house.tone?.verdicts;
    if (!words) return;
    const verdicts = wordsUsedIn(draft, [...words.adjectives, ...words.verbs, ...words.phrases, ...words.headline]);
    for (const { passage, text } of verdicts.length > 0 ? authoredTextOf(draft) : []) {
      const isHeadline = passage.part === 'headline';
      if (!hasPhrase(text, verdicts)) continue;
      for (const { start, end } of verdictsIn(passage.text, text, words, isHeadline, passage.language)) {
        yield {
          at: passage.spanOf(start, end),
          ...(isHeadline && { severity: 'error' }),
          message:
            `“${passage.text.slice(start, end)}” is a verdict on the ` +
            `election${isHeadline ? ', and it stands in the headline' : ''}.`,
          advice: 'Say what was observed, and which commitments it met or did not meet.',
        };
      }
    }
  },
};
