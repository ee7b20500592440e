import { linkVerdict } from '../../analysis/numbers/linked.ts';
import { mentionsOf } from '../../analysis/numbers/mentions.ts';
import { speaksOfShares } from '../../analysis/numbers/shares.ts';
import type { Passage } from '../../analysis/passages/passage.ts';
import { passagesOf } from '../../analysis/passages/passages.ts';
import { type Change, changesIn } from '../../claims/sentences/shares.ts';
import { shortNumber } from '../../claims/write/describe.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const pointsNotPercent: Rule = {
  id: 'claims/points-not-percent',
  severity: 'warning',
  summary: 'A difference of two shares in per cent instead of percentage points',
  why:
    'From 62 to 65 per cent is three percentage points up, but almost five per cent: the two are confused, and one ' +
    'of them is quoted.',
  basis: 'Arithmetic: 65 is three more than 62, and 4.8 per cent more than it.',
  wrong: 'Turnout rose from 62 to 65 per cent, up 3 per cent.',
  right: 'Turnout rose from 62 to 65 per cent, up 3 percentage points.',
  needs: [],

  *check(draft) {
    for (const passage of passagesOf(draft)) {
      if (passage.part === 'printed' || !speaksOfShares(passage.text, passage.language)) continue;
      for (const change of changesIn(passage.text, mentionsOf(passage), passage.language)) {
        const verdict = linkVerdict(passage, change, draft) ?? 'true'; // a link that is false has its own rule
        if (verdict === 'true') yield problemOf(change, passage);
      }
    }
  },
};

function problemOf({ start, end, from, to, points, percent }: Change, { text, spanOf, language }: Passage): Problem {
  const both = `from ${shortNumber(from, language)} to ${shortNumber(to, language)} per cent`;
  const words = text.slice(start, end);
  const right = `${shortNumber(points, language)} percentage point${shortNumber(points, language) === '1' ? '' : 's'}`;
  return {
    at: spanOf(start, end),
    message: `“${words}” is written here, but ${both} is ${right}, or ${shortNumber(percent, language)} per cent.`,
    advice: `You could write “${right}”.`,
    suggestions: [right],
  };
}
