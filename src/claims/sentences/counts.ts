import { memoize } from '../../collections/memoize.ts';
import { readClaim } from '../parse/parse-claim.ts';
import type { Claim, NumberStatement } from '../parse/statement.ts';
import type { Mention } from '../scan/scan.ts';
import { type NounPhrase, isGroup, isParticiple, isPerson, isPlural, nounAfter, nounSets } from './noun-phrase.ts';
import type { Clause } from './sentence.ts';
import { type Word, wordsBetween } from './words.ts';
import type { Language } from '../../languages/language.ts';

/** How many of something a text says there are. */
export interface Count {
  /** UTF-16 offsets in the text: the number with its hedge. */
  readonly start: number;
  readonly end: number;
  readonly claim: Claim;
  /** What is counted; undefined if no noun follows. */
  readonly noun: NounPhrase | undefined;
}

/** The count that a number states; undefined for shares, times, sums of money and lengths. */
export function countOf(mention: Mention, text: string, language: Language): Count | undefined {
  if ('aside' in mention || mention.kind !== 'number') return undefined;
  const claim = readClaim(mention.text, language);
  const { statement } = claim;
  const isCount = (statement.kind === 'number' && !statement.contradicts) || statement.kind === 'range';
  if (!isCount || statement.measure !== 'number' || claim.end < mention.text.length) return undefined;
  return { start: mention.start, end: mention.end, claim, noun: nounAfter(text, mention.end, language) };
}

/** The plain number that a count states; undefined if it is a range. */
export const statementOf = ({ claim }: Count): NumberStatement | undefined =>
  claim.statement.kind === 'number' ? claim.statement : undefined;

/**
 * Whether one count can be a part of another by what they count: `same` kind of thing, `possible` if only the sentence
 * says so, `impossible`.
 */
type NounRelation = 'same' | 'possible' | 'impossible';

/** The relation of some parts to their whole: that of the part which goes with it worst. */
export function nounRelationOfAll(parts: readonly Count[], whole: Count, language: Language): NounRelation {
  const relations = parts.map((part) => nounRelation(part, whole, language));
  return relations.includes('impossible') ? 'impossible' : relations.includes('possible') ? 'possible' : 'same';
}

/** Observers and experts are people; prisons may be polling stations, but no one is a commission. */
function nounRelation(part: Count, whole: Count, language: Language): NounRelation {
  const [partNoun, wholeNoun] = [part.noun?.noun, whole.noun?.noun];
  if (partNoun === undefined || wholeNoun === undefined || partNoun === wholeNoun) return 'same';
  const [isPartPerson, isWholePerson] = [isPerson(partNoun, language), isPerson(wholeNoun, language)];
  if (isPartPerson && isWholePerson) return 'same';
  return isPartPerson !== isWholePerson || isGroup(wholeNoun, language) ? 'impossible' : 'possible';
}

/** Whether the same person may be counted in several parts: women and independents. Women and men are counted once. */
export function mayOverlap(parts: readonly Count[], text: string, language: Language): boolean {
  const { overlapping } = nounSets(language);
  const isCrossing = ({ noun, end }: Count): boolean =>
    (noun !== undefined && overlapping.has(noun.noun)) ||
    [...wordsToNextSign(text, end, language)].some((word) => overlapping.has(word));
  const nouns = new Set(parts.map(({ noun }) => noun?.noun));
  const areBothSexes = parts.length === 2 && language.nouns.bothSexes.every((noun) => nouns.has(noun));
  return !areBothSexes && parts.some(isCrossing);
}

/** The words behind a number, up to a sign or a digit; 60 characters hold a noun with what describes it. */
function* wordsToNextSign(text: string, at: number, language: Language): Generator<string> {
  const words = /^[^,;.:()\d]{0,60}/.exec(text.slice(at, at + 60))?.[0] ?? '';
  for (const word of wordsBetween(text, at, at + words.length, language)) yield word.text;
}

/** As far before a place, in characters, as what it refers to stands: two or three lines. */
const farthestAntecedent = 240;

/**
 * The counts that the words at a place can refer to, the likeliest first; several if grammar alone does not tell, as in
 * “339 observers from 40 countries, including”. Empty if they may refer to something that is not counted.
 */
export function antecedents(clause: Clause, place: number, language: Language): readonly Count[] {
  const counts = clause.mentions
    .filter(({ end }) => end <= place && place - end < farthestAntecedent)
    .flatMap((mention) => countOf(mention, clause.text, language) ?? []);
  const reachable = counts.filter((count) => isOpenUntil(clause.text, count.noun?.end ?? count.end, place, language));
  const likeliest = reachable.findLast((count) => !isGoverned(clause, count, language));
  return likeliest ? [likeliest, ...reachable.filter((count) => count !== likeliest)] : [];
}

/**
 * Whether nothing between a noun and a place further on could be meant there instead of it: “339 observers from 40
 * countries were deployed, including”.
 */
function isOpenUntil(text: string, from: number, to: number, language: Language): boolean {
  const between = text.slice(from, to).replace(/[\s,–—:]+$/, '');
  if (/[,.;:?!–—]/.test(between)) return false;
  let state: State = 'noun';
  const words = [...wordsBetween(text, from, from + between.length, language)];
  for (const [index, word] of words.entries()) {
    const next = stateAfter(state, word, words[index + 1], language);
    if (!next || (next !== 'place' && isPlural(word.text, language))) return false;
    state = next;
  }
  return true;
}

/** What the last word behind a noun was. */
type State = 'noun' | 'place' | 'verb' | 'of';

/** How a sentence goes on with a word; undefined if something else begins with it. */
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

const determinersOf = memoize(
  ({ mentions }: Language): ReadonlySet<string> => new Set(mentions.wholes.filter((phrase) => !phrase.includes(' '))),
);

/** Whether a number belongs to another noun before it: the 40 of “observers from 40 countries”. */
function isGoverned({ text, start }: Clause, count: Count, language: Language): boolean {
  const words = [...wordsBetween(text, Math.max(start, count.start - 60), count.start, language)].filter(
    (word) => !determinersOf(language).has(word.text),
  );
  const [noun, preposition] = [words.at(-2), words.at(-1)];
  if (!preposition || !nounSets(language).prepositions.has(preposition.text)) return false;
  if (language.nouns.carrying.includes(preposition.text)) return isPlural(noun?.text ?? '', language);
  return text.slice(start, preposition.start).trim() !== '';
}
