import { firstIndex } from '../collections/search.ts';
import type { Source, Span } from './source.ts';

/** Where every character of a text comes from: runs in order, the first at 0. */
export type Origin = readonly Run[];

/**
 * Characters of a text that stand together in a file. If `to - from` is the length of the run, they stand there one to
 * one; otherwise (an escape, an entity, a figure that prelim wrote) all of them stand for all of `from` to `to`.
 */
export interface Run {
  /** Offset in the text, in UTF-16 units, at which the run begins. */
  readonly at: number;
  /** Offsets in the file, the end not included. */
  readonly from: number;
  readonly to: number;
  readonly source: Source;
}

/** The origin of a text that stands as a whole for some characters of a file. */
export const wholeOrigin = ({ source, start, end }: Span): Run[] => [{ at: 0, from: start, to: end, source }];

/**
 * The characters of the file behind the characters `start` to `end` of a text of the given length. If they come from
 * two files, only those of the first. Throws if the text has no origin.
 */
export function spanOf(origin: Origin, length: number, start: number, end: number): Span {
  const first = runAt(origin, start);
  const last = runAt(origin, Math.max(start, end - 1));
  const run = origin[first];
  if (!run) throw new Error('a text without origin');
  const lastRun = origin[last] ?? run;
  if (lastRun.source !== run.source) return spanOf(origin, length, start, origin[first + 1]?.at ?? end);
  const from = isOneToOne(origin, first, length) ? run.from + start - run.at : run.from;
  const to = isOneToOne(origin, last, length) ? Math.min(lastRun.to, lastRun.from + end - lastRun.at) : lastRun.to;
  return { source: run.source, start: from, end: Math.max(from, to) };
}

/** The origin of the characters `start` to `end` of a text of the given length. */
export function sliceOrigin(origin: Origin, length: number, start: number, end: number): Run[] {
  const runs: Run[] = [];
  for (let index = runAt(origin, start); index < origin.length; index++) {
    const run = origin[index] as Run;
    const runEnd = endOfRun(origin, index, length);
    if (run.at >= end) break;
    if (runEnd <= start) continue;
    const oneToOne = isOneToOne(origin, index, length);
    const cutFront = oneToOne ? Math.max(0, start - run.at) : 0;
    const cutBack = oneToOne ? Math.max(0, runEnd - end) : 0;
    runs.push({ at: Math.max(0, run.at - start), from: run.from + cutFront, to: run.to - cutBack, source: run.source });
  }
  return runs.length > 0 ? runs : origin.slice(0, 1).map((run) => ({ ...run, at: 0 }));
}

/** The index of the run that holds a character. */
const runAt = (origin: Origin, offset: number): number => Math.max(0, firstIndex(origin, ({ at }) => at > offset) - 1);

const endOfRun = (origin: Origin, index: number, length: number): number => origin[index + 1]?.at ?? length;

const isOneToOne = (origin: Origin, index: number, length: number): boolean => {
  const run = origin[index];
  return run !== undefined && run.to - run.from === endOfRun(origin, index, length) - run.at;
};
