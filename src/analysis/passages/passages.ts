import type { Nodes, Table, RootContent } from 'mdast';
import { type Enclosing, type Fill, type Part, type Passage, type Writer, passageOf } from './passage.ts';
import { readFactLink } from '../../claims/fact-link.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Document } from '../../compose/document.ts';
import { isSentenceStart, wordsFor } from '../../compose/passes/fill-facts.ts';
import type { Finding } from '../../mission/finding.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Quotation } from '../../mission/quotation.ts';
import { plainText } from '../../source/markdown/parse.ts';

const known = new WeakMap<Draft, readonly Passage[]>();

/**
 * All that a mission says, passage by passage: its findings and quotations as written, then what templates and
 * mission.yaml add in print.
 */
export function passagesOf(draft: Draft): readonly Passage[] {
  const before = known.get(draft);
  if (before) return before;
  const passages = [
    ...inReadingOrder(draft.mission).flatMap((text) => [...writtenIn(text, draft.mission)]),
    ...printed(draft),
  ];
  known.set(draft, passages);
  return passages;
}

/** The lead, what the outline names in its order, and what is left. */
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
  const fill: Fill = (url, before, isCell) =>
    wordsFor(readFactLink(url), { startsSentence: isSentenceStart(before, mission.language), isCell }, mission) ?? '';
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
  part: Part,
  writer: Writer,
  inside?: Enclosing,
  head?: string,
): Generator<Passage> {
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (isWords(block))
      yield passageOf(block, part, writer, {
        listed: next?.type === 'list' ? next.children.length : undefined,
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

const enclosing: Readonly<Record<string, Enclosing>> = { table: 'table', list: 'list', blockquote: 'quotation' };

const isWords = ({ type }: Nodes): boolean => type === 'paragraph' || type === 'heading' || type === 'tableCell';

const ofDocuments = new WeakMap<Document, readonly Passage[]>();

/** A document as it would be printed, passage by passage. */
export function printedPassages(document: Document): readonly Passage[] {
  const before = ofDocuments.get(document);
  if (before) return before;
  const writer = { language: document.mission.language, fill: () => '' };
  const passages = [...inBlocks(document.root.children as readonly RootContent[], 'printed', writer)].filter(
    ({ text }) => text !== '',
  );
  ofDocuments.set(document, passages);
  return passages;
}

/** Composed texts that hold words from elsewhere than findings and quotations. */
function* printed({ mission, documents }: Draft): Generator<Passage> {
  const written = new Set([...mission.findings, ...mission.quotations].map(({ source }) => source));
  for (const document of documents)
    yield* printedPassages(document).filter(({ sources }) => sources.some((source) => !written.has(source)));
}

const knownWords = new WeakMap<Draft, string>();

/** All that a mission says as one text: what does not stand in it need not be looked for passage by passage. */
export function fullTextOf(draft: Draft): string {
  const before = knownWords.get(draft);
  if (before !== undefined) return before;
  const words = passagesOf(draft)
    .map(({ text }) => text)
    .join('\n');
  knownWords.set(draft, words);
  return words;
}
