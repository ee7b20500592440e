import type { Mention } from './scan.ts';
import { sentenceAt } from './sentence.ts';

/** A sentence around a place, without what stands in brackets; of a bracket that the place stands in, what leads to it and it alone. */
export interface Clause {
  /** Of the same length as the text that it stands in, brackets blank. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The numbers outside brackets, and what only looks like one, in reading order. */
  readonly mentions: readonly Mention[];
}

const bracket = /\([^()]*\)/g;

export function clauseAt(text: string, mentions: readonly Mention[], place: number): Clause {
  const sentence = sentenceAt(text, place);
  let { end } = sentence;
  let blank = text;
  const closed: { start: number; end: number }[] = [];
  for (const { 0: found, index } of text.slice(sentence.start, end).matchAll(bracket)) {
    const [from, to] = [sentence.start + index, sentence.start + index + found.length];
    const isAround = from < place && place < to;
    if (isAround) end = to - 1;
    else closed.push({ start: from, end: to });
    blank = blank.slice(0, from) + (isAround ? ` ${found.slice(1)}` : ' '.repeat(found.length)) + blank.slice(to);
  }
  const isOutside = (mention: Mention): boolean => !closed.some((one) => one.start <= mention.start && mention.end <= one.end);
  const inside = mentions.filter((mention) => mention.start >= sentence.start && mention.end <= end && isOutside(mention));
  return { text: blank, start: sentence.start, end, mentions: inside };
}
