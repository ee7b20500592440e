import { type CitedDocument, citationsOf, commitmentsOf } from '../../analysis/text/citations.ts';
import {
  type Provision,
  mayBeMissing,
  numbersIn,
  provisionsAround,
  whyMissing,
} from '../../analysis/text/provisions.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import type { Span } from '../../source/source.ts';

export const noSuchParagraph: Rule = {
  id: 'citations/no-such-paragraph',
  severity: 'error',
  summary:
    'A document has no paragraph or article of that number; a warning where the house has not confirmed its numbers',
  why: 'A commitment that does not exist is the first thing that an authority will point out in its reply.',
  basis: 'The documents under “citations” of the house, with the numbers that they have.',
  wrong: 'This is at odds with paragraph 7.11 of the 1990 OSCE Copenhagen Document.',
  right: 'This is at odds with paragraph 7.8 of the 1990 OSCE Copenhagen Document.',
  needs: [],

  *check(draft) {
    for (const { document, passage, start, end } of citationsOf(draft)) {
      if (!document.unit || !mayBeMissing(passage.text, { start, end }, document, document.unit)) continue;
      for (const provision of provisionsAround(passage.text, { start, end }, document.unit, passage.language)) {
        const problem = absence(provision, document, passage.spanOf(provision.start, provision.end));
        if (problem) yield problem;
      }
    }
    for (const { id, rest, at } of commitmentsOf(draft)) {
      const { citations = {} } = draft.mission.house;
      const document = Object.hasOwn(citations, id) ? citations[id] : undefined;
      const problem = document && numbersIn(rest).flatMap((provision) => absence(provision, document, at) ?? [])[0];
      if (problem) yield problem;
    }
  },
};

function absence(provision: Provision, document: CitedDocument, at: Span): Problem | undefined {
  const { unit = 'paragraph', name, confirmed } = document;
  const why = whyMissing(provision, document, unit);
  if (why === undefined) return undefined;
  const called = `${unit} ${provision.text}`;
  return {
    at,
    ...(confirmed !== true && { severity: 'warning' as const }),
    message:
      confirmed === true
        ? `There is no ${called} in “${name}”: ${why}.`
        : `There seems to be no ${called} in “${name}”: as far as the house knows, ${why}.`,
    advice: 'Look the number up.',
  };
}
