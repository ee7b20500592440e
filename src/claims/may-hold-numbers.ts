import { english } from './english/index.ts';
import type { Language } from './language.ts';
import { either, letter, type Pattern, patternOf } from './patterns.ts';

/** Words without which nothing in a text is a number. */
interface Signs {
  readonly words: ReadonlySet<string>;
  /** Those that are one behind certain words only: a decade, almost all. */
  readonly behind: ReadonlyMap<string, ReadonlySet<string>>;
  /** Dates and references in their plainest form, which are never numbers: 9 June 2019, paragraph 7.6, the 1990 Document. */
  readonly plain: Pattern;
}

const known = new WeakMap<Language, Signs>();

function signsOf(language: Language): Signs {
  const before = known.get(language);
  if (before) return before;
  const { numbers, fractions, mentions } = language;
  const scales = [numbers.hundred, ...numbers.dozen, ...numbers.scales.map(([, word]) => word)];
  const numerals = [...numbers.small, ...numbers.tens, ...scales, ...Object.keys(fractions.parts), ...Object.keys(fractions.glyphs)];
  const ones = new Set([...numbers.one, ...fractions.bare, ...fractions.ofOne.flatMap((phrase) => phrase.split(' '))]);
  const made = {
    words: new Set([...numerals, ...mentions.tens, ...mentions.onlyWithOf, ...mentions.twice, mentions.none, mentions.most, mentions.majority]),
    plain: patternOf(() => plainAsides(language), 'g'),
    behind: new Map([...mentions.time.map((unit) => [unit, ones] as const), [mentions.all, new Set(mentions.majorityWords)] as const]),
  };
  known.set(language, made);
  return made;
}

const year = String.raw`(?:1[5-9]|20)\d\d(?![\d.,]*\d)`;

function plainAsides({ calendar, masks }: Language): string {
  const eitherCase = (word: string): string => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`;
  const months = calendar.months.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  const nouns = masks.provisions.filter((noun) => /^[a-z]+$/.test(noun) && !noun.endsWith('s')).map(eitherCase);
  const date = String.raw`(?<![${letter}\d.,–-])\d{1,2}\s${either(...months)}(?![${letter}])(?:\s${year})?`;
  const reference = String.raw`(?<![${letter}])${either(...nouns)}\s\d{1,3}(?:\.\d{1,2})?(?![\d.,(/–-]*[\d${letter}%])`;
  const named = String.raw`(?<![${letter}])${either(...masks.determiners.map(eitherCase))}\s${year}(?=\s[A-Z])`;
  return [date, reference, named].join('|');
}

/** Whether a word in lower case is a number or may be a part of one. */
export const mayBeNumber = (one: string, language: Language = english): boolean => (one >= '0' && one < ':') || signsOf(language).words.has(one);

/** “1990” is rather a year than a number of something. */
export const isYear = (one: string): boolean => /^(?:1[5-9]|20)\d\d\.?$/.test(one);

const word = new RegExp(`[${letter}]+|[\\d½⅓⅔¼¾]`, 'g');

/** Whether a text may say a number, linked or not. A quick look that may say yes too often, never no: most passages need no search. */
export function mayHoldNumbers(text: string, language: Language = english): boolean {
  const { words, behind, plain } = signsOf(language);
  let last = '';
  for (const [found] of text.replace(plain(), ' \uFFFC ').toLowerCase().matchAll(word)) {
    if ((found >= '0' && found <= '9') || words.has(found) || behind.get(found)?.has(last) === true) return true;
    last = found;
  }
  return false;
}
