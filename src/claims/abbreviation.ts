import { english } from './english/index.ts';
import type { Language } from './language.ts';

// The class of letters would say it better, but its tables cost a millisecond at every start.
const letter = 'A-Za-zÀ-ɏͰ-ԯ';
const initials = new RegExp(`^(?:[${letter}]\\.)+$`);

/** The last word of some words, without marks and brackets before it. */
const lastWord = (words: string): string => /[^\s“”‘’"'()[\]/–—-]*$/.exec(words)?.[0] ?? '';

/** Whether a full stop after these words can belong to an abbreviation or an initial, so that the sentence goes on: “no.”, “e.g.”, “J.” */
export function endsInAbbreviation(words: string, { abbreviations: { leading, anywhere } }: Language = english): boolean {
  const last = lastWord(words);
  return initials.test(last) || leading.includes(last.toLowerCase()) || anywhere.includes(last.toLowerCase());
}

/** Whether the last full stop belongs to an abbreviation even at the end of a sentence: “U.S.”, “p.m.”, “etc.” */
export function keepsItsStop(words: string, { abbreviations: { anywhere } }: Language = english): boolean {
  const last = lastWord(words);
  return (initials.test(last) && last.length > 2) || anywhere.includes(last.toLowerCase());
}
