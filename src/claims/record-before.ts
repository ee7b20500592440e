import { english } from './english/index.ts';
import type { Language } from './language.ts';
import { letter } from './patterns.ts';

const known = new WeakMap<Language, readonly string[]>();

/** The words that claim a record, the longest first. */
function phrasesOf(language: Language): readonly string[] {
  const phrases = known.get(language) ?? Object.values(language.records).flat().toSorted((a, b) => b.length - a.length);
  known.set(language, phrases);
  return phrases;
}

const isLetter = new RegExp(`[${letter}]`);

/** Where words that claim a record begin, if a text ends in them: “a record” before a number. */
export function recordBefore(text: string, language: Language = english): number | undefined {
  const said = text.slice(-32).toLowerCase();
  const plain = said.trimEnd();
  if (plain.length === said.length) return undefined;
  const longest = phrasesOf(language).find((phrase) => plain.endsWith(phrase) && !isLetter.test(plain.charAt(plain.length - phrase.length - 1)));
  return longest === undefined ? undefined : text.length - said.length + plain.length - longest.length;
}
