import type { Random } from '../../gauntlet/random.ts';

/** A way to spoil the text of a file. To add one: an entry in its file, or a file and a line in `index.ts`. */
export interface Mutation {
  readonly name: string;
  /** The spoilt text; `others` are texts of other files, to take something from. */
  readonly apply: (text: string, random: Random, others: readonly string[]) => string;
}

/** A text with something else in the place of `[start, end)`. */
export const replaced = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

export const inserted = (text: string, random: Random, what: string): string => {
  const at = random.below(text.length + 1);
  return replaced(text, at, at, what);
};

/** Does something to one match of a pattern with the flag g; the text as it is if nothing matches. */
export function changedMatch(
  text: string,
  random: Random,
  pattern: RegExp,
  change: (match: RegExpExecArray) => string,
): string {
  const match = random.pick([...text.matchAll(pattern)]);
  return match ? replaced(text, match.index, match.index + match[0].length, change(match)) : text;
}

/** A length up to `most`: any one half of the time, otherwise short ones as likely as long ones, by powers of two. */
export function lengthUpTo(most: number, random: Random): number {
  if (random.below(2) === 0) return 1 + random.below(most);
  const bits = Math.log2(most);
  return Math.max(1, Math.floor(2 ** ((random.below(1000) / 1000) * bits)));
}

/** A piece of a text. */
export function piece(text: string, random: Random, most: number): string {
  const at = random.below(text.length);
  return text.slice(at, at + lengthUpTo(most, random));
}
