import type { SpanUnit } from './calendar.ts';
import type { Hedge, Language, Phrases, Quantity } from './language.ts';
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

/** The tables of a language, made ready for reading. */
export interface Lexicon {
  readonly language: Language;
  readonly hedges: PhraseIndex<Hedge>;
  readonly hedgesAfter: PhraseIndex<Hedge>;
  readonly openers: PhraseIndex<true>;
  readonly quantities: PhraseIndex<Quantity>;
  readonly percents: PhraseIndex<'percent' | 'points'>;
  readonly spans: PhraseIndex<SpanUnit>;
  readonly fixedSpans: PhraseIndex<readonly [number, SpanUnit]>;
  readonly numberPhrases: PhraseIndex<number>;
  readonly many: PhraseIndex<bigint>;
  readonly records: PhraseIndex<'highest' | 'lowest'>;
  readonly firsts: PhraseIndex<true>;
  readonly truths: PhraseIndex<'true' | 'false'>;
  readonly relativeDays: PhraseIndex<number>;
  readonly relativeWeekdays: PhraseIndex<readonly [number, number]>;
  readonly of: PhraseIndex<true>;
  readonly in: PhraseIndex<true>;
  readonly ofOne: PhraseIndex<true>;
  /** Number words below a hundred. */
  readonly small: ReadonlyMap<string, number>;
  readonly tens: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, bigint>;
  /** Words that must not be left over after a claim. */
  readonly telling: ReadonlySet<string>;
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

function byMeaning<Meaning extends string>(phrases: Phrases<Meaning>): PhraseIndex<Meaning> {
  const meanings = Object.keys(phrases) as Meaning[]; // the keys of a Phrases are its meanings
  return indexed(meanings.flatMap((meaning) => (phrases[meaning] ?? []).map((phrase) => [phrase, meaning] as const)));
}

const list = (phrases: readonly string[]): PhraseIndex<true> => indexed(phrases.map((phrase) => [phrase, true]));

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

const known = new WeakMap<Language, Lexicon>();

/** Made at the first use of a language and kept. */
export function lexiconOf(language: Language): Lexicon {
  const before = known.get(language);
  if (before) return before;
  const made = makeLexicon(language);
  known.set(language, made);
  return made;
}

function makeLexicon(language: Language): Lexicon {
  const { numbers, calendar, fractions } = language;
  return {
    language,
    hedges: byMeaning(language.hedges),
    hedgesAfter: byMeaning(language.hedgesAfter),
    openers: list(language.openers),
    quantities: byMeaning(language.quantities),
    percents: byMeaning(language.percents),
    spans: byMeaning(language.spans),
    fixedSpans: indexed(Object.entries(language.fixedSpans)),
    numberPhrases: indexed(Object.entries(numbers.phrases)),
    many: indexed(Object.entries(numbers.many)),
    records: byMeaning(language.records),
    firsts: list(language.firsts),
    truths: byMeaning(language.truths),
    relativeDays: indexed(Object.entries(calendar.relativeDays)),
    relativeWeekdays: indexed(Object.entries(calendar.relativeWeekdays)),
    of: list(fractions.of),
    in: list(fractions.in),
    ofOne: list(fractions.ofOne),
    ...numberWords(language),
  };
}

function numberWords({ numbers, fractions, telling, spans }: Language): Pick<Lexicon, 'small' | 'tens' | 'scales' | 'telling'> {
  const small = new Map(numbers.small.map((word, number) => [word, number]));
  const tens = new Map(numbers.tens.map((word, index) => [word, (index + 2) * 10]));
  const scales = new Map(numbers.scales.map(([unit, word]) => [word, unit]));
  const words = [...small.keys(), ...tens.keys(), ...scales.keys(), numbers.hundred];
  const units = Object.values(spans).flat();
  return { small, tens, scales, telling: new Set([...telling, ...words, ...units, ...Object.keys(fractions.parts)]) };
}
