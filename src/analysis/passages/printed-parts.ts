import type { Nodes } from 'mdast';
import type { Document } from '../../compose/document.ts';
import type { Finding } from '../../mission/finding.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import { nodesOf, plainText } from '../../source/markdown/parse.ts';
import type { Source, Span } from '../../source/source.ts';

/** A part that a house wants in a document: its headline, lead, dateline, partners or contacts. */
export type PartName = Mission['house']['documents'][string]['parts'][number];

/** The finding whose title is the headline and whose text is the lead; undefined if there is none. */
export const overallFinding = ({ findings, house }: Mission): Finding | undefined =>
  findings.find(({ about }) => about.topic === house.topics[0]);

/** Whether a document prints a part: it must hold words whose origin is the place of that part. */
export const isPrinted = (part: PartName, document: Document, mission: Mission): boolean =>
  checks[part](document, mission);

const checks: Readonly<Record<PartName, (document: Document, mission: Mission) => boolean>> = {
  headline: ({ root }) => root.children.some(isHeadline),
  lead: ({ root }, mission) => {
    const overall = overallFinding(mission);
    const isOfLead = (block: Block): boolean =>
      block.type !== 'heading' && [...nodesOf(block)].some((node) => sourceOf(node) === overall?.source);
    return overall !== undefined && root.children.some(isOfLead);
  },
  dateline: ({ links }, { findings, quotations }) =>
    links.some(
      ({ link, at }) =>
        link.url.startsWith('fact:release.date') &&
        ![...findings, ...quotations].some(({ source }) => source === at.source),
    ),
  partners: ({ root }, mission) =>
    (mission.settings.mission?.status ?? 'open') !== 'open' ||
    isFrom(root, placeOf(mission, 'mission', 'partners')) ||
    isFrom(root, placeOf(mission, 'institutions')),
  contacts: ({ root }, mission) => isFrom(root, placeOf(mission, 'contacts')),
};

type Block = Document['root']['children'][number];

const isHeadline = (block: Block): boolean => block.type === 'heading' && block.depth === 1;

/** The file of the first words of a text; undefined for other nodes and for words of prelim. */
const sourceOf = (node: Document['root'] | Block): Source | undefined =>
  node.type === 'text' ? node.data?.origin?.[0]?.source : undefined;

const isFrom = (root: Document['root'], { source, start, end }: Span): boolean =>
  end > 0 &&
  [...nodesOf(root)].some(
    (node) =>
      node.type === 'text' &&
      node.data?.origin?.some((run) => run.source === source && start <= run.from && run.to <= end) === true,
  );

/**
 * The words of a document as printed. The lead is the first paragraph with words of the overall finding; those of a
 * dateline in front of them do not count.
 */
export function wordCountsOf(
  { root }: Document,
  overall: Finding,
): Readonly<Record<'headline' | 'lead' | 'whole', number>> {
  let [headline, lead, whole] = [0, 0, 0];
  for (const block of root.children) {
    const words = countWords(plainText(block));
    whole += words;
    if (isHeadline(block)) headline = words;
    else if (block.type !== 'heading' && lead === 0) lead = countWords(wordsFrom(block, overall.source));
  }
  return { headline, lead, whole };
}

const wordsFrom = (block: Block, source: Source): string =>
  [...nodesOf(block)].map((node) => (node.type === 'text' && sourceOf(node) === source ? node.value : '')).join('');

/** A dash between spaces is no word. */
const countWords = (text: string): number => text.match(/[^\s–—-]\S*/g)?.length ?? 0;

/** The findings with a part “## Conclusion” or “## Findings” of which no document prints a word. */
export function findingsWithUnprintedParts(documents: readonly Document[], { findings }: Mission): readonly Finding[] {
  const further = findings.filter(({ conclusion, detail }) => conclusion.length + detail.length > 0);
  if (further.length === 0) return [];
  const printed = new Set(documents.flatMap(({ root }) => [...nodesOf(root)].flatMap((node) => placesOf(node))));
  return further.filter(({ conclusion, detail }) =>
    [...conclusion, ...detail].every((block) =>
      [...nodesOf(block)].every((node) => !placesOf(node).some((place) => printed.has(place))),
    ),
  );
}

/** Where the words of a text node come from. */
const placesOf = (node: Nodes): readonly string[] =>
  node.type === 'text' ? (node.data?.origin ?? []).map(({ source, from }) => `${source.path}:${from}`) : [];
