import { type ParseResult, type ParserInput, findPhrase, textAt } from './lexicon.ts';
import type { DateStatement } from './statement.ts';
import { type DayGroup, dayGroups, mayNameDays } from '../days/days.ts';

/** As much of a date as the words name: “Sunday 9 June 2019”, “June”, “yesterday”. Undefined if they name none. */
export function readDate(input: ParserInput, at: number): ParseResult<DateStatement> | undefined {
  const leading = findPhrase(input.lexicon.leadingWords, input.tokens, at);
  const start = readRelativeDay(input, at) ? at : (leading?.next ?? at);
  const read =
    readRelativeDay(input, start) ??
    readDay(input, start) ??
    readWeekday(input, start) ??
    readCalendarDay(input, start);
  return read && { value: { kind: 'date', ...read.value }, next: read.next, figure: [start, read.next] };
}

type DateParts = Omit<DateStatement, 'kind'>;

/** “yesterday” */
function readRelativeDay({ tokens, lexicon }: ParserInput, at: number): ParseResult<DateParts> | undefined {
  const days = findPhrase(lexicon.relativeDays, tokens, at);
  return days && { value: { window: [days.value, days.value] }, next: days.next };
}

/**
 * “Sunday, 9 June”, “9 June (Sunday)”, “the third of November”: one day, in whatever form running text has it. Of two
 * days a link says too much.
 */
function readDay(input: ParserInput, at: number): ParseResult<DateParts> | undefined {
  const { words, tokens, lexicon } = input;
  const [start, behind] = [tokens[at]?.start, tokens[at + 1]?.start];
  if (start === undefined || !mayNameDays(words, lexicon.language)) return undefined;
  const isHere = (group: DayGroup): boolean =>
    group.start === start || (group.start === behind && lexicon.language.articles.includes(textAt(input, at)));
  const group = dayGroups(words, lexicon.language).find(isHere);
  const [named] = group?.days ?? [];
  if (!group || !named || group.days.length > 1) return undefined;
  const { day, month, year, weekday, other } = named;
  const value = {
    day,
    month,
    ...(year !== undefined && { year }),
    ...(weekday !== undefined && { weekday }),
    ...(other && { other }),
  };
  const next = tokens.findIndex((token) => token.start >= group.end);
  return { value, next: next < 0 ? tokens.length : next };
}

/** “Sunday”, “Sunday 9 June 2019”, “last Sunday” */
function readWeekday(input: ParserInput, at: number): ParseResult<DateParts> | undefined {
  const window = findPhrase(input.lexicon.relativeWeekdays, input.tokens, at);
  const start = window?.next ?? at;
  const weekday = input.lexicon.language.calendar.weekdays.indexOf(textAt(input, start));
  if (weekday < 0) return undefined;
  const date = window ? undefined : readCalendarDay(input, start + 1);
  const value = { weekday, ...date?.value, ...(window && { window: window.value }) };
  return { value, next: date?.next ?? start + 1 };
}

const readCalendarDay = (input: ParserInput, at: number): ParseResult<DateParts> | undefined =>
  readNumeric(input, at) ?? readDayFirst(input, at) ?? readMonthFirst(input, at);

/** “2019-06-09”, “9.6.2019” */
function readNumeric(input: ParserInput, at: number): ParseResult<DateParts> | undefined {
  const [, isoYear, isoMonth, isoDay] = iso.exec(textAt(input, at)) ?? [];
  const [, shortDay = isoDay, shortMonth = isoMonth, lastYear = isoYear] = dotted.exec(textAt(input, at)) ?? [];
  if (!lastYear) return undefined;
  return { value: { year: Number(lastYear), month: Number(shortMonth), day: Number(shortDay) }, next: at + 1 };
}

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** “9 June 2019”, “the 9th of June” */
function readDayFirst(input: ParserInput, at: number): ParseResult<DateParts> | undefined {
  const start = readDayNumber(input, at);
  if (!start) return undefined;
  const isOf = input.lexicon.language.calendar.of.includes(textAt(input, start.next));
  const month = readMonth(input, isOf ? start.next + 1 : start.next);
  if (month === undefined) return undefined;
  return withYear(input, { value: { day: start.value, month }, next: start.next + (isOf ? 2 : 1) });
}

/** “June 9, 2019”, “June 2019”, “June” */
function readMonthFirst(input: ParserInput, at: number): ParseResult<DateParts> | undefined {
  const month = readMonth(input, at);
  if (month === undefined) return undefined;
  const date = readDayNumber(input, at + 1);
  return withYear(input, { value: { month, ...(date && { day: date.value }) }, next: date?.next ?? at + 1 });
}

/** “june”, “jun”; from 1 */
function readMonth(input: ParserInput, at: number): number | undefined {
  const text = textAt(input, at);
  const { months } = input.lexicon.language.calendar;
  const index = months.findIndex((month) => month === text || (text.length === 3 && month.startsWith(text)));
  return index < 0 ? undefined : index + 1;
}

/** “9”, “9th” */
function readDayNumber(input: ParserInput, at: number): ParseResult<number> | undefined {
  const value = matchingNumber(input, at, dayOfMonth);
  if (value === undefined || value < 1 || value > 31) return undefined;
  const isOrdinal = input.lexicon.language.calendar.ordinalEndings.includes(textAt(input, at + 1));
  return { value, next: isOrdinal ? at + 2 : at + 1 };
}

const dayOfMonth = /^\d{1,2}$/;

function withYear(input: ParserInput, { value, next }: ParseResult<DateParts>): ParseResult<DateParts> {
  const stated = matchingNumber(input, next, year);
  return stated === undefined ? { value, next } : { value: { ...value, year: stated }, next: next + 1 };
}

const year = /^[12]\d{3}$/;

const matchingNumber = (input: ParserInput, at: number, pattern: RegExp): number | undefined =>
  pattern.test(textAt(input, at)) ? Number(textAt(input, at)) : undefined;
