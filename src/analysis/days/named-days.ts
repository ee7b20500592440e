import { daysOf } from './days-in-text.ts';
import { type LinkedEntry, linksByPassage } from '../numbers/linked.ts';
import type { Passage } from '../passages/passage.ts';
import { passagesOf, writtenSources } from '../passages/passages.ts';
import type { NamedDay } from '../../claims/days/days.ts';
import { memoize } from '../../collections/memoize.ts';
import { firstIndex } from '../../collections/search.ts';
import type { Draft } from '../../compose/compose.ts';
import { type CalendarDate, daysBetween } from '../../numbers/calendar.ts';
import type { Source, Span } from '../../source/source.ts';

/** Days that one phrase of a passage names, with its characters and its place. */
export interface WrittenDays {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly at: Span;
  readonly days: readonly WrittenDay[];
}

/** A day that a passage names, with its characters and its place. */
export interface WrittenDay extends NamedDay {
  readonly passage: Passage;
  readonly text: string;
  readonly at: Span;
  /** The fact link that holds it; undefined if none does. */
  readonly link?: LinkedEntry;
}

/**
 * All days that findings, quotations and templates name, phrase by phrase. Days of mission.yaml have schemas of their
 * own.
 */
export const writtenDaysOf = memoize((draft: Draft): readonly WrittenDays[] => {
  const { mission } = draft;
  const isOfTemplate = (source: Source): boolean => source !== mission.file && !writtenSources(mission).has(source);
  return passagesOf(draft).flatMap((passage) => {
    if (passage.part !== 'printed') return writtenIn(passage, draft);
    return passage.sources.some(isOfTemplate)
      ? writtenIn(passage, draft).filter(({ at }) => isOfTemplate(at.source))
      : [];
  });
});

/** Those of a phrase that no link holds: a linked day is judged by its fact. */
export const unlinkedDays = ({ days }: WrittenDays): readonly WrittenDay[] => days.filter(({ link }) => !link);

/** The day with its year; if the words name none, with the year that brings it nearest to another day. */
export function dayNear(
  { day, month, year }: Pick<NamedDay, 'day' | 'month' | 'year'>,
  near: CalendarDate,
): CalendarDate {
  const daysAway = (date: CalendarDate): number => Math.abs(daysBetween(date, near));
  const candidates = [near.year, near.year - 1, near.year + 1].map((candidate) => ({ day, month, year: candidate }));
  return year === undefined
    ? candidates.reduce((best, date) => (daysAway(date) < daysAway(best) ? date : best))
    : { day, month, year };
}

/** The days that the words may mean: two if figures may be read in either order, 3/11/2024. */
export const readingsOf = ({ day, month, year, other }: NamedDay, near: CalendarDate): readonly CalendarDate[] =>
  [{ day, month }, ...(other ? [other] : [])].map((reading) =>
    dayNear({ ...reading, ...(year !== undefined && { year }) }, near),
  );

function writtenIn(passage: Passage, draft: Draft): readonly WrittenDays[] {
  const groups = daysOf(passage);
  if (groups.length === 0) return [];
  const links = linksByPassage(draft).get(passage) ?? [];
  const placed = (start: number, end: number): Pick<WrittenDay, 'passage' | 'text' | 'at'> => ({
    passage,
    text: passage.text.slice(start, end).replace(/\s+/g, ' '),
    at: withLinks(
      passage.spanOf(start, end),
      links.filter((link) => link.start < end && start < link.end),
    ),
  });
  return groups.map(({ start, end, days }) => ({
    start,
    end,
    ...placed(start, end),
    days: days.map((day) => {
      const [link] = linksIn(links, day.figure.start, day.figure.end);
      return { ...day, ...placed(day.start, day.end), ...(link && { link }) };
    }),
  }));
}

/** Of links in reading order those that hold some of the characters `[start, end)`. */
function linksIn(links: readonly LinkedEntry[], start: number, end: number): readonly LinkedEntry[] {
  const from = firstIndex(links, (link) => link.end > start);
  let to = from;
  while ((links[to]?.start ?? end) < end) to += 1;
  return links.slice(from, to);
}

/** A place that holds the whole of the links of which it holds a part. */
const withLinks = (span: Span, links: readonly LinkedEntry[]): Span =>
  links.reduce(
    (whole, { at }) =>
      at.source === whole.source
        ? { ...whole, start: Math.min(whole.start, at.start), end: Math.max(whole.end, at.end) }
        : whole,
    span,
  );
