import type { Claim } from './claim.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nounAfter } from './noun-phrase.ts';
import { readClaim } from './read-claim.ts';
import type { Mention } from './scan.ts';

/** How many of something a text says there are. */
export interface Count {
  /** Characters of the text: the number with its hedge. */
  readonly start: number;
  readonly end: number;
  readonly claim: Claim;
  /** What is counted, where a noun follows. */
  readonly noun: NounPhrase | undefined;
}

/** A number that counts something. Nothing for shares, times, sums of money and lengths. */
export function countOf(mention: Mention, text: string): Count | undefined {
  if ('aside' in mention || mention.kind !== 'number') return undefined;
  const claim = readClaim(mention.text);
  const { statement } = claim;
  const isCount = (statement.kind === 'number' && !statement.contradicts) || statement.kind === 'range';
  if (!isCount || statement.measure !== 'number' || claim.end < mention.text.length) return undefined;
  return { start: mention.start, end: mention.end, claim, noun: nounAfter(text, mention.end) };
}
