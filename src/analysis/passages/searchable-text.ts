import { type EditableText, editableTextOf } from './editable-text.ts';
import type { Passage } from './passage.ts';
import { memoize } from '../../collections/memoize.ts';
import { firstIndex } from '../../collections/search.ts';
import type { Draft } from '../../compose/compose.ts';
import { lowerAlike } from '../../languages/patterns.ts';
import { type Span, spanText } from '../../source/source.ts';

/**
 * The editable text of all findings joined to one, passage after passage: searching it once costs less than searching
 * forty passages.
 */
export interface SearchableText {
  readonly text: string;
  /**
   * The characters `[start, end)` of that text in their passage; undefined if they reach beyond it, or stand in code or
   * in a link that leads to no fact.
   */
  readonly matchAt: (start: number, end: number) => PassageMatch | undefined;
}

/** Characters of a passage that a search has found. */
export interface PassageMatch {
  readonly passage: Passage;
  /** The whole passage, masked as in `EditableText.withLinkedWords`. */
  readonly context: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly at: Span;
  /** Whether they stand in their file as they are read, so that a fix may put others there. */
  readonly isPlain: boolean;
}

export const searchableTextOf = memoize((draft: Draft): SearchableText => {
  const passages = editableTextOf(draft);
  const starts: number[] = [];
  let text = '';
  for (const { withLinkedWords } of passages) {
    starts.push(text.length);
    text += withLinkedWords + separator;
  }
  return {
    text,
    matchAt(start, end) {
      const index = firstIndex(starts, (first) => first > start) - 1;
      const [passage, offset] = [passages[index], starts[index] ?? 0];
      return passage && end - offset <= passage.withLinkedWords.length
        ? matchIn(passage, start - offset, end - offset)
        : undefined;
    },
  };
});

/** The same in lower case and of the same length: most words that are looked for stand nowhere in it. */
export const lowerTextOf = memoize((draft: Draft): string => lowerAlike(searchableTextOf(draft).text));

const separator = '\n\n';

function matchIn({ passage, withLinkedWords }: EditableText, start: number, end: number): PassageMatch | undefined {
  const isProse = [...passage.linkable, ...passage.links].some((range) => range.start <= start && end <= range.end);
  if (!isProse) return undefined;
  const words = passage.text.slice(start, end);
  const at = passage.spanOf(start, end);
  const isPlain = spanText(at).replaceAll('\r\n', '\n') === words;
  return { passage, context: withLinkedWords, start, end, words, at, isPlain };
}
