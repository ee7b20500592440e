import type { FractionStatement, NumberStatement, PartStatement, RangeStatement } from './claim.ts';
import type { SpanUnit } from './calendar.ts';
import { wholeOf } from './decimal.ts';
import { type Interval, isPoint, meets, point } from './interval.ts';
import { fromDecimal } from './ratio.ts';
import { type Grade, type Reading, numberReading } from './reading.ts';
import { fractionReading, percentReading, rangeReading } from './share-reading.ts';
import { type Measure, type ShareSubject, type Subject, measureOf, shareInPercent } from './subject.ts';
import type { Tolerances } from './tolerances.ts';
import type { Judgement } from './judgement.ts';

/** The first grade that the fact can earn. */
const grade = (reading: Reading, fact: Interval): Grade | 'false' =>
  reading.find(({ where }) => meets(where, fact))?.grade ?? 'false';

export const judged = (reading: Reading, fact: Interval, unit: Measure | SpanUnit): Judgement => ({
  verdict: grade(reading, fact),
  reading,
  fact,
  unit,
});

interface Measured {
  readonly fact: Interval;
  readonly measure: Measure;
}

/** The fact in the unit that the words give, or in its own where they give none: “97” may stand before “per cent”. */
function measured(subject: Subject, stated: Measure): Measured | 'wrong-kind' | 'false' {
  if (subject.kind === 'span') return 'wrong-kind';
  if (subject.kind === 'share') {
    const fact = shareInPercent(subject);
    return stated === 'points' ? 'wrong-kind' : fact ? { fact, measure: 'percent' } : 'false';
  }
  const measure = measureOf(subject.unit);
  if (subject.value.kind !== 'number' || (stated !== 'number' && stated !== measure)) return 'wrong-kind';
  return { fact: subject.value.interval, measure };
}

export function judgeNumber(statement: NumberStatement, subject: Subject, tolerances: Tolerances): Judgement {
  if (statement.contradicts) return { verdict: 'false' };
  const found = measured(subject, statement.measure);
  if (typeof found === 'string') return { verdict: found };
  const { stated, hedge } = statement;
  if (found.measure !== 'number') return judged(percentReading(stated, hedge, tolerances), found.fact, found.measure);
  return withoutFalsePrecision(statement, judged(numberReading(stated, hedge, tolerances), found.fact, 'number'));
}

/** A number in full says more than a fact that is itself only “about” or “more than” it. */
function withoutFalsePrecision({ stated, hedge }: Pick<NumberStatement, 'stated' | 'hedge'>, judgement: Judgement): Judgement {
  const isExact = hedge === 'exactly' || (hedge === undefined && !stated.isRounded);
  if (!isExact || judgement.verdict !== 'true' || !judgement.fact || isPoint(judgement.fact)) return judgement;
  return { ...judgement, verdict: 'rounded-as-exact' };
}

export function judgeRange(statement: RangeStatement, subject: Subject): Judgement {
  const found = measured(subject, statement.measure);
  if (typeof found === 'string') return { verdict: found };
  return judged(rangeReading(statement, found.measure), found.fact, found.measure);
}

export function judgeFraction(statement: FractionStatement, subject: Subject, tolerances: Tolerances): Judgement {
  const found = measured(subject, 'percent');
  if (typeof found === 'string') return { verdict: found };
  return judged(fractionReading(statement, tolerances), found.fact, 'percent');
}

/** “58 of 121”: both numbers must be right. “Nine out of ten” may also be a way to say 90 per cent. */
export function judgePart(statement: PartStatement, subject: Subject, tolerances: Tolerances): Judgement {
  const asFraction = statement.isIdiom ? fractionOf(statement) : undefined;
  const fraction = asFraction && judgeFraction(asFraction, subject, tolerances);
  if (subject.kind !== 'share') return fraction ?? { verdict: 'unreadable' };
  const counts = judgeCounts(statement, subject, tolerances);
  return fraction && counts.verdict === 'false' ? fraction : counts;
}

function judgeCounts({ part, whole, hedge }: PartStatement, subject: ShareSubject, tolerances: Tolerances): Judgement {
  const isWhole = meets(point(fromDecimal(whole.number)), subject.whole.interval);
  if (!isWhole || !shareInPercent(subject)) return { verdict: 'false' };
  const judgement = judged(numberReading(part, hedge, tolerances), subject.part.interval, 'number');
  return withoutFalsePrecision({ stated: part, ...(hedge && { hedge }) }, judgement);
}

const fractionOf = ({ part, whole, hedge }: PartStatement): FractionStatement => ({
  kind: 'fraction',
  ...(hedge && { hedge }),
  part: wholeOf(part.number),
  whole: wholeOf(whole.number),
});
