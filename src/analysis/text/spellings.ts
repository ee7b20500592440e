import type { Language } from '../../languages/language.ts';

/** A place where a word stands in one of its forms. */
export interface Spelt {
  readonly start: number;
  readonly end: number;
  /** What follows the stem: “s” of “protestors”. */
  readonly ending: string;
}

/** Behind the words of a spelling: it is meant in all forms of the word, with the usual endings. */
const anyEnding = '*';

/**
 * The places where a text has a word in the given spelling: “percent” as it is, “protestor*” in all its forms.
 * Addresses and longer words that only hold it are none. Searched from its second letter on, so that a capital may
 * begin it.
 */
export function findSpelling(spelling: string, text: string, { suffixes: endings }: Language): readonly Spelt[] {
  const stem = stemOf(spelling);
  const rest = stem.slice(1);
  const found: Spelt[] = [];
  for (let at = text.indexOf(rest, 1); at > 0; at = text.indexOf(rest, at + 1)) {
    if (text.charAt(at - 1).toLowerCase() !== stem.charAt(0) || isJoined(text.charAt(at - 2))) continue;
    const ending = lettersAt(text, at + rest.length);
    const end = at + rest.length + ending.length;
    const isForm = spelling === stem ? ending === '' : endings.includes(ending);
    if (isForm && !isAddress(text, end)) found.push({ start: at - 1, end, ending });
  }
  return found;
}

const stemOf = (spelling: string): string => (spelling.endsWith(anyEnding) ? spelling.slice(0, -1) : spelling);

/** The word in another spelling, with the ending and the capital that it was found with. */
export function respelt(written: string, { ending }: Spelt, spelling: string): string {
  const word = stemOf(spelling) + ending;
  return /^[A-Z]/.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Letters of whatever alphabet, without its tables. */
const isLetter = (character: string): boolean => /[A-Za-z\u00C0-\u1FFF]/.test(character);

const isJoined = (before: string): boolean => isLetter(before) || /[\d@/._-]/.test(before);

function lettersAt(text: string, start: number): string {
  let end = start;
  while (isLetter(text.charAt(end))) end++;
  return text.slice(start, end);
}

const isAddress = (text: string, end: number): boolean =>
  /^(?:[\d@_]|\.[\dA-Za-z]|-[A-Z\d])/.test(text.slice(end, end + 2));
