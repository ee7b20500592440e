import type { Diagnostic, Source, Span } from '../diagnostic.ts';
import type { Rule } from './rule.ts';

/** One problem, one message: leaves out what a rule says of words that a problem to which it yields is already about. */
export function withoutRepeats(problems: readonly Diagnostic[], rules: readonly Rule[]): readonly Diagnostic[] {
  return rules.reduce((left, { id, yieldsTo }) => {
    if (yieldsTo === undefined || !left.some(({ rule }) => rule === id)) return left;
    const isTaken = (rule: string): boolean => rule !== id && yieldsTo.some((name) => rule === name || rule.startsWith(`${name}/`));
    const taken = covered(left.filter(({ rule }) => isTaken(rule)));
    return left.filter(({ rule, at }) => rule !== id || !isCovered(at, taken));
  }, problems);
}

type Cover = ReadonlyMap<Source, readonly Pick<Span, 'start' | 'end'>[]>;

/** All that problems are about, file by file, from top to bottom and without overlaps. */
function covered(problems: readonly Diagnostic[]): Cover {
  const spans = problems.flatMap(({ at, related = [] }) => [at, ...related.map((place) => place.at)]).toSorted((a, b) => a.start - b.start);
  const cover = new Map<Source, Pick<Span, 'start' | 'end'>[]>();
  for (const { source, start, end } of spans) {
    const before = cover.get(source) ?? [];
    const last = before.at(-1);
    if (last && start < last.end) before[before.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else before.push({ start, end });
    cover.set(source, before);
  }
  return cover;
}

function isCovered({ source, start, end }: Span, cover: Cover): boolean {
  const stretches = cover.get(source) ?? [];
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (stretches[low]?.start ?? Infinity) < end;
}
