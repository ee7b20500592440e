import { isWhole, wholeOf } from '../../claims/decimal.ts';
import { readClaim } from '../../claims/read-claim.ts';
import { sentenceAt } from '../../claims/sentence.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Problem } from '../../diagnostic.ts';
import { linkVerdict } from '../../ledger/link-verdict.ts';
import { mentionsOf } from '../../ledger/mentions.ts';
import type { Passage } from '../../ledger/passage.ts';
import { passagesOf } from '../../ledger/passages.ts';
import type { Rule } from '../rule.ts';

/** Lists are announced by small numbers; “1,204 polling stations:” announces none. */
const most = 30n;

export const listCount: Rule = {
  id: 'claims/list-count',
  severity: 'warning',
  summary: 'A sentence announces another number than the list below it has',
  why: 'Items are added and dropped in negotiation; the number in the sentence above is forgotten.',
  basis: 'Arithmetic: the list stands right below.',
  wrong: 'Observers noted three shortcomings:\n\n- late opening\n- crowding\n- missing seals\n- unsigned protocols',
  right: 'Observers noted four shortcomings:\n\n- late opening\n- crowding\n- missing seals\n- unsigned protocols',
  needs: [],

  *check(draft) {
    for (const passage of passagesOf(draft)) {
      const problem = passage.part === 'printed' ? undefined : announced(passage, draft);
      if (problem) yield problem;
    }
  },
};

/** The one count of the sentence that ends in a colon. With several nobody knows which of them the list is about. */
function announced(passage: Passage, draft: Draft): Problem | undefined {
  const { text, listed, spanOf } = passage;
  if (listed === undefined || !/:\s*$/.test(text)) return undefined;
  const sentence = sentenceAt(text, text.length - 1);
  const counts = mentionsOf(passage).filter((mention) => !('aside' in mention) && mention.start >= sentence.start);
  const [count, ...others] = counts;
  if (!count || others.length > 0) return undefined;
  const { statement } = readClaim(count.text);
  if (statement.kind !== 'number' || statement.measure !== 'number' || statement.hedge || !isWhole(statement.stated.number)) return undefined;
  const number = wholeOf(statement.stated.number);
  if (number === BigInt(listed) || number < 2n || number > most) return undefined;
  if ((linkVerdict(passage, count, draft) ?? 'true') !== 'true') return undefined; // that the number is wrong is told already
  return {
    at: spanOf(count.start, count.end),
    message: `“${count.text}” is announced here, but the list below has ${listed} item${listed === 1 ? '' : 's'}.`,
    advice: 'Correct the number, or the list.',
  };
}
