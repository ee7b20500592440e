import type { Token } from './tokens.ts';
import { groupBy } from '../../collections/group.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Hedge, Language, Phrases, Quantity } from '../../languages/language.ts';
import type { SpanUnit } from '../../numbers/calendar.ts';

/** What every reader of parse/ reads from: the words of a claim, and the phrases of its language. */
export interface ParserInput {
  /** The words themselves, in which the places of the tokens count. */
  readonly words: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

/** What stands at a place, and where to read on. Places are indices of tokens. */
export interface ParseResult<Value> {
  readonly value: Value;
  readonly next: number;
  /** The tokens of the number itself, where a hedge stands before or after it; `to` is the one behind the last. */
  readonly figure?: readonly [from: number, to: number];
}

/** The text of a token; empty behind the last. */
export const textAt = ({ tokens }: ParserInput, at: number): string => tokens[at]?.text ?? '';

/** The meaning of the longest phrase that stands at a place; undefined if there is none. */
export function findPhrase<Meaning>(
  index: PhraseIndex<Meaning>,
  tokens: readonly Token[],
  at: number,
): ParseResult<Meaning> | undefined {
  const entries = index.get(tokens[at]?.text ?? '');
  const entry = entries?.find(({ words }) => words.every((word, offset) => tokens[at + offset]?.text === word));
  return entry && { value: entry.meaning, next: at + entry.words.length };
}

/** The phrases of a language, indexed for reading. */
export interface Lexicon {
  readonly language: Language;
  readonly hedges: PhraseIndex<Hedge>;
  readonly hedgesAfter: PhraseIndex<Hedge>;
  readonly leadingWords: PhraseIndex<true>;
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
  /** Words that must not be left over behind a statement, because they would change it: numbers, units, “not”. */
  readonly meaningChangers: ReadonlySet<string>;
}

/** The lexicon of a language, made when the language first reads a claim. */
export const lexiconOf = memoize(makeLexicon);

function makeLexicon(language: Language): Lexicon {
  const { numbers, calendar, fractions } = language;
  return {
    language,
    hedges: byMeaning(language.hedges),
    hedgesAfter: byMeaning(language.hedgesAfter),
    leadingWords: anyOf(language.leadingWords),
    quantities: byMeaning(language.quantities),
    percents: byMeaning({
      ...language.percents,
      points: [...(language.percents.points ?? []), ...language.shares.barePoints],
    }),
    spans: byMeaning(language.spans),
    fixedSpans: indexed(Object.entries(language.fixedSpans)),
    numberPhrases: indexed(Object.entries(numbers.phrases)),
    many: indexed(Object.entries(numbers.many)),
    records: byMeaning(language.records),
    firsts: anyOf(language.firsts),
    truths: byMeaning(language.truths),
    relativeDays: indexed(Object.entries(calendar.relativeDays)),
    relativeWeekdays: indexed(Object.entries(calendar.relativeWeekdays)),
    of: anyOf(fractions.of),
    in: anyOf(fractions.in),
    ofOne: anyOf(fractions.ofOne),
    ...numberWords(language),
  };
}

type NumberWords = Pick<Lexicon, 'small' | 'tens' | 'scales' | 'meaningChangers'>;

function numberWords({ numbers, fractions, meaningChangers, spans, calendar }: Language): NumberWords {
  const small = new Map(numbers.small.map((word, number) => [word, number]));
  const tens = new Map(numbers.tens.map((word, index) => [word, (index + 2) * 10]));
  const scales = new Map([
    ...numbers.scales.map(([unit, word]) => [word, unit] as const),
    ...Object.entries(numbers.otherScales),
  ]);
  const words = [...small.keys(), ...tens.keys(), ...scales.keys(), ...short(numbers), numbers.hundred];
  const units = [...Object.values(spans).flat(), ...calendar.ordinalEndings, ...Object.keys(fractions.parts)];
  return { small, tens, scales, meaningChangers: new Set([...meaningChangers, ...words, ...units]) };
}

/** “two mln” is refused; a single letter may be anything. */
const short = ({ shortScales }: Language['numbers']): readonly string[] =>
  Object.keys(shortScales).filter((word) => word.length > 1);

/** Phrases by their first word, the longest first. */
type PhraseIndex<Meaning> = ReadonlyMap<string, readonly Phrase<Meaning>[]>;

interface Phrase<Meaning> {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

function indexed<Meaning>(entries: Iterable<readonly [string, Meaning]>): PhraseIndex<Meaning> {
  const phrases = Array.from(entries, ([phrase, meaning]) => ({ words: phrase.split(' '), meaning }));
  const index = groupBy(phrases, ({ words }) => words[0] ?? '');
  for (const phrasesOfWord of index.values()) phrasesOfWord.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function byMeaning<Meaning extends string>(phrases: Phrases<Meaning>): PhraseIndex<Meaning> {
  const meanings = Object.keys(phrases) as Meaning[]; // the keys of a Phrases are its meanings
  return indexed(meanings.flatMap((meaning) => (phrases[meaning] ?? []).map((phrase) => [phrase, meaning] as const)));
}

const anyOf = (phrases: readonly string[]): PhraseIndex<true> => indexed(phrases.map((phrase) => [phrase, true]));
