import {
  type AcceptedValues,
  type Grade,
  fractionValues,
  isHousePolicy,
  manyValues,
  numberValues,
  percentValues,
  quantityValues,
  rangeValues,
  spanValues,
} from './accepted-values.ts';
import { currencyOf } from './currency.ts';
import { isSameText } from './same-text.ts';
import type {
  Claim,
  DateStatement,
  FractionStatement,
  NumberStatement,
  PartStatement,
  RangeStatement,
  RecordStatement,
  SpanStatement,
  Statement,
} from '../parse/statement.ts';
import { type Measure, type ShareSubject, type Subject, measureOf, shareInPercent } from '../subject.ts';
import type { Bands, Tolerances } from '../tolerances.ts';
import type { Language, Quantity } from '../../languages/language.ts';
import { type CalendarDate, type SpanUnit, dayNumber, span, weekdayOf } from '../../numbers/calendar.ts';
import { compare, integer, isWhole, wholeOf } from '../../numbers/decimal.ts';
import { type Interval, above, below, isPoint, meets, point } from '../../numbers/interval.ts';
import { type Ratio, fromDecimal, ratio, times } from '../../numbers/ratio.ts';

export type Verdict =
  | 'true'
  /** True, but the hedge misleads. */
  | 'loose'
  /** “Almost” of a fact above, “more than” of one below. */
  | 'wrong-side'
  /** A round number in full for a fact that is only near it, or a fact that is itself only “about”. */
  | 'rounded-as-exact'
  | 'false'
  /** A word such as “many” for a share outside the house's band. */
  | 'outside-band'
  /** Nothing in the facts can prove it: a record without history, “yesterday” in a document without date. */
  | 'not-provable'
  /** The words state one kind of thing, the fact is another: per cents of a count, a date of a number. */
  | 'wrong-kind'
  /** The words state nothing that can be held against the fact. */
  | 'unreadable';

export interface Judgement {
  readonly verdict: Verdict;
  /** What the words allow and what the fact is, in `unit`; absent if they are not both numbers in one unit. */
  readonly accepted?: AcceptedValues;
  readonly fact?: Interval;
  readonly unit?: Measure | SpanUnit;
  /** Whether it is false because of its unit, whatever the number: dollars of a fact in euros. */
  readonly isOtherUnit?: true;
  /** Whether it is false because of the weekday alone, which is not that of the day beside it. */
  readonly isOtherWeekday?: true;
  /** Whether it is so because a plain number stands for a share. A single claim does not show it: analysis adds it. */
  readonly isBareShare?: true;
}

/** All that a verdict needs beside the words and the fact. */
export interface JudgingContext {
  readonly tolerances: Tolerances;
  readonly bands: Bands;
  readonly language: Language;
  /** The date of the document, from which “yesterday” and “ago” count. */
  readonly today?: CalendarDate | undefined;
}

/**
 * Whether a claim can be true of what its link names. This is the last step of a judgement: parse/ has read the words
 * into a statement, accepted-values.ts says which numbers each statement allows, and here the fact is brought into the
 * unit of the words and held against them.
 */
export function judge({ words, statement }: Claim, subject: Subject, context: JudgingContext): Judgement {
  if (subject.kind === 'fact' && subject.value.kind === 'text') {
    return { verdict: isSameText(words, subject.value.text) ? 'true' : 'false' };
  }
  return judgeMoney(words, subject, context) ?? judgeStatement(statement, subject, context);
}

/**
 * Money is no count: “$25” of a fact in euros or of 25 stations is false, and of a fact without a unit nobody can tell.
 * Undefined if the currency says nothing against the words.
 */
function judgeMoney(words: string, subject: Subject, { language }: JudgingContext): Judgement | undefined {
  if (subject.kind !== 'fact' || subject.value.kind !== 'number') return undefined;
  const currency = currencyOf(words, language);
  if (currency === undefined) return undefined;
  if (!subject.unit) return { verdict: 'wrong-kind' };
  return currency === currencyOf(subject.unit, language) ? undefined : { verdict: 'false', isOtherUnit: true };
}

/** Whether it is earlier values that contradict a record, and not the number beside it or the kind of the fact. */
export const isNoRecord = ({ statement }: Claim, { verdict, accepted, fact }: Judgement): boolean =>
  statement.kind === 'record' && verdict === 'false' && fact !== undefined && accepted === undefined;

function judgeStatement(statement: Statement, subject: Subject, context: JudgingContext): Judgement {
  switch (statement.kind) {
    case 'number':
      return isDate(subject) ? judgeYear(statement, subject, context) : judgeNumber(statement, subject, context);
    case 'range':
      return judgeRange(statement, subject, context);
    case 'fraction':
      return judgeFraction(statement, subject, context);
    case 'part':
      return judgePart(statement, subject, context);
    case 'many':
      return judgeMany(statement.unit, subject, context);
    case 'quantity':
      return judgeQuantity(statement.name, subject, context);
    case 'record':
      return judgeRecord(statement, subject, context);
    case 'span':
      return judgeSpan(statement, subject, context);
    case 'date':
      return judgeDate(statement, subject, context);
    case 'first':
      return judgeTruth(true, subject);
    case 'truth':
      return judgeTruth(statement.isTrue, subject);
    case 'words':
      return { verdict: 'unreadable' };
  }
}

const isDate = (subject: Subject): boolean => subject.kind === 'fact' && subject.value.kind === 'date';

/** The verdict on two numbers in one unit: the first grade that the fact can meet. */
const compared = (accepted: AcceptedValues, fact: Interval, unit: Measure | SpanUnit): Judgement => ({
  verdict: gradeOf(accepted, fact),
  accepted,
  fact,
  unit,
});

const gradeOf = (accepted: AcceptedValues, fact: Interval): Grade | 'false' =>
  accepted.find(({ where }) => meets(where, fact))?.grade ?? 'false';

interface FactInMeasure {
  readonly fact: Interval;
  readonly measure: Measure;
}

/**
 * The fact in the measure that the words give, or in its own if they give none: “97” may stand before “per cent”. A
 * verdict if it has no such value.
 */
function factIn(stated: Measure, subject: Subject, language: Language): FactInMeasure | 'wrong-kind' | 'false' {
  if (subject.kind === 'span') return 'wrong-kind';
  if (subject.kind === 'share') {
    const fact = shareInPercent(subject);
    return stated === 'points' ? 'wrong-kind' : fact ? { fact, measure: 'percent' } : 'false';
  }
  const measure = measureOf(subject.unit, language);
  if (subject.value.kind !== 'number' || (stated !== 'number' && stated !== measure)) return 'wrong-kind';
  return { fact: subject.value.interval, measure };
}

function judgeNumber(statement: NumberStatement, subject: Subject, context: JudgingContext): Judgement {
  if (statement.contradicts) return { verdict: 'false' };
  const result = factIn(statement.measure, subject, context.language);
  if (typeof result === 'string') return { verdict: result };
  const { stated, hedge } = statement;
  const { fact, measure } = result;
  if (measure !== 'number') return compared(percentValues(stated, hedge, context.tolerances), fact, measure);
  return withoutFalsePrecision(statement, compared(numberValues(stated, hedge, context.tolerances), fact, measure));
}

/** A number in full says more than a fact that is itself only “about” or “more than” it. */
function withoutFalsePrecision(
  { stated, hedge }: Pick<NumberStatement, 'stated' | 'hedge'>,
  judgement: Judgement,
): Judgement {
  const isExact = hedge === 'exactly' || (hedge === undefined && !stated.isRounded);
  if (!isExact || judgement.verdict !== 'true' || !judgement.fact || isPoint(judgement.fact)) return judgement;
  return { ...judgement, verdict: 'rounded-as-exact' };
}

function judgeRange(statement: RangeStatement, subject: Subject, { language }: JudgingContext): Judgement {
  const result = factIn(statement.measure, subject, language);
  if (typeof result === 'string') return { verdict: result };
  return compared(rangeValues(statement, result.measure), result.fact, result.measure);
}

function judgeFraction(
  statement: FractionStatement,
  subject: Subject,
  { tolerances, language }: JudgingContext,
): Judgement {
  const result = factIn('percent', subject, language);
  if (typeof result === 'string') return { verdict: result };
  return compared(fractionValues(statement, tolerances), result.fact, 'percent');
}

/** “58 of 121”: both numbers must be right. “Nine out of ten” may also be a way to say 90 per cent. */
function judgePart(statement: PartStatement, subject: Subject, context: JudgingContext): Judgement {
  const fraction = statement.isIdiom ? judgeFraction(fractionOf(statement), subject, context) : undefined;
  if (subject.kind !== 'share') return fraction ?? { verdict: 'unreadable' };
  const counts = judgeCounts(statement, subject, context);
  return fraction && counts.verdict === 'false' ? fraction : counts;
}

function judgeCounts(
  { part, whole, hedge }: PartStatement,
  subject: ShareSubject,
  { tolerances }: JudgingContext,
): Judgement {
  const isWholeRight = meets(point(fromDecimal(whole.number)), subject.whole.interval);
  if (!isWholeRight || !shareInPercent(subject)) return { verdict: 'false' };
  const judgement = compared(numberValues(part, hedge, tolerances), subject.part.interval, 'number');
  return withoutFalsePrecision({ stated: part, ...(hedge && { hedge }) }, judgement);
}

const fractionOf = ({ part, whole, hedge }: PartStatement): FractionStatement => ({
  kind: 'fraction',
  ...(hedge && { hedge }),
  part: wholeOf(part.number),
  whole: wholeOf(whole.number),
});

/** “hundreds” */
function judgeMany(unit: bigint, subject: Subject, { tolerances, language }: JudgingContext): Judgement {
  if (subject.kind !== 'fact' || subject.value.kind !== 'number' || measureOf(subject.unit, language) !== 'number') {
    return { verdict: 'wrong-kind' };
  }
  return compared(manyValues(unit, tolerances), subject.value.interval, 'number');
}

/** “the majority”, “few”; “none” also of a count and of what may be true or not. */
function judgeQuantity(name: Quantity, subject: Subject, context: JudgingContext): Judgement {
  if (subject.kind === 'span') return { verdict: 'wrong-kind' };
  if (subject.kind === 'share') return judgeShare(name, shareInPercent(subject), context);
  const { value, unit } = subject;
  if (value.kind === 'truth' && name === 'none') return { verdict: value.isTrue ? 'false' : 'true' };
  if (value.kind !== 'number') return { verdict: 'wrong-kind' };
  if (measureOf(unit, context.language) === 'percent') return judgeShare(name, value.interval, context);
  if (name === 'none') return compared(quantityValues(name, context.bands), value.interval, 'number');
  return { verdict: isHousePolicy(name) ? 'not-provable' : 'wrong-kind' };
}

function judgeShare(name: Quantity, share: Interval | undefined, { bands }: JudgingContext): Judgement {
  if (!share) return { verdict: 'false' };
  const judgement = compared(quantityValues(name, bands), share, 'percent');
  return judgement.verdict === 'false' && isHousePolicy(name) ? { ...judgement, verdict: 'outside-band' } : judgement;
}

/** Higher, or lower, than every earlier value; and the number beside it must be right as well. */
function judgeRecord({ extreme, number }: RecordStatement, subject: Subject, context: JudgingContext): Judgement {
  if (subject.kind !== 'fact' || subject.value.kind !== 'number') return { verdict: 'wrong-kind' };
  const judgement = number && judgeNumber(number, subject, context);
  if (judgement && judgement.verdict !== 'true') return judgement;
  if (!subject.history?.length) return { verdict: 'not-provable' };
  const { interval } = subject.value;
  const isRecord = subject.history.every((earlier) => meets(interval, surpassing(earlier.interval, extreme)));
  return { verdict: isRecord ? 'true' : 'false', fact: interval };
}

/** All numbers above, or below, some number of an interval. */
function surpassing({ low, high }: Interval, extreme: RecordStatement['extreme']): Interval {
  if (extreme === 'highest') return low ? above(low.at) : {};
  return high ? below(high.at) : {};
}

/** “27 years” of a time between two dates, of the time since a date, or of a number of years. */
function judgeSpan(
  statement: SpanStatement,
  subject: Subject,
  { tolerances, today, language }: JudgingContext,
): Judgement {
  const { unit, stated, hedge } = statement;
  const between = (from: CalendarDate, to: CalendarDate): Judgement =>
    compared(spanValues(statement, tolerances), point(span(from, to, unit)), unit);
  if (subject.kind === 'span') return between(subject.from, subject.to);
  if (subject.kind === 'share') return { verdict: 'wrong-kind' };
  const { value } = subject;
  if (value.kind === 'date') return today ? between(value.date, today) : { verdict: 'not-provable' };
  if (value.kind !== 'number') return { verdict: 'wrong-kind' };
  if (subject.unit === undefined) return compared(numberValues(stated, hedge, tolerances), value.interval, unit);
  const counted = spanUnitOf(subject.unit, language);
  if (counted === 'hours' && unit === 'hours')
    return compared(numberValues(stated, hedge, tolerances), value.interval, unit);
  const factor = counted && lengthIn(counted, unit);
  const judgement = factor && compared(spanValues(statement, tolerances), scaledBy(factor, value.interval), unit);
  return judgement && (counted === unit || judgement.verdict !== 'false') ? judgement : { verdict: 'wrong-kind' };
}

/** How many of one unit of time another lasts, exactly: 24 for days in hours. Undefined for months in days. */
function lengthIn(from: SpanUnit, to: SpanUnit): Ratio | undefined {
  const family = [hoursIn, monthsIn].find((lengths) => lengths[from] !== undefined && lengths[to] !== undefined);
  return family && ratio(family[from] ?? 1, family[to] ?? 1);
}

const hoursIn: Partial<Record<SpanUnit, number>> = { hours: 1, days: 24, weeks: 168 };

const monthsIn: Partial<Record<SpanUnit, number>> = { months: 1, years: 12, decades: 120, centuries: 1200 };

const scaledBy = (factor: Ratio, { low, high }: Interval): Interval => ({
  ...(low && { low: { ...low, at: times(low.at, factor) } }),
  ...(high && { high: { ...high, at: times(high.at, factor) } }),
});

/** The unit of time that a fact's own unit names; undefined if it names none. */
function spanUnitOf(unit: string, { spans }: Language): SpanUnit | undefined {
  const units = Object.keys(spans) as SpanUnit[]; // the keys of spans are the units
  return units.find((name) => spans[name]?.includes(unit.trim().toLowerCase()));
}

/** Whether the fact's day is the one that the words name, as far as they name it. */
function judgeDate(statement: DateStatement, subject: Subject, { today }: JudgingContext): Judgement {
  if (subject.kind !== 'fact' || subject.value.kind !== 'date') return { verdict: 'wrong-kind' };
  const { date } = subject.value;
  const { window, weekday, day, other } = statement;
  if (window && !today) return { verdict: 'not-provable' };
  const isMeant = isNamed(statement, date) || (other !== undefined && isNamed({ ...statement, ...other }, date));
  if (!isMeant || !isInWindow(date, window, today)) return { verdict: 'false' };
  if (weekday === undefined || weekday === weekdayOf(date)) return { verdict: 'true' };
  return { verdict: 'false', ...(day !== undefined && { isOtherWeekday: true }) };
}

/** Whether words mean a day, whatever weekday they give it. */
const isNamed = ({ year, month, day }: DateStatement, date: CalendarDate): boolean =>
  (year ?? date.year) === date.year && (month ?? date.month) === date.month && (day ?? date.day) === date.day;

function isInWindow(date: CalendarDate, window: DateStatement['window'], today: CalendarDate | undefined): boolean {
  if (!window || !today) return true;
  const [least, most] = window;
  const days = dayNumber(date) - dayNumber(today);
  return days >= least && days <= most;
}

/** “2019” may be the year of a date. */
function judgeYear({ hedge, measure, stated }: NumberStatement, subject: Subject, context: JudgingContext): Judgement {
  const isYear = isWhole(stated.number) && compare(stated.number, integer(1000)) >= 0;
  if (hedge || measure !== 'number' || !isYear) return { verdict: 'wrong-kind' };
  return judgeDate({ kind: 'date', year: Number(wholeOf(stated.number)) }, subject, context);
}

/** “for the first time”, “yes” */
function judgeTruth(isTrue: boolean, subject: Subject): Judgement {
  if (subject.kind !== 'fact' || subject.value.kind !== 'truth') return { verdict: 'wrong-kind' };
  return { verdict: subject.value.isTrue === isTrue ? 'true' : 'false' };
}
