import type { Source, Span } from './source.ts';

/**
 * Characters of a text that stand together in a file. Where `to - from` is the length of the run, they stand there one
 * to one; otherwise (an escape, an entity, a figure that prelim wrote) all of them stand for all of `from` to `to`.
 */
export interface Run {
  /** Where the run begins in the text. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly source: Source;
}

/** Where every character of a text comes from: runs in order, the first at 0. */
export type Origin = readonly Run[];

/** A text that stands as a whole for some characters of a file. */
export const wholeOrigin = ({ source, start, end }: Span): Run[] => [{ at: 0, from: start, to: end, source }];

const runAt = (origin: Origin, index: number): number => {
  let found = 0;
  while (found + 1 < origin.length && (origin[found + 1]?.at ?? Infinity) <= index) found++;
  return found;
};

/** The characters of the file behind the characters `start` to `end` of a text of the given length. */
export function spanOf(origin: Origin, length: number, start: number, end: number): Span {
  const first = runAt(origin, start);
  const last = runAt(origin, Math.max(start, end - 1));
  const run = origin[first];
  if (!run) throw new Error('a text without origin');
  const lastRun = origin[last] ?? run;
  if (lastRun.source !== run.source) return spanOf(origin, length, start, origin[first + 1]?.at ?? end);
  const lengthOf = (index: number): number => (origin[index + 1]?.at ?? length) - (origin[index]?.at ?? 0);
  const oneToOne = (one: Run, index: number): boolean => one.to - one.from === lengthOf(index);
  const from = oneToOne(run, first) ? run.from + start - run.at : run.from;
  const to = oneToOne(lastRun, last) ? Math.min(lastRun.to, lastRun.from + end - lastRun.at) : lastRun.to;
  return { source: run.source, start: from, end: Math.max(from, to) };
}

/** The origin of the characters `start` to `end` of a text of the given length. */
export function sliceOrigin(origin: Origin, length: number, start: number, end: number): Run[] {
  const runs: Run[] = [];
  for (const [index, run] of origin.entries()) {
    const until = origin[index + 1]?.at ?? length;
    if (until <= start || run.at >= end) continue;
    const oneToOne = run.to - run.from === until - run.at;
    const cutFront = oneToOne ? Math.max(0, start - run.at) : 0;
    const cutBack = oneToOne ? Math.max(0, until - end) : 0;
    runs.push({ at: Math.max(0, run.at - start), from: run.from + cutFront, to: run.to - cutBack, source: run.source });
  }
  return runs.length > 0 ? runs : origin.slice(0, 1).map((run) => ({ ...run, at: 0 }));
}
