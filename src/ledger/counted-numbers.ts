import { rangeOf, statementOf, type Range } from '../claims/clash.ts';
import type { Interval } from '../claims/interval.ts';
import type { Mention } from '../claims/scan.ts';
import { countedIn } from '../claims/stated-whole.ts';
import type { Draft } from '../compose/compose.ts';
import type { Mission } from '../mission/mission.ts';
import { linkedEntriesOf, type LinkedEntry } from './entries.ts';
import { mentionsOf } from './mentions.ts';
import type { Passage } from './passage.ts';
import { passagesOf } from './passages.ts';

/** A number with what it counts, before it is known how it is said. */
export interface Counted {
  readonly passage: Passage;
  readonly mention: Mention;
  readonly link: LinkedEntry | undefined;
  readonly what: string;
  /** All that it may stand for. */
  readonly range: Range;
}

/** Of what is printed only numbers that templates and mission.yaml add, and of links only those whose words are true of a fact of today. */
export function* countedNumbers(draft: Draft): Generator<Counted> {
  const { findings, quotations, house } = draft.mission;
  const written = new Set([...findings, ...quotations].map(({ source }) => source));
  const linked = new Map<Passage, LinkedEntry[]>();
  for (const entry of linkedEntriesOf(draft)) linked.set(entry.passage, [...(linked.get(entry.passage) ?? []), entry]);
  for (const passage of passagesOf(draft)) {
    const links = linked.get(passage) ?? [];
    for (const mention of passage.part !== 'printed' || links.length > 0 ? mentionsOf(passage) : []) {
      const link = links.find(({ start, end }) => start < mention.end && mention.start < end);
      const found = countedIn(mention, passage.text);
      const fact = link && factInterval(link, draft.mission);
      if (!found || !statementOf(found.count) || (link && !fact)) continue;
      if (passage.part === 'printed' && (!link || written.has(link.at.source))) continue;
      yield { passage, mention, link, what: found.what, range: withFact(rangeOf(found.count, house.tolerances), fact) };
    }
  }
}

const withFact = ({ meant, loose }: Range, fact: Interval | undefined): Range => (fact ? { meant: [...meant, fact], loose: [...loose, fact] } : { meant, loose });

function factInterval({ judged }: LinkedEntry, { facts }: Mission): Interval | undefined {
  if (judged?.judgement.verdict !== 'true' || judged.link.kind !== 'one') return undefined;
  const found = facts.lookup(judged.link.paths[0] ?? '');
  if (found.kind !== 'fact' || found.value.kind !== 'number') return undefined;
  const { 'part-of': whole, settled } = found.fact.about;
  return whole === undefined && settled !== true ? found.value.interval : undefined;
}
