import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { letter } from '../../languages/patterns.ts';

/** Whether words name another currency than a fact's unit: “3.4 million dollars” of a fact in euros. */
export function isOtherCurrency(words: string, unit: string | undefined, language: Language): boolean {
  const expected = unit === undefined || unit === '' ? undefined : currencyIn(unit, language);
  const named = expected && currencyIn(words, language);
  return named !== undefined && named !== expected;
}

const word = new RegExp(`[${letter}]+|[€$£₾₸₴₽₺]`, 'g');

/** The code of the currency that a text names: EUR for “3.4 million euros”; undefined if it names none or several. */
function currencyIn(text: string, language: Language): string | undefined {
  const codes = currencyCodes(language);
  const named = new Set(
    (text.match(word) ?? []).flatMap((name) => codes.get(name) ?? codes.get(name.toLowerCase()) ?? []),
  );
  return named.size === 1 ? [...named][0] : undefined;
}

/** The code of each currency by each of its names: the code itself, its sign, and its words in lower case. */
const currencyCodes = memoize(
  ({ currencies }: Language): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(currencies).flatMap(([code, names]) => [code, ...names].map((name) => [name, code] as const)),
    ),
);
