import { type JudgingContext, judge } from '../judge/judge.ts';
import { readClaim } from '../parse/parse-claim.ts';
import type { Claim } from '../parse/statement.ts';
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

const maxSuggestions = 3;

export interface SuggestionContext extends JudgingContext {
  readonly wording: Wording;
}

/** Other words for a failed claim that are true of the fact, in the writer's own manner, best first. */
export function suggest(claim: Claim, subject: Subject, offer: SuggestionContext): readonly string[] {
  if (isNoDay(claim, subject, offer)) return [...plainWords(subject, offer)];
  const inOwnManner = proven(claim, subject, offer, candidates(claim, subject, offer));
  if (inOwnManner.length > 0 || isAboutHistory(claim)) return inOwnManner;
  return proven(claim, subject, offer, plainWords(subject, offer));
}

/** “99 June” is read as a number before a month: of a day nothing of it is worth keeping. */
function isNoDay({ words, start, end }: Claim, subject: Subject, { language }: SuggestionContext): boolean {
  const around = `${words.slice(0, start)} ${words.slice(end)}`.match(/[A-Z][a-z]+/g) ?? [];
  return (
    subject.kind === 'fact' &&
    subject.value.kind === 'date' &&
    around.some((word) => language.calendar.months.includes(word.toLowerCase()))
  );
}

/** A record or a first time cannot be said with a number. */
const isAboutHistory = ({ statement: { kind } }: Claim): boolean => kind === 'record' || kind === 'first';

function proven(claim: Claim, subject: Subject, offer: SuggestionContext, cores: Iterable<string>): readonly string[] {
  const found = new Set<string>();
  for (const core of cores) {
    const words = inPlace(claim, core);
    const isNew = words !== claim.words && !found.has(words);
    if (isNew && judge(readClaim(words, offer.language), subject, offer).verdict === 'true') found.add(words);
    if (found.size === maxSuggestions) break;
  }
  return [...found];
}

/** The whole link text with another statement in it, which keeps the capital letter of the first. */
function inPlace({ words, start, end }: Claim, core: string): string {
  const [first = ''] = words.slice(start);
  const isCapital = first !== first.toLowerCase();
  return words.slice(0, start) + (isCapital ? capitalized(core) : core) + words.slice(end);
}

function* candidates(claim: Claim, subject: Subject, offer: SuggestionContext): Generator<string> {
  const { language } = offer;
  yield* otherNumbers(claim, subject, offer, language);
  yield* otherSpans(claim, subject, offer, language);
  yield* otherParts(claim, subject, language);
  yield* otherShares(claim, subject, offer, language);
  yield* otherQuantities(claim, language);
  yield* otherMany(claim, language);
  yield* otherDates(claim, subject, language);
}

/** What `prelim` itself would write. */
function* plainWords(subject: Subject, { wording, tolerances, language }: SuggestionContext): Generator<string> {
  const text = write(subject, { wording, tolerances, language });
  if (text !== undefined) yield text;
}
