import { memoize } from '../../collections/memoize.ts';
import { type Word, wordsBetween } from './words.ts';
import type { Language } from '../../languages/language.ts';

/** What a number counts: its noun in the singular and the words that narrow it, all in lower case. */
export interface NounPhrase {
  readonly noun: string;
  /** As in the text: registered, women. */
  readonly qualifiers: readonly string[];
  /** UTF-16 offset in the text behind the noun. */
  readonly end: number;
}

/** How far a noun stands behind its number at most: in characters, and in words. */
const [farthestNoun, mostWords] = [90, 7];

/**
 * The noun that a number counts, from the UTF-16 offset behind the number: the first plural; in “women candidates” the
 * second. Undefined if no noun follows, as in “210 from ODIHR”, or none that its form gives away.
 */
export function nounAfter(text: string, at: number, language: Language): NounPhrase | undefined {
  const members = language.nouns.compound.exec(text.slice(at, at + 12));
  const { attributive } = nounSets(language);
  const words = nounPhraseWords(text, at + (members?.[0].length ?? 0), language);
  if (members) return { noun: language.nouns.member, qualifiers: [], end: words.at(-1)?.end ?? at + members[0].length };
  let index = words.findIndex((word) => isPlural(word.text, language));
  while (attributive.has(words[index]?.text ?? '') && isPlural(words[index + 1]?.text ?? '', language)) index++;
  const noun = words[index];
  if (!noun) return undefined;
  return {
    noun: singularOf(noun.text, language),
    qualifiers: words.slice(0, index).map((word) => word.text),
    end: noun.end,
  };
}

/** The words behind a number, up to a sign or a word that no noun phrase holds. */
function nounPhraseWords(text: string, at: number, language: Language): readonly Word[] {
  const { stops } = nounSets(language);
  const words: Word[] = [];
  let end = at;
  for (const word of wordsBetween(text, at, Math.min(text.length, at + farthestNoun), language)) {
    const isJoined = /^(?:\s+|[-‐‑])$/.test(text.slice(end, word.start));
    if (!isJoined || stops.has(word.text) || words.length === mostWords) break;
    words.push(word);
    ({ end } = word);
  }
  return words;
}

/** Whether a word stands for several, as far as its form tells; of a compound, its last part. */
export const isPlural = (text: string, language: Language): boolean =>
  language.nouns.isPlural(text.replace(/^.*[-‐‑]/, ''));

/** The singular of a word in lower case: “complaints” → “complaint”, “parties” → “party”. */
export const singularOf = (text: string, language: Language): string =>
  isPlural(text, language) ? language.nouns.singular(text) : text;

/** Whether a noun in the singular is a person; of a compound, its last part. */
export const isPerson = (noun: string, language: Language): boolean =>
  nounSets(language).people.has(noun.replace(/^.*[-‐‑]/, ''));

/** Whether a noun in the singular is a group of people, of which no single person is one: a commission. */
export const isGroup = (noun: string, language: Language): boolean => nounSets(language).groups.has(noun);

/** Whether a word has the ending of a participle: registered. */
export const isParticiple = (word: string, language: Language): boolean =>
  language.nouns.participles.some((ending) => word.endsWith(ending));

/** The words of `language.nouns` as sets. */
interface NounSets {
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

export const nounSets = memoize(({ nouns }: Language): NounSets => ({
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
}));
