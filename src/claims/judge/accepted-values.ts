import { type HedgeBounds, nearTo, numberBounds, percentBounds, percentStated, roundsTo } from './bounds.ts';
import type { Claim, FractionStatement, RangeStatement, SpanStatement, Stated } from '../parse/statement.ts';
import { type Measure, aboutInterval } from '../subject.ts';
import type { Band, Bands, Tolerances } from '../tolerances.ts';
import type { Hedge, Quantity } from '../../languages/language.ts';
import {
  type Interval,
  above,
  around,
  atLeast,
  atMost,
  below,
  hull,
  intersect,
  point,
} from '../../numbers/interval.ts';
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

export type Grade = 'true' | 'loose' | 'rounded-as-exact' | 'wrong-side';

/**
 * What words mean: for each grade the numbers that earn it. The first that fits counts; where none does, the claim is
 * false.
 */
export type AcceptedValues = readonly { readonly grade: Grade; readonly where: Interval }[];

const graded = (where: Interval, loose: Interval, wrong?: Interval): AcceptedValues => [
  { grade: 'true', where },
  { grade: 'loose', where: loose },
  ...(wrong ? [{ grade: 'wrong-side' as const, where: wrong }] : []),
];

const farAbove = ({ stated, farthest }: HedgeBounds): Interval =>
  farthest ? intersect(above(stated), atMost(times(stated, farthest))) : above(stated);

const farBelow = ({ stated, farthest }: HedgeBounds): Interval =>
  farthest ? intersect(below(stated), atLeast(over(stated, farthest))) : below(stated);

/** Every hedge but “exactly”, whose reading has no reach. */
export function hedgedValues(hedge: Exclude<Hedge, 'exactly'>, reach: HedgeBounds): AcceptedValues {
  const { stated, near, loose, beyond, bound } = reach;
  const [under, upper] = [below(stated), above(stated)];
  const misleading = around(stated, loose);
  switch (hedge) {
    case 'about':
      return graded(near, misleading);
    case 'nearly':
      return graded(intersect(near, under), intersect(misleading, under), atLeast(stated));
    case 'just-over':
      return graded(intersect(near, upper), intersect(misleading, upper), atMost(stated));
    case 'more-than':
      return graded(intersect(upper, atMost(plus(stated, beyond))), farAbove(reach), atMost(stated));
    case 'less-than':
      return graded(intersect(under, atLeast(minus(stated, beyond))), farBelow(reach), atLeast(stated));
    case 'at-least':
      return graded(intersect(atLeast(stated), atMost(plus(stated, bound))), atLeast(stated), under);
    case 'at-most':
      return graded(intersect(atMost(stated), atLeast(minus(stated, bound))), atMost(stated), upper);
  }
}

/** A number in full is that number; one that is round enough may be a rounding that should have said so. */
function exactReading(stated: Stated, tolerances: Tolerances): AcceptedValues {
  const isRound = compareRatios(fromDecimal(stated.unit), exact(tolerances['rounded-as-exact-from'])) >= 0;
  const number: AcceptedValues = [{ grade: 'true', where: point(fromDecimal(stated.number)) }];
  return isRound ? [...number, { grade: 'rounded-as-exact', where: nearTo(stated, tolerances) }] : number;
}

/** A number with decimals or a scale word stands for what rounds to it, but not for what is far. */
function roundedValues(stated: Stated, { near }: Tolerances): AcceptedValues {
  const number = fromDecimal(stated.number);
  const close = around(number, magnitude(percentOf(near.rounded, number)));
  return [{ grade: 'true', where: intersect(roundsTo(stated), close) }];
}

/** A plain number with its hedge. */
export function numberValues(stated: Stated, hedge: Hedge | undefined, tolerances: Tolerances): AcceptedValues {
  if (hedge && hedge !== 'exactly') return hedgedValues(hedge, numberBounds(stated, tolerances));
  return stated.isRounded && !hedge ? roundedValues(stated, tolerances) : exactReading(stated, tolerances);
}

/** “97 per cent” stands for what rounds to it; hedged ones reach so many points. */
export function percentValues(stated: Stated, hedge: Hedge | undefined, tolerances: Tolerances): AcceptedValues {
  if (hedge && hedge !== 'exactly') return hedgedValues(hedge, percentBounds(fromDecimal(stated.number), tolerances));
  return [{ grade: 'true', where: roundsTo(percentStated(stated)) }];
}

/** “between 10 and 15 per cent”, both ends with what rounds to them. */
export function rangeValues({ low, high }: RangeStatement, measure: Measure): AcceptedValues {
  const end = (stated: Stated): Interval => {
    if (measure !== 'number') return roundsTo(percentStated(stated));
    return stated.isRounded ? roundsTo(stated) : point(fromDecimal(stated.number));
  };
  return [{ grade: 'true', where: hull(end(low), end(high)) }];
}

const shareOf = ({ part, whole }: FractionStatement): Ratio => ratio(100n * part, whole);

/** How far a fraction reaches depends on its hedge: “about half” less far than “over half”. */
function fractionReach(stated: Ratio, points: number, { fractions, percents }: Tolerances): HedgeBounds {
  return {
    stated,
    near: around(stated, exact(points)),
    loose: times(exact(points), exact(fractions.times)),
    beyond: exact(points),
    bound: exact(percents.bound),
  };
}

/** “half”, “about a third”, “over two thirds”, in per cent. Here the wrong side is simply false. */
export function fractionValues(statement: FractionStatement, tolerances: Tolerances): AcceptedValues {
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
  const reading = hedgedValues(hedge ?? 'about', fractionReach(stated, points, tolerances));
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

/** “27 years” lasts until 28, “two and a half years” until three. */
const stepOf = ({ number }: SpanStatement['stated']): Ratio => (number.scale === 0 ? ratio(1) : ratio(1, 2));

const just = (where: Interval): AcceptedValues => [{ grade: 'true', where }];

const loosely = (where: Interval, loose: Interval): AcceptedValues => [
  ...just(where),
  { grade: 'loose', where: loose },
];

/** The times that a stated time stands for, in its own unit. */
export function spanValues({ stated, hedge }: SpanStatement, tolerances: Tolerances): AcceptedValues {
  const { early, nearly, about } = tolerances.times;
  const [number, step] = [fromDecimal(stated.number), stepOf(stated)];
  const [before, after] = [minus(number, step), plus(number, step)];
  const [short, wide] = [exact(nearly), percentOf(tolerances.bound, number)];
  if (hedge === undefined) return just(intersect(atLeast(minus(number, exact(early))), below(after)));
  switch (hedge) {
    case 'exactly':
      return just(point(number));
    case 'more-than':
      return just(intersect(above(number), below(after)));
    case 'less-than':
      return just(intersect(above(before), below(number)));
    case 'nearly':
      return just(intersect(atLeast(minus(number, short)), below(number)));
    case 'just-over':
      return just(intersect(above(number), atMost(plus(number, short))));
    case 'about':
      return just(around(number, exact(about)));
    case 'at-least':
      return loosely(intersect(atLeast(number), below(larger(after, plus(number, wide)))), atLeast(number));
    case 'at-most':
      return loosely(intersect(above(smaller(before, minus(number, wide))), atMost(number)), atMost(number));
  }
}

/**
 * What a number of a sentence may be when it is added up or compared with a sum. Here “some” is a rounding and no more,
 * a number in full is that number, and the other hedges mean what they always do. Nothing for words that are no count.
 */
export function addendValues({ statement }: Claim, tolerances: Tolerances): AcceptedValues | undefined {
  if (statement.kind === 'range' && statement.measure === 'number') return rangeValues(statement, 'number');
  if (statement.kind === 'quantity' && statement.name === 'none') return exactly(0n);
  if (statement.kind !== 'number' || statement.measure !== 'number' || statement.contradicts) return undefined;
  const { stated, hedge } = statement;
  if (hedge === 'about') return [{ grade: 'true', where: aboutInterval(stated.number, tolerances.facts) }];
  if (hedge && hedge !== 'exactly') {
    return numberValues(stated, hedge, tolerances).filter(({ grade }) => grade !== 'wrong-side');
  }
  if (stated.isRounded && !hedge) return roundedValues(stated, tolerances);
  return [{ grade: 'true', where: point(fromDecimal(stated.number)) }];
}

const exactly = (number: bigint): AcceptedValues => [
  { grade: 'true', where: point(fromDecimal({ digits: number, scale: 0 })) },
];
