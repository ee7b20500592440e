import { lowerTextOf, searchableTextOf } from '../../analysis/passages/searchable-text.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { either, eitherWord, wordEnd, wordStart } from '../../languages/patterns.ts';
import { rewordingProblem } from '../rewording.ts';
import type { Rule } from '../rule.ts';

export const missingHyphen: Rule = {
  id: 'style/missing-hyphen',
  severity: 'suggestion',
  summary: 'Words that belong together stand apart, such as “short term observers” or “post election protests”',
  why: 'The name of the mission’s own observers is read by everybody, and has its hyphen in every other document.',
  basis: 'United Nations Editorial Manual: compounds before a noun have a hyphen, “in the short term” has none.',
  wrong: 'The short term observers saw post election protests.',
  right: 'The short-term observers saw post-election protests. In the short term, nothing changed.',
  needs: [],

  *check(draft) {
    const { language } = draft.mission;
    const running = searchableTextOf(draft);
    const lower = lowerTextOf(draft);
    for (const { hint, pattern, betterOf } of slipsOf(language)) {
      if (!lower.includes(hint)) continue;
      for (const { 0: written, index } of running.text.matchAll(pattern)) {
        const match = running.matchAt(index, index + written.length);
        if (match)
          yield rewordingProblem(match, betterOf(written), (words, better) => `“${words}” is written “${better}”.`);
      }
    }
  },
};

interface Slip {
  /** What a text in lower case has that has the slip. */
  readonly hint: string;
  readonly pattern: RegExp;
  readonly betterOf: (written: string) => string;
}

const slipsOf = memoize(({ compounds, partedWords }: Language): readonly Slip[] => [
  ...compounds.flatMap(({ apart, before, notBehind = [] }) =>
    apart.map((words) => ({
      hint: words,
      pattern: new RegExp(
        `${notBehind.length > 0 ? String.raw`(?<!\b${either(...notBehind)} )` : ''}${wordStart}${anyCase(words)}` +
          `(?= ${before ? `${eitherWord(before)}${wordEnd}` : '[a-z]'})(?! day${wordEnd})`,
        'g',
      ),
      betterOf: (written: string) => written.replace(' ', '-'),
    })),
  ),
  ...Object.entries(partedWords).map(([words, { whole, before }]) => ({
    hint: words,
    pattern: new RegExp(`${wordStart}${anyCase(words)}(?= ${eitherWord(before)}${wordEnd})`, 'g'),
    betterOf: (written: string) => written.charAt(0) + whole.slice(1),
  })),
]);

/** Words as they stand inside a sentence, and at its beginning. */
const anyCase = (words: string): string => `[${words.charAt(0)}${words.charAt(0).toUpperCase()}]${words.slice(1)}`;
