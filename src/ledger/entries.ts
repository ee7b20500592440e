import { reachesOut } from '../claims/reaches-out.ts';
import { scan, type Mention } from '../claims/scan.ts';
import type { Draft } from '../compose/compose.ts';
import type { Span } from '../diagnostic.ts';
import type { Mission } from '../mission/mission.ts';
import type { Judged } from './judged.ts';
import { linkedEntry } from './linked-entry.ts';
import { mentionsOf } from './mentions.ts';
import type { LinkedWords, Passage } from './passage.ts';
import { passagesOf } from './passages.ts';

interface Placed {
  readonly passage: Passage;
  /** Characters of the passage. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where it stands in its file; of a link, all of it. */
  readonly at: Span;
}

/** Words that claim a fact. */
export interface LinkedEntry extends Placed {
  readonly kind: 'linked';
  readonly url: string;
  readonly isWritten: boolean;
  /** Whether words outside the brackets belong to the claim. */
  readonly isWider: boolean;
  /** Nothing where the link leads nowhere. */
  readonly judged: Judged | undefined;
}

/** A number that claims no fact, or what only looks like one. */
export interface UnlinkedEntry extends Placed {
  readonly kind: 'unlinked';
  readonly mention: Mention;
}

export type Entry = LinkedEntry | UnlinkedEntry;

const known = { all: new WeakMap<Draft, readonly Entry[]>(), linked: new WeakMap<Draft, readonly LinkedEntry[]>() };

/** Every number of a mission's text, linked or not, and what was set aside, in reading order. Searched once for all that ask. */
export function entriesOf(draft: Draft): readonly Entry[] {
  const entries = known.all.get(draft) ?? inPassages(draft, (passage) => entriesIn(passage, draft.mission));
  known.all.set(draft, entries);
  return entries;
}

/** The fact links alone, which cost no search of all the text. Judged once for all that ask. */
export function linkedEntriesOf(draft: Draft): readonly LinkedEntry[] {
  const entries = known.linked.get(draft) ?? inPassages(draft, (passage) => linkedIn(passage, draft.mission));
  known.linked.set(draft, entries);
  return entries;
}

/** What passages hold; of printed ones only what findings and quotations do not hold already. */
function inPassages<T extends Entry>(draft: Draft, find: (passage: Passage) => readonly T[]): readonly T[] {
  return passagesOf(draft).flatMap((passage) => onlyHere(find(passage), passage, draft.mission));
}

const onlyHere = <T extends { readonly at: Span }>(found: readonly T[], { part }: Passage, { findings, quotations }: Mission): readonly T[] =>
  part === 'printed' ? found.filter(({ at }) => ![...findings, ...quotations].some(({ source }) => source === at.source)) : found;

function linkedIn(passage: Passage, mission: Mission): readonly LinkedEntry[] {
  const found = (link: LinkedWords): readonly Mention[] =>
    reachesOut(passage.text.slice(0, link.start), passage.text.slice(link.end)) ? mentionsOf(passage) : [];
  return onlyHere(passage.links, passage, mission).map((link) => linkedEntry(link, found(link), passage, mission));
}

function entriesIn(passage: Passage, mission: Mission): readonly Entry[] {
  const unlinked = mentionsOf(passage).flatMap((mention) => unlinkedPart(mention, passage));
  return [...linkedIn(passage, mission), ...unlinked].toSorted((a, b) => a.start - b.start);
}

const meets = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;

/** A number that no link holds. Of one that a link holds in part, such as “[29] of the 107”, what is left. */
export function unlinkedPart(mention: Mention, passage: Passage): readonly UnlinkedEntry[] {
  const links = passage.links.filter((link) => meets(link, mention));
  if (links.length === 0) return [unlinkedEntry(mention, passage)];
  if ('aside' in mention || links.some((link) => link.start <= mention.start && mention.end <= link.end)) return [];
  const { start } = mention;
  const rest = passage.text.slice(start, mention.end).split('').map((character, index) =>
    links.some((link) => link.start <= start + index && start + index < link.end) ? '\uFFFC' : character,
  );
  const left = scan(rest.join(''));
  return left.map((part) => unlinkedEntry({ ...part, start: part.start + start, end: part.end + start } as Mention, passage));
}

function unlinkedEntry(mention: Mention, passage: Passage): UnlinkedEntry {
  const { start, end, text } = mention;
  return { kind: 'unlinked', passage, start, end, text, at: passage.spanOf(start, end), mention };
}
