import { memoize } from '../../collections/memoize.ts';
import type { Digits, Hedge, Language, Phrases, Quantity } from '../../languages/language.ts';
import { charactersOf, escaped, possessiveEnd } from '../../languages/patterns.ts';
import type { SpanUnit } from '../../numbers/calendar.ts';
import { type Decimal, parseDecimal } from '../../numbers/decimal.ts';

/** A word, number or sign of a claim. */
export interface Token {
  /** Lower case, without a possessive ending. */
  readonly text: string;
  readonly number?: Decimal;
  readonly start: number;
  readonly end: number;
}

const isoDate = String.raw`\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}\.\d{1,2}\.\d{4}(?!\d)`;

const dash = String.raw`(?<=\d)\s?[-–—]\s?(?=\d)`;

const tokenOf = (letter: string, mark: string, number: string, { group, groupsRead, point }: Digits): RegExp => {
  const decimals = String.raw`(?:${escaped(point)}\d+)?`;
  const groups = String.raw`\d{1,3}([${charactersOf(groupsRead)}])\d{3}(?:\2\d{3})*${decimals}`;
  const sign = String.raw`(?<![${letter}${number}]\s?)[-−]`;
  const digits = String.raw`(${sign})?(?:${groups}|\d+${decimals})(?![${charactersOf([point, group])}]?\d)`;
  const word = String.raw`[${letter}][${letter}${mark}]*(?:['’][${letter}]+)*`;
  return new RegExp(`${isoDate}|${digits}|${dash}|${word}|[%()~≈<>≥≤+½⅓⅔¼¾€$£]`, 'gu');
};

/** The tables of Unicode cost two milliseconds, and most claims need none of them. */
const asciiToken = memoize((digits: Digits) => tokenOf('A-Za-z', '', '0-9', digits));

const anyToken = memoize((digits: Digits) => tokenOf(String.raw`\p{L}`, String.raw`\p{M}`, String.raw`\p{N}`, digits));

const groupSigns = memoize(({ groupsRead }: Digits) => new RegExp(`[${charactersOf(groupsRead)}]`, 'gu'));

const isAscii = /^[\0-\x7f’]*$/;

const betweenTokens = /^[\s,.;!?'"“”‘’‐‑–—…-]*$/u;

const day = /^\d+[.-]\d+[.-]\d+$/;

function tokenAt(match: RegExpExecArray, language: Language): Token {
  const { digits } = language;
  const [raw] = match;
  const [start, end] = [match.index, match.index + raw.length];
  if (/^[a-z]/i.test(raw)) return { text: raw.toLowerCase().replace(possessiveEnd(language), ''), start, end }; // as most are
  if (day.test(raw)) return { text: raw, start, end };
  if (/\d/.test(raw)) {
    const number = parseDecimal(raw.replace('−', '-').replace(groupSigns(digits), '').replace(digits.point, '.'));
    return { text: raw, ...(number && { number }), start, end };
  }
  if (/[-–—]/.test(raw)) return { text: '–', start, end };
  return { text: raw.toLowerCase().replace(possessiveEnd(language), ''), start, end };
}

/** The words of a claim; nothing where there is a sign that no claim has, such as the colon of a time. */
export function tokenize(words: string, language: Language): readonly Token[] | undefined {
  const { digits } = language;
  const token = isAscii.test(words) ? asciiToken(digits) : anyToken(digits);
  const tokens: Token[] = [];
  let end = 0;
  for (const match of words.matchAll(token)) {
    const between = words.slice(end, match.index);
    if (between !== '' && between !== ' ' && !betweenTokens.test(between)) return undefined;
    const found = tokenAt(match, language);
    tokens.push(found);
    end = found.end;
  }
  return betweenTokens.test(words.slice(end)) ? tokens : undefined;
}

interface Entry<Meaning> {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

/** Phrases by their first word, the longest first. */
export type PhraseIndex<Meaning> = ReadonlyMap<string, readonly Entry<Meaning>[]>;

/** What was read, and the place of the next token. */
export interface ParseResult<Found> {
  readonly value: Found;
  readonly next: number;
  /** The tokens of the number itself, where a hedge stands before or after it. */
  readonly figure?: readonly [from: number, to: number];
}

function indexed<Meaning>(entries: Iterable<readonly [string, Meaning]>): PhraseIndex<Meaning> {
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

const anyOf = (phrases: readonly string[]): PhraseIndex<true> => indexed(phrases.map((phrase) => [phrase, true]));

/** The longest phrase of an index that stands at a place. */
export function findPhrase<Meaning>(
  index: PhraseIndex<Meaning>,
  tokens: readonly Token[],
  at: number,
): ParseResult<Meaning> | undefined {
  const entries = index.get(tokens[at]?.text ?? '');
  const entry = entries?.find(({ words }) => words.every((word, offset) => tokens[at + offset]?.text === word));
  return entry && { value: entry.meaning, next: at + entry.words.length };
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
  readonly meaningChangers: ReadonlySet<string>;
}

/** The lexicon of a language, made when it is first needed: building it costs more than most claims. */
export const lexiconOf = memoize(makeLexicon);

function makeLexicon(language: Language): Lexicon {
  const { numbers, calendar, fractions } = language;
  return {
    language,
    hedges: byMeaning(language.hedges),
    hedgesAfter: byMeaning(language.hedgesAfter),
    openers: anyOf(language.leadingWords),
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

type NumberWords = Pick<Lexicon, 'small' | 'tens' | 'scales' | 'meaningChangers'>;

function numberWords({ numbers, fractions, meaningChangers, spans, calendar }: Language): NumberWords {
  const small = new Map(numbers.small.map((word, number) => [word, number]));
  const tens = new Map(numbers.tens.map((word, index) => [word, (index + 2) * 10]));
  const scales = new Map(numbers.scales.map(([unit, word]) => [word, unit]));
  const words = [...small.keys(), ...tens.keys(), ...scales.keys(), numbers.hundred];
  const units = [...Object.values(spans).flat(), ...calendar.ordinalEndings, ...Object.keys(fractions.parts)];
  return { small, tens, scales, meaningChangers: new Set([...meaningChangers, ...words, ...units]) };
}
