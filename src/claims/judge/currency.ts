import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { letter } from '../../languages/patterns.ts';

/** A currency by the name that a fact’s unit has: euros for EUR. */
export const currencyUnit = (code: string, { currencies }: Language): string =>
  currencies[code]?.find((name) => name.endsWith('s')) ?? code;

const word = new RegExp(`[${letter}]+|[€$£₾₸₴₽₺]`, 'g');

/**
 * The code of the currency that a text names: EUR for “3.4 million euros”; undefined if it names none or several. “ALL
 * 25” is rather all of them than money of Albania.
 */
export function currencyOf(text: string, language: Language): string | undefined {
  const codes = currencyCodes(language);
  const named = new Set(
    (text.match(word) ?? [])
      .filter((name) => !isHedge(name, language))
      .flatMap((name) => codes.get(name) ?? codes.get(name.toLowerCase()) ?? []),
  );
  return named.size === 1 ? [...named][0] : undefined;
}

const isHedge = (name: string, { hedges }: Language): boolean =>
  hedges.exactly?.includes(name.toLowerCase()) === true && /[A-Z]/.test(name);

/** The code of each currency by each of its names: the code itself, its sign, and its words in lower case. */
const currencyCodes = memoize(
  ({ currencies }: Language): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(currencies).flatMap(([code, names]) => [code, ...names].map((name) => [name, code] as const)),
    ),
);
