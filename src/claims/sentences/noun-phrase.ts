import type { Language } from '../../languages/language.ts';
import { letter, possessiveEnd } from '../../languages/patterns.ts';

/** A word of a text, in lower case. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a number counts: its noun in the singular and the words that narrow it, all in lower case. */
export interface NounPhrase {
  readonly noun: string;
  /** As in the text: registered, women. */
  readonly qualifiers: readonly string[];
  readonly end: number;
}

/** The words of a language made ready for asking. */
export interface NounSets {
  readonly people: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly overlapping: ReadonlySet<string>;
  readonly attributive: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Auxiliaries too. */
  readonly verbs: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly intransitive: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
}

const known = new WeakMap<Language, NounSets>();

export function nounSets(language: Language): NounSets {
  const before = known.get(language);
  if (before) return before;
  const { nouns } = language;
  const made = {
    people: new Set(nouns.people),
    groups: new Set(nouns.groups),
    attributive: new Set(nouns.attributive),
    overlapping: new Set(nouns.overlapping),
    prepositions: new Set(nouns.prepositions),
    places: new Set(nouns.places),
    verbs: new Set([...nouns.verbs, ...nouns.auxiliaries]),
    auxiliaries: new Set(nouns.auxiliaries),
    intransitive: new Set(nouns.intransitive),
    stops: new Set(nouns.stops),
  };
  known.set(language, made);
  return made;
}

const word = new RegExp(`[${letter}][${letter}\\d]*(?:[-‐‑'’][${letter}\\d]+)*`, 'g');

/** The words between two places, each in lower case. */
export function* wordsBetween(text: string, start: number, end: number, language: Language): Generator<Word> {
  const possessive = possessiveEnd(language);
  for (const { 0: found, index } of text.slice(start, end).matchAll(word)) {
    yield {
      text: found.toLowerCase().replace(possessive, ''),
      start: start + index,
      end: start + index + found.length,
    };
  }
}

/** Whether a word stands for several, as far as its form tells. */
export const isPlural = (text: string, language: Language): boolean =>
  language.nouns.isPlural(text.replace(/^.*[-‐‑]/, ''));

/** “complaints” → “complaint”, “parties” → “party” */
export const singularOf = (text: string, language: Language): string =>
  isPlural(text, language) ? language.nouns.singular(text) : text;

/** The farthest that a noun stands behind its number. */
const [longest, most] = [90, 7];

/** The words behind a number, up to one that no noun phrase holds or a sign. */
function wordsBehind(text: string, at: number, language: Language): readonly Word[] {
  const { stops } = nounSets(language);
  const words: Word[] = [];
  let end = at;
  for (const found of wordsBetween(text, at, Math.min(text.length, at + longest), language)) {
    if (!/^(?:\s+|[-‐‑])$/.test(text.slice(end, found.start)) || stops.has(found.text) || words.length === most) break;
    words.push(found);
    ({ end } = found);
  }
  return words;
}

/**
 * The noun that a number counts: the first plural behind it; in “women candidates” the second. Nothing where no noun
 * follows, as in “210 from ODIHR”, or none that can be told from its form.
 */
export function nounAfter(text: string, at: number, language: Language): NounPhrase | undefined {
  const members = language.nouns.compound.exec(text.slice(at, at + 12));
  const { attributive } = nounSets(language);
  const words = wordsBehind(text, at + (members?.[0].length ?? 0), language);
  if (members) return { noun: language.nouns.member, qualifiers: [], end: words.at(-1)?.end ?? at + members[0].length };
  let index = words.findIndex((one) => isPlural(one.text, language));
  while (attributive.has(words[index]?.text ?? '') && isPlural(words[index + 1]?.text ?? '', language)) index++;
  const found = words[index];
  if (!found) return undefined;
  return {
    noun: singularOf(found.text, language),
    qualifiers: words.slice(0, index).map((one) => one.text),
    end: found.end,
  };
}

export const isPerson = (noun: string, language: Language): boolean =>
  nounSets(language).people.has(noun.replace(/^.*[-‐‑]/, ''));

export const isGroup = (noun: string, language: Language): boolean => nounSets(language).groups.has(noun);

export const isParticiple = (word: string, language: Language): boolean =>
  language.nouns.participles.some((ending) => word.endsWith(ending));

/** Words with nothing but spaces between them. */
export interface WordRun {
  readonly words: readonly string[];
  /** Whether a sign or the end of the text stands behind the last of them, and no hyphen or apostrophe. */
  readonly isClosed: boolean;
}

/** As far as is looked. */
const farthest = 160;

const isGap = (text: string): boolean => text.trim() === '';

const ties = /^[-‐‑'’]/;

/** The words right behind a place. */
export function wordsAfter(text: string, at: number, language: Language): WordRun {
  const words: Word[] = [];
  let end = at;
  for (const word of wordsBetween(text, at, Math.min(text.length, at + farthest), language)) {
    if (!isGap(text.slice(end, word.start)) || (word.start === at && at > 0)) break;
    words.push(word);
    ({ end } = word);
  }
  return {
    words: words.map((word) => word.text),
    isClosed: !ties.test(text.slice(end)) && !/^\s*\d/.test(text.slice(end, end + 4)),
  };
}

/** The words right before a place, the nearest last. */
export function wordsBefore(text: string, at: number, language: Language): readonly string[] {
  const all = [...wordsBetween(text, Math.max(0, at - 80), at, language)];
  const words: string[] = [];
  let start = at;
  for (const word of all.toReversed()) {
    if (!isGap(text.slice(word.end, start))) break;
    words.unshift(word.text);
    ({ start } = word);
  }
  return words;
}

/** Phrases of up to so many words. */
const longestPhrase = 5;

/** How many words at a place are one of several phrases, the longest that is; none is 0. */
export function phraseAt(words: readonly string[], index: number, phrases: ReadonlySet<string>): number {
  for (let length = Math.min(longestPhrase, words.length - index); length > 0; length--) {
    if (phrases.has(words.slice(index, index + length).join(' '))) return length;
  }
  return 0;
}

/** The same for words that end a list. */
export function phraseBefore(words: readonly string[], phrases: ReadonlySet<string>): number {
  for (let length = Math.min(longestPhrase, words.length); length > 0; length--) {
    if (phrases.has(words.slice(-length).join(' '))) return length;
  }
  return 0;
}
