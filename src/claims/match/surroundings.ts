import { memoize } from '../../collections/memoize.ts';
import { isParticiple, nounSets } from '../sentences/noun-phrase.ts';
import { sentenceAt } from '../sentences/sentence.ts';
import { totalSets } from '../sentences/wholes.ts';
import { wordsBetween } from '../sentences/words.ts';
import type { Language } from '../../languages/language.ts';
import { letter } from '../../languages/patterns.ts';
import { ownEntry } from '../../languages/word-lists.ts';

/** What stands around a number, each word in the common form of all its forms: complaint, fil. */
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
  /** Whether it is a difference or the part of each, and no total: 25 fewer, up by 25, 25 each. */
  readonly isDifference: boolean;
}

/** The words around some characters of a text; `start` and `end` are UTF-16 units. */
export function contextWordsOf(text: string, start: number, end: number, language: Language): ContextWords {
  const sentence = sentenceAround(text, start, end, language);
  const behind = wordsBehind.exec(text.slice(end, sentence.end))?.[0] ?? '';
  const words = (behind.toLowerCase().match(anyWord) ?? []).slice(0, maxNounWords);
  const { differences } = language.mentions;
  const stop = words.findIndex((word) => nounEnds(language).has(word) || differences.behind.includes(word));
  const noun = stop < 0 ? words : words.slice(0, stop);
  const head = noun.findLast((word) => isPlural(word, language)) ?? noun.at(-1);
  const nounEnd = end + (noun.length === 0 ? 0 : endOfWords(behind, noun.length));
  const { verbs, redirecting } = predicatesOf(text, { start, end }, nounEnd, sentence, language);
  return {
    noun: new Set(noun.map((word) => formOf(word, language))),
    head: head === undefined ? undefined : formOf(head, language),
    sentence: new Set(formsOf(text.slice(sentence.start, sentence.end), language)),
    verbs: new Set(verbs.map((word) => formOf(word, language))),
    isRedirected: redirecting.length > 0,
    isDifference:
      differences.behind.includes(words[stop] ?? '') ||
      endsInPhrase(text.slice(sentence.start, start), differences.before),
  };
}

/** Whether the last words of a text are one of some phrases. */
function endsInPhrase(text: string, phrases: readonly string[]): boolean {
  const ending = ` ${text.slice(-40).trimEnd().toLowerCase().replace(/\s+/g, ' ')}`;
  return phrases.some((phrase) => ending.endsWith(` ${phrase}`));
}

/** More words than this are no noun of a number. */
const maxNounWords = 6;

/** Up to eight words with nothing but spaces and hyphens between them. */
const wordsBehind = /^(?:[\s‑-]{1,4}[^\s.,;:!?()–—"“”‑-]+){1,8}/;

/** Words that end a noun. */
const nounEnds = memoize(
  ({ stems, mentions }: Language): ReadonlySet<string> =>
    new Set([...stems.ends, ...mentions.verbs, ...mentions.prepositions]),
);

const isPlural = (word: string, { stems: { irregular, plural } }: Language): boolean =>
  word.endsWith(plural) || ownEntry(irregular, word) !== undefined;

/** Where the first `count` words of a text end. */
function endOfWords(text: string, count: number): number {
  const last = [...text.matchAll(anyWord)][count - 1];
  return last ? last.index + last[0].length : 0;
}

/**
 * The sentence of a place, as far as 300 characters on each side: words farther off do not belong to the number, and
 * reading more for each of thousands of numbers would take minutes.
 */
function sentenceAround(text: string, start: number, end: number, language: Language): Stretch {
  const from = Math.max(0, start - contextWidth);
  const sentence = sentenceAt(text.slice(from, end + contextWidth), start - from, language);
  return { start: from + sentence.start, end: from + sentence.end };
}

const contextWidth = 300;

interface Stretch {
  readonly start: number;
  readonly end: number;
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

/** `nounEnd` is where the noun of the number ends. */
function predicatesOf(
  text: string,
  number: Stretch,
  nounEnd: number,
  sentence: Stretch,
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
  const isNegation = (word: string): boolean => language.sentences.negated.includes(word);
  return {
    verbs: [governingVerb(leading, language), followingVerb(text, nounEnd, sentence.end, language)].filter(
      (word) => word !== undefined,
    ),
    redirecting: [
      ...[...wordsBetween(outside, 0, outside.length, language)].map((word) => word.text).filter(isNegation),
      ...leading.slice(-1).filter((word) => totalSets(language).relating.has(word)),
      ...(outside.match(year) ?? []),
    ],
  };
}

/** Verbs farther off belong to something else. */
const clauseWidth = 160;

const clauseMark = /[,;:()–—“”"]/;

const year = /(?<![\d.,])(?:19|20)\d\d(?![\d%]|[.,]\d)/g;

/** Up to a comma that begins something new: “, and 12 of them had never …”. */
function clauseBehind(text: string, { sentences: { joining, breaking } }: Language): string {
  const pieces = (text.split(/[;:]/)[0] ?? '').split(',');
  const begins = (piece: string): boolean => [...joining, ...breaking].includes(/^\s*(\S*)/.exec(piece)?.[1] ?? '');
  const end = pieces.findIndex((piece, index) => index > 0 && begins(piece));
  return pieces.slice(0, end < 0 ? undefined : end).join(',');
}

/**
 * The verb that the number is the object of: “The courts [rejected] all of the 14”. Undefined if a noun or a
 * preposition stands between: “came from 29”.
 */
function governingVerb(leading: readonly string[], language: Language): string | undefined {
  const { stops, prepositions } = nounSets(language);
  const isBetween = (word: string): boolean =>
    stops.has(word) && (!prepositions.has(word) || language.nouns.carrying.includes(word));
  const last = leading.findLast((word) => isVerb(word, language) || !isBetween(word));
  return last !== undefined && isVerb(last, language) ? last : undefined;
}

/**
 * The verb that the noun is the subject of: “complaints that had been [filed]”, “candidates [withdrew]”. Undefined
 * if it is not the subject.
 */
function followingVerb(text: string, at: number, end: number, language: Language): string | undefined {
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

const isVerb = (word: string, language: Language): boolean =>
  word.endsWith(language.nouns.past) || language.nouns.verbs.includes(word);

/** The words of a text in their common form: stems, with irregular words by their table. */
export const formsOf = (text: string, language: Language): readonly string[] =>
  (text.toLowerCase().match(anyWord) ?? []).map((word) => formOf(word, language));

function formOf(word: string, { stems: { endings, irregular } }: Language): string {
  const form = ownEntry(irregular, word);
  if (form !== undefined) return form;
  const rule = endings.find(([ending]) => word.endsWith(ending) && word.length - ending.length > 2);
  return rule ? word.slice(0, -rule[0].length) + rule[1] : word;
}

const anyWord = new RegExp(`[${letter}]+`, 'g');
