import { type DayToken, dayTokensOf } from './tokens.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { daysInMonth } from '../../numbers/calendar.ts';

/**
 * A day that words name, with its characters. Months count from 1, weekdays from 0 for Monday; the day need not exist.
 */
export interface NamedDay {
  readonly start: number;
  readonly end: number;
  /** The characters of the day alone, without its month. */
  readonly figure: { readonly start: number; readonly end: number };
  readonly day: number;
  readonly month: number;
  readonly year?: number;
  /** The weekday beside it. */
  readonly weekday?: number;
  /** The day that the same figures mean in the other order: 3/11/2024 may be of March or of November. */
  readonly other?: { readonly day: number; readonly month: number };
}

/** Days that one phrase names, such as “Saturday and Sunday, 23 and 24 April 2032”. */
export interface DayGroup {
  /** The characters of the whole phrase, weekdays among them. */
  readonly start: number;
  readonly end: number;
  readonly days: readonly NamedDay[];
  /** The characters of the year that the phrase names. */
  readonly year?: { readonly start: number; readonly end: number };
}

/**
 * A quick look that spares most texts the search: a day is a number or an ordinal beside the name of a month, or a
 * number with points, strokes or hyphens. May say yes too often, never no.
 */
export const mayNameDays = (text: string, language: Language): boolean =>
  /\d[./-]\d{1,2}[./-]\d/.test(text) || monthBeginnings(language).some((month) => text.includes(month));

/** The first three letters of each month, which every short form of it has; in capitals; and the name written small. */
const monthBeginnings = memoize(({ calendar }: Language): readonly string[] =>
  calendar.months.flatMap((name) => {
    const month = calendar.written(name).slice(0, 3);
    return [month, month.toUpperCase(), ...(calendar.otherWords.includes(name) ? [] : [name])];
  }),
);

/** The phrases of a text that name days, in reading order. */
export function dayGroups(text: string, language: Language): readonly DayGroup[] {
  const tokens = dayTokensOf(text, language);
  const groups: DayGroup[] = [];
  let isRange = false;
  for (let at = 0; at < tokens.length;) {
    const phrase = phraseAt(tokens, at);
    if (!phrase) {
      isRange = false;
      at += 1;
      continue;
    }
    if (isRange) inheritYear(groups, phrase);
    const [first, last] = [phrase.start, phrase.next - 1].map((index) => tokens[index]);
    const { days, year } = phrase;
    groups.push({ start: first?.start ?? 0, end: last?.end ?? 0, days, ...(year && { year }) });
    at = phrase.next;
    isRange = tokens[at]?.kind === 'dash' || tokens[at]?.isTo === true;
    if (isRange) at += 1;
  }
  return groups;
}

/** In “30 December – 2 January 2020” the year is that of the last. */
function inheritYear(groups: DayGroup[], { days }: Phrase): void {
  const previous = groups.at(-1);
  const [first] = days;
  if (!previous || first?.year === undefined || previous.days.some(({ year }) => year !== undefined)) return;
  const { year, month } = first;
  groups[groups.length - 1] = {
    ...previous,
    days: previous.days.map((day) => ({ ...day, year: day.month <= month ? year : year - 1 })),
  };
}

type Tokens = readonly DayToken[];

/** Days that stand at some tokens; `next` is the token behind them. */
interface Phrase {
  readonly start: number;
  readonly next: number;
  readonly days: readonly NamedDay[];
  readonly year?: { readonly start: number; readonly end: number };
}

/** A day that is being read: its month may still follow. It begins with its own weekday, if it has one. */
interface Item {
  readonly start: number;
  readonly figure: NamedDay['figure'];
  readonly day: number;
  readonly weekday?: number;
  readonly isOrdinal: boolean;
  readonly isWord: boolean;
}

/** The days themselves, without the weekdays and the year around them. */
interface Body {
  readonly items: readonly Item[];
  readonly month: number;
  readonly next: number;
  readonly other?: NamedDay['other'];
  /** The year of a day in digits. */
  readonly year?: number;
  readonly isMonthFirst: boolean;
  /** The character at which its first day or month begins. */
  readonly from: number;
}

interface Weekdays {
  readonly weekdays: readonly number[];
  readonly isRange: boolean;
  readonly next: number;
}

/** No phrase names more days than a week has, and one. */
const longestList = 8;

const none: Weekdays = { weekdays: [], isRange: false, next: 0 };

function phraseAt(tokens: Tokens, start: number): Phrase | undefined {
  if (tokens[start]?.begins !== true) return undefined;
  const leading = weekdaysAt(tokens, start);
  const bodyStart = leading ? behindWeekdays(tokens, leading.next) : start;
  const body = dayFirst(tokens, bodyStart) ?? monthFirst(tokens, bodyStart) ?? inDigits(tokens, bodyStart);
  if (!body) return undefined;
  const isOpen = leading !== undefined && tokens[bodyStart - 1]?.kind === 'open';
  const closed = isOpen && tokens[body.next]?.kind === 'close' ? body.next + 1 : body.next;
  const stated =
    body.year === undefined ? (yearAt(tokens, body, body.next) ?? yearAt(tokens, body, closed)) : undefined;
  if (!isDay(tokens, start, body, leading !== undefined, stated !== undefined)) return undefined;
  const next = stated?.next ?? body.next;
  const hasOwn = body.items.some(({ weekday }) => weekday !== undefined);
  const trailing = leading || hasOwn ? undefined : weekdaysBehind(tokens, next);
  const end = tokens[next - 1]?.end ?? 0;
  const year = body.year ?? stated?.value;
  return {
    start,
    next: trailing?.next ?? next,
    days: daysOf(body, leading ?? none, trailing ?? none, tokens[start]?.start ?? 0, end, year),
    ...(stated && { year: { start: stated.start, end: stated.end } }),
  };
}

/** The days of a phrase, each with its weekday: one weekday is that of the first day, or behind them of the last. */
function daysOf(
  { items, month, other, from: bodyStart }: Body,
  leading: Weekdays,
  trailing: Weekdays,
  start: number,
  end: number,
  year: number | undefined,
): readonly NamedDay[] {
  const { weekdays, isRange } = leading.weekdays.length > 0 ? leading : trailing;
  const last = items.length - 1;
  const weekdayAt = (index: number): number | undefined => {
    if (weekdays.length === items.length) return weekdays[index];
    if (weekdays.length === 1) return index === (leading.weekdays.length > 0 ? 0 : last) ? weekdays[0] : undefined;
    if (items.length === 1) return weekdays.length > 1 && !isRange ? undefined : weekdays.at(-1);
    if (isRange && weekdays.length === 2) return index === 0 ? weekdays[0] : index === last ? weekdays[1] : undefined;
    return undefined;
  };
  return items.map(({ start: from, figure, day, weekday: own }, index) => {
    const weekday = own ?? weekdayAt(index);
    const first = leading.weekdays.length === 1 ? start : bodyStart;
    return {
      start: index === 0 ? first : from,
      end,
      figure,
      day,
      month,
      ...(year !== undefined && { year }),
      ...(weekday !== undefined && { weekday }),
      ...(other && { other }),
    };
  });
}

/** “Friday”, “Saturday and Sunday”, “Sunday–Monday” */
function weekdaysAt(tokens: Tokens, start: number): Weekdays | undefined {
  const weekdays: number[] = [];
  let isRange = false;
  let at = start;
  for (;;) {
    const { kind, value } = tokens[at] ?? {};
    if (kind !== 'weekday' || value === undefined || weekdays.length === longestList) break;
    weekdays.push(value);
    at += 1;
    const next = behindConnector(tokens, at);
    if (next === undefined || tokens[next]?.kind !== 'weekday') break;
    isRange = tokens[at]?.kind === 'dash' || tokens[at]?.isTo === true;
    at = next;
  }
  return weekdays.length === 0 ? undefined : { weekdays, isRange, next: at };
}

/** What may stand between a weekday and its day: “Sunday, ”, “Sunday morning, on the ”, “Sunday (”, “Friday of ”. */
function behindWeekdays(tokens: Tokens, start: number): number {
  let at = start;
  const isShort = tokens[start - 1]?.isShort === true; // “Sat on 9 June” may be a verb
  if (tokens[at]?.isOwner) at += 1;
  if (tokens[at]?.isPartOfDay) at += 1;
  if (['comma', 'dash', 'open'].includes(tokens[at]?.kind ?? '')) at += 1;
  if (!isShort && (tokens[at]?.isOn || tokens[at]?.isOf)) at += 1;
  return tokens[at]?.isThe ? at + 1 : at;
}

/** Behind what joins two days or weekdays: “and”, “, ”, “, and the ”, “–”; undefined if nothing does. */
function behindConnector(tokens: Tokens, start: number): number | undefined {
  let at = start;
  if (tokens[at]?.kind === 'comma') at += 1;
  if (tokens[at]?.isJoining) at += 1;
  else if (tokens[at]?.kind === 'dash' && at === start) at += 1;
  if (at === start) return undefined;
  if (tokens[at]?.isOn) at += 1;
  return tokens[at]?.isThe ? at + 1 : at;
}

/** “3”, “3rd”, “third”, “Sunday 3” */
function itemAt(tokens: Tokens, start: number): { item: Item; next: number } | undefined {
  const isNamed = tokens[start]?.kind === 'weekday';
  const at = isNamed ? behindWeekdays(tokens, start + 1) : start;
  const token = tokens[at];
  if (token?.kind !== 'day' || token.value === undefined) return undefined;
  const weekday = isNamed ? tokens[start]?.value : undefined;
  const item = {
    start: tokens[start]?.start ?? token.start,
    figure: { start: token.start, end: token.end },
    day: token.value,
    isOrdinal: token.isOrdinal === true,
    isWord: token.isWord === true,
    ...(weekday !== undefined && { weekday }),
  };
  return { item, next: at + 1 };
}

/** “9 June”, “8 and 9 June”, “the 9th of June”, “Friday 7 and Sunday 9 June” */
function dayFirst(tokens: Tokens, start: number): Body | undefined {
  const items: Item[] = [];
  let at = start;
  while (items.length < longestList) {
    const read = itemAt(tokens, at);
    if (!read) return undefined;
    items.push(read.item);
    const isOf = tokens[read.next]?.isOf === true;
    const month = tokens[isOf ? read.next + 1 : read.next];
    if (month?.kind === 'month' && month.value !== undefined) {
      if (items.some(({ isWord }) => isWord) && !isOf) return undefined; // “the second March on the capital”
      const from = items[0]?.start ?? month.start;
      return { items, month: month.value, next: read.next + (isOf ? 2 : 1), isMonthFirst: false, from };
    }
    const next = behindConnector(tokens, read.next);
    if (next === undefined) return undefined;
    at = next;
  }
  return undefined;
}

/** “June 9”, “June the 9th”, “June 8–9”, “June ninth” */
function monthFirst(tokens: Tokens, start: number): Body | undefined {
  const month = tokens[start];
  if (month?.kind !== 'month' || month.value === undefined) return undefined;
  const items: Item[] = [];
  let at = tokens[start + 1]?.isThe ? start + 2 : start + 1;
  while (items.length < longestList && tokens[at]?.kind === 'day') {
    const read = itemAt(tokens, at);
    if (!read) break;
    items.push(read.item);
    at = read.next;
    const connector = tokens[at];
    const isDay = tokens[at + 1]?.kind === 'day' && tokens[at + 2]?.kind !== 'month';
    if (!isDay || !(connector?.kind === 'dash' || connector?.isJoining)) break;
    at += 1;
  }
  if (items.length === 0) return undefined;
  return { items, month: month.value, next: at, isMonthFirst: true, from: month.start };
}

/** “2019-06-09”, “9.6.2019”, “9/6/2019” */
function inDigits(tokens: Tokens, start: number): Body | undefined {
  const token = tokens[start];
  if (token?.kind !== 'digits' || !token.date) return undefined;
  const { day, month, year, other } = token.date;
  const { start: from, end } = token;
  const item = { start: from, figure: { start: from, end }, day, isOrdinal: false, isWord: false };
  return { items: [item], month, year, next: start + 1, isMonthFirst: false, from, ...(other && { other }) };
}

interface StatedYear {
  readonly value: number;
  readonly next: number;
  readonly start: number;
  readonly end: number;
}

/** “2019”, “, 2019”, “of 2019”, “(2019)”, “’19” behind a day */
function yearAt(tokens: Tokens, { isMonthFirst }: Body, start: number): StatedYear | undefined {
  const first = tokens[start];
  const isMarked = first?.kind === 'comma' || first?.kind === 'open' || first?.isOf === true;
  const year = tokens[isMarked ? start + 1 : start];
  if (year?.kind !== 'year' || year.value === undefined) return undefined;
  const next = start + (isMarked ? 2 : 1);
  if (first?.kind === 'open' && tokens[next]?.kind !== 'close') return undefined;
  // “on 9 June, 2000 people”
  if (first?.kind === 'comma' && !isMonthFirst && !isEnd(tokens[next])) return undefined;
  const end = first?.kind === 'open' ? next + 1 : next;
  return { value: year.value, next: end, start: first?.start ?? year.start, end: tokens[end - 1]?.end ?? year.end };
}

/**
 * “9 June, a Sunday,”, “9 June (Sunday)”, “9 June was a Sunday”. Not where the weekday may be that of what follows:
 * “on 7 June, Saturday 8 June”.
 */
function weekdaysBehind(tokens: Tokens, start: number): Weekdays | undefined {
  let at = start;
  const first = tokens[at]?.kind;
  const isMarked = first === 'comma' || first === 'open' || first === 'dash';
  if (isMarked) at += 1;
  if (tokens[at]?.isWhich) at += 1;
  const isVerb = tokens[at]?.isFalling === true && first !== 'open';
  if (isVerb) at += 1;
  if (tokens[at]?.isOn) at += 1;
  const hasArticle = tokens[at]?.isArticle === true;
  if (hasArticle) at += 1;
  const read = weekdaysAt(tokens, at);
  if (!read) return undefined;
  if (first === 'open') return tokens[read.next]?.kind === 'close' ? { ...read, next: read.next + 1 } : read;
  if (!isEnd(tokens[read.next]) && !(isVerb && hasArticle)) return undefined;
  const mayLead = ['day', 'month', 'digits'].includes(tokens[read.next + 1]?.kind ?? '');
  return mayLead && !hasArticle ? undefined : read;
}

/** Whether nothing follows that the words before it could belong to. */
const isEnd = (token: DayToken | undefined): boolean =>
  token === undefined || ['comma', 'close', 'stop', 'dash'].includes(token.kind);

/**
 * Whether the words are a day, although “By June 9 parties had registered” is none, and “45 May rallies” neither. What
 * no calendar has needs more: a day that is told to be impossible must be meant as one.
 */
function isDay(tokens: Tokens, start: number, body: Body, hasWeekday: boolean, hasYear: boolean): boolean {
  const { items, isMonthFirst, next, year } = body;
  if (hasYear || year !== undefined) return true;
  const before = tokens[start - 1];
  const isClosed = isEnd(tokens[next]) || tokens[next]?.kind === 'open';
  const isOrdinal = items.every((item) => item.isOrdinal || item.isWord);
  if (items.some(({ day }) => day < 1 || day > 31))
    return (hasWeekday || isOrdinal || before?.isBeforeDay === true) && isClosed;
  if (!isMonthFirst || hasWeekday || isOrdinal || isClosed) return true;
  const isInMonth = items.every(({ day }) => day <= daysInMonth(2000, body.month));
  // “on November 3 voters …”, “the November 3 election”
  return before?.isOn === true || (before?.isThe === true && isInMonth) || tokens[next]?.isJoining === true;
}
