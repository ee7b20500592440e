import { mentionsOf } from './mentions.ts';
import type { Passage } from '../passages/passage.ts';
import { readClaim } from '../../claims/parse/parse-claim.ts';
import type { Mention } from '../../claims/scan/scan.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import { isWhole, wholeOf } from '../../numbers/decimal.ts';

/** Lists are introduced by small numbers; “1,204 polling stations:” introduces none. */
const longestList = 30n;

/**
 * The one count of a sentence that ends in a colon above a list: the list proves it. undefined if there is none, or if
 * there are several, as nobody knows which of them the list is about.
 */
export function listIntroCount(passage: Passage): { readonly mention: Mention; readonly count: bigint } | undefined {
  const { text, listLength } = passage;
  if (listLength === undefined || !/:\s*$/.test(text)) return undefined;
  const sentence = sentenceAt(text, text.length - 1, passage.language);
  const counts = mentionsOf(passage).filter((mention) => !('aside' in mention) && mention.start >= sentence.start);
  const [mention, ...others] = counts;
  if (!mention || others.length > 0) return undefined;
  const { statement } = readClaim(mention.text, passage.language);
  if (
    statement.kind !== 'number' ||
    statement.measure !== 'number' ||
    statement.hedge ||
    !isWhole(statement.stated.number)
  )
    return undefined;
  const count = wholeOf(statement.stated.number);
  return count < 2n || count > longestList ? undefined : { mention, count };
}
