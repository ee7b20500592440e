/** An exact fraction. The gauntlet has its own, so that it shares no arithmetic with what it tests. */
export interface Rational {
  readonly above: bigint;
  /** Positive. */
  readonly below: bigint;
}

export const rational = (above: bigint | number, below: bigint | number = 1n): Rational => ({
  above: BigInt(above),
  below: BigInt(below),
});

/** “62.4” as YAML and prose write it, without groups. */
export function parseRational(text: string): Rational {
  const [whole = '', decimals = ''] = text.split('.');
  return rational(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

export const plus = (a: Rational, b: Rational): Rational =>
  rational(a.above * b.below + b.above * a.below, a.below * b.below);
export const minus = (a: Rational, b: Rational): Rational => plus(a, { ...b, above: -b.above });
export const times = (a: Rational, b: Rational): Rational => rational(a.above * b.above, a.below * b.below);

/** The divisor is positive. */
export const over = (a: Rational, b: Rational): Rational => rational(a.above * b.below, a.below * b.above);

export function compare(a: Rational, b: Rational): number {
  const difference = a.above * b.below - b.above * a.below;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

export const least = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);
export const greatest = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);
export const percent = (of: Rational, hundredths: string): Rational =>
  times(of, over(parseRational(hundredths), rational(100)));

/** Written with so many decimals, halves up; never of a negative number. */
export function written(number: Rational, decimals: number): string {
  const digits = (number.above * 2n * 10n ** BigInt(decimals) + number.below) / (2n * number.below);
  const text = String(digits).padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
