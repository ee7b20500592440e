import type { SpanUnit } from './calendar.ts';
import type { Hedge, Language, Quantity } from './language.ts';
import { type PhraseIndex, anyOf, byMeaning, indexed } from './phrases.ts';

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
    openers: anyOf(language.openers),
    quantities: byMeaning(language.quantities),
    percents: byMeaning(language.percents),
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

function numberWords({ numbers, fractions, telling, spans, calendar }: Language): Pick<Lexicon, 'small' | 'tens' | 'scales' | 'telling'> {
  const small = new Map(numbers.small.map((word, number) => [word, number]));
  const tens = new Map(numbers.tens.map((word, index) => [word, (index + 2) * 10]));
  const scales = new Map(numbers.scales.map(([unit, word]) => [word, unit]));
  const words = [...small.keys(), ...tens.keys(), ...scales.keys(), numbers.hundred];
  const units = [...Object.values(spans).flat(), ...calendar.ordinalEndings];
  return { small, tens, scales, telling: new Set([...telling, ...words, ...units, ...Object.keys(fractions.parts)]) };
}
