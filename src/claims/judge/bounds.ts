import type { StatedNumber } from '../parse/statement.ts';
import type { Tolerances } from '../tolerances.ts';
import { integer } from '../../numbers/decimal.ts';
import { type Interval, above, around, atLeast, atMost, below, hull, intersect } from '../../numbers/interval.ts';
import {
  type Ratio,
  compareRatios,
  exact,
  fromDecimal,
  larger,
  magnitude,
  minus,
  over,
  percentOf,
  plus,
  ratio,
  smaller,
  times,
} from '../../numbers/ratio.ts';

/**
 * How far a hedge reaches from the number that it stands before. Distances are in the unit of that number: counts, or
 * points for per cents.
 */
export interface HedgeBounds {
  readonly stated: Ratio;
  /** Where “about” is true. */
  readonly near: Interval;
  /** The distance up to which “about” and “nearly” are loose; beyond it they are false. */
  readonly loose: Ratio;
  /** The distance up to which “more than” and “less than” are true. */
  readonly beyond: Ratio;
  /** Up to how many times the number “more than” is loose; without it, without end. */
  readonly farthest?: Ratio;
  /** The distance beyond which “at least” and “at most” are loose. */
  readonly bound: Ratio;
}

/**
 * The bounds of a plain number. By default: near as in `nearTo`, loose within 10 per cent, “more than” true up to half
 * a unit of the last digit or 5 per cent and loose up to ten times the number, “at least” true up to 25 per cent.
 */
export function numberBounds(stated: StatedNumber, tolerances: Tolerances): HedgeBounds {
  const number = fromDecimal(stated.number);
  const part = (percent: number): Ratio => magnitude(percentOf(percent, number));
  const { close, times: most } = tolerances['more-than'];
  return {
    stated: number,
    near: nearTo(stated, tolerances),
    loose: part(tolerances.loose),
    beyond: larger(beyondLastDigit(stated), part(close)),
    farthest: exact(most),
    bound: part(tolerances.bound),
  };
}

/** Half a unit of the last digit; of a number written to ones a whole one, since counts have nothing between. */
function beyondLastDigit({ number, unit }: StatedNumber): Ratio {
  const step = fromDecimal(unit);
  return number.scale === 0 && compareRatios(step, ratio(1)) === 0 ? step : half(step);
}

/** The bounds of a per cent: so many points as the house says, but never more than a part of what is stated. */
export function percentBounds(stated: Ratio, { percents, 'more-than': { times: most } }: Tolerances): HedgeBounds {
  const capped = (points: number): Ratio => smaller(exact(points), times(magnitude(stated), exact(percents.part)));
  return {
    stated,
    near: around(stated, capped(percents.near)),
    loose: capped(percents.loose),
    beyond: capped(percents['more-than']),
    farthest: exact(most),
    bound: capped(percents.bound),
  };
}

/**
 * Near a stated number s: what rounds to it within 5 per cent of s, or is within 2.5 per cent of s in any case. The
 * figures are defaults of the house (`near` of its tolerances).
 */
export function nearTo(stated: StatedNumber, { near }: Tolerances): Interval {
  const number = fromDecimal(stated.number);
  const roundings = intersect(roundsTo(stated), around(number, magnitude(percentOf(near.rounded, number))));
  return hull(roundings, around(number, magnitude(percentOf(near.always, number))));
}

/**
 * Everything that rounds to a number at the unit of its last digit. Both customs of rounding a half are accepted, away
 * from zero (half up) and to the even digit (half even), since a text does not say which of them its author follows.
 */
export function roundsTo({ number, unit }: Pick<StatedNumber, 'number' | 'unit'>): Interval {
  const stated = fromDecimal(number);
  const step = fromDecimal(unit);
  const steps = over(stated, step);
  const isEven = (steps.numerator / steps.denominator) % 2n === 0n;
  const [low, high] = [minus(stated, half(step)), plus(stated, half(step))];
  if (number.digits < 0n) return intersect(isEven ? atLeast(low) : above(low), atMost(high));
  return intersect(atLeast(low), isEven ? atMost(high) : below(high));
}

/** A per cent is rounded at its last decimal or to ones, whatever its trailing zeros: 40 per cent is not 45. */
export const withPercentUnit = (stated: StatedNumber): StatedNumber => ({
  ...stated,
  unit: stated.number.scale > 0 ? stated.unit : integer(1),
});

const two = ratio(2);

const half = (step: Ratio): Ratio => over(step, two);
