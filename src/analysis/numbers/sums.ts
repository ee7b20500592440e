import { type LinkedEntry, linksByPassage } from './linked.ts';
import { mentionsOf } from './mentions.ts';
import { mayHoldUnlinked } from './unlinked.ts';
import type { Passage } from '../passages/passage.ts';
import { passagesOf, writtenSources } from '../passages/passages.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Statement } from '../../claims/parse/statement.ts';
import type { MentionKind } from '../../claims/scan/number-patterns.ts';
import type { Mention } from '../../claims/scan/scan.ts';
import { type Outcome, outcomeOf } from '../../claims/sentences/sum-fit.ts';
import { partsOfWholes } from '../../claims/sentences/part-of-whole.ts';
import { type SentenceSum, connectedSums, mayAddUp, statedTotals } from '../../claims/sentences/sums.ts';
import type { Draft } from '../../compose/compose.ts';

/** A sentence whose own numbers do not go together. */
export interface FailedSum {
  readonly passage: Passage;
  readonly sum: SentenceSum;
  readonly outcome: Outcome;
}

/** Every failing sum of the text, one for each number that is the total, in reading order. */
export const failedSums = memoize((draft: Draft): readonly FailedSum[] => [...failedSumsOf(draft)]);

/** Of what is printed only the words that templates and mission.yaml add. */
function* failedSumsOf(draft: Draft): Generator<FailedSum> {
  const written = writtenSources(draft.mission);
  for (const passage of passagesOf(draft)) {
    // facts/sum-differs checks the sum of the observers
    const isObservers = passage.part === 'printed' && passage.links.some(({ url }) => url === 'fact:observers.total');
    if (isObservers || !mayAddUp(passage.text, passage.language)) continue;
    for (const failed of failedIn(passage, draft)) {
      const { start, end } = failed.outcome.total;
      if (passage.part !== 'printed' || !written.has(passage.spanOf(start, end).source)) yield failed;
    }
  }
}

function* failedIn(passage: Passage, draft: Draft): Generator<FailedSum> {
  const mentions = numbersOf(passage, draft);
  const totals = new Set<number>();
  for (const find of [connectedSums, statedTotals, partsOfWholes]) {
    for (const sum of find(passage.text, mentions, passage.language)) {
      const outcome = outcomeOf(sum, draft.mission.house.tolerances, passage.language);
      if (!outcome || outcome.fit === 'fits' || totals.has(outcome.total.start)) continue;
      totals.add(outcome.total.start);
      yield { passage, sum, outcome };
    }
  }
}

/**
 * The numbers of a passage. Where all of them are linked, what their links say is known and the passage need not be
 * searched.
 */
function numbersOf(passage: Passage, draft: Draft): readonly Mention[] {
  if (mayHoldUnlinked(passage)) return mentionsOf(passage);
  const links = (linksByPassage(draft).get(passage) ?? []).filter(
    ({ judged }) => !(judged && countsNothing.includes(judged.claim.statement.kind)),
  );
  const mentions = links.map(mentionOf);
  return mentions.includes(undefined) ? mentionsOf(passage) : mentions.filter((mention) => mention !== undefined);
}

/** Statements of something else than how many. */
const countsNothing: readonly Statement['kind'][] = ['date', 'first', 'truth', 'words', 'quantity'];

/** The number that a link claims; undefined if it is none, or if its words were rewritten to be read. */
function mentionOf({ start, text, judged }: LinkedEntry): Mention | undefined {
  if (!judged || judged.claim.words.length !== text.length) return undefined;
  const { claim } = judged;
  const kind = kindOf(claim.statement);
  return (
    kind && {
      start: start + claim.start,
      end: start + claim.end,
      text: text.slice(claim.start, claim.end),
      kind,
      statement: claim.statement,
    }
  );
}

function kindOf(statement: Statement): MentionKind | undefined {
  if (statement.kind === 'number') return statement.measure === 'percent' ? 'share' : 'number';
  if (statement.kind === 'span') return 'duration';
  return statement.kind === 'part' || statement.kind === 'fraction' ? 'share' : undefined;
}
