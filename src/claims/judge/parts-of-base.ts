import { roundsTo, withPercentUnit } from './bounds.ts';
import type { StatedNumber } from '../parse/statement.ts';
import { meets, point } from '../../numbers/interval.ts';
import { type Ratio, floor, fromDecimal, over, ratio, times } from '../../numbers/ratio.ts';

// Per cents of a whole number of people or things: which of them any count can give at all.

/** The exact share of a part in its base, in per cent. The base must not be zero. */
export const percentOfBase = (part: bigint, base: bigint): Ratio => ratio(100n * part, base);

/** Whether the share of a part in its base rounds to a stated per cent, half up or half even. */
export const roundsToShare = (stated: StatedNumber, part: bigint, base: bigint): boolean =>
  meets(roundsTo(withPercentUnit(stated)), point(percentOfBase(part, base)));

/** The two neighbouring parts of a base whose shares enclose a stated per cent: at or below it, and above it. */
export function partsAround({ number }: StatedNumber, base: bigint): readonly [bigint, bigint] {
  const lower = floor(over(times(fromDecimal(number), ratio(base)), ratio(100)));
  return [lower, lower + 1n];
}

/** Whether any part of a base rounds to a stated per cent: nobody is 33 per cent of 10. */
export const isPossiblePercent = (stated: StatedNumber, base: bigint): boolean =>
  partsAround(stated, base).some((part) => part >= 0n && part <= base && roundsToShare(stated, part, base));
