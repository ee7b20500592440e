import type { Report } from './oracle/report.ts';
import type { Edit } from './place.ts';
import type { Random } from './random.ts';
import type { Mission } from './reading/mission.ts';

/** An edit, with what must be said of it beside what the oracle finds. */
export interface Proposed extends Edit {
  readonly also?: readonly Report[];
  /** Several ways to know of it: one of these must be said, and the others may be. */
  readonly oneOf?: readonly Report[];
}

/** A way to change a mission. To add one: an entry in its family. */
export interface Kind {
  readonly name: string;
  /** Set where the making of the edit alone decides whether the text is still true; the oracle has to agree. */
  readonly leaves?: 'true' | 'untrue';
  /** Rules that may speak as well, since what they are about follows from the edit. */
  readonly follows?: readonly string[];
  readonly edits: (mission: Mission, random: Random) => Iterable<Proposed>;
}
