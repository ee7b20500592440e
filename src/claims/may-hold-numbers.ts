import { english } from './english/index.ts';
import type { Language } from './language.ts';
import { letter } from './patterns.ts';

/** Words without which nothing in a text is a number. */
interface Signs {
  readonly words: ReadonlySet<string>;
  /** Those that are one behind certain words only: a decade, almost all. */
  readonly behind: ReadonlyMap<string, ReadonlySet<string>>;
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
    behind: new Map([...mentions.time.map((unit) => [unit, ones] as const), [mentions.all, new Set(mentions.majorityWords)] as const]),
  };
  known.set(language, made);
  return made;
}

/** Whether a word in lower case is a number or may be a part of one. */
export const mayBeNumber = (one: string, language: Language = english): boolean => (one >= '0' && one < ':') || signsOf(language).words.has(one);

/** “1990” is rather a year than a number of something. */
export const isYear = (one: string): boolean => /^(?:1[5-9]|20)\d\d\.?$/.test(one);

const word = new RegExp(`[${letter}]+|[\\d½⅓⅔¼¾]`, 'g');

/** Whether a text may say a number, linked or not. A quick look that may say yes too often, never no: most passages need no search. */
export function mayHoldNumbers(text: string, language: Language = english): boolean {
  const { words, behind } = signsOf(language);
  let last = '';
  for (const [found] of text.toLowerCase().matchAll(word)) {
    if ((found >= '0' && found <= '9') || words.has(found) || behind.get(found)?.has(last) === true) return true;
    last = found;
  }
  return false;
}
