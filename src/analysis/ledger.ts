import { factPlace, unusedFacts } from './facts/places.ts';
import { type Entry, entriesOf } from './numbers/entries.ts';
import type { LinkedEntry } from './numbers/linked.ts';
import type { Verdict } from '../claims/judge/judge.ts';
import { type ClaimKind, claimKindOf } from '../claims/claim-kind.ts';
import type { Aside } from '../claims/scan/mask-patterns.ts';
import { type FactValue, factValue } from '../claims/write/describe.ts';
import type { Draft } from '../compose/compose.ts';
import type { Mission } from '../mission/mission.ts';
import type { Span } from '../source/source.ts';

/** A number of the text and what proves it: one row of `prelim facts`. */
export interface LedgerRow {
  readonly at: Span;
  /** As written, with its hedge and unit. */
  readonly text: string;
  readonly kind: ClaimKind | Aside;
  /** The address of its link, such as `voters.registered` or `candidates.women/candidates.registered`. */
  readonly fact: string | null;
  readonly value: FactValue;
  readonly verdict: 'true' | 'loose' | 'false' | 'unlinked' | 'set-aside';
  /** Each fact with its value and source, in words. */
  readonly proof: readonly string[];
}

/** Every number of a mission's text in reading order, the proved ones and what only looks like one as well. */
export const ledgerOf = (draft: Draft): readonly LedgerRow[] =>
  entriesOf(draft).map((entry) => rowOf(entry, draft.mission));

/** The facts meant for print that no text uses, with their values. */
export const unusedOf = (draft: Draft): readonly { name: string; at: Span; proof: string }[] =>
  unusedFacts(draft).map((fact) => {
    const at = draft.mission.yaml.locateKey(fact.at);
    const result = draft.mission.facts.lookup(fact.name);
    return {
      name: fact.name,
      at,
      proof: result.kind === 'fact' ? factPlace(fact.name, fact, result.value, draft.mission).message : fact.name,
    };
  });

function rowOf(entry: Entry, mission: Mission): LedgerRow {
  const { at } = entry;
  const text = entry.text.replace(/\s+/g, ' ');
  if (entry.kind === 'linked') return { at, text, ...proofOf(entry, mission) };
  const unproved = { at, text, fact: null, value: null, proof: [] };
  const { mention } = entry;
  return 'aside' in mention
    ? { ...unproved, kind: mention.aside, verdict: 'set-aside' }
    : { ...unproved, kind: mention.kind, verdict: 'unlinked' };
}

function proofOf({ url, judged }: LinkedEntry, mission: Mission): Omit<LedgerRow, 'at' | 'text'> {
  const fact = url.slice('fact:'.length).replace(/\?.*$/, '');
  if (!judged) return { kind: 'text', fact, value: null, verdict: 'false', proof: [`There is no fact “${fact}”`] };
  const { claim, subject, judgement, link } = judged;
  const proof = link.paths.flatMap((path) => {
    const result = mission.facts.lookup(path);
    return result.kind === 'fact' ? [factPlace(path, result.fact, result.value, mission).message] : [];
  });
  return {
    kind: claimKindOf(claim, subject, mission.language),
    fact,
    value: factValue(subject),
    verdict: grades[judgement.verdict],
    proof,
  };
}

/** Verdicts as the ledger prints them. What only deserves a warning is loose: nothing says that it is false. */
const grades: Readonly<Record<Verdict, LedgerRow['verdict']>> = {
  true: 'true',
  loose: 'loose',
  'rounded-as-exact': 'loose',
  'outside-band': 'loose',
  'not-provable': 'loose',
  'wrong-side': 'false',
  false: 'false',
  'wrong-kind': 'false',
  unreadable: 'false',
};
