import { compare, plus, rational, type Rational } from './rational.ts';

/** All numbers between two ends; a missing end means that there is none. */
export interface Range {
  readonly low?: Rational;
  readonly high?: Rational;
  /** The ends themselves are left out. */
  readonly isAbove?: boolean;
  readonly isBelow?: boolean;
}

export const point = (at: Rational): Range => ({ low: at, high: at });
export const between = (low: Rational, high: Rational): Range => ({ low, high });

function endsBefore(a: Range, b: Range): boolean {
  if (!a.high || !b.low) return false;
  const order = compare(a.high, b.low);
  return order < 0 || (order === 0 && (a.isBelow === true || b.isAbove === true));
}

export const meets = (a: Range, b: Range): boolean => !endsBefore(a, b) && !endsBefore(b, a);

export const isPoint = ({ low, high }: Range): boolean =>
  low !== undefined && high !== undefined && compare(low, high) === 0;

const nothing: Range = point(rational(0));

/** All that numbers of each of the ranges can add up to. */
export const added = (ranges: readonly Range[]): Range =>
  ranges.reduce(
    (sum, range) => ({
      ...(sum.low && range.low && { low: plus(sum.low, range.low) }),
      ...(sum.high && range.high && { high: plus(sum.high, range.high) }),
      isAbove: sum.isAbove === true || range.isAbove === true,
      isBelow: sum.isBelow === true || range.isBelow === true,
    }),
    nothing,
  );
