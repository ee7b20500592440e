import { type Decimal, compare, shift, trimmed, zero } from './decimal.ts';
import type { Language } from './language.ts';
import { numberText, scaledText } from './number-text.ts';
import { compareRatios, fromDecimal, magnitude, minus, percentOf, rounded } from './ratio.ts';
import type { Tolerances } from './tolerances.ts';

/** The roundest number that is near: as few digits as can be, and always the nearest with so many. */
export function roundestNear(number: Decimal, { near }: Tolerances): Decimal {
  const exactly = fromDecimal(number);
  const length = trimmed(number).digits.toString().length - trimmed(number).scale;
  for (let kept = 1; ; kept++) {
    const power = length - kept;
    const round = shift(rounded(fromDecimal(shift(number, -power)), 0), power);
    const found = fromDecimal(round);
    const distance = magnitude(minus(exactly, found));
    if (compareRatios(distance, percentOf(near.always, found)) <= 0) return trimmed(round);
  }
}

/** A number in round words that are always true of it: almost 12 million, more than 800. Nothing where it is round itself. */
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
