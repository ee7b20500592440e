import { type Word, wordsBetween } from './noun-phrase.ts';

/** Words with nothing but spaces between them. */
export interface WordRun {
  readonly words: readonly string[];
  /** Whether a sign or the end of the text stands behind the last of them, and no hyphen or apostrophe. */
  readonly isClosed: boolean;
}

/** As far as is looked. */
const farthest = 160;
const isGap = (text: string): boolean => text.trim() === '';
const ties = /^[-‐‑'’]/;

/** The words right behind a place. */
export function wordsAfter(text: string, at: number): WordRun {
  const words: Word[] = [];
  let end = at;
  for (const word of wordsBetween(text, at, Math.min(text.length, at + farthest))) {
    if (!isGap(text.slice(end, word.start)) || (word.start === at && at > 0)) break;
    words.push(word);
    ({ end } = word);
  }
  return { words: words.map((word) => word.text), isClosed: !ties.test(text.slice(end)) && !/^\s*\d/.test(text.slice(end, end + 4)) };
}

/** The words right before a place, the nearest last. */
export function wordsBefore(text: string, at: number): readonly string[] {
  const all = [...wordsBetween(text, Math.max(0, at - 80), at)];
  const words: string[] = [];
  let start = at;
  for (const word of all.toReversed()) {
    if (!isGap(text.slice(word.end, start))) break;
    words.unshift(word.text);
    ({ start } = word);
  }
  return words;
}

/** Phrases of up to so many words. */
const longest = 5;

/** How many words at a place are one of several phrases, the longest that is; none is 0. */
export function phraseAt(words: readonly string[], index: number, phrases: ReadonlySet<string>): number {
  for (let length = Math.min(longest, words.length - index); length > 0; length--) {
    if (phrases.has(words.slice(index, index + length).join(' '))) return length;
  }
  return 0;
}

/** The same for words that end a list. */
export function phraseBefore(words: readonly string[], phrases: ReadonlySet<string>): number {
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    if (phrases.has(words.slice(-length).join(' '))) return length;
  }
  return 0;
}
