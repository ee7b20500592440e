import type { Verdict } from '../claims/verdict.ts';
import type { Draft } from '../compose/compose.ts';
import { linkedEntriesOf, type LinkedEntry } from './entries.ts';
import type { Passage } from './passage.ts';

const known = new WeakMap<Draft, ReadonlyMap<Passage, readonly LinkedEntry[]>>();

/** What came of the link that holds some characters of a passage: rules of its own tell it, and one problem is one message. */
export function linkVerdict(passage: Passage, { start, end }: { readonly start: number; readonly end: number }, draft: Draft): Verdict | undefined {
  const links = known.get(draft) ?? byPassage(draft);
  known.set(draft, links);
  return links.get(passage)?.find((link) => link.start < end && start < link.end)?.judged?.judgement.verdict;
}

function byPassage(draft: Draft): ReadonlyMap<Passage, readonly LinkedEntry[]> {
  const links = new Map<Passage, LinkedEntry[]>();
  for (const entry of linkedEntriesOf(draft)) {
    const before = links.get(entry.passage);
    if (before) before.push(entry);
    else links.set(entry.passage, [entry]);
  }
  return links;
}
