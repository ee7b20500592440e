import { searchableTextOf } from '../../analysis/passages/searchable-text.ts';
import { findSpelling, respell } from '../../analysis/text/spellings.ts';
import { isPartOfName, rewordingProblem } from '../rewording.ts';
import type { Rule } from '../rule.ts';

export const spellingVariant: Rule = {
  id: 'style/spelling-variant',
  severity: 'warning',
  summary: 'A word is spelt otherwise than the house spells it',
  why:
    'Two spellings of one word in a text of three pages show that several hands wrote it and that nobody read it ' +
    'as a whole.',
  basis:
    'The style guide of the house; the release on Kazakhstan of 2019 has protestors in its lead and protesters ' +
    'in a quotation.',
  wrong: 'Peaceful protestors were detained.',
  right: 'Peaceful protesters were detained.',
  needs: [],

  *check(draft) {
    const running = searchableTextOf(draft);
    for (const [variant, preferred] of Object.entries(draft.mission.house.style?.spelling ?? {})) {
      for (const spelt of findSpelling(variant, running.text, draft.mission.language)) {
        const match = running.matchAt(spelt.start, spelt.end);
        if (match && !isPartOfName(match))
          yield rewordingProblem(
            match,
            respell(match.words, spelt, preferred),
            (words, better) => `The house spells “${words}” as “${better}”.`,
          );
      }
    }
  },
};
