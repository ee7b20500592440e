import { readDate } from './dates.ts';
import type { ParserInput } from './numbers.ts';
import { readQuantity } from './quantities.ts';
import type { Claim, RecordStatement, Statement } from './statement.ts';
import { type ParseResult, type Token, findPhrase, lexiconOf, tokenize } from './tokens.ts';
import type { Language } from '../../languages/language.ts';

type Reader = (source: ParserInput, at: number) => ParseResult<Statement> | undefined;

/** “yes”; alone, or it would be part of something else. */
const readTruth: Reader = ({ tokens, lexicon }, at) => {
  const truth = findPhrase(lexicon.truths, tokens, at);
  if (!truth || truth.next !== tokens.length) return undefined;
  return { value: { kind: 'truth', isTrue: truth.value === 'true' }, next: truth.next };
};

const readFirst: Reader = ({ tokens, lexicon }, at) => {
  const first = findPhrase(lexicon.firsts, tokens, at);
  return first && { value: { kind: 'first' }, next: first.next };
};

/** “a record number”, “a record 339 observers”, “a record of 339” */
function readRecord(source: ParserInput, at: number): ParseResult<RecordStatement> | undefined {
  const { tokens, lexicon } = source;
  const record = findPhrase(lexicon.records, tokens, at);
  if (!record) return undefined;
  const extreme = record.value;
  const place = findPhrase(lexicon.of, tokens, record.next)?.next ?? record.next;
  const isElsewhere = findPhrase(lexicon.openers, tokens, place) !== undefined; // “the highest since 1999”
  const number = isElsewhere ? undefined : readQuantity(source, place);
  if (number?.value.kind !== 'number') return { value: { kind: 'record', extreme }, next: record.next };
  return { value: { kind: 'record', extreme, number: number.value }, next: number.next };
}

/** “hundreds”, “some hundreds” */
const readMany: Reader = ({ tokens, lexicon }, at) => {
  const hedge = findPhrase(lexicon.hedges, tokens, at);
  const many = findPhrase(lexicon.many, tokens, hedge?.value === 'about' ? hedge.next : at);
  return many && { value: { kind: 'many', unit: many.value }, next: many.next };
};

const readQuantifier: Reader = ({ tokens, lexicon }, at) => {
  const quantity = findPhrase(lexicon.quantities, tokens, at);
  return quantity && { value: { kind: 'quantity', name: quantity.value }, next: quantity.next };
};

/** In this order: “9 June” is no number, “several hundred” no quantifier, “some 290” neither. */
const readers: readonly Reader[] = [readTruth, readDate, readFirst, readRecord, readMany, readQuantity, readQuantifier];

const year = /^[12]\d{3}$/;

/** Whether only plain words follow, such as “observers from the OSCE PA”, and nothing that would change the claim. */
function isTail({ tokens, lexicon }: ParserInput, { value: found, next }: ParseResult<Statement>): boolean {
  const isSince = found.kind === 'record' || found.kind === 'first';
  return tokens
    .slice(next)
    .every(
      ({ text }) =>
        (isSince && year.test(text)) ||
        ((/^[a-z]/.test(text) || /^\p{L}/u.test(text)) && !lexicon.meaningChangers.has(text)),
    );
}

/** Where the statement begins, past openers such as “in the”. */
function startOf({ tokens, lexicon }: ParserInput, at = 0): number {
  const opener = findPhrase(lexicon.hedges, tokens, at) ? undefined : findPhrase(lexicon.openers, tokens, at);
  return opener && opener.next < tokens.length ? startOf({ tokens, lexicon }, opener.next) : at;
}

/** What the words state, at their beginning or past their openers, when nothing else is left. */
function readStatement(source: ParserInput): (ParseResult<Statement> & { start: number }) | undefined {
  for (const start of new Set([0, startOf(source)])) {
    for (const read of readers) {
      const statement = read(source, start);
      if (statement && isTail(source, statement)) return { ...statement, start };
    }
  }
  return undefined;
}

/** More words than this are a paragraph and no claim. */
const maxTokens = 60;

/** Reads the words of a fact link. Words that are no claim are kept as they are: they may be the fact's own text. */
export function readClaim(words: string, language: Language): Claim {
  const tokens = tokenize(words, language) ?? [];
  const source = { tokens, lexicon: lexiconOf(language) };
  const read = tokens.length <= maxTokens ? readStatement(source) : undefined;
  if (!read) {
    const all = { start: 0, end: words.length };
    return { words, statement: { kind: 'words' }, ...all, figure: all };
  }
  const [from, to] = read.figure ?? [read.start, read.next];
  const start = read.figure ? Math.min(startOf(source, read.start), from) : read.start;
  return { words, statement: read.value, ...reach(tokens, start, read.next), figure: reach(tokens, from, to) };
}

/** The characters from one token to before another. */
const reach = (tokens: readonly Token[], from: number, to: number): Claim['figure'] => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});
