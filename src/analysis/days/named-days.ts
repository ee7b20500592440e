import type { Language } from '../../languages/language.ts';
import { ownEntry } from '../../languages/word-lists.ts';
import { type Passage, maskSpans } from '../passages/passage.ts';
import { passagesOf, writtenSources } from '../passages/passages.ts';
import { memoize } from '../../collections/memoize.ts';
import { mask } from '../../claims/scan/mask.ts';
import type { Draft } from '../../compose/compose.ts';
import { type CalendarDate, daysBetween } from '../../numbers/calendar.ts';
import type { Source, Span } from '../../source/source.ts';

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

/** A day that a passage names, with its characters and its place. */
export interface WrittenDay extends NamedDay {
  readonly passage: Passage;
  readonly text: string;
  readonly at: Span;
}

/**
 * All days that findings, quotations and templates name outside links, which are judged by their facts. Days of
 * mission.yaml have schemas of their own.
 */
export const writtenDaysOf = memoize((draft: Draft): readonly WrittenDay[] => {
  const { mission } = draft;
  const isOfTemplate = (source: Source): boolean => source !== mission.file && !writtenSources(mission).has(source);
  return passagesOf(draft).flatMap((passage) => {
    if (passage.part !== 'printed') return daysIn(passage);
    return passage.sources.some(isOfTemplate) ? daysIn(passage).filter(({ at }) => isOfTemplate(at.source)) : [];
  });
});

/**
 * The days of words that were found to be a date: “9 June 2019”, “Sunday, 9 June”, “8 and 9 June”, “June 9, 2019”.
 * Empty for “June 2019” and 9/6/19.
 */
export function namedDays(words: string, language: Language): readonly NamedDay[] {
  const [, isoYear, isoMonth, isoDay, day = isoDay, month = isoMonth, year = isoYear] = numericDay.exec(words) ?? [];
  if (day !== undefined)
    return Number(month) <= 12
      ? [{ start: 0, end: words.length, day: Number(day), month: Number(month), year: Number(year) }]
      : [];
  if (/\d[./]\d/.test(words)) return [];
  return withYears(readDays(words, language));
}

/** The day with its year; if the words name none, with the year that brings it nearest to another day. */
export function dayNear({ day, month, year }: NamedDay, near: CalendarDate): CalendarDate {
  const daysAway = (date: CalendarDate): number => Math.abs(daysBetween(date, near));
  const candidates = [near.year, near.year - 1, near.year + 1].map((candidate) => ({ day, month, year: candidate }));
  return year === undefined
    ? candidates.reduce((best, date) => (daysAway(date) < daysAway(best) ? date : best))
    : { day, month, year };
}

function daysIn(passage: Passage): readonly WrittenDay[] {
  const unlinked = maskSpans(passage.text, passage.links);
  if (!mayNameDays(unlinked, passage.language)) return [];
  return mask(unlinked, passage.language).asides.flatMap(({ aside, start: from, text }) => {
    if (aside !== 'date') return [];
    return namedDays(text, passage.language).map((named) => {
      const [start, end] = [from + named.start, from + named.end];
      return { ...named, passage, start, end, text: unlinked.slice(start, end), at: passage.spanOf(start, end) };
    });
  });
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

/** A day in digits: 2019-06-09 or 9.6.2019. */
const numericDay = /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\.(\d{1,2})\.(\d{4}))$/;

/** A day that is being read: its month may still follow. */
type PartialDay = { -readonly [Key in keyof NamedDay]?: NamedDay[Key] } & { start: number; end: number; day: number };

const wordOrNumber = /\d+|[A-Za-z]+/g;

function readDays(words: string, language: Language): readonly PartialDay[] {
  const days: PartialDay[] = [];
  let leading: { month: number; start: number } | undefined;
  let weekday: { weekday: number; start: number } | undefined;
  for (const { 0: word, index: start } of words.matchAll(wordOrNumber)) {
    const end = start + word.length;
    const [weekdayIndex, month] = [weekdayNamed(word, language), monthNamed(word, language)];
    const withoutMonth = days.filter((day) => day.month === undefined);
    if (/^\d{4}$/.test(word))
      for (const day of days) Object.assign(day, day.year === undefined && { year: Number(word), end });
    else if (/^\d/.test(word))
      days.push({ ...leading, ...weekday, start: weekday?.start ?? leading?.start ?? start, end, day: Number(word) });
    else if (weekdayIndex !== undefined) weekday = { weekday: weekdayIndex, start };
    else if (month !== undefined && withoutMonth.length > 0)
      for (const day of withoutMonth) Object.assign(day, { month, end });
    else if (month !== undefined) leading = { month, start: weekday?.start ?? start };
    if (/^\d{1,2}$/.test(word)) weekday = undefined;
  }
  return days;
}

/** The days that have a month. In “30 December – 2 January 2020” the year is that of the last. */
function withYears(days: readonly PartialDay[]): readonly NamedDay[] {
  const last = days.at(-1)?.month ?? 12;
  return days.flatMap(({ month, year, ...rest }) => {
    if (month === undefined) return [];
    const ownYear = year === undefined || month <= last ? year : year - 1;
    return [{ ...rest, month, ...(ownYear !== undefined && { year: ownYear }) }];
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
