import type { Judgement } from '../judge/judge.ts';
import type { Claim, FractionStatement, NumberStatement, SpanStatement } from '../parse/statement.ts';
import {
  type FactSubject,
  type NumberValue,
  type ShareSubject,
  type SpanSubject,
  type Subject,
  measureOf,
  shareInPercent,
  statedShare,
} from '../subject.ts';
import { groupedDigits } from './numerals.ts';
import { spanUnit } from './time-spans.ts';
import type { Wording } from './write.ts';
import { figureText } from './writer-style.ts';
import type { IntervalEnd, Language } from '../../languages/language.ts';
import { isoDate, span } from '../../numbers/calendar.ts';
import { type Decimal, decimalText, trimmed } from '../../numbers/decimal.ts';
import { type End, type Interval, isEmpty, isPoint, range } from '../../numbers/interval.ts';
import { type Ratio, floor, minus, ratio, rounded } from '../../numbers/ratio.ts';

/** A value for machines: a number, [low, high], true or false, an ISO date or a text; null if a share is none. */
export type FactValue = number | readonly [number, number] | boolean | string | null;

/**
 * The value of a subject for machines. Shares are in per cent, times in the unit that their words would have, both to
 * six decimals.
 */
export function factValue(subject: Subject): FactValue {
  if (subject.kind === 'span') return sixDigits(span(subject.from, subject.to, spanUnit(subject)));
  if (subject.kind === 'share') return plainShare(subject);
  const { value } = subject;
  switch (value.kind) {
    case 'number':
      return plainNumber(value);
    case 'date':
      return isoDate(value.date);
    case 'truth':
      return value.isTrue;
    case 'text':
      return value.text;
  }
}

function plainNumber({ stated, interval }: NumberValue): FactValue {
  if (isPoint(interval)) return Number(decimalText(stated));
  return [plainEnd(interval.low), plainEnd(interval.high)];
}

function plainShare(subject: ShareSubject): FactValue {
  const share = shareInPercent(subject);
  if (!share) return null;
  return isPoint(share) ? plainEnd(share.low) : [plainEnd(share.low), plainEnd(share.high)];
}

const plainEnd = (end: End | undefined): number => (end ? sixDigits(end.at) : 0);

const sixDigits = (number: Ratio): number => Number(decimalText(rounded(number, 6)));

/** A subject for a message, with every digit: “12,103,000”, “65.6 per cent (79 of 121)”, “27.36 years”. */
export function factText(subject: Subject, wording: Wording, language: Language): string {
  switch (subject.kind) {
    case 'fact':
      return valueText(subject, wording, language);
    case 'share':
      return shareText(subject, wording, language);
    case 'span':
      return exactSpanText(subject, language);
  }
}

function valueText({ value, unit }: FactSubject, wording: Wording, language: Language): string {
  switch (value.kind) {
    case 'number': {
      const words = unitText(measureOf(unit, language), language) || unit;
      return [hedgedNumberText(value, wording, language), ...(words ? [words] : [])].join(' ');
    }
    case 'date':
      return language.print.date(value.date);
    case 'truth':
      return language.print.truths[value.isTrue ? 'true' : 'false'];
    case 'text':
      return `“${value.text}”`;
  }
}

function hedgedNumberText({ hedge, stated, to }: NumberValue, { hedges }: Wording, language: Language): string {
  const digits = (number: Decimal): string => groupedDigits(number, language);
  if (hedge === 'between') return language.print.between(digits(stated), digits(to ?? stated));
  return hedge === 'exactly' ? digits(stated) : `${hedges[hedge]} ${digits(stated)}`;
}

function shareText(subject: ShareSubject, wording: Wording, language: Language): string {
  const [part, whole] = [subject.part, subject.whole].map((number) => hedgedNumberText(number, wording, language));
  const counts = `${part} ${language.fractions.of[0]} ${whole}`;
  if (!shareInPercent(subject)) return counts;
  return `${shortNumber(statedShare(subject), language)} ${language.print.percent} (${counts})`;
}

function exactSpanText(subject: SpanSubject, language: Language): string {
  const unit = spanUnit(subject);
  return `${shortNumber(span(subject.from, subject.to, unit), language)} ${unitText(unit, language)}`;
}

/**
 * What the hedge of a claim says, for a message: “slightly fewer than 12 million”. Undefined if the words state no
 * number.
 */
export function meaningOf(claim: Claim, language: Language): string | undefined {
  const { statement } = claim;
  if (statement.kind !== 'number' && statement.kind !== 'fraction' && statement.kind !== 'span') return undefined;
  const isCount = statement.kind === 'number' && statement.measure === 'number';
  const meaning = language.print.meanings[statement.hedge ?? withoutHedge(statement)];
  return meaning(uncapitalized(figureText(claim)), isCount ? 'count' : 'amount');
}

function withoutHedge(statement: NumberStatement | FractionStatement | SpanStatement): 'bare' | 'rounded' | 'about' {
  if (statement.kind !== 'number') return 'about';
  return statement.measure !== 'number' || statement.stated.isRounded ? 'rounded' : 'bare';
}

const uncapitalized = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The numbers that make a claim true, for a message: “9,500 to 9,999”. Undefined if they were not compared. */
export function acceptedRange({ accepted, fact, unit }: Judgement, language: Language): string | undefined {
  const where = accepted?.find(({ grade }) => grade === 'true')?.where;
  if (!where) return undefined;
  const isCount = unit === 'number' && fact?.low !== undefined && isWholeNumber(fact.low.at);
  return intervalText(where, isCount, unit, language);
}

/** “9,500 to 9,999”; of a count only the whole numbers. */
export function intervalText(where: Interval, isCount: boolean, unit: Judgement['unit'], language: Language): string {
  const { low, high } = (isCount && wholeNumbers(where)) || where;
  return language.print.interval(endText(low, language), endText(high, language), unitText(unit, language));
}

/**
 * The first and last whole number of an interval: 9,500 to 9,999 of those from 9,500 and below 10,000. Undefined if it
 * has no end or holds none.
 */
function wholeNumbers({ low, high }: Interval): Interval | undefined {
  if (!low || !high) return undefined;
  const first = low.isOpen ? floor(low.at) + 1n : ceiling(low.at);
  const last = high.isOpen ? ceiling(high.at) - 1n : floor(high.at);
  const numbers = range(ratio(first), ratio(last));
  return isEmpty(numbers) ? undefined : numbers;
}

const isWholeNumber = ({ numerator, denominator }: Ratio): boolean => numerator % denominator === 0n;

const ceiling = (number: Ratio): bigint => -floor(minus(ratio(0), number));

const endText = (end: End | undefined, language: Language): IntervalEnd | undefined =>
  end && { text: shortNumber(end.at, language), isOpen: end.isOpen };

/** A number in digits, rounded to two decimals at most. */
export const shortNumber = (number: Ratio, language: Language): string =>
  groupedDigits(trimmed(rounded(number, 2)), language);

function unitText(unit: Judgement['unit'], { print }: Language): string {
  if (unit === undefined || unit === 'number') return '';
  if (unit === 'percent') return print.percent;
  return unit === 'points' ? print.points[1] : print.spans[unit][1];
}
