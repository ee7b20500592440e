import type { Document } from '../../compose/document.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { nodesOf, plainText } from '../../source/markdown/parse.ts';
import type { Source, Span } from '../../source/source.ts';

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
  needs: [],

  *check({ mission, documents }) {
    for (const document of documents) {
      const { name = '', lengths } = mission.house.documents[document.kind] ?? {};
      const overall = mission.findings.find(({ about }) => about.topic === mission.house.topics[0]);
      if (!lengths || !overall) continue;
      const { headline, lead, whole } = wordsIn(document, overall.source);
      yield* over('headline', headline, lengths.headline, overall.titleAt);
      yield* over('lead', lead, lengths.lead, spanOfLead(overall));
      yield* over(name, whole, lengths.whole, placeOf(mission, 'release'));
    }
  },
};

function* over(what: string, words: number, most: number, at: Span): Generator<Problem> {
  if (words > most)
    yield {
      at,
      message: `The ${what} has ${words} words; the house allows ${most}.`,
      advice: `Shorten it by ${words - most} word${words - most === 1 ? '' : 's'}.`,
    };
}

const spanOfLead = ({ press: [first], source, titleAt }: Mission['findings'][number]): Span =>
  first ? { source, start: first.position?.start.offset ?? 0, end: first.position?.end.offset ?? 0 } : titleAt;

/**
 * Counted as printed. The lead is the first paragraph of the finding whose title is the headline: the dateline in front
 * of it does not count.
 */
function wordsIn({ root }: Document, source: Source): Readonly<Record<'headline' | 'lead' | 'whole', number>> {
  let [headline, lead, whole] = [0, 0, 0];
  for (const block of root.children) {
    const text = plainText(block);
    whole += countWords(text);
    if (block.type === 'heading' && block.depth === 1) headline = countWords(text);
    else if (block.type !== 'heading' && lead === 0) lead = countWords(textFrom(block, source));
  }
  return { headline, lead, whole };
}

const textFrom = (block: Document['root']['children'][number], source: Source): string =>
  [...nodesOf(block)]
    .map((node) => (node.type === 'text' && node.data?.origin?.[0]?.source === source ? node.value : ''))
    .join('');

/** A dash between spaces is no word. */
const countWords = (text: string): number => text.match(/[^\s–—-]\S*/g)?.length ?? 0;
