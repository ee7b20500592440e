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
  const inside = mentions.filter((mention) => mention.start >= start && mention.end <= end && isOutside(mention));
  return inside.length > most ? undefined : { text: blank, start, end, mentions: inside };
}
