import { writtenUnit } from './decimal.ts';
import { type Interval, addIntervals, around, hull, meets, point } from './interval.ts';
import { type Ratio, fromDecimal, over, plus, ratio } from './ratio.ts';
import { numberReach, percentReach } from './reach.ts';
import { hedgedReading } from './reading.ts';
import type { Measure } from './subject.ts';
import type { Tolerances } from './tolerances.ts';
import type { NumberValue } from './value.ts';

/** What a number of mission.yaml may be when it is added up or compared with a sum. */
export interface Summand {
  /** As it is meant: “about” is a rounding and no more. */
  readonly meant: Interval;
  /** As far as its hedge can be stretched before it is false. */
  readonly loose: Interval;
  /** How far rounding alone can put it off. */
  readonly rounding: Ratio;
}

const nothing = ratio(0);
const hedges = { about: 'about', 'more-than': 'more-than', 'up-to': 'at-most' } as const;

/** A count in full is that number. A share, and whatever has decimals, was rounded to its last digit by those who worked it out. */
export function summandOf({ hedge, stated, interval }: NumberValue, measure: Measure, tolerances: Tolerances): Summand {
  if (hedge === 'exactly') {
    const rounding = measure === 'number' && stated.scale === 0 ? nothing : over(fromDecimal({ digits: 1n, scale: stated.scale }), ratio(2));
    const where = around(fromDecimal(stated), rounding);
    return { meant: where, loose: where, rounding };
  }
  if (hedge === 'between') return { meant: interval, loose: interval, rounding: nothing };
  const figure = { number: stated, unit: writtenUnit(stated), isRounded: false };
  const reach = measure === 'number' ? numberReach(figure, tolerances) : percentReach(fromDecimal(stated), tolerances);
  const stretched = hedgedReading(hedges[hedge], reach).find(({ grade }) => grade === 'loose')?.where ?? interval;
  return { meant: interval, loose: hull(interval, stretched), rounding: nothing };
}

/** A number that nobody has rounded, such as the 100 per cent of a whole. */
export const unrounded = (number: Ratio): Summand => ({ meant: point(number), loose: point(number), rounding: nothing });

export const addSummands = (summands: readonly Summand[]): Summand =>
  summands.reduce(
    (a, b) => ({ meant: addIntervals(a.meant, b.meant), loose: addIntervals(a.loose, b.loose), rounding: plus(a.rounding, b.rounding) }),
    unrounded(nothing),
  );

/** Whether two numbers can be the same; `loose` where only a hedge that misleads allows it. */
export type Fit = 'fits' | 'loose' | 'differs';

const fitBy = (holds: (key: 'meant' | 'loose') => boolean): Fit => (holds('meant') ? 'fits' : holds('loose') ? 'loose' : 'differs');

export const canEqual = (a: Summand, b: Summand): Fit => fitBy((key) => meets(a[key], b[key]));

/** Whether the first can be the second or less. */
export const canBeWithin = (part: Summand, whole: Summand): Fit =>
  fitBy((key) => {
    const { high } = whole[key];
    return meets(part[key], high ? { high } : {});
  });
