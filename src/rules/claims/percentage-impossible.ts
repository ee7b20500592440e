import { sharesOf } from '../../analysis/numbers/shares.ts';
import { isPossiblePercent, partsAround, percentOfBase } from '../../claims/judge/parts-of-base.ts';
import type { NumberStatement } from '../../claims/parse/statement.ts';
import { shortNumber } from '../../claims/write/describe.ts';
import type { Language } from '../../languages/language.ts';
import type { Rule } from '../rule.ts';

export const percentageImpossible: Rule = {
  id: 'claims/percentage-impossible',
  severity: 'warning',
  summary: 'A per cent that no number of so many can give',
  why: 'A share that its base cannot give was worked out from other figures, or the base has changed since.',
  wrong: 'Observers assessed 34 per cent of 60 counts negatively.',
  right: 'Observers assessed 21 of 60 counts negatively.',
  basis: 'Arithmetic: k of n are 100·k/n per cent, and k is a whole number.',
  needs: [],

  *check(draft) {
    for (const { at, text, statement, base, part, isJudged, verdict = 'true' } of sharesOf(draft)) {
      // a link that is false is reported by its own rule
      if (!base || base.number === 0n || part || isJudged || verdict !== 'true') continue;
      if (statement.hedge || isPossiblePercent(statement.stated, base.number)) continue;
      yield {
        at,
        message:
          `No number of ${base.number} is ${text.toLowerCase()} of them` +
          `${nearest(statement, base.number, draft.mission.language)}.`,
        related: [base.place],
        advice: 'Find out which of the two is wrong, or write the two counts instead of the share.',
      };
    }
  },
};

/** The shares on either side of it that there can be; nothing is near where it is more than all. */
function nearest({ stated }: NumberStatement, base: bigint, language: Language): string {
  const near = partsAround(stated, base).filter((part) => part >= 0n && part <= base);
  const shares = near.map(
    (part) => `${part} of ${base} are ${shortNumber(percentOfBase(part, base), language)} per cent`,
  );
  return shares.length > 0 ? `: ${shares.join(', ')}` : ', since a part cannot be more than all';
}
