import { weekdayOf } from './calendar.ts';
import type { Claim, DateStatement } from './claim.ts';
import type { Language, Quantity } from './language.ts';
import { capitalized } from './number-text.ts';
import type { Subject } from './subject.ts';

const policy: readonly Quantity[] = ['few', 'almost-all', 'many', 'some'];

/** The words that may be meant instead, from the narrowest. */
const others: Readonly<Record<Quantity, readonly Quantity[]>> = {
  none: ['few', 'some'],
  all: ['almost-all', 'vast-majority', 'majority'],
  'vast-majority': ['majority', 'minority'],
  majority: ['minority'],
  minority: ['majority'],
  few: policy,
  some: policy,
  many: policy,
  'almost-all': policy,
};

/** Another word of the house's scale for one that does not fit. */
export function* otherQuantities({ statement }: Claim, language: Language): Generator<string> {
  if (statement.kind !== 'quantity') return;
  for (const name of others[statement.name]) {
    const [word] = language.quantities[name] ?? [];
    if (word) yield word;
  }
}

/** “hundreds” for “dozens” */
export function* otherMany({ statement }: Claim, language: Language): Generator<string> {
  if (statement.kind !== 'many') return;
  const units = new Map<bigint, string>();
  for (const [phrase, unit] of Object.entries(language.numbers.many)) if (!units.has(unit)) units.set(unit, phrase);
  yield* units.values();
}

/** The fact's date with the parts that the writer named, in the house's order. */
export function* otherDates({ statement }: Claim, subject: Subject, language: Language): Generator<string> {
  if (subject.kind !== 'fact' || subject.value.kind !== 'date') return;
  const { date } = subject.value;
  const { calendar, print } = language;
  const whole = print.date(date);
  if (statement.kind === 'number') yield String(date.year);
  if (statement.kind !== 'date' || statement.window) return;
  const day = statement.year === undefined ? withoutYear(whole, date.year) : whole;
  const weekday = capitalized(calendar.weekdays[weekdayOf(date)] ?? '');
  if (isOnlyWeekday(statement)) yield weekday;
  yield statement.weekday === undefined ? day : `${weekday} ${day}`;
}

const isOnlyWeekday = ({ weekday, day, month, year }: DateStatement): boolean =>
  weekday !== undefined && day === undefined && month === undefined && year === undefined;

const withoutYear = (text: string, year: number): string => text.replace(String(year), '').trim();
