import { english } from '../claims/english/index.ts';
import { mask } from '../claims/mask.ts';
import { namedDays, type NamedDay } from '../claims/named-days.ts';
import type { Draft } from '../compose/compose.ts';
import type { Span } from '../diagnostic.ts';
import type { Passage } from './passage.ts';
import { passagesOf } from './passages.ts';

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
  const isElsewhere = ({ part, sources }: Passage): boolean => part === 'printed' && sources.every((source) => elsewhere.has(source));
  const days = passagesOf(draft).flatMap((passage) =>
    isElsewhere(passage) ? [] : daysIn(passage).filter(({ at }) => passage.part !== 'printed' || !elsewhere.has(at.source)),
  );
  known.set(draft, days);
  return days;
}

/** What is linked to a fact is held against that. */
function daysIn(passage: Passage): readonly WrittenDay[] {
  const own = outsideLinks(passage);
  if (!mayNameDays(own)) return [];
  return mask(own).asides.flatMap(({ aside, start: from, text }) => {
    if (aside !== 'date') return [];
    return namedDays(text).map((named) => {
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

const months = english.calendar.months.map((month) => month.charAt(0).toUpperCase() + month.slice(1, 3));

/** A quick look that spares most passages the search: a day is a number beside the name of a month, or a number with points or hyphens. */
const mayNameDays = (text: string): boolean => /\d/.test(text) && (/\d{1,2}[./]\d{1,2}[./]\d|\d{4}-\d\d-\d/.test(text) || months.some((month) => text.includes(month)));
