import { isWhole, wholeOf } from '../claims/decimal.ts';
import { readClaim } from '../claims/read-claim.ts';
import type { Mention } from '../claims/scan.ts';
import { sentenceAt } from '../claims/sentence.ts';
import { mentionsOf } from './mentions.ts';
import type { Passage } from './passage.ts';

/** Lists are announced by small numbers; “1,204 polling stations:” announces none. */
const most = 30n;

/** The one count of a sentence that ends in a colon above a list: the list proves it. With several nobody knows which of them the list is about. */
export function announcedCount(passage: Passage): { readonly mention: Mention; readonly count: bigint } | undefined {
  const { text, listed } = passage;
  if (listed === undefined || !/:\s*$/.test(text)) return undefined;
  const sentence = sentenceAt(text, text.length - 1);
  const counts = mentionsOf(passage).filter((mention) => !('aside' in mention) && mention.start >= sentence.start);
  const [mention, ...others] = counts;
  if (!mention || others.length > 0) return undefined;
  const { statement } = readClaim(mention.text);
  if (statement.kind !== 'number' || statement.measure !== 'number' || statement.hedge || !isWhole(statement.stated.number)) return undefined;
  const count = wholeOf(statement.stated.number);
  return count < 2n || count > most ? undefined : { mention, count };
}
