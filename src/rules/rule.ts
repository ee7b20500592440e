import type { Draft } from '../compose/compose.ts';
import type { Diagnostic, Problem, Severity } from '../source/diagnostic.ts';

/**
 * One check on a mission and its documents. It words its messages; what it has to know about the text stands in
 * `analysis/`. To add one: a file, a line in `index.ts`, a fixture folder.
 */
export interface Rule extends RulePage {
  /** Reported one severity lower unless `--release` is given: until then much is still open. */
  readonly relaxedBeforeRelease?: true;
  /**
   * What it would have to guess without: sections of mission.yaml, their keys (`release.date`), files or folders. It
   * does not run if one could not be read, and must not name more than that: what is wrong elsewhere hides nothing.
   */
  readonly needs: readonly string[];
  /** True for what judges no words, and therefore holds of a mission in a language that prelim does not have. */
  readonly isOfAnyLanguage?: true;
  /** Rules and families of rules: its problems are dropped where one of theirs is about the same characters. */
  readonly yieldsTo?: readonly string[];
  readonly check: (draft: Draft, context: CheckContext) => Iterable<Problem>;
}

/** What there is to say of a kind of problem before anything is checked. */
export interface RulePage {
  /** Family and fault; also the path of its file and its fixtures. */
  readonly id: string;
  /** The severity of its problems, unless one of them says otherwise. */
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

/** What a check knows beside the mission. Nothing here looks at a clock: the time is what somebody says it is. */
export interface CheckContext {
  /** Whether the release is about to go out. */
  readonly isRelease: boolean;
  /** The time as ISO 8601 with its offset, such as 2019-06-10T14:30+06:00. */
  readonly now: string | undefined;
  /** The ids of the whole catalogue, for the rules on waivers. */
  readonly ruleIds: readonly string[];
  /** What the other rules found, waived or not, for the rules on waivers. */
  readonly diagnostics: readonly Diagnostic[];
}
