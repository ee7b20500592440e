import { mayAddUp } from '../claims/connectors.ts';
import { partsOfWholes } from '../claims/parts-of-wholes.ts';
import { connectedSums, type SentenceSum } from '../claims/sentence-sums.ts';
import { statedTotals } from '../claims/stated-totals.ts';
import { outcomeOf, type Outcome } from '../claims/sum-fit.ts';
import type { Draft } from '../compose/compose.ts';
import { numbersOf } from './linked-mentions.ts';
import type { Passage } from './passage.ts';
import { passagesOf } from './passages.ts';

/** A sentence whose own numbers do not go together. */
export interface FailedSum {
  readonly passage: Passage;
  readonly sum: SentenceSum;
  readonly outcome: Outcome;
}

const known = new WeakMap<Draft, readonly FailedSum[]>();

/** Every failing sum of the text, one for each number that is the total. Searched once for all that ask. */
export function failedSums(draft: Draft): readonly FailedSum[] {
  const failed = known.get(draft) ?? [...failedOf(draft)];
  known.set(draft, failed);
  return failed;
}

/** Of what is printed only the words that templates and mission.yaml add. */
function* failedOf(draft: Draft): Generator<FailedSum> {
  const { mission } = draft;
  const written = new Set([...mission.findings, ...mission.quotations].map(({ source }) => source));
  for (const passage of passagesOf(draft)) {
    const isObservers = passage.part === 'printed' && passage.links.some(({ url }) => url === 'fact:observers.total'); // facts/sum-differs proves these
    if (isObservers || !mayAddUp(passage.text)) continue;
    for (const failed of failedIn(passage, draft)) {
      const { start, end } = failed.outcome.total;
      if (passage.part !== 'printed' || !written.has(passage.spanOf(start, end).source)) yield failed;
    }
  }
}

function* failedIn(passage: Passage, draft: Draft): Generator<FailedSum> {
  const mentions = numbersOf(passage, draft);
  const told = new Set<number>();
  for (const find of [connectedSums, statedTotals, partsOfWholes]) {
    for (const sum of find(passage.text, mentions)) {
      const outcome = outcomeOf(sum, draft.mission.house.tolerances);
      if (!outcome || outcome.fit === 'fits' || told.has(outcome.total.start)) continue;
      told.add(outcome.total.start);
      yield { passage, sum, outcome };
    }
  }
}
