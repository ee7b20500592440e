import { distance } from 'fastest-levenshtein';
import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { plainApostrophes, possessiveEnd } from '../../languages/patterns.ts';

/** A name that somebody of the mission carries, word by word, hyphens parting words. */
export interface KnownName {
  readonly name: string;
  readonly words: readonly string[];
}

/** Words of a text that look like a name. */
export interface WrittenName {
  readonly start: number;
  readonly end: number;
  readonly name: KnownName;
  readonly likeness: Exclude<Likeness, 'same'>;
}

/**
 * How words of a text look like a name: with other capitals or diacritics (`marks`), in another `order`, a slip away
 * (`letters`), with other `particles` such as “van” for “von”, or without words of its middle (`shortened`).
 */
type Likeness = 'same' | 'marks' | 'order' | 'letters' | 'particles' | 'shortened';

/** A name taken apart into its words. */
export const knownName = (name: string): KnownName => ({ name, words: name.normalize('NFC').match(wordPattern) ?? [] });

/** The places of a text that look like a known name without being written as it is. */
export function* writtenNames(text: string, names: readonly KnownName[], language: Language): Generator<WrittenName> {
  const possessive = possessiveEnd(language);
  const anchors = anchorsOf(names);
  if (!(text.match(capitalised) ?? []).some((word) => anchors.has(folded(word))) && !/[\u0300-\u036f]/.test(text))
    return;
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    const bare = word.replace(possessive, '');
    words.push({ text: bare, start: index, end: index + bare.length });
  }
  let end = 0;
  for (const [index, { text: word, start }] of words.entries()) {
    if (start < end || word === word.toLowerCase() || word.length < 4) continue;
    const best = bestAt(index, words, anchors.get(folded(word)) ?? [], text, language.particles);
    if (best) end = best.end;
    if (best && best.likeness !== 'same') yield { ...best, likeness: best.likeness };
  }
}

/**
 * Whether two folded words are a slip apart: a letter, two neighbours exchanged, or two letters in a long one that
 * begins alike. Short words are too often others.
 */
export function isNear(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (a === b || shorter < 4 || Math.abs(a.length - b.length) > 2) return false;
  return distance(a, b) <= (shorter >= 6 && a[0] === b[0] ? 2 : 1) || isExchanged(a, b);
}

/** “pavol” and “paovl”: four letters do not tell a slip from another name, such as Enis and Eins. */
function isExchanged(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.length > 4 && a === b.slice(0, at) + b.charAt(at + 1) + b.charAt(at) + b.slice(at + 2);
}

/** A word without capitals, diacritics and apostrophes: “Ružmarin” and “ruzmarin” are one. */
export function folded(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replace(/[łđðøæœßþı]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’ʼ.]/g, '');
}

/** All that a word may look like without its diacritics: “sandstrom” and “sandstroem”. */
export const foldings = (word: string): readonly string[] => [
  folded(word),
  folded(
    word
      .toLowerCase()
      .normalize('NFC')
      .replace(/[äöüåø]/g, (letter) => twoLetters[letter] ?? letter),
  ),
];

/** Letters that Unicode does not take apart, as they are written where keyboards lack them. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ı: 'i',
};

/** The two-letter forms that German and the Nordic languages use. */
const twoLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** What may stand between two words of a name. */
const between = /^[ \u00a0\n-]$/;

// The class of letters would say it better, but its tables cost a millisecond at every start.
const wordPattern = /[A-Za-zÀ-ɏͰ-ԯ](?:[A-Za-zÀ-ɏͰ-ԯ'’ʼ]|[\u0300-\u036f])*/g;

const capitalised = /[A-ZÀ-ԯ][A-Za-zÀ-ɏͰ-ԯ]{3,}/g;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Names by those of their words that are long enough to know them by, folded. */
const anchorsOf = memoize((names: readonly KnownName[]): ReadonlyMap<string, readonly KnownName[]> => {
  const anchors = new Map<string, KnownName[]>();
  for (const name of names) {
    for (const word of new Set(name.words.map((written) => folded(written))))
      if (word.length > 3) anchors.set(word, [...(anchors.get(word) ?? []), name]);
  }
  return anchors;
});

/**
 * What the words around a place look like; undefined if they are like none of the names. A name that stands there as it
 * should goes before all others.
 */
function bestAt(
  index: number,
  words: readonly Word[],
  names: readonly KnownName[],
  text: string,
  particles: readonly string[],
): (Omit<WrittenName, 'likeness'> & { readonly likeness: Likeness }) | undefined {
  /** Whether a small word stands where a name of so many words may be, which may have none. */
  const isParted = (length: number): boolean =>
    hasParticle(
      words.slice(Math.max(0, index - length - 1), index + length + 1).map((word) => word.text),
      particles,
    );
  const likenesses = names.flatMap((name) => {
    const { length } = name.words;
    const sizes = hasParticle(name.words, particles)
      ? [length, length - 1, length + 1]
      : [length, ...(length > 2 ? [length - 1] : []), ...(isParted(length) ? [length + 1, length + 2] : [])];
    return sizes.flatMap((size) =>
      Array.from({ length: size }, (_, place) =>
        likenessOf(words.slice(Math.max(0, index - place), index - place + size), size, name, text, particles),
      ),
    );
  });
  const present = likenesses.filter((likeness) => likeness !== undefined);
  return present.find(({ likeness }) => likeness === 'same') ?? present[0];
}

/** What neighbouring words look like beside a name; undefined if they are not one run of `size` words like it. */
function likenessOf(
  window: readonly Word[],
  size: number,
  name: KnownName,
  text: string,
  particles: readonly string[],
) {
  const [first, last] = [window[0], window.at(-1)];
  const isRun =
    window.length === size &&
    window.every(({ start }, place) => place === 0 || between.test(text.slice(window[place - 1]?.end, start)));
  if (!first || !last || !isRun || size < 2 || first.text === first.text.toLowerCase()) return undefined;
  const ofWords = wordsLikeness(
    window.map((word) => word.text.normalize('NFC')),
    name.words,
    particles,
  );
  if (ofWords === undefined) return undefined;
  const written = plainApostrophes(text.slice(first.start, last.end))
    .normalize('NFC')
    .replace(/[\s\u00a0]/g, ' ');
  const isSameText = written.toLowerCase() === plainApostrophes(name.name).normalize('NFC').toLowerCase();
  return {
    start: first.start,
    end: last.end,
    name,
    likeness: ofWords === 'same' && !isSameText ? ('marks' as const) : ofWords,
  };
}

/** How words of a text, no more than a name has, look like it; undefined if they are somebody else’s. */
function wordsLikeness(
  written: readonly string[],
  name: readonly string[],
  particles: readonly string[],
): Likeness | undefined {
  const [words, own] = [written.map((word) => folded(word)), name.map((word) => folded(word))];
  if (hasOtherParticles(words, own, particles)) return 'particles';
  if (words.length > own.length) return undefined;
  if (words.length < own.length) return isShortened(words, own) ? 'shortened' : undefined;
  const differing = own.flatMap((word, index) => (words[index] === word ? [] : [index]));
  if (differing.length === 0)
    return written.every((word, index) => isSameWord(plainApostrophes(word), plainApostrophes(name[index] ?? '')))
      ? 'same'
      : 'marks';
  if (own.every((word) => word.length > 4) && words.toSorted().join(' ') === own.toSorted().join(' ')) return 'order';
  const [index = 0, ...others] = differing;
  const isHeld = own.some((word, place) => place !== index && word.length > 3);
  return others.length === 0 && isHeld && isNear(words[index] ?? '', own[index] ?? '') ? 'letters' : undefined;
}

const isSameWord = (word: string, own: string): boolean => word === own || word === own.toUpperCase();

/** Whether two names differ in small words alone: “van” for “von” or for none. To leave all out shortens. */
function hasOtherParticles(words: readonly string[], own: readonly string[], particles: readonly string[]): boolean {
  const isSmall = (word: string): boolean => foldedParticles(particles).has(word);
  const isCore = (word: string): boolean => !isSmall(word);
  const [small, ownSmall] = [words.filter(isSmall).join(' '), own.filter(isSmall).join(' ')];
  if (small === '' || small === ownSmall) return false;
  const [core, ownCore] = [words.filter(isCore), own.filter(isCore)];
  return (
    core.length > 1 && core.join(' ') === ownCore.join(' ') && words[0] === core[0] && words.at(-1) === core.at(-1)
  );
}

const hasParticle = (words: readonly string[], particles: readonly string[]): boolean =>
  words.some((word) => foldedParticles(particles).has(folded(word)));

/** “Ó” is compared without its accent, as all other words are. */
const foldedParticles = memoize(
  (particles: readonly string[]): ReadonlySet<string> => new Set(particles.map((word) => folded(word))),
);

function isShortened(words: readonly string[], own: readonly string[]): boolean {
  if (words.length < 2 || words[0] !== own[0] || words.at(-1) !== own.at(-1)) return false;
  let place = 0;
  return words.every((word) => (place = own.indexOf(word, place) + 1) > 0);
}
