import { endsInAbbreviation } from './abbreviation.ts';

/** Characters of a text, from the first to before the last. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const stop = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«([]*[A-ZÀ-ÖØ-ÞͰ-ϿЀ-Я\d])/g;

/** The sentences of a passage, without the spaces between them. */
export function* sentencesIn(text: string): Generator<Stretch> {
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(stop)) {
    if (endsInAbbreviation(text.slice(start, index + 1))) continue;
    yield { start, end: index + mark.trimEnd().length };
    start = index + mark.length;
  }
  yield { start, end: text.length };
}

/** The sentence of a passage that a place stands in. */
export function sentenceAt(text: string, place: number): Stretch {
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(stop)) {
    if (endsInAbbreviation(text.slice(start, index + 1))) continue;
    const end = index + mark.length;
    if (place < end) return { start, end: index + mark.trimEnd().length };
    start = end;
  }
  return { start, end: text.length };
}
