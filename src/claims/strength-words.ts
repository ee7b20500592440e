import { sentenceAt } from './sentence.ts';
import { hasPhrase, phrasesIn, type FoundPhrase } from './word-list.ts';

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
 * Where a text, of which `lower` is the same in lower case, states how far something reached: “widespread voting irregularities”,
 * “irregularities in the count were widespread”. The strengths are those of a ladder, each said of what the house lists.
 */
export function strengthsIn(text: string, lower: string, house: StrengthWords): readonly StatedStrength[] {
  const found = Object.entries(house.words).flatMap(([strength, words = []]) =>
    [...phrasesIn(lower, words)].flatMap((word) => (isSaid(word, text, lower, house) ? [{ start: word.start, end: word.end, strength }] : [])),
  );
  return found.toSorted((a, b) => a.start - b.start);
}

function isSaid({ start, end }: FoundPhrase, text: string, lower: string, { of, unless }: StrengthWords): boolean {
  const sentence = sentenceAt(text, start);
  const before = lower.slice(sentence.start, start);
  return !hasPhrase(before, unless) && (isBeforeNoun(lower.slice(end, sentence.end), of) || isSubject(before, of));
}

/** Whether one of the nouns follows an adjective: “widespread and open violations”, “serious voting irregularities”. */
const isBeforeNoun = (after: string, of: readonly string[]): boolean =>
  [...phrasesIn(after.slice(0, 60), of)].some(({ start }) => /^(?:(?: and|,) [a-z-]+)?(?: (?!(?:of|in|on|for|to|by|from|with) )[a-z-]+)? $/.test(after.slice(0, start)));

/** Whether a sentence up to an adjective says it of one of the nouns: “irregularities in the count were”. */
function isSubject(before: string, of: readonly string[]): boolean {
  const be = /(?:^| )(?:was|were|is|are|remain|remained)(?: [a-z]+ly)?(?: [a-z]+(?: and|,))? $/.exec(before);
  const clause = be ? before.slice(0, be.index) : '';
  return [...phrasesIn(clause, of)].some(({ end }) => /^(?: (?:in|of|on|with|during|at)\b[^.,;:!?]*)?$/.test(clause.slice(end)));
}
