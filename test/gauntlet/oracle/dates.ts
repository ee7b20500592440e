import { months, weekdays, type SpanUnit } from './words.ts';
import { plus, rational, type Rational } from '../rational.ts';

/** The parts of a date that words name; months and weekdays count from 0, weekdays from Monday. */
export interface DateWords {
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
  readonly weekday?: number;
  /** Days from the release: “yesterday” is -1. */
  readonly fromToday?: number;
}

const dayFirst = new RegExp(`^(?:(${weekdays.join('|')}),? )?(\\d{1,2}) (${months.join('|')})(?: (\\d{4}))?$`);
const monthFirst = new RegExp(`^(${months.join('|')}) (\\d{1,2})(?:, (\\d{4}))?$`);
const relative: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };

export function readDate(said: string): DateWords | undefined {
  if (Object.hasOwn(relative, said.toLowerCase())) return { fromToday: relative[said.toLowerCase()] ?? 0 };
  const [, weekday, day, month, year] = dayFirst.exec(said) ?? [];
  if (day !== undefined)
    return {
      day: +day,
      month: months.indexOf(month ?? ''),
      ...(year && { year: +year }),
      ...(weekday && { weekday: weekdays.indexOf(weekday) }),
    };
  const [, first, number, last] = monthFirst.exec(said) ?? [];
  return number === undefined
    ? undefined
    : { day: +number, month: months.indexOf(first ?? ''), ...(last && { year: +last }) };
}

const dayMilliseconds = 86_400_000;

/** Days since 1970 of 2019-06-10. */
export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / dayMilliseconds;

export const isoOf = (day: number): string => new Date(day * dayMilliseconds).toISOString().slice(0, 10);

/** 0 is Monday; 1 January 1970 was a Thursday. */
export const weekdayOf = (iso: string): number => (((dayNumber(iso) + 3) % 7) + 7) % 7;

export function isDateNamed(
  { day, month, year, weekday, fromToday }: DateWords,
  iso: string,
  today: string | undefined,
): boolean {
  const [there, its, on] = iso.split('-').map(Number);
  if (fromToday !== undefined) return today !== undefined && dayNumber(iso) - dayNumber(today) === fromToday;
  return (
    (year ?? there) === there &&
    (month === undefined || month + 1 === its) &&
    (day ?? on) === on &&
    (weekday ?? weekdayOf(iso)) === weekdayOf(iso)
  );
}

/** So many months after a day; the last day of the month where it has no such day. */
export function monthsAfter(iso: string, count: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last)))
    .toISOString()
    .slice(0, 10);
}

const monthsIn: Partial<Record<SpanUnit, number>> = { months: 1, years: 12, decades: 12 };

/** The exact time between two days in a unit. */
export function timeBetween(one: string, other: string, unit: SpanUnit): Rational {
  const [from, to] = dayNumber(one) <= dayNumber(other) ? [one, other] : [other, one];
  const days = dayNumber(to) - dayNumber(from);
  const step = monthsIn[unit];
  if (step === undefined) return rational(days, unit === 'weeks' ? 7 : 1);
  let steps = 0;
  while (dayNumber(monthsAfter(from, (steps + 1) * step)) <= dayNumber(to)) steps += 1;
  const [start, end] = [monthsAfter(from, steps * step), monthsAfter(from, (steps + 1) * step)].map(dayNumber);
  const time = plus(rational(steps), rational(dayNumber(to) - (start ?? 0), (end ?? 1) - (start ?? 0)));
  return unit === 'decades' ? { ...time, below: time.below * 10n } : time;
}
