import type { Stated } from '../parse/statement.ts';
import type { Tolerances } from '../tolerances.ts';
import { integer } from '../../numbers/decimal.ts';
import {
  type Interval,
  above,
  around,
  atLeast,
  atMost,
  below,
  hull,
  intersect,
  meets,
  point,
} from '../../numbers/interval.ts';
import {
  type Ratio,
  compareRatios,
  exact,
  floor,
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

const two = ratio(2);

/** Everything that rounds to a number at its last digit, half up or half even. */
export function roundsTo({ number, unit }: Pick<Stated, 'number' | 'unit'>): Interval {
  const stated = fromDecimal(number);
  const step = fromDecimal(unit);
  const half = over(step, two);
  const steps = over(stated, step);
  const isEven = (steps.numerator / steps.denominator) % 2n === 0n;
  const [low, high] = [minus(stated, half), plus(stated, half)];
  if (number.digits < 0n) return intersect(isEven ? atLeast(low) : above(low), atMost(high));
  return intersect(atLeast(low), isEven ? atMost(high) : below(high));
}

/** Near a stated number: a fact that rounds to it and is not far, or any that is very close. */
export function nearTo(stated: Stated, { near }: Tolerances): Interval {
  const number = fromDecimal(stated.number);
  const roundings = intersect(roundsTo(stated), around(number, magnitude(percentOf(near.rounded, number))));
  return hull(roundings, around(number, magnitude(percentOf(near.always, number))));
}

/** How far hedged words reach from what they state. */
export interface HedgeBounds {
  readonly stated: Ratio;
  readonly near: Interval;
  /** How far a hedge misleads but is not yet false. */
  readonly loose: Ratio;
  /** How far “more than” reaches. */
  readonly beyond: Ratio;
  /** Up to how many times the number it only misleads; without it that never ends. */
  readonly farthest?: Ratio;
  /** How far from “at least” and “up to” the words begin to mislead. */
  readonly bound: Ratio;
}

/** Half a unit of the last digit; of a number written to ones the next one, since counts have nothing between. */
function nextOf({ number, unit }: Stated): Ratio {
  const step = fromDecimal(unit);
  return number.scale === 0 && compareRatios(step, ratio(1)) === 0 ? step : over(step, two);
}

/** The reach of a plain number. */
export function numberBounds(stated: Stated, tolerances: Tolerances): HedgeBounds {
  const number = fromDecimal(stated.number);
  const part = (percent: number): Ratio => magnitude(percentOf(percent, number));
  const { close, times: most } = tolerances['more-than'];
  return {
    stated: number,
    near: nearTo(stated, tolerances),
    loose: part(tolerances.loose),
    beyond: larger(nextOf(stated), part(close)),
    farthest: exact(most),
    bound: part(tolerances.bound),
  };
}

/** The reach of a per cent: points, but never more than a part of what is stated. */
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

/** The rounding unit of a per cent is its last decimal, whatever its trailing zeros: 40 per cent is not 45. */
export const percentStated = (stated: Stated): Stated => ({
  ...stated,
  unit: stated.number.scale > 0 ? stated.unit : integer(1),
});

/** The share in per cent, exactly. The base is never zero. */
export const percentOfBase = (part: bigint, base: bigint) => ratio(100n * part, base);

/** Whether a part of a base rounds to a stated per cent. */
export const roundsToShare = (stated: Stated, part: bigint, base: bigint): boolean =>
  meets(roundsTo(percentStated(stated)), point(percentOfBase(part, base)));

/** The parts of a base whose shares lie around a stated per cent: the largest below it and the smallest above. */
export function partsAround({ number }: Stated, base: bigint): readonly [bigint, bigint] {
  const below = floor(over(times(fromDecimal(number), ratio(base)), ratio(100)));
  return [below, below + 1n];
}

/** Whether any number of that many can be a stated per cent of them: nobody is 33 per cent of 10. */
export const isPossible = (stated: Stated, base: bigint): boolean =>
  partsAround(stated, base).some((part) => part >= 0n && part <= base && roundsToShare(stated, part, base));
