import { type SpanUnit, span } from './calendar.ts';
import { type Decimal, integer } from './decimal.ts';
import type { Language } from './language.ts';
import { type NumberForm, numberText } from './number-text.ts';
import { type Ratio, compareRatios, exact, floor, minus, plus, ratio } from './ratio.ts';
import type { SpanSubject } from './subject.ts';
import type { Tolerances } from './tolerances.ts';

export interface SpanWords {
  readonly count: Decimal;
  readonly unit: SpanUnit;
}

const isFrom = (time: Ratio, least: number): boolean => compareRatios(time, ratio(least)) >= 0;
const isWholeNumber = (time: Ratio): boolean => time.numerator % time.denominator === 0n;

/** Two years or more count in years, two months or more in months, whole weeks in weeks, the rest in days. */
export function spanUnit({ from, to }: SpanSubject): SpanUnit {
  const [years, months, weeks] = [span(from, to, 'years'), span(from, to, 'months'), span(from, to, 'weeks')];
  if (isFrom(years, 2) || (isFrom(years, 1) && isWholeNumber(years))) return 'years';
  if (isFrom(months, 2) || (isFrom(months, 1) && isWholeNumber(months))) return 'months';
  if (isFrom(weeks, 4) || (isFrom(weeks, 1) && isWholeNumber(weeks))) return 'weeks';
  return 'days';
}

export function spanText({ count, unit }: SpanWords, form: NumberForm, language: Language): string {
  const [one, many] = language.print.spans[unit];
  return `${numberText(count, form, language)} ${count.digits === 1n ? one : many}`;
}

/** The whole years, or such, that a plain statement may give. */
export function wholeSpan(subject: SpanSubject, { times }: Tolerances): SpanWords {
  const unit = spanUnit(subject);
  return { unit, count: integer(floor(plus(span(subject.from, subject.to, unit), exact(times.early)))) };
}

/** Nearly 28 years, more than 27 years; nothing where the years are whole. */
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
