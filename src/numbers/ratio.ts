import { type Decimal, parseDecimal } from './decimal.ts';
import { memoize } from '../collections/memoize.ts';

/** An exact fraction. The denominator is positive; it is not always in its lowest terms. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction of two whole numbers. The denominator is not zero; it may be negative. */
export function ratio(numerator: bigint | number, denominator: bigint | number = 1n): Ratio {
  const [above, below] = [BigInt(numerator), BigInt(denominator)];
  return below < 0n ? { numerator: -above, denominator: -below } : { numerator: above, denominator: below };
}

export const fromDecimal = ({ digits, scale }: Decimal): Ratio => ({
  numerator: digits,
  denominator: 10n ** BigInt(scale),
});

/**
 * The fraction that a number such as 2.5 is written as, without the error of binary fractions: a tolerance of the
 * house. Throws if the number is not finite.
 */
export const exact = memoize((number: number): Ratio => {
  const decimal = parseDecimal(String(number));
  if (!decimal) throw new Error(`${number} is not a finite number`);
  return fromDecimal(decimal);
});

export const plus = (a: Ratio, b: Ratio): Ratio => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

export const minus = (a: Ratio, b: Ratio): Ratio => plus(a, { ...b, numerator: -b.numerator });

export const times = (a: Ratio, b: Ratio): Ratio => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

/** The first number divided by the second, which is never zero. */
export const over = (a: Ratio, b: Ratio): Ratio => ratio(a.numerator * b.denominator, a.denominator * b.numerator);

/** Negative, zero or positive as the first number is smaller than, equal to or larger than the second. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

export const smaller = (a: Ratio, b: Ratio): Ratio => (compareRatios(a, b) <= 0 ? a : b);

export const larger = (a: Ratio, b: Ratio): Ratio => (compareRatios(a, b) >= 0 ? a : b);

/** The number without its sign. */
export const magnitude = (a: Ratio): Ratio => (a.numerator < 0n ? { ...a, numerator: -a.numerator } : a);

/** The largest whole number that is not above it. */
export function floor({ numerator, denominator }: Ratio): bigint {
  const whole = numerator / denominator;
  return numerator < 0n && whole * denominator !== numerator ? whole - 1n : whole;
}

/** Rounded to so many decimals, halves up. */
export function rounded(number: Ratio, decimals: number): Decimal {
  const shifted = times(number, ratio(10n ** BigInt(decimals)));
  return { digits: floor(plus(shifted, ratio(1, 2))), scale: decimals };
}

/** So many per cent of a number. */
export const percentOf = (percent: number, of: Ratio): Ratio => times(of, over(exact(percent), ratio(100)));
