import { failedSums } from './sums.ts';
import { unlinkedNumbers } from './unlinked.ts';
import { type PlacedWhole, statedWholes } from './wholes.ts';
import { type Contradiction, canBeSame, contradictionOf, stepDown } from '../../claims/sentences/contradiction.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Mission } from '../../mission/mission.ts';

/** A number of the text, and another one of the same thing that cannot be true beside it. */
export interface NumberContradiction {
  readonly whole: PlacedWhole;
  readonly other: PlacedWhole;
  readonly certainty: Exclude<Contradiction, 'none'>;
}

/**
 * The numbers of all of one thing that contradict what facts, or else most other passages, say of it. A number that its
 * own sentence proves wrong is none of them. Empty if every number is linked: then its fact answers for it.
 */
export function contradictionsIn(draft: Draft): readonly NumberContradiction[] {
  if (unlinkedNumbers(draft).length === 0) return [];
  return statedWholes(draft).flatMap((group) => {
    const reference = referenceOf(group);
    return group.flatMap((whole) => {
      if (whole.isExplained || reference.includes(whole)) return [];
      const contradiction = contradictionWith(reference, whole, draft.mission);
      return contradiction && !isInFailedSum(whole, draft) ? [contradiction] : [];
    });
  });
}

/** What the others are held against: what facts say, or else what most passages say, and of those the first. */
function referenceOf(group: readonly PlacedWhole[]): readonly PlacedWhole[] {
  const explained = group.filter(({ isExplained }) => isExplained);
  if (explained.length > 0) return explained;
  const alike = group.map((whole) => group.filter((other) => canBeSame(whole.range, other.range)));
  return alike.reduce((most, next) => (next.length > most.length ? next : most), []);
}

/** The surest contradiction between a number and those of the reference, the first of several. */
function contradictionWith(
  reference: readonly PlacedWhole[],
  whole: PlacedWhole,
  mission: Mission,
): NumberContradiction | undefined {
  let likely: NumberContradiction | undefined;
  for (const other of reference) {
    const certainty = certaintyOf(whole, other, mission);
    if (certainty === 'certain') return { whole, other, certainty };
    if (certainty === 'likely') likely ??= { whole, other, certainty };
  }
  return likely;
}

/** Numbers of one sentence belong together, and a passage may tell how one became the other. */
function certaintyOf(a: PlacedWhole, b: PlacedWhole, { settings }: Mission): Contradiction {
  const isNear =
    a.passage === b.passage && (a.sentence === b.sentence || [...a.phrasings, ...b.phrasings].includes('definite'));
  if (isNear || a.names.join(' ') !== b.names.join(' ') || canBeSame(a.range, b.range)) return 'none';
  const certainty = contradictionOf(a, b, a.passage.language);
  const { kind, contests = [] } = settings.election ?? {};
  const isOneContest = contests.length < 2 && kind !== 'local' && kind !== 'general';
  return isOneContest ? certainty : stepDown(certainty);
}

const isInFailedSum = ({ passage, count }: PlacedWhole, draft: Draft): boolean =>
  failedSums(draft).some(
    ({ passage: other, outcome: { total, parts } }) =>
      other === passage && [total, ...parts].some(({ start }) => start === count.start),
  );
