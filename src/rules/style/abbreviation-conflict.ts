import { isSameExpansion, explainedInstitutions, writtenDefinitions } from '../../analysis/text/abbreviations.ts';
import type { Rule } from '../rule.ts';
import type { Span } from '../../source/source.ts';

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
  needs: ['institutions', 'mission.partners'],

  *check(draft) {
    const meanings = new Map<string, Meaning>();
    for (const { abbreviation, name, at } of explainedInstitutions(draft.mission))
      meanings.set(abbreviation, { expansion: name, at });
    for (const { abbreviation, expansion, at } of writtenDefinitions(draft)) {
      if (expansion === undefined) continue;
      const other = meanings.get(abbreviation);
      if (!other) meanings.set(abbreviation, { expansion, at });
      if (!other || isSameExpansion(other.expansion, expansion, draft.mission.language)) continue;
      yield {
        at,
        message:
          `“${abbreviation}” stands for “${expansion}” here, but ${other.at ? 'elsewhere ' : ''}for ` +
          `“${other.expansion}”${other.at ? '' : ' in the house’s list'}.`,
        related: other.at ? [{ at: other.at, message: `“${other.expansion}”` }] : [],
        advice: 'Give one of the two another abbreviation, or none; if both are one, write one name.',
      };
    }
  },
};

interface Meaning {
  readonly expansion: string;
  /** undefined for the house’s list. */
  readonly at: Span | undefined;
}
