import type { Passage } from '../passages/passage.ts';
import { type Mention, scan } from '../../claims/scan/scan.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Span } from '../../source/source.ts';

/** Every number that a passage says, linked or not, and what only looks like one (`aside`), in reading order. */
export const mentionsOf = memoize(({ text, language }: Passage): readonly Mention[] => scan(text, language));

/** Words of a passage, and where they stand. */
export interface PlacedWords {
  readonly passage: Passage;
  /** Characters of the passage. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where they stand in their file; of a link, all of it. */
  readonly at: Span;
}
