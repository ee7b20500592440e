import { oneOf } from './word-list.ts';
import { sentenceAt } from './sentence.ts';

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

const known = new WeakMap<StrengthWords, readonly RegExp[]>();

/** “Widespread voting irregularities”, “irregularities in the count were widespread”: compiled for the first text that holds such a word. */
function patternsOf(house: StrengthWords): readonly RegExp[] {
  const before = known.get(house);
  if (before) return before;
  const word = `(?<word>${oneOf(Object.values(house.words).flatMap((words) => words ?? []))})`;
  const patterns = [
    String.raw`\b${word}(?: and [a-z-]+|, [a-z-]+)?(?: (?!of |in |on |for |to |and |by |from |with )[a-z-]+){0,2}? ${oneOf(house.of)}\b`,
    String.raw`\b${oneOf(house.of)}(?: (?:in|of|on|with|during|at)\b[^.,;:!?]{0,50}?)? (?:was|were|is|are|remain|remained)(?: [a-z]+ly)?(?: [a-z]+(?: and|,))? ${word}\b`,
  ].map((pattern) => new RegExp(pattern, 'gd'));
  known.set(house, patterns);
  return patterns;
}

/** Where a text, of which `lower` is the same in lower case, states how far something reached. Strengths of a ladder, each said of what the house lists. */
export function strengthsIn(text: string, lower: string, house: StrengthWords): readonly StatedStrength[] {
  const all = Object.entries(house.words);
  if (!all.some(([, words = []]) => words.some((word) => lower.includes(word)))) return [];
  const found = patternsOf(house).flatMap((pattern) =>
    [...lower.matchAll(pattern)].flatMap(({ indices, groups, index }) => {
      const [start = 0, end = 0] = indices?.groups?.['word'] ?? [];
      const strength = all.find(([, words = []]) => words.includes(groups?.['word'] ?? ''))?.[0];
      return strength === undefined || isDenied(text, lower, index, house) ? [] : [{ start, end, strength }];
    }),
  );
  return found.toSorted((a, b) => a.start - b.start);
}

function isDenied(text: string, lower: string, start: number, { unless }: StrengthWords): boolean {
  return new RegExp(String.raw`\b${oneOf(unless)}\b`).test(lower.slice(sentenceAt(text, start).start, start));
}
