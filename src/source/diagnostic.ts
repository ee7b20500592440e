import type { Span } from './source.ts';

export type Severity = 'error' | 'warning' | 'suggestion';

/** A value for machines: a number, [low, high], true or false, an ISO date, a text, or null. */
type JsonValue = number | readonly [number, number] | boolean | string | null;

/** Something wrong, and where; no rule has named it yet. Rules and readers make these; they know nothing of lines. */
export interface Problem {
  readonly message: string;
  readonly at: Span;
  /** Set if this case weighs less than its rule does. */
  readonly severity?: Severity;
  /** The other places it is about, each with what it says. */
  readonly related?: readonly { readonly at: Span; readonly message: string }[];
  /** What to do about it, said after the places. */
  readonly advice?: string;
  /** Texts that would be right in its place. */
  readonly suggestions?: readonly string[];
  /** The facts it rests on by name, with their values: whoever sets it aside does so for these values only. */
  readonly facts?: Readonly<Record<string, JsonValue>>;
  /** The only text that can be meant there, so that “prelim fix” may write it. */
  readonly fix?: string;
  /** Set if the fix changes words; otherwise it only marks them up. */
  readonly rewords?: true;
  /** Set if somebody has still to decide what stands there, so that no fix may touch it. */
  readonly isUnfinished?: true;
}

/** A problem named and weighed, ready to be reported. */
export interface Diagnostic extends Problem {
  readonly rule: string;
  readonly severity: Severity;
}

/** Compares two diagnostics for sorting: by file, then from top to bottom. */
export const inReadingOrder = (a: Diagnostic, b: Diagnostic): number =>
  compareText(a.at.source.path, b.at.source.path) ||
  a.at.start - b.at.start ||
  compareText(a.rule, b.rule) ||
  compareText(a.message, b.message);

/** By UTF-16 units, so that the order is the same wherever prelim runs. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is wrong with a file itself, whatever it says. */
export const fileError = (
  rule: FileRuleId,
  at: Span,
  message: string,
  more: Pick<Problem, 'related' | 'suggestions'> = {},
): Diagnostic => ({ rule, severity: 'error', message, at, ...more });

/** What can be wrong with a file itself. Always errors, never waivable. */
export type FileRuleId =
  | 'files/syntax'
  | 'files/not-text'
  | 'files/unknown-key'
  | 'files/missing-key'
  | 'files/wrong-type'
  | 'files/not-allowed'
  | 'files/too-large'
  | 'templates/unknown-name'
  | 'templates/syntax'
  | 'templates/word-file';
