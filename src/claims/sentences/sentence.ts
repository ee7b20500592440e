import { memoize } from '../../collections/memoize.ts';
import { firstIndex } from '../../collections/search.ts';
import type { Mention } from '../scan/scan.ts';
import type { Language } from '../../languages/language.ts';

/** UTF-16 offsets of a text, the end exclusive. */
interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The end of a sentence, if no abbreviation ends there: a mark, spaces, and a capital or a digit behind them. */
const sentenceEnd = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«([]*[A-ZÀ-ÖØ-ÞͰ-ϿЀ-Я\d])/g;

/** The sentences of a passage, without the spaces between them. */
export function* sentencesIn(text: string, language: Language): Generator<TextRange> {
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(sentenceEnd)) {
    if (endsInAbbreviation(text.slice(start, index + 1), language)) continue;
    yield { start, end: index + mark.trimEnd().length };
    start = index + mark.length;
  }
  yield { start, end: text.length };
}

/** The sentence of a passage that holds a UTF-16 offset; the spaces behind a sentence count as part of it. */
export function sentenceAt(text: string, place: number, language: Language): TextRange {
  const sentences = lastSentences(language)(text);
  const next = firstIndex(sentences, ({ start }) => start > place);
  return sentences[Math.max(0, next - 1)] ?? { start: 0, end: text.length };
}

/** The sentences of the text that was asked for last: the many words of one paragraph ask one after the other. */
const lastSentences = memoize((language: Language) => {
  let last = '';
  let sentences: readonly TextRange[] = [];
  return (text: string): readonly TextRange[] => {
    if (text !== last) [last, sentences] = [text, [...sentencesIn(text, language)]];
    return sentences;
  };
});

// A class of Unicode (`\p{L}`) would say it better, but its tables cost a millisecond at every start.
const letter = 'A-Za-zÀ-ɏͰ-ԯ';

const initials = new RegExp(`^(?:[${letter}]\\.)+$`);

/**
 * Whether a full stop at the end of these words can belong to an abbreviation or an initial, so that the sentence goes
 * on: “no.”, “e.g.”, “J.”
 */
export function endsInAbbreviation(words: string, { abbreviations: { leading, anywhere } }: Language): boolean {
  const last = lastToken(words);
  return initials.test(last) || leading.includes(last.toLowerCase()) || anywhere.includes(last.toLowerCase());
}

/** Whether the last full stop belongs to an abbreviation even at the end of a sentence: “U.S.”, “p.m.”, “etc.” */
export function keepsItsStop(words: string, { abbreviations: { anywhere } }: Language): boolean {
  const last = lastToken(words);
  return (initials.test(last) && last.length > 2) || anywhere.includes(last.toLowerCase());
}

/** The last characters between spaces, without quotation marks and brackets before them. */
function lastToken(words: string): string {
  let start = words.length;
  while (start > 0 && !beforeToken.test(words.charAt(start - 1))) start--;
  return words.slice(start);
}

const beforeToken = /[\s“”‘’"'()[\]/–—-]/;

/**
 * A sentence around a place, without what stands in brackets; of a bracket that the place stands in, what leads to it
 * and it alone.
 */
export interface Clause {
  /** The text up to its end, brackets blank, so that offsets are those of the text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The numbers outside brackets, and what only looks like one, in reading order. */
  readonly mentions: readonly Mention[];
}

/**
 * As far on each side, in characters, as a sentence reaches that a person could add up (some 100 words): to look
 * further for each number would cost more than reading the text.
 */
const farthest = 700;

/** As many numbers as a person could add up in a sentence. */
const mostNumbers = 40;

const bracket = /\([^()]*\)/g;

/**
 * The clause around a UTF-16 offset. `undefined` if the sentence runs past 700 characters on either side of it, or
 * holds more than 40 numbers.
 */
export function clauseAt(
  text: string,
  mentions: readonly Mention[],
  place: number,
  language: Language,
): Clause | undefined {
  const [from, to] = [Math.max(0, place - farthest), Math.min(text.length, place + farthest)];
  const sentence = sentenceAt(text.slice(from, to), place - from, language);
  const [start, last] = [from + sentence.start, from + sentence.end];
  if ((start === from && from > 0) || (last === to && to < text.length)) return undefined;
  let [visible, end] = [text.slice(0, last), last];
  const blanked: TextRange[] = [];
  for (const { 0: words, index } of text.slice(start, last).matchAll(bracket)) {
    const [open, close] = [start + index, start + index + words.length];
    const isAround = open < place && place < close;
    if (isAround) end = close - 1;
    else blanked.push({ start: open, end: close });
    const replacement = isAround ? ` ${words.slice(1)}` : ' '.repeat(words.length);
    visible = visible.slice(0, open) + replacement + visible.slice(close);
  }
  const isVisible = (mention: Mention): boolean =>
    mention.end <= end && !blanked.some((range) => range.start <= mention.start && mention.end <= range.end);
  const inside = mentionsFrom(mentions, start, end).filter(isVisible);
  return inside.length > mostNumbers ? undefined : { text: visible, start, end, mentions: inside };
}

/**
 * The mentions that begin in `[start, end)`, of a list in reading order. Found by binary search, since a paragraph may
 * hold thousands.
 */
export function mentionsFrom(mentions: readonly Mention[], start: number, end: number): readonly Mention[] {
  const first = firstIndex(mentions, (mention) => mention.start >= start);
  let last = first;
  while (last < mentions.length && (mentions[last]?.start ?? end) < end) last++;
  return mentions.slice(first, last);
}
