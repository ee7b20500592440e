import type { Nodes } from 'mdast';
import { type Passage, maskSpans, quotedRanges } from './passage.ts';
import { passagesOf } from './passages.ts';
import { groupBy } from '../../collections/group.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Finding } from '../../mission/finding.ts';
import { spanOfNode } from '../../source/markdown/parse.ts';
import type { Span } from '../../source/source.ts';

/** A passage of a finding with what its writers say themselves. */
export interface AuthoredText {
  readonly finding: Finding;
  readonly passage: Passage;
  /** In lower case and of the same length as the passage; what is quoted is a run of U+FFFC. */
  readonly text: string;
}

/** What the findings say in words of their own: titles, paragraphs, items and notes, without what is quoted. */
export const authoredTextOf = memoize((draft: Draft): readonly AuthoredText[] => {
  const passages = groupBy(
    passagesOf(draft).filter(({ part }) => part !== 'printed'),
    ({ sources: [source] }) => source,
  );
  return draft.mission.findings.flatMap((finding) => {
    const quotations = quotedBlocks(finding);
    return (passages.get(finding.source) ?? [])
      .filter((passage) => !isInside(passage, quotations))
      .map((passage) => ({ finding, passage, text: lowerCased(withoutQuotations(passage.text)) }));
  });
});

/**
 * Those of `words`, in lower case, that stand anywhere in the findings, be it inside a longer word: a quick look that
 * spares most missions a search.
 */
export const wordsUsedIn = (draft: Draft, words: readonly string[]): readonly string[] => {
  const text = joinedText(draft);
  return words.filter((word) => text.includes(word));
};

/** Whether any of `words`, in lower case, stands anywhere in the findings. */
export const usesAnyOf = (draft: Draft, words: readonly string[]): boolean => wordsUsedIn(draft, words).length > 0;

const joinedText = memoize((draft: Draft): string =>
  authoredTextOf(draft)
    .map(({ text }) => text)
    .join('\n'),
);

const quotedBlocks = ({ press, conclusion, detail, source }: Finding): readonly Span[] =>
  [...press, ...conclusion, ...detail].flatMap((block: Nodes) =>
    block.type === 'blockquote' ? [spanOfNode(block, source)] : [],
  );

const isInside = (passage: Passage, blocks: readonly Span[]): boolean => {
  if (blocks.length === 0) return false;
  const { start } = passage.spanOf(0, 1);
  return blocks.some((block) => block.start <= start && start < block.end);
};

function withoutQuotations(text: string): string {
  if (!/["“]/.test(text)) return text;
  return maskSpans(text, [...quotedRanges(text)]);
}

/** Letter for letter, so that every letter keeps its place. */
function lowerCased(text: string): string {
  const lower = text.replaceAll('’', "'").toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('');
}
