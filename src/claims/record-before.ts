import { english } from './english/index.ts';
import type { Language } from './language.ts';
import { letter } from './patterns.ts';

const isLetter = new RegExp(`[${letter}]`);

/** Where words that claim a record begin, if a text ends in them: “a record” before a number. */
export function recordBefore(text: string, { records }: Language = english): number | undefined {
  const said = text.slice(-32).toLowerCase();
  const plain = said.trimEnd();
  if (plain.length === said.length) return undefined;
  const found = Object.values(records).flat().filter((phrase) => plain.endsWith(phrase) && !isLetter.test(plain.charAt(plain.length - phrase.length - 1)));
  const longest = found.toSorted((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : text.length - said.length + plain.length - longest.length;
}
