import { isPossible, partsAround, percentOfBase } from '../../claims/possible-share.ts';
import { shortNumber } from '../../claims/meaning.ts';
import { sharesOf } from '../../ledger/shares.ts';
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
    for (const { at, text, statement, base, part, isJudged } of sharesOf(draft)) {
      if (!base || base.number === 0n || part || isJudged || statement.hedge || isPossible(statement.stated, base.number)) continue;
      const near = partsAround(statement.stated, base.number).filter((one) => one >= 0n && one <= base.number);
      const shares = near.map((one) => `${one} of ${base.number} are ${shortNumber(percentOfBase(one, base.number))} per cent`);
      yield {
        at,
        message: `No number of ${base.number} is ${text.toLowerCase()} of them: ${shares.join(', ')}.`,
        related: [base.place],
        advice: 'Find out which of the two is wrong, or write the two counts instead of the share.',
      };
    }
  },
};
