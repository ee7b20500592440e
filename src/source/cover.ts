import type { Source, Span } from './source.ts';
import { groupBy } from '../collections/group.ts';
import { firstIndex } from '../collections/search.ts';

/** Characters of files, from top to bottom and without overlaps. */
export type Cover = ReadonlyMap<Source, readonly Pick<Span, 'start' | 'end'>[]>;

/** All characters of some spans, in any order, that may overlap. */
export const coverOf = (spans: readonly Span[]): Cover =>
  new Map(
    [...groupBy(spans, ({ source }) => source)].map(([source, ofFile]) => {
      const stretches: Pick<Span, 'start' | 'end'>[] = [];
      for (const { start, end } of ofFile.toSorted((a, b) => a.start - b.start)) {
        const last = stretches.at(-1);
        if (last && start < last.end)
          stretches[stretches.length - 1] = { start: last.start, end: Math.max(last.end, end) };
        else stretches.push({ start, end });
      }
      return [source, stretches];
    }),
  );

/** Whether any character of a span is covered. */
export function isCovered({ source, start, end }: Span, cover: Cover): boolean {
  const stretches = cover.get(source) ?? [];
  const next = stretches[firstIndex(stretches, (stretch) => stretch.end > start)];
  return (next?.start ?? Infinity) < end;
}
