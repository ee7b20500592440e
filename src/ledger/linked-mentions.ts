import type { Statement } from '../claims/claim.ts';
import type { MentionKind } from '../claims/mention-patterns.ts';
import type { Mention } from '../claims/scan.ts';
import type { Draft } from '../compose/compose.ts';
import { linkedEntriesOf, type LinkedEntry } from './entries.ts';
import { mentionsOf } from './mentions.ts';
import type { Passage } from './passage.ts';
import { mayHoldUnlinked } from './unlinked.ts';

/** The numbers of a passage. Where all of them are linked, what their links say is known and the passage need not be searched. */
export function numbersOf(passage: Passage, draft: Draft): readonly Mention[] {
  if (mayHoldUnlinked(passage)) return mentionsOf(passage);
  const links = linkedEntriesOf(draft).filter((entry) => entry.passage === passage && !(entry.judged && countsNothing.includes(entry.judged.claim.statement.kind)));
  const mentions = links.map(mentionOf);
  return mentions.includes(undefined) ? mentionsOf(passage) : mentions.filter((mention) => mention !== undefined);
}

/** Links that say something else than how many. */
const countsNothing: readonly Statement['kind'][] = ['date', 'first', 'truth', 'words', 'quantity'];

function mentionOf({ start, text, judged }: LinkedEntry): Mention | undefined {
  if (!judged || judged.claim.words.length !== text.length) return undefined;
  const { claim } = judged;
  const kind = kindOf(claim.statement);
  return kind && { start: start + claim.start, end: start + claim.end, text: text.slice(claim.start, claim.end), kind, statement: claim.statement };
}

function kindOf(statement: Statement): MentionKind | undefined {
  if (statement.kind === 'number') return statement.measure === 'percent' ? 'share' : 'number';
  if (statement.kind === 'span') return 'duration';
  return statement.kind === 'part' || statement.kind === 'fraction' ? 'share' : undefined;
}
