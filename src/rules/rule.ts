import type { Draft } from '../compose/compose.ts';
import type { Diagnostic, Problem, Severity } from '../source/diagnostic.ts';

/** What can be said of a fault before anything is checked. */
export interface RulePage {
  /** Family and fault; also the path of its file and its fixtures. */
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  /** Why it matters, for `explain`. */
  readonly why: string;
  /** What it rests on: a declaration, a handbook, a release in which it went wrong. */
  readonly basis: string;
  /**
   * A piece of a mission that it reports, and the same put right: sections of mission.yaml, words of a finding, or both
   * with an empty line between them; a whole file stands below its place, such as quotes/novak.md.
   */
  readonly wrong: string;
  readonly right: string;
}

/** One check on a mission and its documents. To add one: a file, a line in `index.ts`, a fixture folder. */
export interface Rule extends RulePage {
  /** Weighs one step less until release night, for which `check --release` is: until then much is still open. */
  readonly relaxedBeforeRelease?: true;
  /**
   * Sections of mission.yaml without which it would have to guess: it is silent where one of them could not be read.
   */
  readonly needs: readonly string[];
  /** Families and rules whose problems say enough: it is silent about words that one of them is about. */
  readonly yieldsTo?: readonly string[];
  readonly check: (draft: Draft, night: CheckContext) => Iterable<Problem>;
}

/** What a check knows beside the mission. Nothing here looks at a clock: the time is what somebody says it is. */
export interface CheckContext {
  /** Whether the release is about to go out. */
  readonly isRelease: boolean;
  /** The time as ISO 8601 with its offset, such as 2019-06-10T14:30+06:00. */
  readonly now: string | undefined;
  /** The catalogue, and what its other rules found: for the rules on waivers. */
  readonly ids: readonly string[];
  readonly found: readonly Diagnostic[];
}
