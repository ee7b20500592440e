import type { Language } from './language.ts';
import { groupBy } from '../collections/group.ts';
import { memoize } from '../collections/memoize.ts';

/**
 * Parts of patterns, put together from the words of a language. Every gap and list is bounded, so that reading stays
 * linear.
 */
export const gap = String.raw`\s{1,4}`;

/** Any hyphen; any dash between two ends, with or without spaces; a gap or a hyphen. */
export const hyphen = '[-‐‑]';

export const dash = String.raw`\s?[-–—]\s?`;

export const joint = String.raw`(?:\s{1,4}|${hyphen})`;

/** Letters of Latin, Greek, Cyrillic and their neighbours: far faster than all of Unicode. */
export const letter = 'A-Za-zÀ-ÖØ-öø-ʯͰ-῿';

/** Where a word begins, and where it ends. */
export const wordStart = `(?<![${letter}\\d])`;

export const wordEnd = `(?![${letter}\\d])`;

const isPlain = /^[\w ]*$/;

/** A text as a pattern that matches it letter for letter. */
export const escaped = (text: string): string =>
  isPlain.test(text) ? text : text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** Some characters, ready for a class of a pattern. */
export const charactersOf = (characters: readonly string[]): string =>
  characters.map((one) => (/[\\\]^-]/.test(one) ? `\\${one}` : one)).join('');

/** The end of a word that owns something: Novak’s. */
export const possessiveEnd = memoize(({ possessives }: Language) => new RegExp(`${possessives.any}$`, 'u'));

/** A text of the same length with one apostrophe for all: straight, curly and modifier ones are one spelling. */
export const plainApostrophes = (text: string): string => (/[’‘ʼ]/.test(text) ? text.replace(/[’‘ʼ]/g, "'") : text);

/** A text in lower case that has the same length, so that every letter keeps its place. */
export function lowerAlike(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text].map((one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join('');
}

/** june → June */
export const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Words as they stand at the beginning of a sentence, in a title, and in capitals. */
export const capitals = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) => [
    capital(word),
    ...(word.includes(' ') ? [word.split(' ').map(capital).join(' ')] : []),
    word.toUpperCase(),
  ]);

/** The same, and as they are. */
export const eitherCase = (words: readonly string[]): readonly string[] => [...words, ...capitals(words)];

/** A pattern or nothing. */
export const optional = (pattern: string): string => `(?:${pattern})?`;

/** One of several patterns, in this order; of none nothing matches. */
export const either = (...patterns: readonly string[]): string =>
  patterns.length === 0 ? '(?!)' : `(?:${patterns.join('|')})`;

/** One of several patterns of words, in this order; one space in them is any gap. */
export const eitherPattern = (patterns: readonly string[]): string =>
  either(...patterns.map((one) => one.replaceAll(' ', gap)));

/**
 * One of several words or phrases, the longest that stands there. By their first letters, since patterns are tried one
 * after the other.
 */
export function eitherWord(words: readonly string[]): string {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const byLetter = groupBy(longestFirst, (word) => word.charAt(0));
  const rests = (group: readonly string[]): string => eitherPattern(group.map((word) => escaped(word.slice(1))));
  return either(...[...byLetter].map(([letter, group]) => escaped(letter) + rests(group)));
}

/**
 * A regular expression that is compiled at its first use: a text needs few of them, and compiling all costs more than
 * reading a page.
 */
export type Pattern = () => RegExp;

export function patternOf(source: () => string, flags = ''): Pattern {
  let pattern: RegExp | undefined;
  return () => (pattern ??= new RegExp(source(), flags));
}

/**
 * The same text in two bytes a character: V8 compiles each pattern anew for texts in one byte, and patterns cost more
 * than reading.
 */
export const wide = (text: string): string => `\uFFFC${text}`.slice(1);

/** In lower case, of the same length: letters that would grow stay as they are. */
export function inLowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/\p{Lu}/gu, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  );
}

/** A pattern for `endOf`, which matches at one place only. */
export const here = (source: () => string): Pattern => patternOf(source, 'y');

/** Where a match that begins at a place ends, in UTF-16 units; undefined if none begins there. */
export function endOf(pattern: Pattern, text: string, at: number): number | undefined {
  const expression = pattern();
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : undefined;
}
