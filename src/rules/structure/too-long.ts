import { overallFinding, wordCountsOf } from '../../analysis/passages/printed-parts.ts';
import type { Finding } from '../../mission/finding.ts';
import { placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import type { Span } from '../../source/source.ts';

export const tooLong: Rule = {
  id: 'structure/too-long',
  severity: 'suggestion',
  summary: 'The headline, the lead or the whole document is longer than the house allows',
  why: 'A headline that does not fit is cut by somebody else, and of a long release only the first half is read.',
  basis: 'Published releases fill a page and a half; the house gives the numbers of words.',
  wrong:
    'findings/overall.md\n---\ntopic: overall\n---\n# Parliamentary elections in Liechtenstein, which were ' +
    'called early, were calm and carefully prepared by an administration that worked openly and kept to all of ' +
    'its deadlines, international observers say\n\nThe elections on [6 February](fact:election.date) were calm, ' +
    'international observers concluded.',
  right:
    'findings/overall.md\n---\ntopic: overall\n---\n# Parliamentary elections in Liechtenstein were calm and ' +
    'carefully prepared, international observers say\n\nThe elections on [6 February](fact:election.date) were ' +
    'calm, international observers concluded.',
  needs: ['findings', 'quotes'],

  *check({ mission, documents }) {
    const overall = overallFinding(mission);
    if (!overall) return; // then structure/overall says so
    for (const document of documents) {
      const { name = '', lengths } = mission.house.documents[document.kind] ?? {};
      if (!lengths) continue;
      const { headline, lead, whole } = wordCountsOf(document, overall);
      yield* excess('headline', headline, lengths.headline, overall.titleAt);
      yield* excess('lead', lead, lengths.lead, spanOfLead(overall));
      yield* excess(name, whole, lengths.whole, placeOf(mission, 'release'));
    }
  },
};

function* excess(what: string, words: number, most: number, at: Span): Generator<Problem> {
  if (words > most)
    yield {
      at,
      message: `The ${what} has ${words} words; the house allows ${most}.`,
      advice: `Shorten it by ${words - most} word${words - most === 1 ? '' : 's'}.`,
    };
}

const spanOfLead = ({ press: [first], source, titleAt }: Finding): Span =>
  first ? { source, start: first.position?.start.offset ?? 0, end: first.position?.end.offset ?? 0 } : titleAt;
