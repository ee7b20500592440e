import { type HedgeBounds, nearTo, numberBounds, percentBounds, roundsTo, withPercentUnit } from './bounds.ts';
import type { Claim, FractionStatement, RangeStatement, SpanStatement, StatedNumber } from '../parse/statement.ts';
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
  range,
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
 * The second step of a judgement, between parse/ and judge.ts: the numbers that make a statement true, and those that
 * make it loose, a rounding told as exact, or wrong-sided. The first grade that the fact can meet counts; if it meets
 * none, the claim is false.
 *
 * The functions below are the rows of the table of truth, one for each kind of statement. Their figures are data of the
 * house (`tolerances` and `bands` in templates/osce/house.yaml); those that comments name are its defaults.
 */
export type AcceptedValues = readonly { readonly grade: Grade; readonly where: Interval }[];

/** Of a plain number with its hedge, or without one: “38”, “almost 12 million”, “exactly 77.5”. */
export function numberValues(stated: StatedNumber, hedge: Hedge | undefined, tolerances: Tolerances): AcceptedValues {
  if (hedge && hedge !== 'exactly') return hedgedValues(hedge, numberBounds(stated, tolerances));
  return stated.isRounded && !hedge ? roundedValues(stated, tolerances) : exactValues(stated, tolerances);
}

/** Of a per cent, in per cent. Without a hedge: what rounds to its last decimal, half up or half even. */
export function percentValues(stated: StatedNumber, hedge: Hedge | undefined, tolerances: Tolerances): AcceptedValues {
  if (hedge && hedge !== 'exactly') return hedgedValues(hedge, percentBounds(fromDecimal(stated.number), tolerances));
  return accepted(roundsTo(withPercentUnit(stated)));
}

/** Of a hedge with any bounds: the rows of all hedges but “exactly”, which has no bounds. */
export function hedgedValues(hedge: Exclude<Hedge, 'exactly'>, bounds: HedgeBounds): AcceptedValues {
  const { stated, near, loose, beyond, bound } = bounds;
  const [under, upper] = [below(stated), above(stated)];
  const misleading = around(stated, loose);
  switch (hedge) {
    case 'about':
      return accepted(near, misleading);
    case 'nearly':
      return accepted(intersect(near, under), intersect(misleading, under), atLeast(stated));
    case 'just-over':
      return accepted(intersect(near, upper), intersect(misleading, upper), atMost(stated));
    case 'more-than':
      return accepted(intersect(upper, atMost(plus(stated, beyond))), farAbove(bounds), atMost(stated));
    case 'less-than':
      return accepted(intersect(under, atLeast(minus(stated, beyond))), farBelow(bounds), atLeast(stated));
    case 'at-least':
      return accepted(intersect(atLeast(stated), atMost(plus(stated, bound))), atLeast(stated), under);
    case 'at-most':
      return accepted(intersect(atMost(stated), atLeast(minus(stated, bound))), atMost(stated), upper);
  }
}

const farAbove = ({ stated, farthest }: HedgeBounds): Interval =>
  farthest ? intersect(above(stated), atMost(times(stated, farthest))) : above(stated);

const farBelow = ({ stated, farthest }: HedgeBounds): Interval =>
  farthest ? intersect(below(stated), atLeast(over(stated, farthest))) : below(stated);

/**
 * A number in full is that number alone. If it is rounded to hundreds or coarser, a fact near it is a rounding that the
 * text should have hedged; below that it is a mistake.
 */
function exactValues(stated: StatedNumber, tolerances: Tolerances): AcceptedValues {
  const isRound = compareRatios(fromDecimal(stated.unit), exact(tolerances['rounded-as-exact-from'])) >= 0;
  const number = accepted(point(fromDecimal(stated.number)));
  return isRound ? [...number, { grade: 'rounded-as-exact', where: nearTo(stated, tolerances) }] : number;
}

/** A number with decimals or a scale word stands for what rounds to it, but no farther than 5 per cent away. */
function roundedValues(stated: StatedNumber, { near }: Tolerances): AcceptedValues {
  const number = fromDecimal(stated.number);
  const close = around(number, magnitude(percentOf(near.rounded, number)));
  return accepted(intersect(roundsTo(stated), close));
}

/** Of “between 10 and 15 per cent”: from end to end, with what rounds to the ends. */
export function rangeValues({ low, high }: RangeStatement, measure: Measure): AcceptedValues {
  const end = (stated: StatedNumber): Interval => {
    if (measure !== 'number') return roundsTo(withPercentUnit(stated));
    return stated.isRounded ? roundsTo(stated) : point(fromDecimal(stated.number));
  };
  return accepted(hull(end(low), end(high)));
}

/** Of “hundreds”, with a unit of 100: from twice to ten times the unit, and up to half beyond that loose. */
export function manyValues(unit: bigint, { dozens }: Tolerances): AcceptedValues {
  const [from, to] = [times(ratio(unit), exact(dozens.from)), times(ratio(unit), exact(dozens.to))];
  return accepted(range(from, to), range(from, plus(to, percentOf(dozens.loose, to))));
}

/**
 * Of “half”, “about a third”, “over two thirds”, in per cent: within 1.5 points, with “about” 3, with a side 6; loose
 * up to twice that. A fraction on the wrong side is simply false.
 */
export function fractionValues({ part, whole, hedge }: FractionStatement, tolerances: Tolerances): AcceptedValues {
  const { bare, about, side } = tolerances.fractions;
  const stated = ratio(100n * part, whole);
  if (hedge === 'exactly') return accepted(point(stated), around(stated, exact(bare)));
  const points = hedge === undefined ? bare : hedge === 'about' ? about : side;
  return withoutWrongSide(hedgedValues(hedge ?? 'about', fractionBounds(stated, points, tolerances)));
}

const fractionBounds = (stated: Ratio, points: number, { fractions, percents }: Tolerances): HedgeBounds => ({
  stated,
  near: around(stated, exact(points)),
  loose: times(exact(points), exact(fractions.times)),
  beyond: exact(points),
  bound: exact(percents.bound),
});

const withoutWrongSide = (values: AcceptedValues): AcceptedValues =>
  values.filter(({ grade }) => grade !== 'wrong-side');

/** Of a word for a share, “the majority” or “none”, in per cent. */
export const quantityValues = (name: Quantity, bands: Bands): AcceptedValues =>
  accepted(name === 'all' ? point(ratio(100)) : name === 'none' ? point(ratio(0)) : bandInterval(bands[name]));

function bandInterval({ above: over, from, to, below: under }: Band): Interval {
  const ends = [
    over === undefined ? {} : above(exact(over)),
    from === undefined ? {} : atLeast(exact(from)),
    to === undefined ? {} : atMost(exact(to)),
    under === undefined ? {} : below(exact(under)),
  ];
  return ends.reduce(intersect);
}

/**
 * Whether only the house’s policy says what share a word stands for, since no published scale exists: outside the band
 * such a word is questionable, not false.
 */
export const isHousePolicy = (name: Quantity): boolean => ['few', 'some', 'many', 'almost-all'].includes(name);

/**
 * Of a time, in its own unit. “27 years” lasts from 0.1 years before until 28, “nearly” begins 0.3 before, “about” is
 * half a unit to either side. There is no wrong side, and only “at least” and “at most” can be loose.
 */
export function spanValues({ stated, hedge }: SpanStatement, tolerances: Tolerances): AcceptedValues {
  const { early, nearly, about } = tolerances.times;
  const [number, step] = [fromDecimal(stated.number), spanStep(stated)];
  const [before, after] = [minus(number, step), plus(number, step)];
  const [short, wide] = [exact(nearly), percentOf(tolerances.bound, number)];
  if (hedge === undefined) return accepted(intersect(atLeast(minus(number, exact(early))), below(after)));
  switch (hedge) {
    case 'exactly':
      return accepted(point(number));
    case 'more-than':
      return accepted(intersect(above(number), below(after)));
    case 'less-than':
      return accepted(intersect(above(before), below(number)));
    case 'nearly':
      return accepted(intersect(atLeast(minus(number, short)), below(number)));
    case 'just-over':
      return accepted(intersect(above(number), atMost(plus(number, short))));
    case 'about':
      return accepted(around(number, exact(about)));
    case 'at-least':
      return accepted(intersect(atLeast(number), below(larger(after, plus(number, wide)))), atLeast(number));
    case 'at-most':
      return accepted(intersect(above(smaller(before, minus(number, wide))), atMost(number)), atMost(number));
  }
}

/** “27 years” lasts until 28, “two and a half years” until three. */
const spanStep = ({ number }: StatedNumber): Ratio => (number.scale === 0 ? ratio(1) : ratio(1, 2));

/**
 * Of a number that is added up or compared with a sum. Here “some” is a rounding and no more (“some 290” is 285 to
 * 295), a number in full is that number, and the other hedges mean what they always do. Undefined if the words state
 * no count.
 */
export function addendValues({ statement }: Claim, tolerances: Tolerances): AcceptedValues | undefined {
  if (statement.kind === 'range' && statement.measure === 'number') return rangeValues(statement, 'number');
  if (statement.kind === 'quantity' && statement.name === 'none') return accepted(point(ratio(0)));
  if (statement.kind !== 'number' || statement.measure !== 'number' || statement.contradicts) return undefined;
  const { stated, hedge } = statement;
  if (hedge === 'about') return accepted(aboutInterval(stated.number, tolerances.facts));
  if (hedge && hedge !== 'exactly') return withoutWrongSide(numberValues(stated, hedge, tolerances));
  if (stated.isRounded && !hedge) return roundedValues(stated, tolerances);
  return accepted(point(fromDecimal(stated.number)));
}

const accepted = (where: Interval, loose?: Interval, wrongSide?: Interval): AcceptedValues => [
  { grade: 'true', where },
  ...(loose ? [{ grade: 'loose' as const, where: loose }] : []),
  ...(wrongSide ? [{ grade: 'wrong-side' as const, where: wrongSide }] : []),
];
