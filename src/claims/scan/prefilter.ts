import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { type Pattern, either, letter, patternOf } from '../../languages/patterns.ts';

/**
 * Whether a text may hold a number, linked or not. May say yes too often, never no: most passages need no search.
 */
export function mayHoldNumbers(text: string, language: Language): boolean {
  const { words, wordsBehind, plainAsides } = numberWordsOf(language);
  let previous = '';
  for (const [word] of text.replace(plainAsides(), ' \uFFFC ').toLowerCase().matchAll(wordOrDigit)) {
    if (isFigure(word) || words.has(word) || wordsBehind.get(word)?.has(previous) === true) return true;
    previous = word;
  }
  return false;
}

/** Whether a word in lower case is a number or may be a part of one. */
export const mayBeNumber = (word: string, language: Language): boolean =>
  isFigure(word) || numberWordsOf(language).words.has(word);

const isFigure = (word: string): boolean => word >= '0' && word < ':';

const wordOrDigit = new RegExp(`[${letter}]+|[\\d½⅓⅔¼¾]`, 'g');

/** Words without which nothing in a text is a number. */
interface NumberWords {
  readonly words: ReadonlySet<string>;
  /** Those that are one behind certain words only: a decade, almost all. */
  readonly wordsBehind: ReadonlyMap<string, ReadonlySet<string>>;
  /**
   * Dates and references in their plainest form, which are never numbers: 9 June 2019, paragraph 7.6, the 1990
   * Document.
   */
  readonly plainAsides: Pattern;
}

const numberWordsOf = memoize((language: Language): NumberWords => {
  const { numbers, fractions, mentions } = language;
  const scales = [numbers.hundred, ...numbers.dozen, ...numbers.scales.map(([, scale]) => scale)];
  const numerals = [
    ...numbers.small,
    ...numbers.tens,
    ...scales,
    ...Object.keys(fractions.parts),
    ...Object.keys(fractions.glyphs),
  ];
  const ones = new Set([...numbers.one, ...fractions.bare, ...fractions.ofOne.flatMap((phrase) => phrase.split(' '))]);
  return {
    words: new Set([
      ...numerals,
      ...mentions.tens,
      ...mentions.onlyWithOf,
      ...mentions.twice,
      mentions.none,
      mentions.most,
      mentions.majority,
    ]),
    wordsBehind: new Map([
      ...mentions.time.map((unit) => [unit, ones] as const),
      [mentions.all, new Set(mentions.majorityWords)] as const,
    ]),
    plainAsides: patternOf(() => plainAsidesPattern(language), 'g'),
  };
});

const year = String.raw`(?:1[5-9]|20)\d\d(?![\d.,]*\d)`;

function plainAsidesPattern({ calendar, masks }: Language): string {
  const eitherCase = (word: string): string => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`;
  const months = calendar.months.map(calendar.written);
  const nouns = masks.provisions.filter((noun) => /^[a-z]+$/.test(noun) && !masks.isPlural(noun)).map(eitherCase);
  const date = String.raw`(?<![${letter}\d.,–-])\d{1,2}\s${either(...months)}(?![${letter}])(?:\s${year})?`;
  const reference = String.raw`(?<![${letter}])${either(...nouns)}\s\d{1,3}(?:\.\d{1,2})?(?![\d.,(/–-]*[\d${letter}%])`;
  const named = String.raw`(?<![${letter}])${either(...masks.determiners.map(eitherCase))}\s${year}(?=\s[A-Z])`;
  return [date, reference, named].join('|');
}
