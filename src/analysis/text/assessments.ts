import { sentenceAt } from '../../claims/sentences/sentence.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { either, patternOf } from '../../languages/patterns.ts';
import { type FoundPhrase, hasPhrase, oneOf, phrasesIn } from '../../languages/word-lists.ts';

/** The words of a verdict on an election, in lower case, and what they are said of. */
export interface VerdictWords {
  readonly of: readonly string[];
  readonly adjectives: readonly string[];
  readonly held: readonly string[];
  readonly verbs: readonly string[];
  readonly by: readonly string[];
  readonly phrases: readonly string[];
  readonly headline: readonly string[];
  readonly unless: readonly string[];
}

interface Found {
  readonly start: number;
  readonly end: number;
}

/** Verdicts in a text of which `lower` is the same in lower case, none inside another. */
export function verdictsIn(
  text: string,
  lower: string,
  words: VerdictWords,
  isHeadline: boolean,
  language: Language,
): readonly Found[] {
  const found = [...said(lower, words, isHeadline, language)].filter(
    (one) => isHeadline || !isName(text.slice(one.start, one.end)),
  );
  const own = found.filter(
    ({ start }) =>
      !isOfOthers(
        lower,
        isHeadline ? clauseOf(text, lower, start, language) : sentenceAt(text, start, language).start,
        start,
        words,
      ),
  );
  return own
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start }, index, all) => all.findIndex((other) => other.start <= start && start < other.end) === index);
}

function* said(lower: string, words: VerdictWords, isHeadline: boolean, language: Language): Generator<Found> {
  for (const pattern of patterns(words, isHeadline, language)) {
    for (const { indices, groups } of lower.matchAll(pattern)) {
      const [start = 0, end = 0] = indices?.groups?.['verdict'] ?? [];
      const between = groups?.['between'] ?? '';
      if (!hasPhrase(between, language.assessments.negations)) yield { start, end };
    }
  }
  yield* phrasesIn(lower, words.phrases);
  // where every word counts, “free and fair” is one of whatever it is said
  if (isHeadline)
    yield* phrasesIn(lower, [...words.headline, ...words.adjectives.filter((adjective) => adjective.includes(' '))]);
}

/**
 * “The vote in Iceland was calm and fair”, “held free and fair elections”, “observers endorse the result”; in a
 * headline also “Free and fair vote”.
 */
function patterns(
  { of, adjectives, held, verbs, by }: VerdictWords,
  isHeadline: boolean,
  { assessments }: Language,
): readonly RegExp[] {
  const { adverb, pairing } = assessments;
  const be = either(...assessments.be);
  const between = `(?:(?!${either(...assessments.between)} )[a-z'-]+ )`;
  const ends = String.raw`(?=$|[,.;:!?)]| ${either(...assessments.after)}\b)`;
  const noun = `${oneOf(of)}${ends}`;
  const verdict = `(?<verdict>${oneOf(adjectives)})`;
  const tail = String.raw`(?:,? ${either(...assessments.tails)}\b[^.;:!?]{0,60}?)?`;
  const article = `(?:${either(...assessments.articles)} )?(?:${adverb} )?`;
  const made = isHeadline ? String.raw`\b` : String.raw`\b(?:${oneOf(held)}|${be}) ${article}`;
  const another = `(?:(?: ${adverb})? [a-z]+${either(',', ...pairing.map((word) => ` ${word}`))})??`;
  const was = `${isHeadline ? `(?: ${be})?` : ` ${be}`}${another}` + `(?: ${either(...assessments.adverbs)})*`;
  return [
    String.raw`\b${oneOf(of)}${tail}${was} ${verdict}${ends}`,
    String.raw`${made}${verdict} ${between}{0,3}?${noun}`,
    String.raw`\b${oneOf(by)}(?<between>(?:,? [a-z']+){0,3}?) (?<verdict>${oneOf(verbs)}) ${between}{0,4}?${noun}`,
  ].map((pattern) => new RegExp(pattern, 'gd'));
}

/** “Free and Fair Elections Network”: what has capitals inside is called so. */
const isName = (words: string): boolean => /\s\p{Lu}/u.test(words);

/**
 * Where the part of a headline begins that has a verdict in it: “Rivals call for calm, but vote was rigged” is a
 * verdict of its own.
 */
function clauseOf(text: string, lower: string, at: number, language: Language): number {
  const { start } = sentenceAt(text, at, language);
  const openings = [
    ...lower.slice(start, at).matchAll(new RegExp(String.raw`, ${either(...language.assessments.contrasts)}\b`, 'g')),
  ];
  return start + (openings.at(-1)?.index ?? 0);
}

/** Whether words before it in its part of the sentence make it a right, a condition or what somebody else says. */
function isOfOthers(lower: string, from: number, start: number, { unless, by }: VerdictWords): boolean {
  const before = lower.slice(from, start);
  return new RegExp(String.raw`(?<!\b${oneOf(by)} )\b${oneOf(unless)}\b`).test(before);
}

/** The words of a house for the strength of what was found, in lower case. */
export interface StrengthWords {
  readonly words: Readonly<Partial<Record<string, readonly string[]>>>;
  readonly of: readonly string[];
  readonly unless: readonly string[];
}

/** A strength where a text states it. */
export interface StatedStrength {
  readonly start: number;
  readonly end: number;
  readonly strength: string;
}

/**
 * Where a text, of which `lower` is the same in lower case, states how far something reached: “widespread voting
 * irregularities”, “irregularities in the count were widespread”. The strengths are those of a ladder, each said of
 * what the house lists.
 */
export function strengthsIn(
  text: string,
  lower: string,
  house: StrengthWords,
  language: Language,
): readonly StatedStrength[] {
  const found = Object.entries(house.words).flatMap(([strength, words = []]) =>
    [...phrasesIn(lower, words)].flatMap((word) =>
      isSaid(word, text, lower, house, language) ? [{ start: word.start, end: word.end, strength }] : [],
    ),
  );
  return found.toSorted((a, b) => a.start - b.start);
}

function isSaid(
  { start, end }: FoundPhrase,
  text: string,
  lower: string,
  { of, unless }: StrengthWords,
  language: Language,
): boolean {
  const sentence = sentenceAt(text, start, language);
  const before = lower.slice(sentence.start, start);
  return (
    !hasPhrase(before, unless) &&
    (isBeforeNoun(lower.slice(end, sentence.end), of, language) || isSubject(before, of, language))
  );
}

/** Whether one of the nouns follows an adjective: “widespread and open violations”, “serious voting irregularities”. */
const isBeforeNoun = (after: string, of: readonly string[], language: Language): boolean =>
  [...phrasesIn(after.slice(0, 60), of)].some(({ start }) =>
    strengthPatterns(language).beforeNoun().test(after.slice(0, start)),
  );

/** Whether a sentence up to an adjective says it of one of the nouns: “irregularities in the count were”. */
function isSubject(before: string, of: readonly string[], language: Language): boolean {
  const { be, behindNoun } = strengthPatterns(language);
  const found = be().exec(before);
  const clause = found ? before.slice(0, found.index) : '';
  return [...phrasesIn(clause, of)].some(({ end }) => behindNoun().test(clause.slice(end)));
}

const strengthPatterns = memoize(({ assessments }: Language) => {
  const { adverb, pairing, prepositions, remain, where } = assessments;
  const and = either(',', ...pairing.slice(0, 1).map((word) => ` ${word}`));
  return {
    /** Between an adjective and its noun: “and open ”, “ voting ”. */
    beforeNoun: patternOf(() => `^(?:${and} [a-z-]+)?(?: (?!${either(...prepositions)} )[a-z-]+)? $`),
    /** Before an adjective: “ were ”, “ were clearly serious and ”. */
    be: patternOf(() => `(?:^| )${either(...remain)}(?: ${adverb})?(?: [a-z]+${and})? $`),
    /** Between a noun and these: “ in the count”. */
    behindNoun: patternOf(() => String.raw`^(?: ${either(...where)}\b[^.,;:!?]*)?$`),
  };
});

/** The words of a house, in lower case, for what ends only after a preliminary statement. */
export interface PrematureClaim {
  readonly stages: readonly { readonly of: readonly string[]; readonly done: readonly string[] }[];
  readonly phrases: readonly string[];
  readonly unless: readonly string[];
}

interface FoundStage {
  readonly start: number;
  readonly end: number;
}

/**
 * “All complaints on election day were swiftly resolved”: the end of something that cannot have ended, in a text of
 * which `lower` is the same in lower case.
 */
export function prematureClaimsIn(
  text: string,
  lower: string,
  words: PrematureClaim,
  language: Language,
): readonly FoundStage[] {
  const stages = words.stages.filter(({ of, done }) => hasPhrase(lower, of) && hasPhrase(lower, done));
  const said = stages.flatMap(({ of, done }) =>
    [...lower.matchAll(pattern(of, done, language))].map(({ index, 0: all }) => ({
      start: index,
      end: index + all.length,
    })),
  );
  const found = [...said, ...phrasesIn(lower, words.phrases)].toSorted((a, b) => a.start - b.start);
  return found.filter(({ start }) => {
    const sentence = sentenceAt(text, start, language);
    const around = lower.slice(sentence.start, sentence.end);
    return !hasPhrase(around, words.unless) && !/\b(?:19|20)\d\d\b/.test(around);
  });
}

/** What is done “in ten districts” is not done everywhere; what is done “in public” is. */
function pattern(of: readonly string[], done: readonly string[], { assessments }: Language): RegExp {
  const { been, adverb, restricting, manners } = assessments;
  return new RegExp(
    String.raw`\b${oneOf(of)}(?: [a-z][a-z' -]{0,40}?)? ${either(...been)}(?: ${adverb})? ${oneOf(done)}\b` +
      String.raw`(?! ${either(...restricting)} (?!${either(...manners)}\b))`,
    'g',
  );
}
