import { type ParserInput, textAt } from './numbers.ts';
import type { DateStatement } from './statement.ts';
import { type ParseResult, findPhrase } from './tokens.ts';

type DateParts = Omit<DateStatement, 'kind'>;

const year = /^[12]\d{3}$/;

const day = /^\d{1,2}$/;

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

const matching = (source: ParserInput, at: number, pattern: RegExp): number | undefined =>
  pattern.test(textAt(source, at)) ? Number(textAt(source, at)) : undefined;

function readMonth({ lexicon, ...source }: ParserInput, at: number): number | undefined {
  const text = textAt({ lexicon, ...source }, at);
  const { months } = lexicon.language.calendar;
  const index = months.findIndex((month) => month === text || (text.length === 3 && month.startsWith(text)));
  return index < 0 ? undefined : index + 1;
}

/** “9”, “9th” */
function readDay(source: ParserInput, at: number): ParseResult<number> | undefined {
  const found = matching(source, at, day);
  if (found === undefined || found < 1 || found > 31) return undefined;
  const isOrdinal = source.lexicon.language.calendar.ordinalEndings.includes(textAt(source, at + 1));
  return { value: found, next: isOrdinal ? at + 2 : at + 1 };
}

function withYear(source: ParserInput, { value: found, next }: ParseResult<DateParts>): ParseResult<DateParts> {
  const stated = matching(source, next, year);
  return stated === undefined ? { value: found, next } : { value: { ...found, year: stated }, next: next + 1 };
}

/** “9 June 2019”, “the 9th of June” */
function readDayFirst(source: ParserInput, at: number): ParseResult<DateParts> | undefined {
  const start = readDay(source, at);
  if (!start) return undefined;
  const isOf = source.lexicon.language.calendar.of.includes(textAt(source, start.next));
  const month = readMonth(source, isOf ? start.next + 1 : start.next);
  if (month === undefined) return undefined;
  return withYear(source, { value: { day: start.value, month }, next: start.next + (isOf ? 2 : 1) });
}

/** “June 9, 2019”, “June 2019”, “June” */
function readMonthFirst(source: ParserInput, at: number): ParseResult<DateParts> | undefined {
  const month = readMonth(source, at);
  if (month === undefined) return undefined;
  const date = readDay(source, at + 1);
  return withYear(source, { value: { month, ...(date && { day: date.value }) }, next: date?.next ?? at + 1 });
}

function readNumeric(source: ParserInput, at: number): ParseResult<DateParts> | undefined {
  const [, isoYear, isoMonth, isoDay] = iso.exec(textAt(source, at)) ?? [];
  const [, shortDay = isoDay, shortMonth = isoMonth, lastYear = isoYear] = dotted.exec(textAt(source, at)) ?? [];
  if (!lastYear) return undefined;
  return { value: { year: Number(lastYear), month: Number(shortMonth), day: Number(shortDay) }, next: at + 1 };
}

const readCalendarDay = (source: ParserInput, at: number): ParseResult<DateParts> | undefined =>
  readNumeric(source, at) ?? readDayFirst(source, at) ?? readMonthFirst(source, at);

/** “Sunday”, “Sunday 9 June 2019”, “last Sunday” */
function readWeekday(source: ParserInput, at: number): ParseResult<DateParts> | undefined {
  const window = findPhrase(source.lexicon.relativeWeekdays, source.tokens, at);
  const start = window?.next ?? at;
  const weekday = source.lexicon.language.calendar.weekdays.indexOf(textAt(source, start));
  if (weekday < 0) return undefined;
  const date = window ? undefined : readCalendarDay(source, start + 1);
  const found = { weekday, ...date?.value, ...(window && { window: window.value }) };
  return { value: found, next: date?.next ?? start + 1 };
}

function readRelativeDay({ tokens, lexicon }: ParserInput, at: number): ParseResult<DateParts> | undefined {
  const days = findPhrase(lexicon.relativeDays, tokens, at);
  return days && { value: { window: [days.value, days.value] }, next: days.next };
}

/** A date, or as much of one as the words name. */
export function readDate(source: ParserInput, at: number): ParseResult<DateStatement> | undefined {
  const opener = findPhrase(source.lexicon.openers, source.tokens, at);
  const start = readRelativeDay(source, at) ? at : (opener?.next ?? at);
  const read = readRelativeDay(source, start) ?? readWeekday(source, start) ?? readCalendarDay(source, start);
  return read && { value: { kind: 'date', ...read.value }, next: read.next, figure: [start, read.next] };
}
