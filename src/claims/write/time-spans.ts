import { type NumberForm, numberText } from './numerals.ts';
import type { SpanSubject } from '../subject.ts';
import type { Tolerances } from '../tolerances.ts';
import type { Language } from '../../languages/language.ts';
import { type SpanUnit, span } from '../../numbers/calendar.ts';
import { type Decimal, integer } from '../../numbers/decimal.ts';
import { type Ratio, compareRatios, exact, floor, minus, plus, ratio } from '../../numbers/ratio.ts';

/** So many of one unit of time. */
export interface TimeSpan {
  readonly count: Decimal;
  readonly unit: SpanUnit;
}

/**
 * The unit that a time is told in: years from two on, months from two on, weeks from four on; one whole year, month or
 * any whole weeks too; else days.
 */
export function spanUnit({ from, to }: SpanSubject): SpanUnit {
  const [years, months, weeks] = [span(from, to, 'years'), span(from, to, 'months'), span(from, to, 'weeks')];
  if (isFrom(years, 2) || (isFrom(years, 1) && isWholeNumber(years))) return 'years';
  if (isFrom(months, 2) || (isFrom(months, 1) && isWholeNumber(months))) return 'months';
  if (isFrom(weeks, 4) || (isFrom(weeks, 1) && isWholeNumber(weeks))) return 'weeks';
  return 'days';
}

const isFrom = (time: Ratio, least: number): boolean => compareRatios(time, ratio(least)) >= 0;

const isWholeNumber = (time: Ratio): boolean => time.numerator % time.denominator === 0n;

/** The whole years (or months …) that a plain statement may give: 27 for 27.36 years, and for 26.95. */
export function wholeSpan(subject: SpanSubject, { times }: Tolerances): TimeSpan {
  const unit = spanUnit(subject);
  return { unit, count: integer(floor(plus(span(subject.from, subject.to, unit), exact(times.early)))) };
}

/** “nearly 28 years”, “more than 27 years”; undefined if the years are whole. */
export function approximateSpan(subject: SpanSubject, { times }: Tolerances, language: Language): string | undefined {
  const unit = spanUnit(subject);
  const time = span(subject.from, subject.to, unit);
  const { hedges } = language.print;
  if (isWholeNumber(time)) return undefined;
  const next = floor(time) + 1n;
  const isClose = compareRatios(time, minus(ratio(next), exact(times.nearly))) >= 0;
  if (isClose) return `${hedges.nearly} ${spanText({ count: integer(next), unit }, 'house', language)}`;
  return `${hedges['more-than']} ${spanText({ count: integer(next - 1n), unit }, 'house', language)}`;
}

/** “27 years”, “one month” */
export function spanText({ count, unit }: TimeSpan, form: NumberForm, language: Language): string {
  const [one, many] = language.print.spans[unit];
  return `${numberText(count, form, language)} ${count.digits === 1n ? one : many}`;
}
