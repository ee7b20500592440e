import { definitionsIn, usesIn, type Definition, type Use } from '../claims/initials.ts';
import type { Draft } from '../compose/compose.ts';
import type { Document } from '../compose/document.ts';
import type { Span } from '../diagnostic.ts';
import { passagesOf, printedPassages } from './passages.ts';
import type { Passage } from './passage.ts';

interface Placed {
  readonly passage: Passage;
  /** Its place in the file: of a definition, its words and the abbreviation. */
  readonly at: Span;
  /** The passages before its own. */
  readonly order: number;
}

export type PlacedDefinition = Definition & Placed;
export type PlacedUse = Use & Placed;

/** The abbreviations of a document in the order in which they are read. */
export interface Abbreviations {
  readonly definitions: readonly PlacedDefinition[];
  readonly uses: readonly PlacedUse[];
}

const known = new WeakMap<Document, Abbreviations>();

/** What a document would print: the order of its parts decides whether an abbreviation is explained in time. */
export function abbreviationsOf(document: Document): Abbreviations {
  const before = known.get(document);
  if (before) return before;
  const passages = printedPassages(document);
  const definitions = passages.flatMap(definitionsOf);
  const uses = passages.flatMap((passage, order) => usesIn(passage.text).map((use) => ({ ...use, passage, order, at: passage.spanOf(use.start, use.end) })));
  const abbreviations = { definitions, uses: uses.filter((use) => !definitions.some((one) => one.order === use.order && one.start <= use.start && use.end <= one.end)) };
  known.set(document, abbreviations);
  return abbreviations;
}

/** What findings explain in any of their parts, printed or not. */
export const writtenDefinitions = (draft: Draft): readonly PlacedDefinition[] =>
  passagesOf(draft).filter(({ part, inside }) => part !== 'printed' && part !== 'quotation' && inside !== 'quotation').flatMap(definitionsOf);

const definitionsOf = (passage: Passage, order: number): readonly PlacedDefinition[] =>
  definitionsIn(passage.text).map((one) => ({ ...one, passage, order, at: passage.spanOf(one.from, one.end) }));

export const isBefore = (a: Pick<PlacedUse, 'order' | 'start'>, b: Pick<PlacedUse, 'order' | 'start'>): boolean => a.order < b.order || (a.order === b.order && a.start < b.start);
