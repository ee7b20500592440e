import { namedDays, type NamedDay } from '../claims/named-days.ts';
import type { Draft } from '../compose/compose.ts';
import type { Span } from '../diagnostic.ts';
import { mentionsOf } from './mentions.ts';
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
  const days = passagesOf(draft).flatMap((passage) =>
    daysIn(passage).filter(({ at }) => passage.part !== 'printed' || !elsewhere.has(at.source)),
  );
  known.set(draft, days);
  return days;
}

const daysIn = (passage: Passage): readonly WrittenDay[] =>
  mentionsOf(passage).flatMap((mention) => {
    if (!('aside' in mention) || mention.aside !== 'date') return [];
    return namedDays(mention.text).map((named) => {
      const [start, end] = [mention.start + named.start, mention.start + named.end];
      return { ...named, passage, start, end, text: passage.text.slice(start, end), at: passage.spanOf(start, end) };
    });
  });
