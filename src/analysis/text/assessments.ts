import { sentenceAt } from '../../claims/sentences/sentence.ts';
import { assessing } from '../../languages/english/prose.ts';
import type { Language } from '../../languages/language.ts';
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

const list = (words: readonly string[]): string => `(?:${words.join('|')})`;

/** Verdicts in a text of which `lower` is the same in lower case, none inside another. */
export function verdictsIn(
  text: string,
  lower: string,
  words: VerdictWords,
  isHeadline: boolean,
  language: Language,
): readonly Found[] {
  const found = [...said(lower, words, isHeadline)].filter(
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

function* said(lower: string, words: VerdictWords, isHeadline: boolean): Generator<Found> {
  for (const pattern of patterns(words, isHeadline)) {
    for (const { indices, groups } of lower.matchAll(pattern)) {
      const [start = 0, end = 0] = indices?.groups?.['verdict'] ?? [];
      const between = groups?.['between'] ?? '';
      if (!new RegExp(String.raw`\b${list(assessing.negations)}\b`).test(between)) yield { start, end };
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
function patterns({ of, adjectives, held, verbs, by }: VerdictWords, isHeadline: boolean): readonly RegExp[] {
  const between = `(?:(?!${list(assessing.between)} )[a-z'-]+ )`;
  const ends = String.raw`(?=$|[,.;:!?)]| ${list(assessing.after)}\b)`;
  const noun = `${oneOf(of)}${ends}`;
  const verdict = `(?<verdict>${oneOf(adjectives)})`;
  const tail = String.raw`(?:,? ${list(assessing.tails)}\b[^.;:!?]{0,60}?)?`;
  const article = `(?:${list(assessing.articles)} )?(?:[a-z]+ly )?`;
  const made = isHeadline ? String.raw`\b` : String.raw`\b(?:${oneOf(held)}|${list(assessing.be)}) ${article}`;
  const was =
    `${isHeadline ? '(?: ' : ' '}${list(assessing.be)}${isHeadline ? ')?' : ''}(?:(?: [a-z]+ly)? [a-z]+(?:,| and| ` +
    `but))??(?: ${list(assessing.adverbs)})*`;
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
  const openings = [...lower.slice(start, at).matchAll(new RegExp(String.raw`, ${list(assessing.contrasts)}\b`, 'g'))];
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
  return !hasPhrase(before, unless) && (isBeforeNoun(lower.slice(end, sentence.end), of) || isSubject(before, of));
}

/** Whether one of the nouns follows an adjective: “widespread and open violations”, “serious voting irregularities”. */
const isBeforeNoun = (after: string, of: readonly string[]): boolean =>
  [...phrasesIn(after.slice(0, 60), of)].some(({ start }) =>
    /^(?:(?: and|,) [a-z-]+)?(?: (?!(?:of|in|on|for|to|by|from|with) )[a-z-]+)? $/.test(after.slice(0, start)),
  );

/** Whether a sentence up to an adjective says it of one of the nouns: “irregularities in the count were”. */
function isSubject(before: string, of: readonly string[]): boolean {
  const be = /(?:^| )(?:was|were|is|are|remain|remained)(?: [a-z]+ly)?(?: [a-z]+(?: and|,))? $/.exec(before);
  const clause = be ? before.slice(0, be.index) : '';
  return [...phrasesIn(clause, of)].some(({ end }) =>
    /^(?: (?:in|of|on|with|during|at)\b[^.,;:!?]*)?$/.test(clause.slice(end)),
  );
}

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
    [...lower.matchAll(pattern(of, done))].map(({ index, 0: all }) => ({ start: index, end: index + all.length })),
  );
  const found = [...said, ...phrasesIn(lower, words.phrases)].toSorted((a, b) => a.start - b.start);
  return found.filter(({ start }) => {
    const sentence = sentenceAt(text, start, language);
    const around = lower.slice(sentence.start, sentence.end);
    return !hasPhrase(around, words.unless) && !/\b(?:19|20)\d\d\b/.test(around);
  });
}

/** What is done “in ten districts” is not done everywhere; what is done “in public” is. */
const pattern = (of: readonly string[], done: readonly string[]): RegExp =>
  new RegExp(
    String.raw`\b${oneOf(of)}(?: [a-z][a-z' -]{0,40}?)? (?:was|were|has been|have been)(?: [a-z]+ly)? ${oneOf(done)}\b(?! (?:in|at|for) (?!(?:${assessing.manners.join('|')})\b))`,
    'g',
  );
