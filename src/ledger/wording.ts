import type { Nodes } from 'mdast';
import type { Draft } from '../compose/compose.ts';
import type { Span } from '../diagnostic.ts';
import type { Finding } from '../mission/finding.ts';
import { spanOfNode } from '../mission/markdown.ts';
import type { Passage } from './passage.ts';
import { passagesOf } from './passages.ts';

/** A passage of a finding with what its writers say themselves. */
export interface Wording {
  readonly finding: Finding;
  readonly passage: Passage;
  /** In lower case and of the same length as the passage; what is quoted is a run of U+FFFC. */
  readonly text: string;
}

const known = new WeakMap<Draft, { readonly wordings: readonly Wording[]; readonly whole: string }>();

/** What the findings say in words of their own: titles, paragraphs, items and notes, without what is quoted. */
export const wordingsOf = (draft: Draft): readonly Wording[] => worded(draft).wordings;

/** Those of some words, in lower case, that stand anywhere in the findings: a quick look that spares most missions a search. */
export const saidIn = (draft: Draft, words: readonly string[]): readonly string[] => {
  const { whole } = worded(draft);
  return words.filter((word) => whole.includes(word));
};

export const speaksOf = (draft: Draft, words: readonly string[]): boolean => saidIn(draft, words).length > 0;

function worded(draft: Draft) {
  const before = known.get(draft);
  if (before) return before;
  const wordings: Wording[] = [];
  for (const finding of draft.mission.findings) {
    const quoted = quotedBlocks(finding);
    for (const passage of passagesOf(draft)) {
      if (passage.part === 'printed' || passage.sources[0] !== finding.source || isInside(passage, quoted)) continue;
      wordings.push({ finding, passage, text: lowered(unquoted(passage.text)) });
    }
  }
  const all = { wordings, whole: wordings.map(({ text }) => text).join('\n') };
  known.set(draft, all);
  return all;
}

const quotedBlocks = ({ press, conclusion, detail, source }: Finding): readonly Span[] =>
  [...press, ...conclusion, ...detail].flatMap((block: Nodes) => (block.type === 'blockquote' ? [spanOfNode(block, source)] : []));

const isInside = (passage: Passage, blocks: readonly Span[]): boolean => {
  if (blocks.length === 0) return false;
  const { start } = passage.spanOf(0, 1);
  return blocks.some((block) => block.start <= start && start < block.end);
};

/** Quotations in words of the writer's choice keep their place as a run of one character. */
function unquoted(text: string): string {
  if (!/["“]/.test(text)) return text;
  return text.replace(/“[^”]*”|"[^"]*"/g, (words) => '\uFFFC'.repeat(words.length));
}

/** Letter for letter, so that every letter keeps its place. */
function lowered(text: string): string {
  const lower = text.replaceAll('’', "'").toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text].map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join('');
}
