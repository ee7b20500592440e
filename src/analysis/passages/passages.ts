import type { Nodes, Table, RootContent } from 'mdast';
import { type Container, type LinkFiller, type PassagePart, type Passage, type Writer, passageOf } from './passage.ts';
import { memoize } from '../../collections/memoize.ts';
import { readFactLink } from '../../claims/fact-link.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Document } from '../../compose/document.ts';
import { isSentenceStart, wordsFor } from '../../compose/passes/fill-facts.ts';
import type { Finding } from '../../mission/finding.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Quotation } from '../../mission/quotation.ts';
import { plainText } from '../../source/markdown/parse.ts';
import type { Source, Span } from '../../source/source.ts';

/**
 * All that a mission says, passage by passage: its findings and quotations as written, then what templates and
 * mission.yaml add in print.
 */
export const passagesOf = memoize((draft: Draft): readonly Passage[] => [
  ...inReadingOrder(draft.mission).flatMap((text) => [...writtenIn(text, draft.mission)]),
  ...printedOnly(draft),
]);

/** A document as it would be printed, passage by passage, without empty ones. */
export const printedPassages = memoize(({ root, mission }: Document): readonly Passage[] => {
  const writer = { language: mission.language, fill: () => '' };
  return [...inBlocks(root.children as readonly RootContent[], 'printed', writer)].filter(({ text }) => text !== '');
});

/** All that a mission says as one text: what does not stand in it need not be looked for passage by passage. */
export const fullTextOf = memoize((draft: Draft): string =>
  passagesOf(draft)
    .map(({ text }) => text)
    .join('\n'),
);

/** The files of findings and quotations: what is printed of them is a repetition of their own passages. */
export const writtenSources = memoize(
  ({ findings, quotations }: Mission): ReadonlySet<Source> =>
    new Set([...findings, ...quotations].map(({ source }) => source)),
);

/** What a passage holds; of a printed one only what does not come from a finding or quotation. */
export const withoutReprints = <T extends { readonly at: Span }>(
  placed: readonly T[],
  { part }: Passage,
  mission: Mission,
): readonly T[] => (part === 'printed' ? placed.filter(({ at }) => !writtenSources(mission).has(at.source)) : placed);

/** The overall finding, then what the outline names in its order, then what is left. */
function inReadingOrder({ findings, quotations, settings, house }: Mission): readonly (Finding | Quotation)[] {
  const [overall] = house.topics;
  const outline = settings.release?.outline ?? [];
  const rank = (text: Finding | Quotation): number => {
    if ('about' in text && text.about.topic === overall) return -1;
    return outline.includes(text.id) ? outline.indexOf(text.id) : outline.length;
  };
  return [...findings, ...quotations].toSorted((a, b) => rank(a) - rank(b));
}

function* writtenIn(text: Finding | Quotation, mission: Mission): Generator<Passage> {
  const fill: LinkFiller = (url, { before, after, isCell }) => {
    const startsSentence = isSentenceStart(before, mission.language);
    return wordsFor(readFactLink(url), { startsSentence, isCell, before, after }, mission) ?? '';
  };
  const writer = { language: mission.language, fill };
  if ('paragraphs' in text) {
    yield* inBlocks(text.paragraphs, 'quotation', writer);
    return;
  }
  const isLead = text.about.topic === mission.house.topics[0];
  yield passageOf({ type: 'paragraph', children: [...text.title] }, isLead ? 'headline' : 'title', writer);
  yield* inBlocks(text.press, 'press', writer);
  yield* inBlocks(text.conclusion, 'conclusion', writer);
  yield* inBlocks(text.detail, 'detail', writer);
  for (const note of text.notes.values()) yield* inBlocks(note.children, 'note', writer);
}

function* inBlocks(
  blocks: readonly Nodes[],
  part: PassagePart,
  writer: Writer,
  inside?: Container,
  head?: string,
): Generator<Passage> {
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (isWords(block))
      yield passageOf(block, part, writer, {
        listLength: next?.type === 'list' ? next.children.length : undefined,
        inside,
        head,
      });
    else if ('children' in block)
      yield* inBlocks(
        block.children,
        part,
        writer,
        enclosing[block.type] ?? inside,
        block.type === 'table' ? headOf(block) : head,
      );
  }
}

const headOf = ({ children: [head] }: Table): string => (head ? plainText(head) : '');

const enclosing: Readonly<Record<string, Container>> = { table: 'table', list: 'list', blockquote: 'quotation' };

const isWords = ({ type }: Nodes): boolean => type === 'paragraph' || type === 'heading' || type === 'tableCell';

/** Composed passages that hold words from elsewhere than findings and quotations. */
function* printedOnly({ mission, documents }: Draft): Generator<Passage> {
  const written = writtenSources(mission);
  for (const document of documents)
    yield* printedPassages(document).filter(({ sources }) => sources.some((source) => !written.has(source)));
}
