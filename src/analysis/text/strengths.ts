import { sentenceAt } from '../../claims/sentences/sentence.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { either, patternOf } from '../../languages/patterns.ts';
import { type FoundPhrase, hasPhrase, phrasesIn } from '../../languages/word-lists.ts';

/** The words of a house for the strength of what was found, in lower case, and what they are said of. */
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
  const strengths = Object.entries(house.words).flatMap(([strength, words = []]) =>
    [...phrasesIn(lower, words)].flatMap((word) =>
      isStated(word, text, lower, house, language) ? [{ start: word.start, end: word.end, strength }] : [],
    ),
  );
  return strengths.toSorted((a, b) => a.start - b.start);
}

/** Whether a word is said of one of the nouns, and its sentence does not say before it that others say so. */
function isStated(
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
  [...phrasesIn(after.slice(0, nounReach), of)].some(({ start }) =>
    strengthPatterns(language).beforeNoun().test(after.slice(0, start)),
  );

/** How far behind an adjective its noun is looked for, in UTF-16 units: two long words lie between them at most. */
const nounReach = 60;

/** Whether a sentence up to an adjective says it of one of the nouns: “irregularities in the count were”. */
function isSubject(before: string, of: readonly string[], language: Language): boolean {
  const { be, behindNoun } = strengthPatterns(language);
  const verb = be().exec(before);
  const clause = verb ? before.slice(0, verb.index) : '';
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
