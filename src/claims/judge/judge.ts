import {
  type Grade,
  type AcceptedValues,
  fractionValues,
  isPolicy,
  numberValues,
  percentValues,
  quantityInterval,
  rangeValues,
  spanValues,
} from './accepted-values.ts';
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
import { letter } from '../../languages/patterns.ts';
import { type CalendarDate, type SpanUnit, dayNumber, span, weekdayOf } from '../../numbers/calendar.ts';
import { compare, integer, isWhole, wholeOf } from '../../numbers/decimal.ts';
import { type Interval, above, below, isPoint, meets, point, range } from '../../numbers/interval.ts';
import { exact, fromDecimal, percentOf, plus, ratio, times } from '../../numbers/ratio.ts';

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
  | 'unreadable';

export interface Judgement {
  readonly verdict: Verdict;
  /** What the words allow and what the fact is, where both are numbers in one unit. */
  readonly reading?: AcceptedValues;
  readonly fact?: Interval;
  readonly unit?: Measure | SpanUnit;
  /** Whether it is false because of its unit, whatever the number: dollars of a fact in euros. */
  readonly isOtherUnit?: true;
  /** Whether that is because a plain number stands for a share. */
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

/** Whether the words of a link can be true of what it names. */
export function judge({ words, statement }: Claim, subject: Subject, rules: JudgingContext): Judgement {
  if (subject.kind === 'fact' && subject.value.kind === 'text') {
    return { verdict: isSameText(words, subject.value.text) ? 'true' : 'false' };
  }
  if (subject.kind === 'fact' && isOtherMoney(words, subject.unit, rules.language))
    return { verdict: 'false', isOtherUnit: true };
  return judgeStatement(statement, subject, rules);
}

/** “3.4 million dollars” of a fact in euros. */
function isOtherMoney(words: string, unit: string | undefined, language: Language): boolean {
  const own = unit === undefined || unit === '' ? undefined : currencyIn(unit, language);
  const said = own && currencyIn(words, language);
  return said !== undefined && said !== own;
}

const isDated = (subject: Subject): boolean => subject.kind === 'fact' && subject.value.kind === 'date';

function judgeStatement(statement: Statement, subject: Subject, rules: JudgingContext): Judgement {
  switch (statement.kind) {
    case 'number':
      return isDated(subject)
        ? judgeYear(statement, subject, rules)
        : judgeNumber(statement, subject, rules.tolerances, rules.language);
    case 'range':
      return judgeRange(statement, subject, rules.language);
    case 'fraction':
      return judgeFraction(statement, subject, rules.tolerances, rules.language);
    case 'part':
      return judgePart(statement, subject, rules.tolerances, rules.language);
    case 'span':
      return judgeSpan(statement, subject, rules);
    case 'date':
      return judgeDate(statement, subject, rules);
    case 'many':
      return judgeMany(statement.unit, subject, rules.tolerances, rules.language);
    case 'quantity':
      return judgeQuantity(statement.name, subject, rules);
    case 'record':
      return judgeRecord(statement, subject, rules);
    case 'first':
      return judgeTruth(true, subject);
    case 'truth':
      return judgeTruth(statement.isTrue, subject);
    case 'words':
      return { verdict: 'unreadable' };
  }
}

/** The first grade that the fact can earn. */
const grade = (reading: AcceptedValues, fact: Interval): Grade | 'false' =>
  reading.find(({ where }) => meets(where, fact))?.grade ?? 'false';

const judged = (reading: AcceptedValues, fact: Interval, unit: Measure | SpanUnit): Judgement => ({
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
function measured(subject: Subject, stated: Measure, language: Language): Measured | 'wrong-kind' | 'false' {
  if (subject.kind === 'span') return 'wrong-kind';
  if (subject.kind === 'share') {
    const fact = shareInPercent(subject);
    return stated === 'points' ? 'wrong-kind' : fact ? { fact, measure: 'percent' } : 'false';
  }
  const measure = measureOf(subject.unit, language);
  if (subject.value.kind !== 'number' || (stated !== 'number' && stated !== measure)) return 'wrong-kind';
  return { fact: subject.value.interval, measure };
}

function judgeNumber(
  statement: NumberStatement,
  subject: Subject,
  tolerances: Tolerances,
  language: Language,
): Judgement {
  if (statement.contradicts) return { verdict: 'false' };
  const found = measured(subject, statement.measure, language);
  if (typeof found === 'string') return { verdict: found };
  const { stated, hedge } = statement;
  if (found.measure !== 'number') return judged(percentValues(stated, hedge, tolerances), found.fact, found.measure);
  return withoutFalsePrecision(statement, judged(numberValues(stated, hedge, tolerances), found.fact, 'number'));
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

function judgeRange(statement: RangeStatement, subject: Subject, language: Language): Judgement {
  const found = measured(subject, statement.measure, language);
  if (typeof found === 'string') return { verdict: found };
  return judged(rangeValues(statement, found.measure), found.fact, found.measure);
}

function judgeFraction(
  statement: FractionStatement,
  subject: Subject,
  tolerances: Tolerances,
  language: Language,
): Judgement {
  const found = measured(subject, 'percent', language);
  if (typeof found === 'string') return { verdict: found };
  return judged(fractionValues(statement, tolerances), found.fact, 'percent');
}

/** “58 of 121”: both numbers must be right. “Nine out of ten” may also be a way to say 90 per cent. */
function judgePart(statement: PartStatement, subject: Subject, tolerances: Tolerances, language: Language): Judgement {
  const asFraction = statement.isIdiom ? fractionOf(statement) : undefined;
  const fraction = asFraction && judgeFraction(asFraction, subject, tolerances, language);
  if (subject.kind !== 'share') return fraction ?? { verdict: 'unreadable' };
  const counts = judgeCounts(statement, subject, tolerances);
  return fraction && counts.verdict === 'false' ? fraction : counts;
}

function judgeCounts({ part, whole, hedge }: PartStatement, subject: ShareSubject, tolerances: Tolerances): Judgement {
  const isWhole = meets(point(fromDecimal(whole.number)), subject.whole.interval);
  if (!isWhole || !shareInPercent(subject)) return { verdict: 'false' };
  const judgement = judged(numberValues(part, hedge, tolerances), subject.part.interval, 'number');
  return withoutFalsePrecision({ stated: part, ...(hedge && { hedge }) }, judgement);
}

const fractionOf = ({ part, whole, hedge }: PartStatement): FractionStatement => ({
  kind: 'fraction',
  ...(hedge && { hedge }),
  part: wholeOf(part.number),
  whole: wholeOf(whole.number),
});

/** “hundreds”: from two hundred to a thousand; half as much again only misleads. */
function judgeMany(unit: bigint, subject: Subject, { dozens }: Tolerances, language: Language): Judgement {
  const isCount =
    subject.kind === 'fact' && subject.value.kind === 'number' && measureOf(subject.unit, language) === 'number';
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
function judgeQuantity(name: Quantity, subject: Subject, rules: JudgingContext): Judgement {
  if (subject.kind === 'span') return { verdict: 'wrong-kind' };
  if (subject.kind === 'share') return judgeShare(name, shareInPercent(subject), rules);
  const { value, unit } = subject;
  if (value.kind === 'truth' && name === 'none') return { verdict: value.isTrue ? 'false' : 'true' };
  if (value.kind !== 'number') return { verdict: 'wrong-kind' };
  if (measureOf(unit, rules.language) === 'percent') return judgeShare(name, value.interval, rules);
  if (name === 'none') return { ...judged([{ grade: 'true', where: point(ratio(0)) }], value.interval, 'number') };
  return { verdict: isPolicy(name) ? 'not-provable' : 'wrong-kind' };
}

function judgeShare(name: Quantity, share: Interval | undefined, { bands }: JudgingContext): Judgement {
  if (!share) return { verdict: 'false' };
  const judgement = judged([{ grade: 'true', where: quantityInterval(name, bands) }], share, 'percent');
  return judgement.verdict === 'false' && isPolicy(name) ? { ...judgement, verdict: 'outside-band' } : judgement;
}

/** Higher, or lower, than every earlier value; and the number beside it must be right as well. */
function judgeRecord({ extreme, number }: RecordStatement, subject: Subject, rules: JudgingContext): Judgement {
  if (subject.kind !== 'fact' || subject.value.kind !== 'number') return { verdict: 'wrong-kind' };
  const stated = number && judgeNumber(number, subject, rules.tolerances, rules.language);
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
function judgeTruth(isTrue: boolean, subject: Subject): Judgement {
  if (subject.kind !== 'fact' || subject.value.kind !== 'truth') return { verdict: 'wrong-kind' };
  return { verdict: subject.value.isTrue === isTrue ? 'true' : 'false' };
}

/** Whether the fact's day is the one that the words name, as far as they name it. */
function judgeDate(statement: DateStatement, subject: Subject, { today }: JudgingContext): Judgement {
  if (subject.kind !== 'fact' || subject.value.kind !== 'date') return { verdict: 'wrong-kind' };
  const { date } = subject.value;
  const { window, weekday, year, month, day } = statement;
  if (window && !today) return { verdict: 'not-provable' };
  const isNamed =
    (year ?? date.year) === date.year &&
    (month ?? date.month) === date.month &&
    (day ?? date.day) === date.day &&
    (weekday === undefined || weekday === weekdayOf(date));
  return { verdict: isNamed && isInWindow(date, window, today) ? 'true' : 'false' };
}

function isInWindow(date: CalendarDate, window: DateStatement['window'], today: CalendarDate | undefined): boolean {
  if (!window || !today) return true;
  const [least, most] = window;
  const days = dayNumber(date) - dayNumber(today);
  return days >= least && days <= most;
}

/** “2019” may be the year of a date. */
function judgeYear({ hedge, measure, stated }: NumberStatement, subject: Subject, rules: JudgingContext): Judgement {
  const isYear = isWhole(stated.number) && compare(stated.number, integer(1000)) >= 0;
  if (hedge || measure !== 'number' || !isYear) return { verdict: 'wrong-kind' };
  return judgeDate({ kind: 'date', year: Number(wholeOf(stated.number)) }, subject, rules);
}

/** The unit of time that a fact's own unit names. */
function spanUnitOf(unit: string | undefined, { spans }: Language): SpanUnit | undefined {
  const units = Object.keys(spans) as SpanUnit[]; // the keys of spans are the units
  return units.find((name) => unit !== undefined && spans[name]?.includes(unit.trim().toLowerCase()));
}

/** “27 years” of a time between two dates, of the time since a date, or of a number of years. */
function judgeSpan(
  statement: SpanStatement,
  subject: Subject,
  { tolerances, today, language }: JudgingContext,
): Judgement {
  const { unit, stated, hedge } = statement;
  const between = (from: CalendarDate, to: CalendarDate): Judgement =>
    judged(spanValues(statement, tolerances), point(span(from, to, unit)), unit);
  if (subject.kind === 'span') return between(subject.from, subject.to);
  if (subject.kind === 'share') return { verdict: 'wrong-kind' };
  const { value } = subject;
  if (value.kind === 'date') return today ? between(value.date, today) : { verdict: 'not-provable' };
  if (value.kind !== 'number') return { verdict: 'wrong-kind' };
  if (subject.unit === undefined) return judged(numberValues(stated, hedge, tolerances), value.interval, unit);
  if (spanUnitOf(subject.unit, language) !== unit) return { verdict: 'wrong-kind' };
  return judged(spanValues(statement, tolerances), value.interval, unit);
}

const known = new WeakMap<Language, ReadonlyMap<string, string>>();

/** The code of each currency by what names it: its code, and its words in lower case. */
function codesOf(language: Language): ReadonlyMap<string, string> {
  const before = known.get(language);
  if (before) return before;
  const codes = new Map(
    Object.entries(language.currencies).flatMap(([code, forms]) =>
      [code, ...forms].map((form) => [form, code] as const),
    ),
  );
  known.set(language, codes);
  return codes;
}

const word = new RegExp(`[${letter}]+|[€$£₾₸₴₽₺]`, 'g');

/**
 * The code of the currency that some words name: EUR for “3.4 million euros”. Nothing where they name none, or several.
 */
function currencyIn(text: string, language: Language): string | undefined {
  const codes = codesOf(language);
  const named = new Set(
    (text.match(word) ?? []).flatMap((one) => codes.get(one) ?? codes.get(one.toLowerCase()) ?? []),
  );
  return named.size === 1 ? [...named][0] : undefined;
}

const marks: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚′`´]/gu, "'"],
  [/[“”„«»″]/gu, '"'],
  [/[‐‑‒–—―−]/gu, '-'],
  [/…/gu, '...'],
  [/[\s\u00A0\u2007\u2009\u202F]+/gu, ' '],
];

const plain = (text: string): string =>
  marks
    .reduce((changed, [mark, plainMark]) => changed.replace(mark, plainMark), text.normalize('NFC'))
    .trim()
    .toLowerCase();

/** Whether two texts are the same apart from case, marks, dashes and spaces. */
const isSameText = (a: string, b: string): boolean => plain(a) === plain(b);
