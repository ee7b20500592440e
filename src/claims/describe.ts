import { isoDate, span } from './calendar.ts';
import { type Decimal, decimalText } from './decimal.ts';
import { english } from './english/index.ts';
import { type End, isPoint } from './interval.ts';
import type { Language } from './language.ts';
import { shortNumber, unitText } from './meaning.ts';
import { groupedDigits } from './number-text.ts';
import { type Ratio, rounded } from './ratio.ts';
import {
  type FactSubject,
  type ShareSubject,
  type SpanSubject,
  type Subject,
  measureOf,
  shareInPercent,
  statedShare,
} from './subject.ts';
import type { NumberValue } from './value.ts';
import { spanUnit } from './write-span.ts';
import type { Wording } from './writing.ts';

/** The value of a subject for machines: a number, [low, high], true or false, an ISO date, a text, or nothing. */
export type PlainValue = number | readonly [number, number] | boolean | string | null;

const sixDigits = (number: Ratio): number => Number(decimalText(rounded(number, 6)));
const plainEnd = (end: End | undefined): number => (end ? sixDigits(end.at) : 0);

export function plainValue(subject: Subject): PlainValue {
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

function plainNumber({ stated, interval }: NumberValue): PlainValue {
  if (isPoint(interval)) return Number(decimalText(stated));
  return [plainEnd(interval.low), plainEnd(interval.high)];
}

function plainShare(subject: ShareSubject): PlainValue {
  const share = shareInPercent(subject);
  if (!share) return null;
  return isPoint(share) ? plainEnd(share.low) : [plainEnd(share.low), plainEnd(share.high)];
}

/** A subject for a message, with every digit: “12,103,000”, “65.6 per cent (79 of 121)”, “27.36 years”. */
export function factText(subject: Subject, wording: Wording, language: Language = english): string {
  switch (subject.kind) {
    case 'fact':
      return valueText(subject, wording, language);
    case 'share':
      return shareText(subject, wording, language);
    case 'span':
      return spanText(subject, language);
  }
}

function valueText({ value, unit }: FactSubject, wording: Wording, language: Language): string {
  switch (value.kind) {
    case 'number': {
      const words = unitText(measureOf(unit, language), language) || unit;
      return [numberText(value, wording, language), ...(words ? [words] : [])].join(' ');
    }
    case 'date':
      return language.print.date(value.date);
    case 'truth':
      return language.print.truths[value.isTrue ? 'true' : 'false'];
    case 'text':
      return `“${value.text}”`;
  }
}

function numberText({ hedge, stated, to }: NumberValue, { hedges }: Wording, language: Language): string {
  const digits = (number: Decimal): string => groupedDigits(number, language);
  if (hedge === 'between') return language.print.between(digits(stated), digits(to ?? stated));
  return hedge === 'exactly' ? digits(stated) : `${hedges[hedge]} ${digits(stated)}`;
}

function shareText(subject: ShareSubject, wording: Wording, language: Language): string {
  const [part, whole] = [subject.part, subject.whole].map((number) => numberText(number, wording, language));
  const counts = `${part} ${language.fractions.of[0]} ${whole}`;
  if (!shareInPercent(subject)) return counts;
  return `${shortNumber(statedShare(subject), language)} ${language.print.percent} (${counts})`;
}

function spanText(subject: SpanSubject, language: Language): string {
  const unit = spanUnit(subject);
  return `${shortNumber(span(subject.from, subject.to, unit), language)} ${unitText(unit, language)}`;
}
