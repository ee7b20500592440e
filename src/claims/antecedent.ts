import type { Clause } from './clause.ts';
import { type Count, countOf } from './count.ts';
import { english } from './english/index.ts';
import type { Language } from './language.ts';
import { type Word, isParticiple, isPlural, nounSets, wordsBetween } from './noun-phrase.ts';

/** Whether nothing between a noun and a place further on could be meant there instead of it: “339 observers from 40 countries were deployed, including”. */
function leadsTo(text: string, from: number, to: number, language: Language): boolean {
  const rest = text.slice(from, to).replace(/[\s,–—:]+$/, '');
  if (/[,.;:?!–—]/.test(rest)) return false;
  let state: State = 'noun';
  const words = [...wordsBetween(text, from, from + rest.length)];
  for (const [index, one] of words.entries()) {
    const next = stateAfter(state, one, words[index + 1], language);
    if (!next || (next !== 'place' && isPlural(one.text, language))) return false;
    state = next;
  }
  return true;
}

/** As far as an antecedent stands before the words that are about it. */
const farthest = 240;

const determiners: ReadonlySet<string> = new Set(english.mentions.wholes.filter((one) => !one.includes(' ')));

type State = 'noun' | 'place' | 'verb' | 'of';

/** How a sentence goes on with a word; nothing where something else begins. */
function stateAfter(state: State, { text }: Word, next: Word | undefined, language: Language): State | undefined {
  const { places, prepositions, verbs, auxiliaries, intransitive, stops } = nounSets(language);
  const [partOf] = language.mentions.partOf;
  if (places.has(text)) return 'place';
  if (text === partOf && state === 'noun') return 'of';
  if (auxiliaries.has(text) || intransitive.has(text)) return 'verb';
  if (determiners.has(text)) return state;
  if (prepositions.has(text) || verbs.has(text) || stops.has(text)) return undefined;
  if (state !== 'noun') return state;
  return isParticiple(text, language) && (!next || places.has(next.text)) ? 'verb' : undefined;
}

/** Whether a number belongs to another noun before it: the 40 of “observers from 40 countries”. */
function isGoverned({ text, start }: Clause, count: Count, language: Language): boolean {
  const words = [...wordsBetween(text, Math.max(start, count.start - 60), count.start)].filter((one) => !determiners.has(one.text));
  const [before, last] = words.slice(-2).length === 2 ? words.slice(-2) : [undefined, words[0]];
  if (!last || !nounSets(language).prepositions.has(last.text)) return false;
  if (language.nouns.carrying.includes(last.text)) return isPlural(before?.text ?? '', language);
  return text.slice(start, last.start).trim() !== '';
}

/**
 * The counts that words at a place can be about, the likeliest first; several, as in “339 observers from 40 countries, including”, where
 * grammar alone does not tell. None where it may be something that is not counted.
 */
export function antecedents(clause: Clause, place: number, language: Language = english): readonly Count[] {
  const possible = clause.mentions.filter(({ end }) => end <= place && place - end < farthest).flatMap((mention) => countOf(mention, clause.text) ?? []);
  const meant = possible.filter((count) => leadsTo(clause.text, count.noun?.end ?? count.end, place, language));
  const free = meant.findLast((count) => !isGoverned(clause, count, language));
  return free ? [free, ...meant.filter((count) => count !== free)] : [];
}
