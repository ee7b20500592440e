import type { Claim } from './claim.ts';
import { point } from './interval.ts';
import { fromDecimal } from './ratio.ts';
import { type Reading, numberReading, roundedReading } from './reading.ts';
import { rangeReading } from './share-reading.ts';
import type { Tolerances } from './tolerances.ts';
import { aboutInterval } from './value.ts';

/**
 * What a number of a sentence may be when it is added up or compared with a sum. Here “some” is a rounding and no more,
 * a number in full is that number, and the other hedges mean what they always do. Nothing for words that are no count.
 */
export function sumReading({ statement }: Claim, tolerances: Tolerances): Reading | undefined {
  if (statement.kind === 'range' && statement.measure === 'number') return rangeReading(statement, 'number');
  if (statement.kind === 'quantity' && statement.name === 'none') return exactly(0n);
  if (statement.kind !== 'number' || statement.measure !== 'number' || statement.contradicts) return undefined;
  const { stated, hedge } = statement;
  if (hedge === 'about') return [{ grade: 'true', where: aboutInterval(stated.number, tolerances.facts) }];
  if (hedge && hedge !== 'exactly') {
    return numberReading(stated, hedge, tolerances).filter(({ grade }) => grade !== 'wrong-side');
  }
  if (stated.isRounded && !hedge) return roundedReading(stated, tolerances);
  return [{ grade: 'true', where: point(fromDecimal(stated.number)) }];
}

const exactly = (number: bigint): Reading => [{ grade: 'true', where: point(fromDecimal({ digits: number, scale: 0 })) }];
