import { memoize } from '../../collections/memoize.ts';
import { readClaim } from '../parse/parse-claim.ts';
import type { Claim } from '../parse/statement.ts';
import type { Mention } from '../scan/scan.ts';
import {
  type NounPhrase,
  type Word,
  isGroup,
  isParticiple,
  isPerson,
  isPlural,
  nounAfter,
  nounSets,
  wordsBetween,
} from './noun-phrase.ts';
import type { Clause } from './sentence.ts';
import type { Language } from '../../languages/language.ts';

/** How many of something a text says there are. */
export interface Count {
  /** Characters of the text: the number with its hedge. */
  readonly start: number;
  readonly end: number;
  readonly claim: Claim;
  /** What is counted, where a noun follows. */
  readonly noun: NounPhrase | undefined;
}

/** A number that counts something. Nothing for shares, times, sums of money and lengths. */
export function countOf(mention: Mention, text: string, language: Language): Count | undefined {
  if ('aside' in mention || mention.kind !== 'number') return undefined;
  const claim = readClaim(mention.text, language);
  const { statement } = claim;
  const isCount = (statement.kind === 'number' && !statement.contradicts) || statement.kind === 'range';
  if (!isCount || statement.measure !== 'number' || claim.end < mention.text.length) return undefined;
  return { start: mention.start, end: mention.end, claim, noun: nounAfter(text, mention.end, language) };
}

/**
 * Whether one count can be a part of another by what they count: `far` where only the sentence says so, `none` where it
 * cannot.
 */
type NounRelation = 'near' | 'far' | 'none';

/** Observers and experts are people; prisons may be polling stations, but no one is a commission. */
function kinship(part: Count, whole: Count, language: Language): NounRelation {
  const [a, b] = [part.noun?.noun, whole.noun?.noun];
  if (a === undefined || b === undefined || a === b) return 'near';
  const [isOne, areAll] = [isPerson(a, language), isPerson(b, language)];
  if (isOne && areAll) return 'near';
  return isOne !== areAll || isGroup(b, language) ? 'none' : 'far';
}

export function nounRelationOfAll(parts: readonly Count[], whole: Count, language: Language): NounRelation {
  const found = parts.map((part) => kinship(part, whole, language));
  return found.includes('none') ? 'none' : found.includes('far') ? 'far' : 'near';
}

/** Whether the same person may be counted in several parts: women and independents. Women and men are counted once. */
export function mayOverlap(parts: readonly Count[], text: string, language: Language): boolean {
  const { overlapping } = nounSets(language);
  const isCrossing = ({ noun, end }: Count): boolean =>
    (noun !== undefined && overlapping.has(noun.noun)) ||
    [...wordsBehind(text, end, language)].some((word) => overlapping.has(word));
  const nouns = new Set(parts.map(({ noun }) => noun?.noun));
  const isBoth = parts.length === 2 && language.nouns.bothSexes.every((noun) => nouns.has(noun));
  return !isBoth && parts.some(isCrossing);
}

/** The words behind a number, up to a sign. */
function* wordsBehind(text: string, at: number, language: Language): Generator<string> {
  const behind = /^[^,;.:()\d]{0,60}/.exec(text.slice(at, at + 60))?.[0] ?? '';
  for (const word of wordsBetween(text, at, at + behind.length, language)) yield word.text;
}

/**
 * Whether nothing between a noun and a place further on could be meant there instead of it: “339 observers from 40
 * countries were deployed, including”.
 */
function leadsTo(text: string, from: number, to: number, language: Language): boolean {
  const rest = text.slice(from, to).replace(/[\s,–—:]+$/, '');
  if (/[,.;:?!–—]/.test(rest)) return false;
  let state: State = 'noun';
  const words = [...wordsBetween(text, from, from + rest.length, language)];
  for (const [index, one] of words.entries()) {
    const next = stateAfter(state, one, words[index + 1], language);
    if (!next || (next !== 'place' && isPlural(one.text, language))) return false;
    state = next;
  }
  return true;
}

/** As far as an antecedent stands before the words that are about it. */
const farthest = 240;

const determinersOf = memoize(
  ({ mentions }: Language): ReadonlySet<string> => new Set(mentions.wholes.filter((one) => !one.includes(' '))),
);

type State = 'noun' | 'place' | 'verb' | 'of';

/** How a sentence goes on with a word; nothing where something else begins. */
function stateAfter(state: State, { text }: Word, next: Word | undefined, language: Language): State | undefined {
  const { places, prepositions, verbs, auxiliaries, intransitive, stops } = nounSets(language);
  const [partOf] = language.mentions.partOf;
  if (places.has(text)) return 'place';
  if (text === partOf && state === 'noun') return 'of';
  if (auxiliaries.has(text) || intransitive.has(text)) return 'verb';
  if (determinersOf(language).has(text)) return state;
  if (prepositions.has(text) || verbs.has(text) || stops.has(text)) return undefined;
  if (state !== 'noun') return state;
  return isParticiple(text, language) && (!next || places.has(next.text)) ? 'verb' : undefined;
}

/** Whether a number belongs to another noun before it: the 40 of “observers from 40 countries”. */
function isGoverned({ text, start }: Clause, count: Count, language: Language): boolean {
  const words = [...wordsBetween(text, Math.max(start, count.start - 60), count.start, language)].filter(
    (one) => !determinersOf(language).has(one.text),
  );
  const [before, last] = words.slice(-2).length === 2 ? words.slice(-2) : [undefined, words[0]];
  if (!last || !nounSets(language).prepositions.has(last.text)) return false;
  if (language.nouns.carrying.includes(last.text)) return isPlural(before?.text ?? '', language);
  return text.slice(start, last.start).trim() !== '';
}

/**
 * The counts that words at a place can be about, the likeliest first; several, as in “339 observers from 40 countries,
 * including”, where grammar alone does not tell. None where it may be something that is not counted.
 */
export function antecedents(clause: Clause, place: number, language: Language): readonly Count[] {
  const possible = clause.mentions
    .filter(({ end }) => end <= place && place - end < farthest)
    .flatMap((mention) => countOf(mention, clause.text, language) ?? []);
  const meant = possible.filter((count) => leadsTo(clause.text, count.noun?.end ?? count.end, place, language));
  const free = meant.findLast((count) => !isGoverned(clause, count, language));
  return free ? [free, ...meant.filter((count) => count !== free)] : [];
}
