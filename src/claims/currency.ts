import { english } from './english/index.ts';
import type { Language } from './language.ts';
import { letter } from './patterns.ts';

const known = new WeakMap<Language, ReadonlyMap<string, string>>();

/** The code of each currency by what names it: its code, and its words in lower case. */
function codesOf(language: Language): ReadonlyMap<string, string> {
  const before = known.get(language);
  if (before) return before;
  const codes = new Map(Object.entries(language.currencies).flatMap(([code, forms]) => [code, ...forms].map((form) => [form, code] as const)));
  known.set(language, codes);
  return codes;
}

const word = new RegExp(`[${letter}]+|[€$£₾₸₴₽₺]`, 'g');

/** The code of the currency that some words name: EUR for “3.4 million euros”. Nothing where they name none, or several. */
export function currencyIn(text: string, language: Language = english): string | undefined {
  const codes = codesOf(language);
  const named = new Set((text.match(word) ?? []).flatMap((one) => codes.get(one) ?? codes.get(one.toLowerCase()) ?? []));
  return named.size === 1 ? [...named][0] : undefined;
}
