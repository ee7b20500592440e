import type { TextRange } from '../passages/passage.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import type { Language } from '../../languages/language.ts';
import { either } from '../../languages/patterns.ts';
import { hasPhrase, oneOf, phrasesIn } from '../../languages/word-lists.ts';

/** The words of verdicts on an election, in lower case; the schema of house.yaml says at `verdicts` what each is. */
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

/**
 * Verdicts in a text of which `lower` is the same in lower case, in their order and none inside another. Those that the
 * sentence gives as a right, as a condition or as the words of others are none.
 */
export function verdictsIn(
  text: string,
  lower: string,
  words: VerdictWords,
  isHeadline: boolean,
  language: Language,
): readonly TextRange[] {
  return [...candidatesIn(lower, words, isHeadline, language)]
    .filter(({ start, end }) => {
      const from = isHeadline ? clauseStart(text, lower, start, language) : sentenceAt(text, start, language).start;
      return (isHeadline || !isName(text.slice(start, end))) && !isOfOthers(lower, from, start, words);
    })
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start }, index, all) => all.findIndex((other) => other.start <= start && start < other.end) === index);
}

function* candidatesIn(
  lower: string,
  words: VerdictWords,
  isHeadline: boolean,
  language: Language,
): Generator<TextRange> {
  for (const pattern of patterns(words, isHeadline, language)) {
    for (const { indices, groups } of lower.matchAll(pattern)) {
      const [start = 0, end = 0] = indices?.groups?.['verdict'] ?? [];
      const between = groups?.['between'] ?? '';
      if (!hasPhrase(between, language.assessments.negations)) yield { start, end };
    }
  }
  yield* phrasesIn(lower, words.phrases);
  // in a headline, where every word counts, “free and fair” is a verdict without a noun
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
  const lead = isHeadline ? String.raw`\b` : String.raw`\b(?:${oneOf(held)}|${be}) ${article}`;
  const another = `(?:(?: ${adverb})? [a-z]+${either(',', ...pairing.map((word) => ` ${word}`))})??`;
  const was = `${isHeadline ? `(?: ${be})?` : ` ${be}`}${another}` + `(?: ${either(...assessments.adverbs)})*`;
  return [
    String.raw`\b${oneOf(of)}${tail}${was} ${verdict}${ends}`,
    String.raw`${lead}${verdict} ${between}{0,3}?${noun}`,
    String.raw`\b${oneOf(by)}(?<between>(?:,? [a-z']+){0,3}?) (?<verdict>${oneOf(verbs)}) ${between}{0,4}?${noun}`,
  ].map((pattern) => new RegExp(pattern, 'gd'));
}

/** “Free and Fair Elections Network”: words with capitals inside are a name. */
const isName = (words: string): boolean => /\s\p{Lu}/u.test(words);

/**
 * Where the part of a headline begins that has a verdict in it: “Rivals call for calm, but vote was rigged” is a
 * verdict of its own.
 */
function clauseStart(text: string, lower: string, at: number, language: Language): number {
  const { start } = sentenceAt(text, at, language);
  const openings = [
    ...lower.slice(start, at).matchAll(new RegExp(String.raw`, ${either(...language.assessments.contrasts)}\b`, 'g')),
  ];
  return start + (openings.at(-1)?.index ?? 0);
}

/** Whether words between `from` and `start` make a verdict a right, a condition or what somebody else says. */
function isOfOthers(lower: string, from: number, start: number, { unless, by }: VerdictWords): boolean {
  const before = lower.slice(from, start);
  return new RegExp(String.raw`(?<!\b${oneOf(by)} )\b${oneOf(unless)}\b`).test(before);
}
