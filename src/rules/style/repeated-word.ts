import { searchableTextOf } from '../../analysis/passages/searchable-text.ts';
import { letter, patternOf } from '../../languages/patterns.ts';
import type { Language } from '../../languages/language.ts';
import { rewordingProblem } from '../rewording.ts';
import type { Rule } from '../rule.ts';

export const repeatedWord: Rule = {
  id: 'style/repeated-word',
  severity: 'warning',
  summary: 'A word stands twice in a row',
  why: 'It is left over from editing, and everybody sees it but the one who wrote it.',
  basis: 'Common practice of editing. Words that may follow themselves, such as “had had”, are no mistake.',
  wrong: 'Observers met the the mayor.',
  right: 'Observers met the mayor, who said that he had had no complaints.',
  needs: [],

  *check(draft) {
    const { language } = draft.mission;
    const running = searchableTextOf(draft);
    for (const { 0: written, 1: word = '', 2: second = '', index } of running.text.matchAll(twice())) {
      const match = mayRepeat(word, second, language) ? undefined : running.matchAt(index, index + written.length);
      if (!match) continue;
      const problem = rewordingProblem(match, word, () => `“${word}” stands twice in a row.`);
      const { at, message } = problem;
      yield isSmall(word, language)
        ? { ...problem, advice: match.isPlain ? 'Take one away, or let “prelim fix” do it.' : 'Take one away.' }
        : { at, message, advice: 'Take one away, or write another word.', suggestions: [word] };
    }
    for (const { 0: written, 1: words = '', 2: second = '', index } of running.text.matchAll(twoTwice())) {
      const [first = '', last] = words.toLowerCase().split(' ');
      const end = index + written.length;
      const isGoingOn = running.text.slice(end, end + first.length + 1).toLowerCase() === ` ${first}`;
      if (first === last || isGoingOn || second !== second.toLowerCase() || repeats(first, running.text, index))
        continue;
      const match = running.matchAt(index, end);
      if (!match) continue;
      const { at, message } = rewordingProblem(match, words, () => `“${words}” stands twice in a row.`);
      yield { at, message, advice: 'Take one away.', suggestions: [words] };
    }
  },
};

/** Whether a word stands before the one before a place, too: “*from* day to day”. */
const repeats = (word: string, text: string, at: number): boolean =>
  text
    .slice(Math.max(0, at - word.length - 24), at)
    .toLowerCase()
    .includes(` ${word} `);

/** “compared to compared to”: two words, and the same two again; not “again and again and again”. */
const twoTwice = patternOf(
  () => String.raw`(?<![${letter}\d'’-])([${letter}]{2,20} [${letter}]{2,20})[ \n\u00a0](\1)(?![${letter}\d'’-]|\.\S)`,
  'gi',
);

/** “the the”, “The the”; no part of a longer word, such as “bio bio-fuel”. */
const twice = patternOf(
  () => String.raw`(?<![${letter}\d'’-])([${letter}]+)[ \n\u00a0]{1,3}(\1)(?![${letter}\d'’-]|\.\S)`,
  'gi',
);

/** Whether two words are none twice: they differ, may follow each other, or are a name such as “Baden Baden”. */
function mayRepeat(word: string, second: string, { repeatable }: Language): boolean {
  const lower = word.toLowerCase();
  return second.toLowerCase() !== lower || second !== second.toLowerCase() || repeatable.includes(lower);
}

/** Whether a word means nothing else when it stands once: the, of, were. */
const isSmall = (word: string, { acronyms, nouns }: Language): boolean =>
  [acronyms.small, nouns.stops].some((words) => words.includes(word.toLowerCase()));
