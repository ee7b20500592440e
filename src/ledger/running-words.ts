import type { Draft } from '../compose/compose.ts';
import { spanText, type Span } from '../diagnostic.ts';
import { ownWordsOf, type OwnWords } from './own-words.ts';
import type { Passage } from './passage.ts';

/** All findings as one text to be searched, passage after passage, without what their writers were not free to spell: one search costs less than forty. */
export interface RunningWords {
  readonly text: string;
  /** Words of that text in their passage. None where they stand in code, or in a link that leads to no fact. */
  readonly at: (start: number, end: number) => FoundWords | undefined;
}

/** Characters of a passage. */
export interface FoundWords {
  readonly passage: Passage;
  /** The words of the passage around, masked as in `OwnWords`. */
  readonly own: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly at: Span;
  /** Whether they stand in their file as they are read, so that a fix may put others there. */
  readonly isPlain: boolean;
}

const between = '\n\n';
const known = new WeakMap<Draft, RunningWords>();

export function runningWordsOf(draft: Draft): RunningWords {
  const before = known.get(draft);
  if (before) return before;
  const all = ownWordsOf(draft);
  const starts: number[] = [];
  let text = '';
  for (const { linked } of all) {
    starts.push(text.length);
    text += linked + between;
  }
  const words: RunningWords = {
    text,
    at(start, end) {
      const index = starts.findLastIndex((first) => first <= start);
      const [one, from] = [all[index], starts[index] ?? 0];
      return one && end - from <= one.linked.length ? foundIn(one, start - from, end - from) : undefined;
    },
  };
  known.set(draft, words);
  return words;
}

function foundIn({ passage, linked }: OwnWords, start: number, end: number): FoundWords | undefined {
  const isWritten = [...passage.linkable, ...passage.links].some((stretch) => stretch.start <= start && end <= stretch.end);
  if (!isWritten) return undefined;
  const words = passage.text.slice(start, end);
  const at = passage.spanOf(start, end);
  return { passage, own: linked, start, end, words, at, isPlain: spanText(at).replaceAll('\r\n', '\n') === words };
}
