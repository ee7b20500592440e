import { type JudgingContext, judge } from '../judge/judge.ts';
import { readClaim } from '../parse/parse-claim.ts';
import { inOwnFigures } from '../parse/figures.ts';
import type { Claim, Statement } from '../parse/statement.ts';
import type { Language } from '../../languages/language.ts';
import type { Subject } from '../subject.ts';
import {
  otherDates,
  otherMany,
  otherNumbers,
  otherParts,
  otherQuantities,
  otherShares,
  otherSpans,
} from './alternatives.ts';
import { capitalized } from './numerals.ts';
import { type Wording, write } from './write.ts';

/** What judging needs, and the house’s own words. */
export interface SuggestionContext extends JudgingContext {
  readonly wording: Wording;
}

/**
 * Up to three other texts for the link of a failed claim that are true of the fact, best first: in the writer’s own
 * manner, or else as prelim itself would write it. Empty if there are none.
 */
export function suggest(claim: Claim, subject: Subject, context: SuggestionContext): readonly string[] {
  if (isNoDay(claim, subject, context)) return [...plainWords(subject, context)];
  const inOwnManner = proven(claim, subject, context, candidates(claim, subject, context));
  if (inOwnManner.length > 0 || isAboutHistory(claim)) return inOwnManner;
  return proven(claim, subject, context, plainWords(subject, context));
}

/** “99 June” is read as a number before a month: of a day nothing of it is worth keeping. */
function isNoDay({ words, start, end }: Claim, subject: Subject, { language }: SuggestionContext): boolean {
  const surroundings = `${words.slice(0, start)} ${words.slice(end)}`.match(/[A-Z][a-z]+/g) ?? [];
  return (
    subject.kind === 'fact' &&
    subject.value.kind === 'date' &&
    surroundings.some((word) => language.calendar.months.includes(word.toLowerCase()))
  );
}

/** A record or a first time cannot be said with a number. */
const isAboutHistory = ({ statement: { kind } }: Claim): boolean => kind === 'record' || kind === 'first';

/** The first candidates that are true of the fact in the place of the failed statement. */
function proven(
  claim: Claim,
  subject: Subject,
  context: SuggestionContext,
  statements: Iterable<string>,
): readonly string[] {
  const suggestions = new Set<string>();
  for (const statement of statements) {
    const words = inPlace(claim, statement, context.language);
    const isNew = words !== claim.words && !suggestions.has(words);
    if (isNew && judge(readClaim(words, context.language), subject, context).verdict === 'true') suggestions.add(words);
    if (suggestions.size === maxSuggestions) break;
  }
  return [...suggestions];
}

/** More than this are no help to choose from. */
const maxSuggestions = 3;

/**
 * The whole link text with another statement in it, which keeps the capital letter of the first. What stood behind a
 * plain number was its unit: it goes where the other statement has one.
 */
function inPlace({ words, start, end, statement }: Claim, other: string, language: Language): string {
  const [first = ''] = words.slice(start);
  const isCapital = first !== first.toLowerCase();
  const tail = words.slice(end);
  const isPlain = statement.kind === 'number' && statement.measure === 'number';
  const isUnit = tail !== '' && isPlain && hasUnit(readClaim(other, language).statement);
  return words.slice(0, start) + (isCapital ? capitalized(other) : other) + (isUnit ? '' : tail);
}

const hasUnit = (statement: Statement): boolean =>
  statement.kind === 'span' ||
  statement.kind === 'fraction' ||
  ('measure' in statement && statement.measure !== 'number');

function* candidates(claim: Claim, subject: Subject, context: SuggestionContext): Generator<string> {
  yield inOwnFigures(claim.words.slice(claim.start, claim.end), context.language);
  yield* otherNumbers(claim, subject, context);
  yield* otherSpans(claim, subject, context);
  yield* otherParts(claim, subject, context);
  yield* otherShares(claim, subject, context);
  yield* otherQuantities(claim, context);
  yield* otherMany(claim, context);
  yield* otherDates(claim, subject, context);
}

/** What `prelim` itself would write. */
function* plainWords(subject: Subject, { wording, tolerances, language }: SuggestionContext): Generator<string> {
  const text = write(subject, { wording, tolerances, language });
  if (text !== undefined) yield text;
}
