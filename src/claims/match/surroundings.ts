import { isParticiple, nounSets, wordsBetween } from '../sentences/noun-phrase.ts';
import { sentenceAt } from '../sentences/sentence.ts';
import { totalSets } from '../sentences/wholes.ts';
import type { Language } from '../../languages/language.ts';
import { letter } from '../../languages/patterns.ts';
import { ownEntry } from '../../languages/word-lists.ts';

/** What stands around a number, each word in the form that all its forms share: complaint, fil. */
export interface ContextWords {
  /** The noun behind it with what describes it; empty where there is none: “of which seven were pending”. */
  readonly noun: ReadonlySet<string>;
  /** What is counted, the last of these: station in “polling stations”. */
  readonly head: string | undefined;
  /** The number's own words and all others of its sentence. */
  readonly sentence: ReadonlySet<string>;
  /** The verbs that it is the object or the subject of. */
  readonly verbs: ReadonlySet<string>;
  /** Whether a negation, “another” or a year makes it the number of something else. */
  readonly isRedirected: boolean;
}

const word = new RegExp(`[${letter}]+`, 'g');

const maxNounWords = 6;

/** Words in the form that all their forms share. */
export const formsOf = (text: string, language: Language): readonly string[] =>
  (text.toLowerCase().match(word) ?? []).map((one) => formOf(one, language));

function formOf(one: string, { stems: { endings, irregular } }: Language): string {
  const known = ownEntry(irregular, one);
  if (known !== undefined) return known;
  const found = endings.find(([ending]) => one.endsWith(ending) && one.length - ending.length > 2);
  return found ? one.slice(0, -found[0].length) + found[1] : one;
}

const noNouns = new WeakMap<Language, ReadonlySet<string>>();

function endsOf(language: Language): ReadonlySet<string> {
  const { stems: likeness, mentions } = language;
  const ends = noNouns.get(language) ?? new Set([...likeness.ends, ...mentions.verbs, ...mentions.prepositions]);
  noNouns.set(language, ends);
  return ends;
}

const isMany = (one: string, { stems: { irregular, plural } }: Language): boolean =>
  one.endsWith(plural) || ownEntry(irregular, one) !== undefined;

/** What stands around some characters of a text. */
export function contextWordsOf(text: string, start: number, end: number, language: Language): ContextWords {
  const { start: from, end: to } = sentenceAround(text, start, end, language);
  const behind = /^(?:[\s‑-]{1,4}[^\s.,;:!?()–—"“”‑-]+){1,8}/.exec(text.slice(end, to))?.[0] ?? '';
  const words = (behind.toLowerCase().match(word) ?? []).slice(0, maxNounWords);
  const stop = words.findIndex((one) => endsOf(language).has(one));
  const noun = stop < 0 ? words : words.slice(0, stop);
  const head = noun.findLast((one) => isMany(one, language)) ?? noun.at(-1);
  const forms = (some: readonly string[]): ReadonlySet<string> => new Set(some.map((one) => formOf(one, language)));
  const reach = end + (noun.length === 0 ? 0 : endOfWords(behind, noun.length));
  const { verbs, redirecting: turning } = saidOf(text, { start, end }, reach, { start: from, end: to }, language);
  return {
    noun: forms(noun),
    head: head === undefined ? undefined : formOf(head, language),
    sentence: new Set(formsOf(text.slice(from, to), language)),
    verbs: forms(verbs),
    isRedirected: turning.length > 0,
  };
}

/**
 * As far on each side as the words of a sentence belong together: reading more for each of thousands of numbers would
 * take minutes.
 */
const contextWidth = 300;

function sentenceAround(text: string, start: number, end: number, language: Language): { start: number; end: number } {
  const from = Math.max(0, start - contextWidth);
  const found = sentenceAt(text.slice(from, end + contextWidth), start - from, language);
  return { start: from + found.start, end: from + found.end };
}

/** Where so many words of a text end. */
function endOfWords(text: string, count: number): number {
  const last = [...text.matchAll(word)][count - 1];
  return last ? last.index + last[0].length : 0;
}

/**
 * What a sentence says of a number beside what it counts, in lower case: “the courts rejected”, “were not filed”,
 * “another”.
 */
interface Predicates {
  /** The verb that it is the object or the subject of. */
  readonly verbs: readonly string[];
  /** Words that make it the number of something else: not, another, a year. */
  readonly redirecting: readonly string[];
}

const clauseMark = /[,;:()–—“”"]/;

const year = /(?<![\d.,])(?:19|20)\d\d(?![\d%]|[.,]\d)/g;

const clauseWidth = 160;

/** The stretch is that of the sentence; the noun of the number ends where `noun` says. */
function saidOf(
  text: string,
  number: { start: number; end: number },
  noun: number,
  sentence: { start: number; end: number },
  language: Language,
): Predicates {
  const before =
    text
      .slice(Math.max(sentence.start, number.start - clauseWidth), number.start)
      .split(clauseMark)
      .at(-1) ?? '';
  const leading = [...wordsBetween(before, 0, before.length, language)].map((word) => word.text);
  const outside =
    `${text.slice(sentence.start, number.start).split(/[;:]/).at(-1) ?? ''} ` +
    `${clauseBehind(text.slice(number.end, sentence.end), language)}`;
  const isTurning = (word: string): boolean => language.sentences.negated.includes(word);
  return {
    verbs: [governing(leading, language), predicate(text, noun, sentence.end, language)].filter(
      (word) => word !== undefined,
    ),
    redirecting: [
      ...[...wordsBetween(outside, 0, outside.length, language)].map((word) => word.text).filter(isTurning),
      ...leading.slice(-1).filter((word) => totalSets(language).relating.has(word)),
      ...(outside.match(year) ?? []),
    ],
  };
}

/** Up to a comma that begins something new: “, and 12 of them had never …”. */
function clauseBehind(text: string, { sentences: { joining, breaking } }: Language): string {
  const pieces = (text.split(/[;:]/)[0] ?? '').split(',');
  const begins = (piece: string): boolean => [...joining, ...breaking].includes(/^\s*(\S*)/.exec(piece)?.[1] ?? '');
  const end = pieces.findIndex((piece, index) => index > 0 && begins(piece));
  return pieces.slice(0, end < 0 ? undefined : end).join(',');
}

const isVerb = (word: string, language: Language): boolean =>
  word.endsWith(language.nouns.past) || language.nouns.verbs.includes(word);

/** “The courts [rejected] all of the 14”; nothing where a noun or a preposition stands between: “came from 29”. */
function governing(leading: readonly string[], language: Language): string | undefined {
  const { stops, prepositions } = nounSets(language);
  const isBetween = (word: string): boolean =>
    stops.has(word) && (!prepositions.has(word) || language.nouns.carrying.includes(word));
  const last = leading.findLast((word) => isVerb(word, language) || !isBetween(word));
  return last !== undefined && isVerb(last, language) ? last : undefined;
}

/** “complaints that had been [filed]”, “candidates [withdrew]”; nothing where the noun is not the subject. */
function predicate(text: string, at: number, end: number, language: Language): string | undefined {
  const sets = nounSets(language);
  const behind = text.slice(at, Math.min(end, at + clauseWidth)).split(clauseMark)[0] ?? '';
  let isAfterAuxiliary = false;
  for (const { text: word } of wordsBetween(behind, 0, behind.length, language)) {
    if (sets.prepositions.has(word)) return undefined;
    if (sets.auxiliaries.has(word)) isAfterAuxiliary = true;
    else if (
      isVerb(word, language) ||
      isParticiple(word, language) ||
      (isAfterAuxiliary && !sets.stops.has(word) && !word.endsWith(language.nouns.adverb))
    )
      return word;
    else if (!sets.stops.has(word) && !word.endsWith(language.nouns.adverb)) return undefined;
  }
  return undefined;
}
