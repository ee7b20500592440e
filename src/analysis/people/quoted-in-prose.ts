import type { Passage } from '../passages/passage.ts';
import { fullTextOf, passagesOf } from '../passages/passages.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';
import { plainApostrophes } from '../../languages/patterns.ts';
import { quotedAt } from '../../mission/quoted-in-prose.ts';
import type { Span } from '../../source/source.ts';

/** Somebody of the mission whom the prose of a release quotes. */
export interface QuotedInProse {
  /** The short name in “people”. */
  readonly id: string;
  readonly passage: Passage;
  /** Where the name begins in the passage, in UTF-16 units. */
  readonly start: number;
  readonly at: Span;
}

/** The people of the mission to whom findings give words, in reading order: of what no release prints, nothing. */
export const quotedInProse = memoize((draft: Draft): readonly QuotedInProse[] => {
  const { settings, language } = draft.mission;
  const whole = plainApostrophes(fullTextOf(draft));
  const people = Object.entries(settings.people ?? {}).filter(([, { name }]) => whole.includes(plainApostrophes(name)));
  if (people.length === 0) return [];
  return passagesOf(draft).flatMap((passage) => {
    if (passage.part !== 'press') return [];
    const quoted = people.flatMap(([id, { name }]) => {
      const start = quotedAt(passage.text, name, language);
      return start === undefined ? [] : [{ id, passage, start, at: passage.spanOf(start, start + name.length) }];
    });
    return quoted.toSorted((a, b) => a.start - b.start);
  });
});
