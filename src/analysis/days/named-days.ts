import type { Language } from '../../languages/language.ts';
import { ownEntry } from '../../languages/word-lists.ts';
import type { Passage } from '../passages/passage.ts';
import { passagesOf } from '../passages/passages.ts';
import { memoize } from '../../collections/memoize.ts';
import { mask } from '../../claims/scan/mask.ts';
import type { Draft } from '../../compose/compose.ts';
import { type CalendarDate, daysBetween } from '../../numbers/calendar.ts';
import type { Span } from '../../source/source.ts';

/** A day that a passage names, with its characters and its place. */
export interface WrittenDay extends NamedDay {
  readonly passage: Passage;
  readonly text: string;
  readonly at: Span;
}

const known = new WeakMap<Draft, readonly WrittenDay[]>();

/** All days that findings, quotations and templates name. Those of mission.yaml have schemas of their own. */
export function writtenDaysOf(draft: Draft): readonly WrittenDay[] {
  const before = known.get(draft);
  if (before) return before;
  const { findings, quotations, file } = draft.mission;
  const elsewhere = new Set([file, ...[...findings, ...quotations].map(({ source }) => source)]);
  const isElsewhere = ({ part, sources }: Passage): boolean =>
    part === 'printed' && sources.every((source) => elsewhere.has(source));
  const days = passagesOf(draft).flatMap((passage) =>
    isElsewhere(passage)
      ? []
      : daysIn(passage).filter(({ at }) => passage.part !== 'printed' || !elsewhere.has(at.source)),
  );
  known.set(draft, days);
  return days;
}

/** What is linked to a fact is held against that. */
function daysIn(passage: Passage): readonly WrittenDay[] {
  const own = outsideLinks(passage);
  if (!mayNameDays(own, passage.language)) return [];
  return mask(own, passage.language).asides.flatMap(({ aside, start: from, text }) => {
    if (aside !== 'date') return [];
    return namedDays(text, passage.language).map((named) => {
      const [start, end] = [from + named.start, from + named.end];
      return { ...named, passage, start, end, text: own.slice(start, end), at: passage.spanOf(start, end) };
    });
  });
}

/** A passage with U+FFFC in place of the words of its links, so that every other character keeps its place. */
function outsideLinks({ text, links }: Passage): string {
  let own = text;
  for (const { start, end } of links) own = own.slice(0, start) + '\uFFFC'.repeat(end - start) + own.slice(end);
  return own;
}

/** The first three letters of each month, which every short form of it has. */
const shortMonths = memoize(({ calendar }: Language): readonly string[] =>
  calendar.months.map((month) => calendar.written(month).slice(0, 3)),
);

/**
 * A quick look that spares most passages the search: a day is a number beside the name of a month, or a number with
 * points or hyphens.
 */
const mayNameDays = (text: string, language: Language): boolean =>
  /\d/.test(text) &&
  (/\d{1,2}[./]\d{1,2}[./]\d|\d{4}-\d\d-\d/.test(text) || shortMonths(language).some((month) => text.includes(month)));

/**
 * A day that words name, with its characters. Months count from 1, weekdays from 0 for Monday; the day need not exist.
 */
export interface NamedDay {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly month: number;
  readonly year?: number;
  readonly weekday?: number;
}

type Reading = { -readonly [Key in keyof NamedDay]?: NamedDay[Key] } & { start: number; end: number; day: number };

const whole = /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\.(\d{1,2})\.(\d{4}))$/;

const token = /\d+|[A-Za-z]+/g;

/**
 * The days of what was set aside as a date: “9 June 2019”, “Sunday, 9 June”, “8 and 9 June”, “June 9, 2019”. None of
 * “June 2019” or 9/6/19.
 */
export function namedDays(words: string, language: Language): readonly NamedDay[] {
  const [, isoYear, isoMonth, isoDay, day = isoDay, month = isoMonth, year = isoYear] = whole.exec(words) ?? [];
  if (day !== undefined)
    return Number(month) <= 12
      ? [{ start: 0, end: words.length, day: Number(day), month: Number(month), year: Number(year) }]
      : [];
  if (/\d[./]\d/.test(words)) return [];
  return inOrder(readDays(words, language));
}

function readDays(words: string, language: Language): readonly Reading[] {
  const days: Reading[] = [];
  let leading: { month: number; start: number } | undefined;
  let weekday: { weekday: number; start: number } | undefined;
  for (const { 0: found, index: start } of words.matchAll(token)) {
    const end = start + found.length;
    const [named, month] = [weekdayNamed(found, language), monthNamed(found, language)];
    const open = days.filter((one) => one.month === undefined);
    if (/^\d{4}$/.test(found))
      for (const one of days) Object.assign(one, one.year === undefined && { year: Number(found), end });
    else if (/^\d/.test(found))
      days.push({ ...leading, ...weekday, start: weekday?.start ?? leading?.start ?? start, end, day: Number(found) });
    else if (named !== undefined) weekday = { weekday: named, start };
    else if (month !== undefined && open.length > 0) for (const one of open) Object.assign(one, { month, end });
    else if (month !== undefined) leading = { month, start: weekday?.start ?? start };
    if (/^\d{1,2}$/.test(found)) weekday = undefined;
  }
  return days;
}

/** In “30 December – 2 January 2020” the year is that of the last. */
function inOrder(days: readonly Reading[]): readonly NamedDay[] {
  const last = days.at(-1)?.month ?? 12;
  return days.flatMap(({ month, year, ...rest }) => {
    if (month === undefined) return [];
    const own = year === undefined || month <= last ? year : year - 1;
    return [{ ...rest, month, ...(own !== undefined && { year: own }) }];
  });
}

function weekdayNamed(word: string, language: Language): number | undefined {
  const index = language.calendar.weekdays.indexOf(word.toLowerCase());
  return index < 0 ? undefined : index;
}

function monthNamed(word: string, { calendar }: Language): number | undefined {
  if (word.length < 3) return undefined;
  const index = calendar.months.findIndex((month) => month.startsWith(word.toLowerCase()));
  return index < 0 ? ownEntry(calendar.shortMonths, word) : index + 1;
}

/** The day with its year; where the words name none, the year that brings it nearest to another day. */
export function dayNear({ day, month, year }: NamedDay, near: CalendarDate): CalendarDate {
  const away = (date: CalendarDate): number => Math.abs(daysBetween(date, near));
  const around = [near.year, near.year - 1, near.year + 1].map((one) => ({ day, month, year: one }));
  return year === undefined
    ? around.reduce((best, one) => (away(one) < away(best) ? one : best))
    : { day, month, year };
}
