import { sentenceAt } from '../../claims/sentences/sentence.ts';
import { memoize } from '../../collections/memoize.ts';
import type { House } from '../../house/house.ts';
import type { Language } from '../../languages/language.ts';
import { either, eitherWord, letter, optional, patternOf, wordEnd, wordStart } from '../../languages/patterns.ts';

/** The places where words stand in a text as words of their own. */
export function* occurrencesOf(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    if (!wordCharacter.test(text.charAt(at - 1)) && !wordCharacter.test(text.charAt(at + words.length))) yield at;
  }
}

const wordCharacter = new RegExp(`[${letter}\\d]`);

/**
 * Whether a name of a place belongs to that of something else: the Astana Times, the Astana process, Bank of Macedonia.
 */
export function isPartOfName(text: string, start: number, end: number, language: Language): boolean {
  const { article, nameOf } = patternsOf(language);
  const [left, right] = [text.slice(Math.max(0, start - reach), start), text.slice(end, end + reach)];
  if (/^[\s-][A-ZÀ-Þ]/.test(right) || (article().test(left) && /^\s[a-z]/.test(right))) return true;
  const of = nameOf().exec(left);
  if (of && !language.places.states.includes(of[1] ?? '')) return true;
  return /[^.!?…”"]\s[A-ZÀ-Þ][\w’'-]*\s$/.test(left);
}

/** How far beside a place the rest of a name is looked for, in UTF-16 units: more than its longest word. */
const reach = 40;

/** Whether the sentence at a place of a text is about another time than `year`: it says so, or names another year. */
export function isOfAnotherTime(text: string, place: number, year: number, language: Language): boolean {
  const { start, end } = sentenceAt(text, place, language);
  const sentence = text.slice(start, end);
  const years = sentence.match(/(?<!\d)(?:1[89]|20)\d{2}(?!\d)/g) ?? [];
  return years.some((other) => Number(other) !== year) || patternsOf(language).inHistory().test(sentence);
}

/** Finds the wording of a house in a text, whatever its capitals and spaces. */
export const wordingPattern = (words: string): RegExp =>
  new RegExp(`${wordStart}${eitherWord([words])}${wordEnd}`, 'gi');

/** A name that a place did not have on a day, and what it was called. */
export interface WrongName {
  readonly name: string;
  /** The names that are right on that day. */
  readonly right: readonly string[];
  /** The last day before it on which the name was right; undefined if it never was. */
  readonly until: string | undefined;
  /** The first day after it on which the name is right; undefined if it never is. */
  readonly from: string | undefined;
}

/** The names that are wrong on a day given as 2019-06-10, in a text about an election of that country. */
export function wrongNames({ places = [] }: House, day: string, country: string | undefined): readonly WrongName[] {
  return places.flatMap(({ names, only }) => {
    if (only !== undefined && only !== country) return [];
    const right = names.filter(({ from = '', until = '9999' }) => from <= day && day <= until).map(({ name }) => name);
    const wrong = new Set(names.map(({ name }) => name).filter((name) => !right.includes(name)));
    return [...wrong].map((name) => {
      const periods = names.filter((period) => period.name === name);
      return {
        name,
        right,
        until: periods.findLast(({ until }) => until !== undefined && until < day)?.until,
        from: periods.find(({ from }) => from !== undefined && from > day)?.from,
      };
    });
  });
}

const patternsOf = memoize(({ places, articles }: Language) => {
  const the = String.raw`${either(...articles)}\s`;
  return {
    inHistory: patternOf(() => `${wordStart}${eitherWord(places.history)}${wordEnd}`, 'i'),
    article: patternOf(() => String.raw`\b${the}$`, 'i'),
    /** Before a place, where it stands in the name of something else: “Bank of ”. */
    nameOf: patternOf(() => String.raw`([A-ZÀ-Þ][\w’'-]*)\s${either(...places.of)}\s${optional(the)}$`),
  };
});
