import { between, point, type Range } from '../range.ts';
import { roundings } from '../reading/figure.ts';
import {
  greatest,
  least,
  minus,
  over,
  parseRational,
  percent,
  plus,
  rational,
  times,
  compare,
  type Rational,
} from '../rational.ts';
import type { Number } from './wording.ts';
import type { Hedge } from './words.ts';

export type Grade = 'true' | 'loose' | 'wrong-side' | 'rounded-as-exact';

/** For each grade the numbers that earn it, in the order in which they count. All others make the words false. */
export type Meaning = readonly (readonly [Grade, Range])[];

/** How far the hedges reach from what is stated. */
interface Reach {
  readonly stated: Rational;
  /** On either side of it. */
  readonly near: readonly Range[];
  readonly loose: Rational;
  readonly beyond: Rational;
  readonly times: bigint | undefined;
  readonly bound: Rational;
}

const under = ({ high, isBelow }: Range, limit: Rational): Range => ({
  high: high && compare(high, limit) < 0 ? high : limit,
  isBelow: high && compare(high, limit) < 0 ? isBelow === true : true,
});
const around = (middle: Rational, distance: Rational): Range =>
  between(minus(middle, distance), plus(middle, distance));
const below = (range: Range, limit: Rational): Range => ({ ...range, ...under(range, limit) });
const above = (range: Range, limit: Rational): Range => ({ ...range, low: limit, isAbove: true });

/** The table of design.md, section 2, for every hedge. */
function hedgedMeaning(
  hedge: Exclude<Hedge, 'exactly'>,
  { stated, near, loose, beyond, times: most, bound }: Reach,
): Meaning {
  const misleads = around(stated, loose);
  const trues = (ranges: readonly Range[]): Meaning => ranges.map((range) => ['true', range]);
  const [isUnder, isOver, atLeast, atMost] = [
    { high: stated, isBelow: true },
    { low: stated, isAbove: true },
    { low: stated },
    { high: stated },
  ];
  switch (hedge) {
    case 'about':
      return [...trues(near), ['loose', misleads]];
    case 'nearly':
      return [
        ...trues(near.map((range) => below(range, stated))),
        ['loose', below(misleads, stated)],
        ['wrong-side', atLeast],
      ];
    case 'just-over':
      return [
        ...trues(near.map((range) => above(range, stated))),
        ['loose', above(misleads, stated)],
        ['wrong-side', atMost],
      ];
    case 'more-than':
      return [
        ...trues([{ ...isOver, high: plus(stated, beyond) }]),
        ['loose', { ...isOver, ...(most && { high: times(stated, rational(most)) }) }],
        ['wrong-side', atMost],
      ];
    case 'less-than':
      return [
        ...trues([{ ...isUnder, low: minus(stated, beyond) }]),
        ['loose', { ...isUnder, ...(most && { low: over(stated, rational(most)) }) }],
        ['wrong-side', atLeast],
      ];
    case 'at-least':
      return [...trues([{ low: stated, high: plus(stated, bound) }]), ['loose', atLeast], ['wrong-side', isUnder]];
    case 'at-most':
      return [...trues([{ high: stated, low: minus(stated, bound) }]), ['loose', atMost], ['wrong-side', isOver]];
  }
}

/** Rounds to it and is at most five per cent away, or is at most two and a half per cent away. */
const nearTo = ({ stated, unit }: Number): readonly Range[] => [
  ...withinFive(stated, roundings(stated, unit)),
  around(stated, percent(stated, '2.5')),
];

/** The part of a range that is at most five per cent from its middle. */
function withinFive(stated: Rational, range: Range): readonly Range[] {
  const close = around(stated, percent(stated, '5'));
  if (!range.low || !range.high || !close.low || !close.high) return [];
  const isWider = compare(range.high, close.high) > 0;
  return [
    {
      low: greatest(range.low, close.low),
      high: least(range.high, close.high),
      isBelow: !isWider && range.isBelow === true,
    },
  ];
}

export function countMeaning(hedge: Hedge | undefined, number: Number): Meaning {
  const { stated, unit, isRounded } = number;
  if (hedge === undefined && isRounded)
    return withinFive(stated, roundings(stated, unit)).map((range) => ['true', range]);
  if (hedge !== undefined && hedge !== 'exactly') {
    const beyond = greatest(over(unit, rational(2)), percent(stated, '5'));
    return hedgedMeaning(hedge, {
      stated,
      near: nearTo(number),
      loose: percent(stated, '10'),
      beyond,
      times: 10n,
      bound: percent(stated, '25'),
    });
  }
  const isRound = compare(unit, rational(100)) >= 0;
  return [
    ['true', point(stated)],
    ...(isRound ? nearTo(number).map((range) => ['rounded-as-exact', range] as const) : []),
  ];
}

/**
 * Hedged per cents reach so many points, but never further than half of themselves; bare ones stand for what rounds to
 * them.
 */
export function percentMeaning(hedge: Hedge | undefined, { stated, unit, isRounded }: Number): Meaning {
  const reach = (points: number): Rational => least(rational(points), over(stated, rational(2)));
  if (hedge === undefined || hedge === 'exactly') return [['true', roundings(stated, isRounded ? unit : rational(1))]];
  return hedgedMeaning(hedge, {
    stated,
    near: [around(stated, reach(2))],
    loose: reach(10),
    beyond: reach(5),
    times: 10n,
    bound: reach(25),
  });
}

export function fractionMeaning(hedge: Hedge | undefined, stated: Rational): Meaning | undefined {
  if (hedge === 'exactly' || hedge === 'at-least' || hedge === 'at-most') return undefined;
  const points = parseRational(hedge === undefined ? '1.5' : hedge === 'about' ? '3' : '6');
  const reach = {
    stated,
    near: [around(stated, points)],
    loose: times(points, rational(2)),
    beyond: points,
    times: undefined,
    bound: points,
  };
  return hedgedMeaning(hedge ?? 'about', reach).filter(([grade]) => grade !== 'wrong-side');
}
