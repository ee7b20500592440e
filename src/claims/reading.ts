import type { Stated } from './claim.ts';
import { type Interval, above, around, atLeast, atMost, below, intersect, point } from './interval.ts';
import type { Hedge } from './language.ts';
import { compareRatios, exact, fromDecimal, magnitude, minus, over, percentOf, plus, times } from './ratio.ts';
import { type Reach, nearTo, numberReach, roundsTo } from './reach.ts';
import type { Tolerances } from './tolerances.ts';

export type Grade = 'true' | 'loose' | 'rounded-as-exact' | 'wrong-side';

/** What words mean: for each grade the numbers that earn it. The first that fits counts; where none does, the claim is false. */
export type Reading = readonly { readonly grade: Grade; readonly where: Interval }[];

const graded = (where: Interval, loose: Interval, wrong?: Interval): Reading => [
  { grade: 'true', where },
  { grade: 'loose', where: loose },
  ...(wrong ? [{ grade: 'wrong-side' as const, where: wrong }] : []),
];

const farAbove = ({ stated, farthest }: Reach): Interval =>
  farthest ? intersect(above(stated), atMost(times(stated, farthest))) : above(stated);

const farBelow = ({ stated, farthest }: Reach): Interval =>
  farthest ? intersect(below(stated), atLeast(over(stated, farthest))) : below(stated);

/** Every hedge but “exactly”, whose reading has no reach. */
export function hedgedReading(hedge: Exclude<Hedge, 'exactly'>, reach: Reach): Reading {
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
function exactReading(stated: Stated, tolerances: Tolerances): Reading {
  const isRound = compareRatios(fromDecimal(stated.unit), exact(tolerances['rounded-as-exact-from'])) >= 0;
  const number: Reading = [{ grade: 'true', where: point(fromDecimal(stated.number)) }];
  return isRound ? [...number, { grade: 'rounded-as-exact', where: nearTo(stated, tolerances) }] : number;
}

/** A number with decimals or a scale word stands for what rounds to it, but not for what is far. */
export function roundedReading(stated: Stated, { near }: Tolerances): Reading {
  const number = fromDecimal(stated.number);
  const close = around(number, magnitude(percentOf(near.rounded, number)));
  return [{ grade: 'true', where: intersect(roundsTo(stated), close) }];
}

/** A plain number with its hedge. */
export function numberReading(stated: Stated, hedge: Hedge | undefined, tolerances: Tolerances): Reading {
  if (hedge && hedge !== 'exactly') return hedgedReading(hedge, numberReach(stated, tolerances));
  return stated.isRounded && !hedge ? roundedReading(stated, tolerances) : exactReading(stated, tolerances);
}
