import type { Phrases } from './language.ts';
import type { Token } from './tokens.ts';

interface Entry<Meaning> {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

/** Phrases by their first word, the longest first. */
export type PhraseIndex<Meaning> = ReadonlyMap<string, readonly Entry<Meaning>[]>;

/** What was read, and the place of the next token. */
export interface Read<Found> {
  readonly found: Found;
  readonly next: number;
  /** The tokens of the number itself, where a hedge stands before or after it. */
  readonly figure?: readonly [from: number, to: number];
}

export function indexed<Meaning>(entries: Iterable<readonly [string, Meaning]>): PhraseIndex<Meaning> {
  const index = new Map<string, Entry<Meaning>[]>();
  for (const [phrase, meaning] of entries) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    index.set(first, [...(index.get(first) ?? []), { words, meaning }]);
  }
  for (const found of index.values()) found.sort((a, b) => b.words.length - a.words.length);
  return index;
}

export function byMeaning<Meaning extends string>(phrases: Phrases<Meaning>): PhraseIndex<Meaning> {
  const meanings = Object.keys(phrases) as Meaning[]; // the keys of a Phrases are its meanings
  return indexed(meanings.flatMap((meaning) => (phrases[meaning] ?? []).map((phrase) => [phrase, meaning] as const)));
}

export const anyOf = (phrases: readonly string[]): PhraseIndex<true> => indexed(phrases.map((phrase) => [phrase, true]));

/** The longest phrase of an index that stands at a place. */
export function findPhrase<Meaning>(
  index: PhraseIndex<Meaning>,
  tokens: readonly Token[],
  at: number,
): Read<Meaning> | undefined {
  const entries = index.get(tokens[at]?.text ?? '');
  const entry = entries?.find(({ words }) => words.every((word, offset) => tokens[at + offset]?.text === word));
  return entry && { found: entry.meaning, next: at + entry.words.length };
}
