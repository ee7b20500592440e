import type { Claim, RecordStatement } from './claim.ts';
import { type Interval, above, below, meets, point, range } from './interval.ts';
import { judgeNumber, judged } from './judge-number.ts';
import type { Judgement, Rules } from './judgement.ts';
import type { Quantity } from './language.ts';
import { exact, percentOf, plus, ratio, times } from './ratio.ts';
import { isPolicy, quantityInterval } from './share-reading.ts';
import { type Subject, measureOf, shareInPercent } from './subject.ts';
import type { Tolerances } from './tolerances.ts';

/** “hundreds”: from two hundred to a thousand; half as much again only misleads. */
export function judgeMany(unit: bigint, subject: Subject, { dozens }: Tolerances): Judgement {
  const isCount = subject.kind === 'fact' && subject.value.kind === 'number' && measureOf(subject.unit) === 'number';
  if (!isCount || subject.value.kind !== 'number') return { verdict: 'wrong-kind' };
  const one = ratio(unit);
  const [from, to] = [times(one, exact(dozens.from)), times(one, exact(dozens.to))];
  const reading = [
    { grade: 'true', where: range(from, to) },
    { grade: 'loose', where: range(from, plus(to, percentOf(dozens.loose, to))) },
  ] as const;
  return judged(reading, subject.value.interval, 'number');
}

/** “the majority”, “few”, “none” */
export function judgeQuantity(name: Quantity, subject: Subject, rules: Rules): Judgement {
  if (subject.kind === 'span') return { verdict: 'wrong-kind' };
  if (subject.kind === 'share') return judgeShare(name, shareInPercent(subject), rules);
  const { value, unit } = subject;
  if (value.kind === 'truth' && name === 'none') return { verdict: value.isTrue ? 'false' : 'true' };
  if (value.kind !== 'number') return { verdict: 'wrong-kind' };
  if (measureOf(unit) === 'percent') return judgeShare(name, value.interval, rules);
  if (name === 'none') return { ...judged([{ grade: 'true', where: point(ratio(0)) }], value.interval, 'number') };
  return { verdict: isPolicy(name) ? 'not-provable' : 'wrong-kind' };
}

function judgeShare(name: Quantity, share: Interval | undefined, { bands }: Rules): Judgement {
  if (!share) return { verdict: 'false' };
  const judgement = judged([{ grade: 'true', where: quantityInterval(name, bands) }], share, 'percent');
  return judgement.verdict === 'false' && isPolicy(name) ? { ...judgement, verdict: 'outside-band' } : judgement;
}

/** Higher, or lower, than every earlier value; and the number beside it must be right as well. */
export function judgeRecord({ extreme, number }: RecordStatement, subject: Subject, rules: Rules): Judgement {
  if (subject.kind !== 'fact' || subject.value.kind !== 'number') return { verdict: 'wrong-kind' };
  const stated = number && judgeNumber(number, subject, rules.tolerances);
  if (stated && stated.verdict !== 'true') return stated;
  if (!subject.history?.length) return { verdict: 'not-provable' };
  const { interval } = subject.value;
  const isRecord = subject.history.every((earlier) => meets(interval, beyond(earlier.interval, extreme)));
  return { verdict: isRecord ? 'true' : 'false', fact: interval };
}

/** Whether it is the earlier values that speak against a record, and not the number beside it or the kind of fact. */
export const isNoRecord = ({ statement }: Claim, { verdict, reading, fact }: Judgement): boolean =>
  statement.kind === 'record' && verdict === 'false' && fact !== undefined && reading === undefined;

function beyond({ low, high }: Interval, extreme: RecordStatement['extreme']): Interval {
  if (extreme === 'highest') return low ? above(low.at) : {};
  return high ? below(high.at) : {};
}

/** “for the first time”, “yes” */
export function judgeTruth(isTrue: boolean, subject: Subject): Judgement {
  if (subject.kind !== 'fact' || subject.value.kind !== 'truth') return { verdict: 'wrong-kind' };
  return { verdict: subject.value.isTrue === isTrue ? 'true' : 'false' };
}
