import { linkVerdict } from '../../analysis/numbers/linked.ts';
import { listIntroCount } from '../../analysis/numbers/list-intro.ts';
import type { Passage } from '../../analysis/passages/passage.ts';
import { passagesOf } from '../../analysis/passages/passages.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

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
      const problem = passage.part === 'printed' ? undefined : problemOf(passage, draft);
      if (problem) yield problem;
    }
  },
};

function problemOf(passage: Passage, draft: Draft): Problem | undefined {
  const { listLength, spanOf } = passage;
  const intro = listIntroCount(passage);
  if (!intro || intro.count === BigInt(listLength ?? 0)) return undefined;
  if ((linkVerdict(passage, intro.mention, draft) ?? 'true') !== 'true') return undefined; // that link has its own rule
  const { start, end, text } = intro.mention;
  return {
    at: spanOf(start, end),
    message: `“${text}” is announced here, but the list below has ${listLength} item${listLength === 1 ? '' : 's'}.`,
    advice: 'Correct the number, or the list.',
  };
}
