import type { Language } from '../../languages/language.ts';

/** A place where a word stands in one of its forms. */
export interface SpellingMatch {
  readonly start: number;
  readonly end: number;
  /** What follows the stem: “s” of “protestors”. */
  readonly ending: string;
}

/**
 * The places where a text has a word in the given spelling: “percent” as it is, “protestor*” in all its forms.
 * Addresses and longer words that only hold it are none. Searched from its second letter on, so that a capital may
 * begin it.
 */
export function findSpelling(spelling: string, text: string, { suffixes }: Language): readonly SpellingMatch[] {
  const stem = stemOf(spelling);
  const rest = stem.slice(1);
  const matches: SpellingMatch[] = [];
  // A spelling of one letter has no second one: each place is looked at, up to the end of the text.
  const next = (from: number): number => (rest === '' && from > text.length ? -1 : text.indexOf(rest, from));
  if (stem === '') return matches;
  for (let at = next(1); at > 0; at = next(at + 1)) {
    const first = text.charAt(at - 1);
    if ((first !== stem.charAt(0) && first.toLowerCase() !== stem.charAt(0)) || isJoined(text.charAt(at - 2))) continue;
    const ending = lettersAt(text, at + rest.length);
    const end = at + rest.length + ending.length;
    const isForm = spelling === stem ? ending === '' : suffixes.includes(ending);
    if (isForm && !isAddress(text, end)) matches.push({ start: at - 1, end, ending });
  }
  return matches;
}

/** A word that was found, in another spelling, with its own ending and capital. */
export function respell(written: string, { ending }: SpellingMatch, spelling: string): string {
  const word = stemOf(spelling) + ending;
  return /^[A-Z]/.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Ends a spelling that stands for all forms of its word, with the usual endings of the language. */
const anyEnding = '*';

const stemOf = (spelling: string): string => (spelling.endsWith(anyEnding) ? spelling.slice(0, -1) : spelling);

/** Letters by ranges: the class of all letters would load its tables. */
const isLetter = (character: string): boolean => /[A-Za-z\u00C0-\u1FFF]/.test(character);

/** Whether the character before a word makes it a part of a longer word or of an address. */
const isJoined = (before: string): boolean => isLetter(before) || /[\d@/._-]/.test(before);

function lettersAt(text: string, start: number): string {
  let end = start;
  while (isLetter(text.charAt(end))) end++;
  return text.slice(start, end);
}

/** Whether what follows a word makes it a part of an address or of a name. */
const isAddress = (text: string, end: number): boolean =>
  /^(?:[\d@_$]|\.[\dA-Za-z]|-[A-Z\d])/.test(text.slice(end, end + 2));
