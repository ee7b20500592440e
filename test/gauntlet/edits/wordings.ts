import type { Proposed } from '../kind.ts';
import { readWording, type Wording } from '../oracle/wording.ts';
import { hedgeWords, type Hedge } from '../oracle/words.ts';
import type { Link } from '../reading/links.ts';
import type { Mission } from '../reading/mission.ts';

/** The words of a link taken apart: “almost” and “12 million”. */
export interface Written {
  readonly link: Link;
  readonly wording: Wording;
  readonly hedge: Hedge | undefined;
  readonly hedgeText: string;
  readonly rest: string;
}

const before = new RegExp(`^(${Object.values(hedgeWords).flat().join('|')}) `, 'i');
export const hedges = Object.keys(hedgeWords) as readonly Hedge[];

/** Every link whose words the oracle can read. */
export function* writtenIn({ links }: Mission): Generator<Written> {
  for (const link of links) {
    const wording = link.words === '' ? undefined : readWording(link.words);
    if (!wording) continue;
    const hedgeText = before.exec(link.words)?.[1] ?? '';
    const hedge = hedges.find((name) => hedgeWords[name].includes(hedgeText.toLowerCase()));
    yield { link, wording, hedge, hedgeText, rest: link.words.slice(hedgeText.length).trimStart() };
  }
}

/** Other words for a link; the first letter stays as large as it was. */
export function reworded({ words, wordsAt }: Link, others: string): Proposed {
  const isCapital = /^[A-Z]/.test(words) && /^[a-z]/.test(others);
  return { at: wordsAt, replacement: isCapital ? others[0]?.toUpperCase() + others.slice(1) : others };
}
