import { memoize } from '../collections/memoize.ts';
import { firstIndex } from '../collections/search.ts';

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

/** Lines and columns start at 1; columns count UTF-16 units, as editors do. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** The line and column of an offset. */
export function pointAt(source: Source, offset: number): Point {
  const starts = lineStarts(source);
  const line = firstIndex(starts, (start) => start > offset);
  return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
}

/** The offset of a line and column; the end of the file for those behind it. */
export const offsetAt = (source: Source, { line, column }: Point): number =>
  Math.min((lineStarts(source)[line - 1] ?? source.text.length) + column - 1, source.text.length);

/** The text of a line, numbered from 1, without its line end; empty for lines behind the last. */
export function lineAt(source: Source, line: number): string {
  const starts = lineStarts(source);
  const start = starts[line - 1] ?? source.text.length;
  let end = starts[line] ?? source.text.length;
  while (end > start && /[\r\n]/.test(source.text.charAt(end - 1))) end--; // a pattern would search all of a long line
  return source.text.slice(start, end);
}

/** The offset at which each line begins. */
const lineStarts = memoize(({ text }: Source): readonly number[] => {
  const starts = [0];
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + lineEnd.length);
  return starts;
});

export const spanText = ({ source, start, end }: Span): string => source.text.slice(start, end);

/**
 * A short name for a text that stays the same from run to run: FNV-1a in 64 bits (Fowler, Noll, Vo), over UTF-16 units.
 */
export function fingerprint(text: string): string {
  let hash = basis;
  for (let index = 0; index < text.length; index++) hash = ((hash ^ BigInt(text.charCodeAt(index))) * prime) & allBits;
  return hash.toString(16).padStart(16, '0');
}

const [basis, prime, allBits] = [0xcbf29ce484222325n, 0x100000001b3n, (1n << 64n) - 1n];
