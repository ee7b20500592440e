import { either, escaped } from './patterns.ts';

/** Words between spaces and line ends: a list that can be read and edited as a text. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The same for words and phrases, with commas between them. */
export const phrases = (text: string): readonly string[] => text.trim().split(/,\s+/);

/** A phrase of a list where it stands in a text, in UTF-16 units. */
export interface FoundPhrase {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
}

const isWordLike = (character: string): boolean =>
  character.toLowerCase() !== character.toUpperCase() || (character >= '0' && character <= '9') || character === '-';

/** Every place of a text in lower case where a phrase stands as whole words, phrase by phrase. */
export function* phrasesIn(text: string, phrases: readonly string[]): Generator<FoundPhrase> {
  for (const phrase of phrases) {
    for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) {
      const end = start + phrase.length;
      if (!isWordLike(text.charAt(start - 1)) && !isWordLike(text.charAt(end))) yield { start, end, phrase };
    }
  }
}

/** Whether any phrase stands as whole words in a text in lower case. */
export const hasPhrase = (text: string, phrases: readonly string[]): boolean =>
  phrasesIn(text, phrases).next().done !== true;

/** A pattern for one of the phrases, the longest of which is tried first; of none nothing matches. */
export const oneOf = (phrases: readonly string[]): string =>
  either(...phrases.toSorted((a, b) => b.length - a.length).map(escaped));

/**
 * Own property of a table, or undefined. Guards against keys of `Object.prototype`, such as “constructor”, in what
 * people write.
 */
export const ownEntry = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;
