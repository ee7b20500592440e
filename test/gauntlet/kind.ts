import type { Report } from './oracle/report.ts';
import type { Edit } from './place.ts';
import type { Random } from './random.ts';
import type { Mission } from './reading/mission.ts';

/** An edit, with what must be said of it beside what the oracle finds. */
export interface Proposed extends Edit {
  readonly also?: Report;
}

/** A way to change a mission. To add one: an entry in its family. */
export interface Kind {
  readonly name: string;
  /** Set where the making of the edit alone decides whether the text is still true; the oracle has to agree. */
  readonly leaves?: 'true' | 'untrue';
  readonly edits: (mission: Mission, random: Random) => Iterable<Proposed>;
}
