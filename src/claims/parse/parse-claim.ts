import { readDate } from './dates.ts';
import { type ParseResult, type ParserInput, findPhrase, lexiconOf } from './lexicon.ts';
import { readQuantity } from './quantities.ts';
import type { Claim, RecordStatement, Statement } from './statement.ts';
import { type Token, tokenize } from './tokens.ts';
import type { Language } from '../../languages/language.ts';

/**
 * Reads the words of a fact link; the first step of a judgement, before accepted-values.ts and judge.ts of judge/. The
 * words become tokens (tokens.ts), which are held against the phrases of the language (lexicon.ts). Words that state
 * nothing are kept as they are: they may be the fact's own text.
 */
export function readClaim(words: string, language: Language): Claim {
  const tokens = tokenize(words, language) ?? [];
  const input = { words, tokens, lexicon: lexiconOf(language) };
  const result = tokens.length <= maxTokens ? readStatement(input) : undefined;
  if (!result) {
    const all = { start: 0, end: words.length };
    return { words, statement: { kind: 'words' }, ...all, figure: all };
  }
  const [from, to] = result.figure ?? [result.start, result.next];
  const start = result.figure ? Math.min(startOf(input, result.start), from) : result.start;
  return {
    words,
    statement: result.value,
    ...charactersOf(tokens, start, result.next),
    figure: charactersOf(tokens, from, to),
  };
}

/** More words than this are a paragraph and no claim. */
const maxTokens = 60;

/** The characters of the tokens from one to before another. */
const charactersOf = (tokens: readonly Token[], from: number, to: number): Claim['figure'] => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

/** What the words state, at their beginning or past leading words; undefined if something else is left over. */
function readStatement(input: ParserInput): (ParseResult<Statement> & { start: number }) | undefined {
  for (const start of new Set([0, startOf(input)])) {
    for (const read of readers) {
      const result = read(input, start);
      if (result && isTail(input, result)) return { ...result, start };
    }
  }
  return undefined;
}

/** Where the statement begins, past leading words such as “in the”. */
function startOf(input: ParserInput, at = 0): number {
  const { tokens, lexicon } = input;
  const leading = findPhrase(lexicon.hedges, tokens, at) ? undefined : findPhrase(lexicon.leadingWords, tokens, at);
  return leading && leading.next < tokens.length ? startOf(input, leading.next) : at;
}

/** Whether only plain words follow, such as “observers from the OSCE PA”, and nothing that would change the claim. */
function isTail({ tokens, lexicon }: ParserInput, { value, next }: ParseResult<Statement>): boolean {
  const isHistory = value.kind === 'record' || value.kind === 'first'; // “the highest turnout since 1999”
  return tokens
    .slice(next)
    .every(({ text }) => (isHistory && year.test(text)) || (isWord(text) && !lexicon.meaningChangers.has(text)));
}

const year = /^[12]\d{3}$/;

/** The tables of Unicode are asked last, since few words need them. */
const isWord = (text: string): boolean => /^[a-z]/.test(text) || /^\p{L}/u.test(text);

type Reader = (input: ParserInput, at: number) => ParseResult<Statement> | undefined;

/** In this order: “9 June” is no number, “several hundred” no quantifier, “some 290” neither. */
const readers: readonly Reader[] = [readTruth, readDate, readFirst, readRecord, readMany, readQuantity, readQuantifier];

/** “yes”; alone, or it would be part of something else. */
function readTruth({ tokens, lexicon }: ParserInput, at: number): ParseResult<Statement> | undefined {
  const truth = findPhrase(lexicon.truths, tokens, at);
  if (!truth || truth.next !== tokens.length) return undefined;
  return { value: { kind: 'truth', isTrue: truth.value === 'true' }, next: truth.next };
}

/** “for the first time” */
function readFirst({ tokens, lexicon }: ParserInput, at: number): ParseResult<Statement> | undefined {
  const first = findPhrase(lexicon.firsts, tokens, at);
  return first && { value: { kind: 'first' }, next: first.next };
}

/** “a record number”, “a record 339 observers”, “a record of 339” */
function readRecord(input: ParserInput, at: number): ParseResult<RecordStatement> | undefined {
  const { tokens, lexicon } = input;
  const record = findPhrase(lexicon.records, tokens, at);
  if (!record) return undefined;
  const extreme = record.value;
  const place = findPhrase(lexicon.of, tokens, record.next)?.next ?? record.next;
  const isElsewhere = findPhrase(lexicon.leadingWords, tokens, place) !== undefined; // “the highest since 1999”
  const number = isElsewhere ? undefined : readQuantity(input, place);
  if (number?.value.kind !== 'number') return { value: { kind: 'record', extreme }, next: record.next };
  return { value: { kind: 'record', extreme, number: number.value }, next: number.next };
}

/** “hundreds”, “some hundreds” */
function readMany({ tokens, lexicon }: ParserInput, at: number): ParseResult<Statement> | undefined {
  const hedge = findPhrase(lexicon.hedges, tokens, at);
  const many = findPhrase(lexicon.many, tokens, hedge?.value === 'about' ? hedge.next : at);
  return many && { value: { kind: 'many', unit: many.value }, next: many.next };
}

/** “the majority”, “few” */
function readQuantifier({ tokens, lexicon }: ParserInput, at: number): ParseResult<Statement> | undefined {
  const quantity = findPhrase(lexicon.quantities, tokens, at);
  return quantity && { value: { kind: 'quantity', name: quantity.value }, next: quantity.next };
}
