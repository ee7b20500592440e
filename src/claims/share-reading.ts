import type { FractionStatement, RangeStatement, Stated } from './claim.ts';
import { type Interval, above, around, atLeast, atMost, below, hull, intersect, point } from './interval.ts';
import type { Hedge, Quantity } from './language.ts';
import { type Ratio, exact, fromDecimal, ratio, times } from './ratio.ts';
import { type Reach, percentReach, percentStated, roundsTo } from './reach.ts';
import { type Reading, hedgedReading } from './reading.ts';
import type { Measure } from './subject.ts';
import type { Band, Bands, Tolerances } from './tolerances.ts';

/** “97 per cent” stands for what rounds to it; hedged ones reach so many points. */
export function percentReading(stated: Stated, hedge: Hedge | undefined, tolerances: Tolerances): Reading {
  if (hedge && hedge !== 'exactly') return hedgedReading(hedge, percentReach(fromDecimal(stated.number), tolerances));
  return [{ grade: 'true', where: roundsTo(percentStated(stated)) }];
}

/** “between 10 and 15 per cent”, both ends with what rounds to them. */
export function rangeReading({ low, high }: RangeStatement, measure: Measure): Reading {
  const end = (stated: Stated): Interval => {
    if (measure !== 'number') return roundsTo(percentStated(stated));
    return stated.isRounded ? roundsTo(stated) : point(fromDecimal(stated.number));
  };
  return [{ grade: 'true', where: hull(end(low), end(high)) }];
}

const shareOf = ({ part, whole }: FractionStatement): Ratio => ratio(100n * part, whole);

/** How far a fraction reaches depends on its hedge: “about half” less far than “over half”. */
function fractionReach(stated: Ratio, points: number, { fractions, percents }: Tolerances): Reach {
  return {
    stated,
    near: around(stated, exact(points)),
    loose: times(exact(points), exact(fractions.times)),
    beyond: exact(points),
    bound: exact(percents.bound),
  };
}

/** “half”, “about a third”, “over two thirds”, in per cent. Here the wrong side is simply false. */
export function fractionReading(statement: FractionStatement, tolerances: Tolerances): Reading {
  const { hedge } = statement;
  const { bare, about, side } = tolerances.fractions;
  const stated = shareOf(statement);
  if (hedge === 'exactly') {
    return [
      { grade: 'true', where: point(stated) },
      { grade: 'loose', where: around(stated, exact(bare)) },
    ];
  }
  const points = hedge === undefined ? bare : hedge === 'about' ? about : side;
  const reading = hedgedReading(hedge ?? 'about', fractionReach(stated, points, tolerances));
  return reading.filter(({ grade }) => grade !== 'wrong-side');
}

function bandInterval({ above: over, from, to, below: under }: Band): Interval {
  const ends = [
    over === undefined ? {} : above(exact(over)),
    from === undefined ? {} : atLeast(exact(from)),
    to === undefined ? {} : atMost(exact(to)),
    under === undefined ? {} : below(exact(under)),
  ];
  return ends.reduce(intersect);
}

/** The shares that a word without a number may stand for, in per cent. */
export function quantityInterval(name: Quantity, bands: Bands): Interval {
  if (name === 'all') return point(ratio(100));
  return name === 'none' ? point(ratio(0)) : bandInterval(bands[name]);
}

/** These bands are the house's policy: outside them a word is questionable, not false. */
export const isPolicy = (name: Quantity): boolean => ['few', 'some', 'many', 'almost-all'].includes(name);
