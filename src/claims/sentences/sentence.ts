import { firstIndex } from '../../collections/search.ts';
import type { Mention } from '../scan/scan.ts';
import type { Language } from '../../languages/language.ts';

/** Characters of a text, from the first to before the last. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const stop = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«([]*[A-ZÀ-ÖØ-ÞͰ-ϿЀ-Я\d])/g;

/** The sentences of a passage, without the spaces between them. */
export function* sentencesIn(text: string, language: Language): Generator<Stretch> {
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(stop)) {
    if (endsInAbbreviation(text.slice(start, index + 1), language)) continue;
    yield { start, end: index + mark.trimEnd().length };
    start = index + mark.length;
  }
  yield { start, end: text.length };
}

/** The sentence of a passage that a place stands in. */
export function sentenceAt(text: string, place: number, language: Language): Stretch {
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(stop)) {
    if (endsInAbbreviation(text.slice(start, index + 1), language)) continue;
    const end = index + mark.length;
    if (place < end) return { start, end: index + mark.trimEnd().length };
    start = end;
  }
  return { start, end: text.length };
}

// The class of letters would say it better, but its tables cost a millisecond at every start.
const letter = 'A-Za-zÀ-ɏͰ-ԯ';

const initials = new RegExp(`^(?:[${letter}]\\.)+$`);

/** The last word of some words, without marks and brackets before it. */
const lastWord = (words: string): string => /[^\s“”‘’"'()[\]/–—-]*$/.exec(words)?.[0] ?? '';

/**
 * Whether a full stop after these words can belong to an abbreviation or an initial, so that the sentence goes on:
 * “no.”, “e.g.”, “J.”
 */
export function endsInAbbreviation(words: string, { abbreviations: { leading, anywhere } }: Language): boolean {
  const last = lastWord(words);
  return initials.test(last) || leading.includes(last.toLowerCase()) || anywhere.includes(last.toLowerCase());
}

/** Whether the last full stop belongs to an abbreviation even at the end of a sentence: “U.S.”, “p.m.”, “etc.” */
export function keepsItsStop(words: string, { abbreviations: { anywhere } }: Language): boolean {
  const last = lastWord(words);
  return (initials.test(last) && last.length > 2) || anywhere.includes(last.toLowerCase());
}

/**
 * A sentence around a place, without what stands in brackets; of a bracket that the place stands in, what leads to it
 * and it alone.
 */
export interface Clause {
  /** The text up to its end, brackets blank. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The numbers outside brackets, and what only looks like one, in reading order. */
  readonly mentions: readonly Mention[];
}

const bracket = /\([^()]*\)/g;

/**
 * As far on each side as a sentence reaches that a person could add up: looking further would cost more than reading
 * all of it.
 */
const farthest = 700;

const most = 40;

/** Nothing for sentences longer than that. */
export function clauseAt(
  text: string,
  mentions: readonly Mention[],
  place: number,
  language: Language,
): Clause | undefined {
  const [from, to] = [Math.max(0, place - farthest), Math.min(text.length, place + farthest)];
  const found = sentenceAt(text.slice(from, to), place - from, language);
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
  const isOutside = (mention: Mention): boolean =>
    !closed.some((one) => one.start <= mention.start && mention.end <= one.end);
  const inside = mentionsFrom(mentions, start, end).filter((mention) => mention.end <= end && isOutside(mention));
  return inside.length > most ? undefined : { text: blank, start, end, mentions: inside };
}

/**
 * The numbers, which stand in reading order, that begin between two places. Halving finds them, since a paragraph may
 * hold thousands.
 */
export function mentionsFrom(mentions: readonly Mention[], start: number, end: number): readonly Mention[] {
  const first = firstIndex(mentions, (mention) => mention.start >= start);
  let last = first;
  while (last < mentions.length && (mentions[last]?.start ?? end) < end) last++;
  return mentions.slice(first, last);
}
