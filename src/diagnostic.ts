import type { PlainValue } from './claims/describe.ts';

/** A file of the mission or its house, as read: without byte order mark, line ends untouched. */
export interface Source {
  /** Where the reader finds it: relative to the working folder, or `osce/…` for what comes with prelim. */
  readonly path: string;
  readonly text: string;
}

/** Characters of a file: UTF-16 offsets, the end not included. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

export type Severity = 'error' | 'warning' | 'suggestion';

/** Something wrong, and where. Rules and readers make these; they know nothing of lines. */
export interface Problem {
  readonly message: string;
  readonly at: Span;
  /** Set where a case weighs less than its rule does. */
  readonly severity?: Severity;
  /** The other places it is about, each with what it says. */
  readonly related?: readonly { readonly at: Span; readonly message: string }[];
  /** What to do about it, said after the places. */
  readonly advice?: string;
  /** Texts that would be right in its place. */
  readonly suggestions?: readonly string[];
  /** The facts it rests on by name, with their values: whoever sets it aside does so for these values only. */
  readonly facts?: Readonly<Record<string, PlainValue>>;
  /** The only text that can be meant there, so that “prelim fix” may write it. */
  readonly fix?: string;
  /** Set where the fix changes words; otherwise it only marks them up. */
  readonly rewords?: true;
}

/** A problem named and weighed, ready to be reported. */
export interface Diagnostic extends Problem {
  readonly rule: string;
  readonly severity: Severity;
}

/** Lines and columns start at 1; columns count UTF-16 units, as editors do. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

const lineStarts = new WeakMap<Source, readonly number[]>();

const startsOf = (source: Source): readonly number[] => {
  const known = lineStarts.get(source);
  if (known) return known;
  const starts = [0];
  for (const { index, 0: end } of source.text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  lineStarts.set(source, starts);
  return starts;
};

/** The line and column of a character of a file. */
export function pointAt(source: Source, offset: number): Point {
  const starts = startsOf(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The character at a line and column; the end of the file for those behind it. */
export const offsetAt = (source: Source, { line, column }: Point): number =>
  Math.min((startsOf(source)[line - 1] ?? source.text.length) + column - 1, source.text.length);

/** The text of a line, numbered from 1, without its end. */
export function lineAt(source: Source, line: number): string {
  const starts = startsOf(source);
  const from = starts[line - 1] ?? source.text.length;
  let end = starts[line] ?? source.text.length;
  while (end > from && /[\r\n]/.test(source.text.charAt(end - 1))) end--; // a pattern would search all of a long line
  return source.text.slice(from, end);
}

export const spanText = ({ source, start, end }: Span): string => source.text.slice(start, end);

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order in which a person would read them: by file, then from top to bottom. */
export const inReadingOrder = (a: Diagnostic, b: Diagnostic): number =>
  before(a.at.source.path, b.at.source.path) ||
  a.at.start - b.at.start ||
  before(a.rule, b.rule) ||
  before(a.message, b.message);
