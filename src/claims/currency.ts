import { english } from './english/index.ts';
import type { Language } from './language.ts';
import { letter } from './patterns.ts';

const word = new RegExp(`[${letter}]+|[€$£₾₸₴₽₺]`, 'g');

/** The code of the currency that some words name: EUR for “3.4 million euros”. Nothing where they name none, or several. */
export function currencyIn(text: string, { currencies }: Language = english): string | undefined {
  const words = text.match(word) ?? [];
  const named = Object.entries(currencies).filter(([code, forms]) => words.some((one) => one === code || forms.includes(one.toLowerCase())));
  return named.length === 1 ? named[0]?.[0] : undefined;
}
