import { valueSpan } from './places.ts';
import { type StatedNumber, failedTotals } from './sums.ts';
import { excessiveParts, impossibleShares } from './wholes.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Span } from '../../source/source.ts';

/**
 * Whether one of the facts of these names is at odds with another one: a total and its parts, a part and its whole, a
 * share and its base. That is reported in mission.yaml; a sentence that repeats the facts needs no message of its own.
 */
export function hasInconsistentFact(names: readonly string[], mission: Mission): boolean {
  const places = names.flatMap((name) => {
    const result = mission.facts.lookup(name);
    return result.kind === 'fact' ? [mission.yaml.locate(result.fact.at)] : [];
  });
  return places.length > 0 && inconsistentPlaces(mission).some((span) => places.some((place) => touches(place, span)));
}

/** Where the facts stand that are at odds with each other. */
const inconsistentPlaces = memoize((mission: Mission): readonly Span[] => {
  const { observers, facts } = failedTotals(mission);
  const contradictions: readonly Contradiction[] = [
    ...[observers ?? [], facts].flat().map(({ total, parts }) => ({ value: total, others: parts })),
    ...excessiveParts(mission).map(({ part, whole }) => ({ value: part, others: [whole] })),
    ...impossibleShares(mission).map(({ share, base }) => ({ value: share, others: base ? [base] : [] })),
  ];
  return contradictions.flatMap(({ value, others }) => [
    valueSpan(value.fact, mission),
    ...others.map(({ fact }) => mission.yaml.locate(fact.at)),
  ]);
});

interface Contradiction {
  readonly value: StatedNumber;
  readonly others: readonly StatedNumber[];
}

const touches = (a: Span, b: Span): boolean => a.source === b.source && a.start <= b.end && b.start <= a.end;
