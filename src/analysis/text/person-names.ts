import { distance } from 'fastest-levenshtein';
import { passagesOf } from '../passages/passages.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Language } from '../../languages/language.ts';
import { either, optional, patternOf, possessiveEnd } from '../../languages/patterns.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Span } from '../../source/source.ts';

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

const between = /^[ \u00a0\n-]$/;

// The class of letters would say it better, but its tables cost a millisecond at every start.
const wordPattern = /[A-Za-zÀ-ɏͰ-ԯ](?:[A-Za-zÀ-ɏͰ-ԯ'’]|[\u0300-\u036f])*/g;

const capitalised = /[A-ZÀ-ԯ][A-Za-zÀ-ɏͰ-ԯ]{3,}/g;

export const knownName = (name: string): KnownName => ({ name, words: name.normalize('NFC').match(wordPattern) ?? [] });

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The places of a text that are nearly a known name. */
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
    const found = bestAt(index, words, anchors.get(folded(word)) ?? [], text);
    if (found) end = found.end;
    if (found && found.likeness !== 'same') yield { ...found, likeness: found.likeness };
  }
}

const known = new WeakMap<readonly KnownName[], Map<string, KnownName[]>>();

/** Names by those of their words that are long enough to know them by. */
function anchorsOf(names: readonly KnownName[]): ReadonlyMap<string, readonly KnownName[]> {
  const before = known.get(names);
  if (before) return before;
  const anchors = new Map<string, KnownName[]>();
  for (const name of names) {
    for (const word of new Set(name.words.map((one) => folded(one))))
      if (word.length > 3) anchors.set(word, [...(anchors.get(word) ?? []), name]);
  }
  known.set(names, anchors);
  return anchors;
}

/** The likeness of the words around one; that of a name that stands there as it should goes before all others. */
function bestAt(
  index: number,
  words: readonly Word[],
  names: readonly KnownName[],
  text: string,
): (Omit<WrittenName, 'likeness'> & { readonly likeness: Likeness }) | undefined {
  const found = names.flatMap((name) => {
    const sizes = name.words.length > 2 ? [name.words.length, name.words.length - 1] : [name.words.length];
    return sizes.flatMap((size) =>
      Array.from({ length: size }, (_, before) =>
        lookAt(words.slice(Math.max(0, index - before), index - before + size), size, name, text),
      ),
    );
  });
  const ranked = found.flatMap((one) => one ?? []);
  return ranked.find((one) => one.likeness === 'same') ?? ranked[0];
}

function lookAt(window: readonly Word[], size: number, name: KnownName, text: string) {
  const [first, last] = [window[0], window.at(-1)];
  const isOne =
    window.length === size &&
    window.every(({ start }, place) => place === 0 || between.test(text.slice(window[place - 1]?.end, start)));
  if (!first || !last || !isOne || size < 2 || first.text === first.text.toLowerCase()) return undefined;
  const seen = likeness(
    window.map((word) => word.text.normalize('NFC')),
    name.words,
  );
  if (seen === undefined) return undefined;
  const written = text
    .slice(first.start, last.end)
    .normalize('NFC')
    .replace(/[\s\u00a0]/g, ' ')
    .replaceAll('’', "'");
  const isJoined = written.toLowerCase() === name.name.normalize('NFC').replaceAll('’', "'").toLowerCase();
  return {
    start: first.start,
    end: last.end,
    name,
    likeness: seen === 'same' && !isJoined ? ('marks' as const) : seen,
  };
}

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

/** A word without capitals, diacritics and apostrophes: “Ružmarin” and “ruzmarin” are one. */
function folded(word: string): string {
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

/** How some words of a text look like a name without being it; `shortened` where words in its middle are left out. */
type Likeness = 'same' | 'marks' | 'order' | 'letters' | 'shortened';

/** Holds as many words of a text as a name has, or fewer, against it. Undefined where they are somebody else’s. */
function likeness(written: readonly string[], name: readonly string[]): Likeness | undefined {
  const [words, known] = [written.map((word) => folded(word)), name.map((word) => folded(word))];
  if (words.length < known.length) return isShortened(words, known) ? 'shortened' : undefined;
  const differing = known.flatMap((word, index) => (words[index] === word ? [] : [index]));
  if (differing.length === 0)
    return written.every((word, index) => word === name[index] || word === name[index]?.toUpperCase())
      ? 'same'
      : 'marks';
  if (known.every((word) => word.length > 4) && words.toSorted().join(' ') === known.toSorted().join(' '))
    return 'order';
  const [index = 0, ...others] = differing;
  const isHeld = known.some((word, place) => place !== index && word.length > 3);
  return others.length === 0 && isHeld && isNear(words[index] ?? '', known[index] ?? '') ? 'letters' : undefined;
}

function isShortened(words: readonly string[], known: readonly string[]): boolean {
  if (words.length < 2 || words[0] !== known[0] || words.at(-1) !== known.at(-1)) return false;
  let place = 0;
  return words.every((word) => (place = known.indexOf(word, place) + 1) > 0);
}

/** A name that the prose itself gives quoted words to. */
export interface SpeakerInProse {
  readonly name: string;
  /** Whether a role follows, as with those who speak for a mission. */
  readonly isPerson: boolean;
  readonly at: Span;
}

const capital = "[A-ZÀ-ÖØ-ÞĀ-ԯ][A-Za-zÀ-ԯ'’]*(?:-[A-Za-zÀ-ԯ'’]+)*";

const named = `${capital}(?: (?:(?:van|von|der|de|da|di|al|bin|Ó|Ní) )*${capital}){1,3}`;

const patternsOf = memoize(({ speech, articles }: Language) => {
  const verbs = either(...speech.verbs);
  const that = either(',', ':', ...speech.that.map((word) => ` ${word}`));
  return {
    /** “…,” said Ann Lee – “…,” Ann Lee said – Ann Lee said: “…” */
    attributions: [
      patternOf(() => `[”"»] ${verbs} (${named})`, 'dg'),
      patternOf(() => `[”"»] (${named}) ${verbs}\\b`, 'dg'),
      patternOf(() => `(?<![\\wÀ-ԯ] )(${named}) ${verbs}${optional(that)} [“"«]`, 'dg'),
    ],
    role: patternOf(() => `^,? ${optional(`${either(...articles)} `)}${either(...speech.roles)} `),
  };
});

/** Those in the prose who are quoted without being anybody of the mission, or anybody whose name is nearly so. */
export function* speakersInProse(draft: Draft): Generator<SpeakerInProse> {
  const carried = carriedIn(draft.mission);
  const { language } = draft.mission;
  const { attributions, role } = patternsOf(language);
  for (const { text, part, spanOf } of passagesOf(draft)) {
    if (part === 'printed' || part === 'quotation' || !/[”"»“«]/.test(text)) continue;
    for (const { indices, 1: name = '' } of attributions.flatMap((pattern) => [...text.matchAll(pattern())])) {
      const [start, end] = indices?.[1] ?? [0, 0];
      const words = name.split(' ');
      if (
        words.some(
          (word) => language.speech.ofOthers.includes(word) || word === word.toUpperCase() || carried.has(folded(word)),
        )
      )
        continue;
      yield { name, isPerson: role().test(text.slice(end)), at: spanOf(start, end) };
    }
  }
}

/** The words of all names in the mission, of people and of institutions. */
function carriedIn({
  settings: { people = {}, contacts = [], institutions = {} },
  house,
}: Mission): ReadonlySet<string> {
  const ofPeople = Object.values(people).flatMap((person) => [person.name, ...(person['also-written'] ?? [])]);
  const ofInstitutions = Object.values({ ...house.institutions, ...institutions }).map((one) => one.name);
  const names = [...ofPeople, ...contacts.map((contact) => contact.name), ...ofInstitutions];
  return new Set(
    names
      .flatMap((name) => (name ?? '').split(/[ -]/))
      .filter((word) => word.length > 2)
      .map((word) => folded(word)),
  );
}
