import { hedgedValues } from '../judge/accepted-values.ts';
import { numberBounds, percentBounds } from '../judge/bounds.ts';
import type { Measure, NumberValue } from '../subject.ts';
import type { Tolerances } from '../tolerances.ts';
import { writtenUnit } from '../../numbers/decimal.ts';
import { type Interval, addIntervals, around, hull, meets, point } from '../../numbers/interval.ts';
import { type Ratio, fromDecimal, over, plus, ratio } from '../../numbers/ratio.ts';

/** What a number may be when it is added up or compared with a sum. */
export interface UncertainNumber {
  /** As it is meant: “about” is a rounding and no more. */
  readonly meant: Interval;
  /** As far as its hedge can be stretched before it is false. */
  readonly loose: Interval;
  /** How far rounding alone can put it off. */
  readonly rounding: Ratio;
}

/**
 * What a number of mission.yaml may be. A count in full is that number. A share, and whatever has decimals, was rounded
 * to its last digit by those who worked it out.
 */
export function uncertainNumberOf(
  { hedge, stated, interval }: NumberValue,
  measure: Measure,
  tolerances: Tolerances,
): UncertainNumber {
  if (hedge === 'exactly') {
    const rounding =
      measure === 'number' && stated.scale === 0
        ? zero
        : over(fromDecimal({ digits: 1n, scale: stated.scale }), ratio(2));
    const where = around(fromDecimal(stated), rounding);
    return { meant: where, loose: where, rounding };
  }
  if (hedge === 'between') return { meant: interval, loose: interval, rounding: zero };
  const figure = { number: stated, unit: writtenUnit(stated), isRounded: false };
  const bounds =
    measure === 'number' ? numberBounds(figure, tolerances) : percentBounds(fromDecimal(stated), tolerances);
  const stretched = hedgedValues(claimHedges[hedge], bounds).find(({ grade }) => grade === 'loose')?.where ?? interval;
  return { meant: interval, loose: hull(interval, stretched), rounding: zero };
}

const zero = ratio(0);

/** The hedges of mission.yaml as those of a claim. */
const claimHedges = { about: 'about', 'more-than': 'more-than', 'up-to': 'at-most' } as const;

/** A number that nobody has rounded, such as the 100 per cent of a whole. */
export const unrounded = (number: Ratio): UncertainNumber => ({
  meant: point(number),
  loose: point(number),
  rounding: zero,
});

/** The sum of some numbers; 0 if there are none. */
export const addUncertain = (addends: readonly UncertainNumber[]): UncertainNumber =>
  addends.reduce(
    (a, b) => ({
      meant: addIntervals(a.meant, b.meant),
      loose: addIntervals(a.loose, b.loose),
      rounding: plus(a.rounding, b.rounding),
    }),
    unrounded(zero),
  );

/** How a comparison of uncertain numbers comes out: `loose` if only a hedge that misleads allows it. */
export type Fit = 'fits' | 'loose' | 'differs';

/** Whether two numbers can be the same. */
export const compareForEquality = (a: UncertainNumber, b: UncertainNumber): Fit =>
  fitBy((key) => meets(a[key], b[key]));

/** Whether a part can be as much as its whole, or less. */
export const compareForContainment = (part: UncertainNumber, whole: UncertainNumber): Fit =>
  fitBy((key) => {
    const { high } = whole[key];
    return meets(part[key], high ? { high } : {});
  });

const fitBy = (holds: (key: 'meant' | 'loose') => boolean): Fit =>
  holds('meant') ? 'fits' : holds('loose') ? 'loose' : 'differs';
