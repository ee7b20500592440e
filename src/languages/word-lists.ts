/** A list of words, written as one text so that it can be read and edited. */
export const words = (text: string): readonly string[] => text.split(' ');

/** A phrase of a list where it stands in a text. */
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

export const hasPhrase = (text: string, phrases: readonly string[]): boolean =>
  phrasesIn(text, phrases).next().done !== true;

/** A pattern for one of the phrases; the longest is tried first. */
export const oneOf = (phrases: readonly string[]): string =>
  `(?:${phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('|')})`;

/**
 * What a table says of a word that somebody wrote. Every object also knows words such as “constructor”, which are none
 * of its entries.
 */
export const ownEntry = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;
