import type { Language } from './language.ts';
import { isParticiple, nounSets, wordsBetween } from './noun-phrase.ts';
import { totalSets } from './total-sets.ts';

/** What a sentence says of a number beside what it counts, in lower case: “the courts rejected”, “were not filed”, “another”. */
export interface SaidOf {
  /** The verb that it is the object or the subject of. */
  readonly verbs: readonly string[];
  /** Words that make it the number of something else: not, another, a year. */
  readonly turning: readonly string[];
}

const sign = /[,;:()–—“”"]/;
const year = /(?<![\d.,])(?:19|20)\d\d(?![\d%]|[.,]\d)/g;
const nearest = 160;

/** The stretch is that of the sentence; the noun of the number ends where `noun` says. */
export function saidOf(text: string, number: { start: number; end: number }, noun: number, sentence: { start: number; end: number }, language: Language): SaidOf {
  const before = text.slice(Math.max(sentence.start, number.start - nearest), number.start).split(sign).at(-1) ?? '';
  const leading = [...wordsBetween(before, 0, before.length)].map((word) => word.text);
  const outside = `${text.slice(sentence.start, number.start).split(/[;:]/).at(-1) ?? ''} ${clauseBehind(text.slice(number.end, sentence.end), language)}`;
  const isTurning = (word: string): boolean => language.sentences.negated.includes(word);
  return {
    verbs: [governing(leading, language), predicate(text, noun, sentence.end, language)].filter((word) => word !== undefined),
    turning: [
      ...[...wordsBetween(outside, 0, outside.length)].map((word) => word.text).filter(isTurning),
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

const isVerb = (word: string, language: Language): boolean => word.endsWith(language.nouns.past) || language.nouns.verbs.includes(word);

/** “The courts [rejected] all of the 14”; nothing where a noun or a preposition stands between: “came from 29”. */
function governing(leading: readonly string[], language: Language): string | undefined {
  const { stops, prepositions } = nounSets(language);
  const isBetween = (word: string): boolean => stops.has(word) && (!prepositions.has(word) || language.nouns.carrying.includes(word));
  const last = leading.findLast((word) => isVerb(word, language) || !isBetween(word));
  return last !== undefined && isVerb(last, language) ? last : undefined;
}

/** “complaints that had been [filed]”, “candidates [withdrew]”; nothing where the noun is not the subject. */
function predicate(text: string, at: number, end: number, language: Language): string | undefined {
  const sets = nounSets(language);
  const behind = text.slice(at, Math.min(end, at + nearest)).split(sign)[0] ?? '';
  let isAfterAuxiliary = false;
  for (const { text: word } of wordsBetween(behind, 0, behind.length)) {
    if (sets.prepositions.has(word)) return undefined;
    if (sets.auxiliaries.has(word)) isAfterAuxiliary = true;
    else if (isVerb(word, language) || isParticiple(word, language) || (isAfterAuxiliary && !sets.stops.has(word) && !word.endsWith(language.nouns.adverb))) return word;
    else if (!sets.stops.has(word) && !word.endsWith(language.nouns.adverb)) return undefined;
  }
  return undefined;
}
