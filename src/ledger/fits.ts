import type { Candidate } from '../claims/candidate.ts';
import { fittingFacts, type Fitting } from '../claims/fitting.ts';
import { readClaim } from '../claims/read-claim.ts';
import { surroundingsOf } from '../claims/surroundings.ts';
import type { Draft } from '../compose/compose.ts';
import type { Mission } from '../mission/mission.ts';
import { candidatesOf } from './candidates.ts';
import type { UnlinkedEntry } from './entries.ts';
import { rulesOf } from './judged.ts';
import { unlinkedNumbers } from './unlinked.ts';

/** A number that claims no fact, and those that it may stand for. */
export interface FittedNumber extends Fitting {
  readonly entry: UnlinkedEntry;
}

/** More facts than this are no help to choose from. */
export const mostFits = 3;

const known = new WeakMap<Draft, readonly FittedNumber[]>();

/** Every number that claims no fact although it could, with the facts that fit it. Searched once for all that ask. */
export function fittedNumbers(draft: Draft): readonly FittedNumber[] {
  const before = known.get(draft);
  if (before) return before;
  const fitsOf = fitter(draft.mission);
  const numbers = unlinkedNumbers(draft).map((entry) => ({ entry, ...fitsOf(entry) }));
  known.set(draft, numbers);
  return numbers;
}

/** With thousands of facts and of numbers, holding each against each would take minutes: the first are held. */
const mostComparisons = 200_000;

function fitter(mission: Mission): (entry: UnlinkedEntry) => Fitting {
  let candidates: readonly Candidate[] | undefined;
  let comparisons = 0;
  return ({ passage, start, end, text }) => {
    candidates ??= candidatesOf(mission);
    comparisons += candidates.length;
    if (comparisons > mostComparisons) return { fits: [], equal: [], isCertain: false };
    const claim = readClaim(text.replace(/\s+/g, ' ').trim());
    return fittingFacts(claim, () => surroundingsOf(passage.text, start, end), candidates, rulesOf(mission));
  };
}
