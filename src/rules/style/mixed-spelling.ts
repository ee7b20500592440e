import { type PassageMatch, searchableTextOf } from '../../analysis/passages/searchable-text.ts';
import { findSpelling } from '../../analysis/text/spellings.ts';
import type { Draft } from '../../compose/compose.ts';
import { isPartOfName } from '../rewording.ts';
import type { Rule } from '../rule.ts';

export const mixedSpelling: Rule = {
  id: 'style/mixed-spelling',
  severity: 'warning',
  summary: 'One word is spelt in two ways, and the house prefers neither',
  why:
    'Whoever finds both asks whether two different things are meant, or whether nobody has read the text as a ' +
    'whole.',
  basis: 'Consistency with oneself, where the style guide of the house says nothing.',
  wrong: 'An adviser resigned. Two other advisors stayed.',
  right: 'An adviser resigned. Two other advisers stayed.',
  needs: [],

  *check(draft) {
    const preferred = new Set(Object.entries(draft.mission.house.style?.spelling ?? {}).flat());
    for (const pair of draft.mission.language.variants) {
      if (pair.some((spelling) => preferred.has(spelling))) continue;
      const [first, second] = pair.map((spelling) => usesOf(spelling, draft)) as [
        readonly PassageMatch[],
        readonly PassageMatch[],
      ];
      const [rare, usual] = first.length < second.length ? [first, second] : [second, first];
      const [use, other] = [rare[0], usual[0]];
      if (use && other) {
        yield {
          at: use.at,
          message: `“${use.words}” is spelt otherwise elsewhere: “${other.words}”.`,
          related: [{ at: other.at, message: `“${other.words}”` }],
          advice: 'Choose one of the two spellings.',
        };
      }
    }
  },
};

/** Whether a spelling has a capital of its own, so that it is no part of a name because of it: COVID-19, US. */
const isProper = (spelling: string): boolean => spelling !== spelling.toLowerCase();

function usesOf(spelling: string, draft: Draft): readonly PassageMatch[] {
  const running = searchableTextOf(draft);
  return findSpelling(spelling, running.text, draft.mission.language).flatMap(({ start, end }) => {
    const found = running.matchAt(start, end);
    return found && (isProper(spelling) || !isPartOfName(found)) ? [found] : [];
  });
}
