import { areSame, explainedInstitutions, writtenDefinitions } from '../../analysis/text/abbreviations.ts';
import type { Rule } from '../rule.ts';
import type { Span } from '../../source/source.ts';

interface Meaning {
  readonly expansion: string;
  readonly at: Span | undefined;
}

export const abbreviationConflict: Rule = {
  id: 'style/abbreviation-conflict',
  severity: 'error',
  summary: 'One abbreviation stands for two things',
  why: 'Of two commissions with one abbreviation nobody knows which of them was criticized.',
  basis: 'United Nations Correspondence Manual: an abbreviation stands for one full form.',
  wrong:
    'The Central Election Commission (CEC) was late. A Constituency Election Commission (CEC) was not. The CEC ' +
    'said why.',
  right:
    'The Central Election Commission (CEC) was late. A Constituency Election Commission (ConEC) was not. The CEC ' +
    'said why and the ConEC did not.',
  needs: ['institutions', 'mission'],

  *check(draft) {
    const meanings = new Map<string, Meaning>();
    for (const { abbreviation, name, at } of explainedInstitutions(draft.mission))
      meanings.set(abbreviation, { expansion: name, at });
    for (const { abbreviation, expansion, at } of writtenDefinitions(draft)) {
      if (expansion === undefined) continue;
      const before = meanings.get(abbreviation);
      if (!before) meanings.set(abbreviation, { expansion, at });
      if (!before || areSame(before.expansion, expansion, draft.mission.language)) continue;
      yield {
        at,
        message:
          `“${abbreviation}” stands for “${expansion}” here, but ${before.at ? 'elsewhere ' : ''}for ` +
          `“${before.expansion}”${before.at ? '' : ' in the house’s list'}.`,
        related: before.at ? [{ at: before.at, message: `“${before.expansion}”` }] : [],
        advice: 'Give one of the two another abbreviation, or none; if both are one, write one name.',
      };
    }
  },
};
