import type { Stated } from './claim.ts';
import { meets, point } from './interval.ts';
import { floor, fromDecimal, over, ratio, times } from './ratio.ts';
import { percentStated, roundsTo } from './reach.ts';

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
