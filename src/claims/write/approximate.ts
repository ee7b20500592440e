import { numberText, percentText, scaledText } from './numerals.ts';
import type { Tolerances } from '../tolerances.ts';
import type { Language } from '../../languages/language.ts';
import { type Decimal, compare, integer, shift, trimmed, zero } from '../../numbers/decimal.ts';
import {
  type Ratio,
  compareRatios,
  exact,
  fromDecimal,
  magnitude,
  minus,
  over,
  percentOf,
  ratio,
  rounded,
} from '../../numbers/ratio.ts';

/**
 * A number in round words that are always true of it: “almost 12 million”, “more than 800”. Undefined if it is round
 * itself or not above zero.
 */
export function approximateNumber(number: Decimal, tolerances: Tolerances, language: Language): string | undefined {
  if (compare(number, zero) <= 0) return undefined;
  const round = roundestNear(number, tolerances);
  const order = compare(number, round);
  if (order === 0) return undefined;
  const text = scaledText(round, language);
  const { hedges, almost } = language.print;
  if (order > 0) return `${hedges['more-than']} ${text}`;
  return `${text === numberText(round, 'house', language) ? hedges.nearly : almost} ${text}`;
}

/**
 * The roundest number that is near in any case (`near.always`): as few digits as can be, and of those with so many the
 * nearest.
 */
export function roundestNear(number: Decimal, { near }: Tolerances): Decimal {
  const exactNumber = fromDecimal(number);
  const length = trimmed(number).digits.toString().length - trimmed(number).scale;
  for (let kept = 1; ; kept++) {
    const power = length - kept;
    const round = shift(rounded(fromDecimal(shift(number, -power)), 0), power);
    const roundNumber = fromDecimal(round);
    const distance = magnitude(minus(exactNumber, roundNumber));
    if (compareRatios(distance, percentOf(near.always, roundNumber)) <= 0) return trimmed(round);
  }
}

/** A share in round words, “nearly half”, “almost 40 per cent”; undefined if no fraction or multiple of ten is near. */
export function approximateShare(
  share: Ratio,
  { fractions, percents }: Tolerances,
  language: Language,
): string | undefined {
  const { print } = language;
  for (const [part, whole, name] of print.fractions) {
    const named = over(ratio(100 * part), ratio(whole));
    if (compareRatios(magnitude(minus(share, named)), exact(fractions.bare)) > 0) continue;
    return withHedge(compareRatios(share, named), name, print.hedges.nearly, language);
  }
  const tens = rounded(over(share, ratio(10)), 0).digits * 10n;
  const distance = magnitude(minus(share, ratio(tens)));
  const isFar = compareRatios(distance, exact(percents.near)) > 0;
  if (isFar || tens <= 0n || tens >= 100n || distance.numerator === 0n) return undefined;
  return withHedge(
    compareRatios(share, ratio(tens)),
    percentText(integer(tens), 'house', language),
    print.almost,
    language,
  );
}

/** A round name with the hedge that tells on which side of it the number lies. */
function withHedge(order: number, name: string, hedgeBelow: string, { print }: Language): string {
  if (order === 0) return name;
  return `${order < 0 ? hedgeBelow : print.hedges['just-over']} ${name}`;
}

/** A share as a whole per cent; with as many decimals as it takes if it would print as 0 or 100 without being so. */
export function roundedPercent(share: Ratio): Decimal {
  const isEnd = (number: Ratio): boolean => isSame(number, ratio(0)) || isSame(number, ratio(100));
  for (let decimals = 0; ; decimals++) {
    const percent = rounded(share, decimals);
    if (!isEnd(fromDecimal(percent)) || isSame(fromDecimal(percent), share)) return percent;
  }
}

const isSame = (a: Ratio, b: Ratio): boolean => compareRatios(a, b) === 0;
