import { commitmentsOf } from '../../analysis/text/citations.ts';
import type { Rule } from '../rule.ts';
import { nearest } from '../../source/did-you-mean.ts';

export const unknownDocument: Rule = {
  id: 'citations/unknown-document',
  severity: 'error',
  summary: 'The front matter of a finding names a document that the house does not know',
  why: 'A finding whose commitment cannot be looked up rests on nothing.',
  basis: 'The documents under “citations” of the house.',
  wrong:
    'findings/media.md\n---\ntopic: media\ncommitments: [copenhagen-1991 7.8]\n---\n# Media\n\nThe media covered ' +
    'all parties.',
  right:
    'findings/media.md\n---\ntopic: media\ncommitments: [copenhagen-1990 7.8]\n---\n# Media\n\nThe media covered ' +
    'all parties.',
  needs: [],
  isOfAnyLanguage: true,

  *check(draft) {
    const { citations } = draft.mission.house;
    if (!citations) return;
    for (const { id, rest, at } of commitmentsOf(draft)) {
      if (Object.hasOwn(citations, id)) continue;
      const meant = nearest(id, Object.keys(citations));
      yield {
        at,
        message: `The house knows no document “${id}”.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`,
        advice: `The documents are ${Object.keys(citations).join(', ')}.`,
        suggestions: meant === undefined ? [] : [`${meant} ${rest}`.trimEnd()],
      };
    }
  },
};
