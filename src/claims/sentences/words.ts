import type { Language } from '../../languages/language.ts';
import { letter, possessiveEnd } from '../../languages/patterns.ts';

/** A word of a text, in lower case and without its possessive ending. */
export interface Word {
  readonly text: string;
  /** UTF-16 offsets in the text, with the possessive ending. */
  readonly start: number;
  readonly end: number;
}

/** A letter, then letters and digits; hyphens and apostrophes join. */
const word = new RegExp(`[${letter}][${letter}\\d]*(?:[-‐‑'’][${letter}\\d]+)*`, 'g');

/** The words of a text between two UTF-16 offsets. */
export function* wordsBetween(text: string, start: number, end: number, language: Language): Generator<Word> {
  const possessive = possessiveEnd(language);
  for (const { 0: written, index } of text.slice(start, end).matchAll(word)) {
    yield {
      text: written.toLowerCase().replace(possessive, ''),
      start: start + index,
      end: start + index + written.length,
    };
  }
}

/** The last word of a text; empty if there is none. */
export const lastWord = (text: string, language: Language): string =>
  [...wordsBetween(text, 0, text.length, language)].at(-1)?.text ?? '';

/** Words with nothing but spaces between them. */
export interface WordRun {
  readonly words: readonly string[];
  /** Whether a sign or the end of the text stands behind the last of them, and no hyphen, apostrophe or digit. */
  readonly isClosed: boolean;
}

/** How many characters of a text are read behind and before a number: a line or two, so that reading stays linear. */
const [farthestBehind, farthestBefore] = [160, 80];

const isBlank = (text: string): boolean => text.trim() === '';

/** The words right behind an offset of a text, up to a sign. */
export function wordsAfter(text: string, at: number, language: Language): WordRun {
  const words: Word[] = [];
  let end = at;
  for (const next of wordsBetween(text, at, Math.min(text.length, at + farthestBehind), language)) {
    if (!isBlank(text.slice(end, next.start)) || (next.start === at && at > 0)) break;
    words.push(next);
    ({ end } = next);
  }
  return {
    words: words.map((behind) => behind.text),
    isClosed: !/^[-‐‑'’]/.test(text.slice(end)) && !/^\s*\d/.test(text.slice(end, end + 4)),
  };
}

/** The words right before an offset of a text, back to a sign, in reading order. */
export function wordsBefore(text: string, at: number, language: Language): readonly string[] {
  const all = [...wordsBetween(text, Math.max(0, at - farthestBefore), at, language)];
  const words: string[] = [];
  let start = at;
  for (const previous of all.toReversed()) {
    if (!isBlank(text.slice(previous.end, start))) break;
    words.unshift(previous.text);
    ({ start } = previous);
  }
  return words;
}

/** No phrase of a language that is looked up here has more words. */
const longestPhrase = 5;

/** The number of words, from `index` on, that are one of the phrases: the longest that is, 0 if none is. */
export function phraseAt(words: readonly string[], index: number, phrases: ReadonlySet<string>): number {
  for (let length = Math.min(longestPhrase, words.length - index); length > 0; length--) {
    if (phrases.has(words.slice(index, index + length).join(' '))) return length;
  }
  return 0;
}

/** The number of words at the end of the list that are one of the phrases: the longest that is, 0 if none is. */
export function phraseBefore(words: readonly string[], phrases: ReadonlySet<string>): number {
  for (let length = Math.min(longestPhrase, words.length); length > 0; length--) {
    if (phrases.has(words.slice(-length).join(' '))) return length;
  }
  return 0;
}
