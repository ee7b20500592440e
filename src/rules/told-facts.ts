import type { Draft } from '../compose/compose.ts';
import type { Span } from '../diagnostic.ts';
import { partExceedsWhole } from './facts/part-exceeds-whole.ts';
import { sumDiffers } from './facts/sum-differs.ts';
import type { Night } from './rule.ts';

const meets = (a: Span, b: Span): boolean => a.source === b.source && a.start <= b.end && b.start <= a.end;

/** Whether the facts of these names are reported already because they do not go together: sentences that repeat them say nothing more. */
export function isToldOfFacts(names: readonly string[], draft: Draft, night: Night): boolean {
  const { mission } = draft;
  const places = names.flatMap((name) => {
    const found = mission.facts.lookup(name);
    return found.kind === 'fact' ? [mission.yaml.locate(found.fact.at)] : [];
  });
  return places.length > 0 && toldPlaces(draft, night).some((told) => places.some((place) => meets(place, told)));
}

const known = new WeakMap<Draft, readonly Span[]>();

function toldPlaces(draft: Draft, night: Night): readonly Span[] {
  const before = known.get(draft);
  if (before) return before;
  const problems = [sumDiffers, partExceedsWhole].flatMap(({ check }) => [...check(draft, night)]);
  const told = problems.flatMap(({ at, related = [] }) => [at, ...related.map((place) => place.at)]);
  known.set(draft, told);
  return told;
}
