import type { Fact } from '../reading/facts.ts';
import type { Link } from '../reading/links.ts';
import type { Mission } from '../reading/mission.ts';
import { added, isPoint, point, type Range } from '../range.ts';
import { compare, over, rational, times } from '../rational.ts';
import type { Measure } from './wording.ts';
import type { Quantity } from './words.ts';

/** What a link names, as the words have to be true of it. */
export type Subject =
  | {
      readonly kind: 'number';
      readonly range: Range;
      readonly measure: Measure;
      readonly unit: string | undefined;
      readonly history: readonly string[];
    }
  | {
      readonly kind: 'share';
      readonly part: Range;
      readonly whole: Range;
      /** Per cent; nothing where the part exceeds the whole. */ readonly range: Range | undefined;
    }
  | { readonly kind: 'span'; readonly from: string; readonly to: string }
  | { readonly kind: 'date' | 'truth' | 'text'; readonly text: string };

export const measureOf = (unit: string | undefined): Measure =>
  unit === 'per cent' ? 'percent' : unit === 'percentage points' ? 'points' : 'number';

/** The range of a number; of a sum without a value, that of its parts. */
export function rangeOfFact(fact: Fact | undefined, mission: Mission, depth = 0): Range | undefined {
  if (!fact || depth > 9) return undefined;
  if (fact.value) return fact.value.kind === 'number' ? fact.value.range : undefined;
  if (fact.sum.length === 0) return undefined;
  const parts = fact.sum.flatMap(({ text }) => rangeOfFact(mission.facts.get(text), mission, depth + 1) ?? []);
  return parts.length === fact.sum.length ? added(parts) : undefined;
}

/** “unknown” for what the oracle cannot work out, “missing” where a name leads to no fact. */
export function subjectOf({ names, kind }: Link, mission: Mission): Subject | 'unknown' | 'missing' {
  const facts = names.flatMap((name) => mission.facts.get(name) ?? []);
  const [first, second] = facts;
  if (!first || facts.length < names.length)
    return names.every((name) => isKnown(name, mission)) ? 'unknown' : 'missing';
  if (kind === 'share') return shareOf(first, second, mission);
  if (kind === 'span') {
    const [from, to] = [first.value, second?.value];
    return from?.kind === 'date' && to?.kind === 'date' ? { kind: 'span', from: from.text, to: to.text } : 'unknown';
  }
  const range = rangeOfFact(first, mission);
  if (range)
    return {
      kind: 'number',
      range,
      measure: measureOf(first.unit?.text),
      unit: first.unit?.text,
      history: first.history.map(({ text }) => text),
    };
  return first.value && first.value.kind !== 'number' ? { kind: first.value.kind, text: first.value.text } : 'unknown';
}

/** Names of sections that the gauntlet does not read. */
const isKnown = (name: string, { facts }: Mission): boolean =>
  facts.has(name) || /^(?:election|release|mission)\./.test(name);

function shareOf(first: Fact, second: Fact | undefined, mission: Mission): Subject | 'unknown' {
  const [part, whole] = [rangeOfFact(first, mission), rangeOfFact(second, mission)];
  if (!part?.low || !whole?.low || !isPoint(part) || !isPoint(whole)) return 'unknown';
  const isShare = whole.low.above > 0n && compare(part.low, whole.low) <= 0;
  return {
    kind: 'share',
    part,
    whole,
    range: isShare ? point(times(rational(100), over(part.low, whole.low))) : undefined,
  };
}

/** The bands of the house, in per cent: design.md, section 2. */
export const bands: Readonly<Record<Quantity, Range>> = {
  all: point(rational(100)),
  none: point(rational(0)),
  majority: { low: rational(50), isAbove: true },
  'vast-majority': { low: rational(80) },
  few: { high: rational(10) },
  some: { low: rational(3), high: rational(40) },
  many: { low: rational(25) },
  'almost-all': { low: rational(90) },
};

/** Outside these bands a word is questionable, not false. */
export const isPolicy = (name: Quantity): boolean => ['few', 'some', 'many', 'almost-all'].includes(name);
