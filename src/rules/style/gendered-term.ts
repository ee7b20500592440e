import { type PassageMatch, searchableTextOf } from '../../analysis/passages/searchable-text.ts';
import { findSpelling, respell } from '../../analysis/text/spellings.ts';
import { isPartOfName } from '../rewording.ts';
import type { Rule } from '../rule.ts';

export const genderedTerm: Rule = {
  id: 'style/gendered-term',
  severity: 'warning',
  summary: 'A word for one sex stands for an office or for everybody',
  why: 'A statement that calls for women in public office should not name the office after men.',
  basis: 'United Nations guidelines for gender-inclusive language; of a person one writes what that person uses.',
  wrong: 'Every chairman of an election commission had been trained.',
  right: 'Every chairperson of an election commission had been trained.',
  needs: [],

  *check(draft) {
    const running = searchableTextOf(draft);
    for (const [word, better] of Object.entries(draft.mission.house.style?.gendered ?? {})) {
      for (const spelt of findSpelling(word, running.text, draft.mission.language)) {
        const match = running.matchAt(spelt.start, spelt.end);
        if (!match || isPartOfName(match) || isOfPerson(match)) continue;
        const instead = respell(match.words, spelt, better);
        yield {
          at: match.at,
          message: `“${match.words}” names one sex.`,
          advice: `Write “${instead}”, unless it is a person who is called so.`,
          suggestions: [instead],
        };
      }
    }
  },
};

const named = '[A-ZÀ-Þ\uFFFC]';

/**
 * “Chairman Novak”, “the chairman, Jan Novak,” and “Jan Novak, chairman of”: the person is known, and what he is called
 * as well.
 */
const isOfPerson = ({ context, start, end }: PassageMatch): boolean =>
  new RegExp(`^,? ${named}`).test(context.slice(end, end + 3)) ||
  new RegExp(`${named}[^\\s,]*, (?:[a-z-]+ ){0,3}$`).test(context.slice(Math.max(0, start - reach), start));

/** How far before an office the name of whoever holds it is looked for, in UTF-16 units. */
const reach = 120;
