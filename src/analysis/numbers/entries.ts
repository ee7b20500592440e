import { type LinkedEntry, linkedEntriesIn } from './linked.ts';
import { mentionsOf } from './mentions.ts';
import { type UnlinkedEntry, unlinkedParts } from './unlinked.ts';
import type { Passage } from '../passages/passage.ts';
import { passagesOf, withoutReprints } from '../passages/passages.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Mission } from '../../mission/mission.ts';

/** A number of the text, with or without a link. */
export type Entry = LinkedEntry | UnlinkedEntry;

/** Every number of a mission's text in reading order, linked or not, with what only looks like one. */
export const entriesOf = memoize((draft: Draft): readonly Entry[] =>
  passagesOf(draft).flatMap((passage) => withoutReprints(entriesIn(passage, draft.mission), passage, draft.mission)),
);

function entriesIn(passage: Passage, mission: Mission): readonly Entry[] {
  const unlinked = mentionsOf(passage).flatMap((mention) => unlinkedParts(mention, passage));
  return [...linkedEntriesIn(passage, mission), ...unlinked].toSorted((a, b) => a.start - b.start);
}
