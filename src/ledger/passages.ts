import type { Nodes, RootContent } from 'mdast';
import { readFactLink } from '../claims/fact-link.ts';
import type { Draft } from '../compose/compose.ts';
import { beginsSentence, wordsFor } from '../compose/fact-words.ts';
import type { Finding } from '../mission/finding.ts';
import type { Mission } from '../mission/mission.ts';
import type { Quotation } from '../mission/quotation.ts';
import { passageOf, type Fill, type Part, type Passage } from './passage.ts';

const known = new WeakMap<Draft, readonly Passage[]>();

/** All that a mission says, passage by passage: its findings and quotations as written, then what templates and mission.yaml add in print. */
export function passagesOf(draft: Draft): readonly Passage[] {
  const before = known.get(draft);
  if (before) return before;
  const passages = [...inReadingOrder(draft.mission).flatMap((text) => [...writtenIn(text, draft.mission)]), ...printed(draft)];
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
  const fill: Fill = (url, before) => wordsFor(readFactLink(url), beginsSentence(before), mission) ?? '';
  if ('paragraphs' in text) {
    yield* inBlocks(text.paragraphs, 'quotation', fill);
    return;
  }
  const isLead = text.about.topic === mission.house.topics[0];
  yield passageOf({ type: 'paragraph', children: [...text.title] }, isLead ? 'headline' : 'title', fill);
  yield* inBlocks(text.press, 'press', fill);
  yield* inBlocks(text.conclusion, 'conclusion', fill);
  yield* inBlocks(text.detail, 'detail', fill);
  for (const note of text.notes.values()) yield* inBlocks(note.children, 'note', fill);
}

function* inBlocks(blocks: readonly Nodes[], part: Part, fill: Fill): Generator<Passage> {
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (isWords(block)) yield passageOf(block, part, fill, next?.type === 'list' ? next.children.length : undefined);
    else if ('children' in block) yield* inBlocks(block.children, part, fill);
  }
}

const isWords = ({ type }: Nodes): boolean => type === 'paragraph' || type === 'heading' || type === 'tableCell';

/** Composed texts that hold words from elsewhere than findings and quotations. */
function* printed({ mission, documents }: Draft): Generator<Passage> {
  const written = new Set([...mission.findings, ...mission.quotations].map(({ source }) => source));
  for (const { root } of documents) {
    for (const passage of inBlocks(root.children as readonly RootContent[], 'printed', () => '')) {
      if (passage.text !== '' && passage.sources.some((source) => !written.has(source))) yield passage;
    }
  }
}
