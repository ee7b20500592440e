import { type Decimal, integer, trimmed } from './decimal.ts';
import type { Language } from './language.ts';
import { type NumberForm, numberText } from './number-text.ts';
import { type Ratio, compareRatios, fromDecimal, magnitude, minus, exact, over, ratio, rounded } from './ratio.ts';
import type { Tolerances } from './tolerances.ts';

/** Per cents stand in digits; a difference of them follows the rule for numbers. */
export function percentText(number: Decimal, form: NumberForm, language: Language): string {
  return `${numberText(number, form === 'house' ? 'digits' : form, language)} ${language.print.percent}`;
}

export function pointsText(number: Decimal, form: NumberForm, language: Language): string {
  const [one, many] = language.print.points;
  return `${numberText(number, form, language)} ${trimmed(number).digits === 1n ? one : many}`;
}

const isSame = (a: Ratio, b: Ratio): boolean => compareRatios(a, b) === 0;

/** A whole per cent. Only a share that is not quite nothing or not quite all gets decimals, so that it does not print as such. */
export function roundedPercent(share: Ratio): Decimal {
  const isEnd = (number: Ratio): boolean => isSame(number, ratio(0)) || isSame(number, ratio(100));
  for (let decimals = 0; ; decimals++) {
    const found = rounded(share, decimals);
    if (!isEnd(fromDecimal(found)) || isSame(fromDecimal(found), share)) return found;
  }
}

/** A share in round words, nearly half, almost 40 per cent; nothing where no round one is near. */
export function approximateShare(share: Ratio, { fractions, percents }: Tolerances, language: Language): string | undefined {
  const { print } = language;
  for (const [part, whole, name] of print.fractions) {
    const named = over(ratio(100 * part), ratio(whole));
    if (compareRatios(magnitude(minus(share, named)), exact(fractions.bare)) > 0) continue;
    return hedged(compareRatios(share, named), name, print.hedges.nearly, language);
  }
  const tens = rounded(over(share, ratio(10)), 0).digits * 10n;
  const distance = magnitude(minus(share, ratio(tens)));
  const isFar = compareRatios(distance, exact(percents.near)) > 0;
  if (isFar || tens <= 0n || tens >= 100n || distance.numerator === 0n) return undefined;
  return hedged(compareRatios(share, ratio(tens)), percentText(integer(tens), 'house', language), print.almost, language);
}

function hedged(order: number, name: string, before: string, { print }: Language): string {
  if (order === 0) return name;
  return `${order < 0 ? before : print.hedges['just-over']} ${name}`;
}
