import type { Draft } from '../compose/compose.ts';
import type { Problem, Severity } from '../diagnostic.ts';

/** One check on a mission and its documents. To add one: a file, a line in `index.ts`, a fixture folder. */
export interface Rule {
  /** Family and fault; also the path of its file and its fixtures. */
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  /** Why it matters, for `explain`. */
  readonly why: string;
  /** What it rests on: a declaration, a handbook, a release in which it went wrong. */
  readonly basis?: string;
  /** A line or two of a mission that it reports, and the same put right. */
  readonly wrong?: string;
  readonly right?: string;
  /** Sections of mission.yaml without which it would have to guess: it is silent where one of them could not be read. */
  readonly needs: readonly string[];
  /** Families and rules whose problems say enough: it is silent about words that one of them is about. */
  readonly yieldsTo?: readonly string[];
  readonly check: (draft: Draft) => Iterable<Problem>;
}
