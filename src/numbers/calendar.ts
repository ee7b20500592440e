import { type Ratio, plus, ratio } from './ratio.ts';

/** A day of the Gregorian calendar. Months count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export type SpanUnit = 'hours' | 'days' | 'weeks' | 'months' | 'years' | 'decades' | 'centuries';

/** Reads a date such as 2019-06-09. Undefined if the text is none, or names a day that does not exist (2019-06-31). */
export function parseDate(text: string): CalendarDate | undefined {
  const parts = isoPattern.exec(text);
  if (!parts) return undefined;
  const date = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  return isDate(date) ? date : undefined;
}

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

const isDate = ({ year, month, day }: CalendarDate): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** A date as ISO 8601 writes it: 2019-06-09. */
export const isoDate = ({ year, month, day }: CalendarDate): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days since 1 March of the year 0, so that the leap day ends a year. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  const fromMarch = (month + 9) % 12;
  const years = month < 3 ? year - 1 : year;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((fromMarch * 153 + 2) / 5) + day - 1;
}

/** How many days later the second day is than the first; negative if it is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** The weekday of a date: 0 is Monday. 1 March of the year 0 was a Wednesday. */
export const weekdayOf = (date: CalendarDate): number => (((dayNumber(date) + 2) % 7) + 7) % 7;

/** The day so many months later; the last day of that month if it has no such day. */
export function addMonths({ year, month, day }: CalendarDate, months: number): CalendarDate {
  const count = year * 12 + month - 1 + months;
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return { ...target, day: Math.min(day, daysInMonth(target.year, target.month)) };
}

/** The exact time between two days, in either order, in a unit: 27.36 years. */
export function span(a: CalendarDate, b: CalendarDate, unit: SpanUnit): Ratio {
  const [from, to] = dayNumber(a) <= dayNumber(b) ? [a, b] : [b, a];
  const days = dayNumber(to) - dayNumber(from);
  if (unit === 'hours') return ratio(days * 24);
  if (unit === 'days') return ratio(days);
  if (unit === 'weeks') return ratio(days, 7);
  if (unit === 'months') return stepsBetween(from, to, 1);
  const exactYears = stepsBetween(from, to, 12);
  return { ...exactYears, denominator: exactYears.denominator * BigInt(yearsIn[unit]) };
}

const yearsIn = { years: 1, decades: 10, centuries: 100 } as const;

/** Whole steps of so many months from the first day to the second, and the part of the next step, exactly. */
function stepsBetween(from: CalendarDate, to: CalendarDate, months: number): Ratio {
  const monthsApart = (to.year - from.year) * 12 + to.month - from.month;
  let steps = Math.floor(monthsApart / months);
  if (dayNumber(addMonths(from, steps * months)) > dayNumber(to)) steps -= 1;
  const start = dayNumber(addMonths(from, steps * months));
  const end = dayNumber(addMonths(from, (steps + 1) * months));
  return plus(ratio(steps), ratio(dayNumber(to) - start, end - start));
}
