import type { Mention } from './scan.ts';
import { sentenceAt } from './sentence.ts';

/** A sentence around a place, without what stands in brackets; of a bracket that the place stands in, what leads to it and it alone. */
export interface Clause {
  /** The text up to its end, brackets blank. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The numbers outside brackets, and what only looks like one, in reading order. */
  readonly mentions: readonly Mention[];
}

const bracket = /\([^()]*\)/g;

/** As far on each side as a sentence reaches that a person could add up: looking further would cost more than reading all of it. */
const farthest = 700;
const most = 40;

/** Nothing for sentences longer than that. */
export function clauseAt(text: string, mentions: readonly Mention[], place: number): Clause | undefined {
  const [from, to] = [Math.max(0, place - farthest), Math.min(text.length, place + farthest)];
  const found = sentenceAt(text.slice(from, to), place - from);
  const [start, last] = [from + found.start, from + found.end];
  if ((start === from && from > 0) || (last === to && to < text.length)) return undefined;
  let [blank, end] = [text.slice(0, last), last];
  const closed: { start: number; end: number }[] = [];
  for (const { 0: words, index } of text.slice(start, last).matchAll(bracket)) {
    const [open, close] = [start + index, start + index + words.length];
    const isAround = open < place && place < close;
    if (isAround) end = close - 1;
    else closed.push({ start: open, end: close });
    blank = blank.slice(0, open) + (isAround ? ` ${words.slice(1)}` : ' '.repeat(words.length)) + blank.slice(close);
  }
  const isOutside = (mention: Mention): boolean => !closed.some((one) => one.start <= mention.start && mention.end <= one.end);
  const inside = mentionsFrom(mentions, start, end).filter((mention) => mention.end <= end && isOutside(mention));
  return inside.length > most ? undefined : { text: blank, start, end, mentions: inside };
}

/** The numbers, which stand in reading order, that begin between two places. Halving finds them, since a paragraph may hold thousands. */
export function mentionsFrom(mentions: readonly Mention[], start: number, end: number): readonly Mention[] {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < mentions.length && (mentions[last]?.start ?? end) < end) last++;
  return mentions.slice(low, last);
}
