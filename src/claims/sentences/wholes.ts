import { memoize } from '../../collections/memoize.ts';
import type { Mention } from '../scan/scan.ts';
import { type Count, countOf } from './counts.ts';
import { type NounPhrase, nounSets, singularOf } from './noun-phrase.ts';
import { wholeOfPart } from './part-of-whole.ts';
import { type Clause, clauseAt } from './sentence.ts';
import { type Word, type WordRun, phraseAt, phraseBefore, wordsAfter, wordsBefore, wordsBetween } from './words.ts';
import type { Language } from '../../languages/language.ts';

/** How many of something a text says there are in all. */
export interface StatedWhole {
  readonly count: Count;
  /** What is counted: the noun in the singular after the words that narrow it. */
  readonly what: string;
  /** How the text introduces the count. Empty if it may be only some of them. */
  readonly phrasings: readonly CountPhrasing[];
  /** Names in the sentence, of a place or body whose number it may be. */
  readonly names: readonly string[];
}

/**
 * How a text says how many there are: `there` (“there were seven candidates”), `definite` (“the seven candidates”),
 * `stood`, or the occasion on which they were counted, such as `registered`.
 */
type CountPhrasing = string;

/** A number with what it counts; of “two of the seven candidates” the seven. Undefined if no noun follows. */
export function countedIn(
  mention: Mention,
  text: string,
  language: Language,
): Pick<StatedWhole, 'count' | 'what'> | undefined {
  const count = wholeOfPart(mention, text, language) ?? countOf(mention, text, language);
  return count?.noun && { count, what: whatIsCounted(count.noun, language) };
}

const whatIsCounted = ({ qualifiers, noun }: NounPhrase, language: Language): string =>
  [...qualifiers.map((word) => singularOf(word, language)), noun].join(' ');

/** What a number says of all of something; undefined if its sentence compares or dates it. */
export function statedWhole(
  text: string,
  mentions: readonly Mention[],
  mention: Mention,
  language: Language,
): StatedWhole | undefined {
  const counted = countedIn(mention, text, language);
  if (!counted) return undefined;
  const { count } = counted;
  const clause = clauseAt(text, mentions, mention.start, language);
  if (!clause) return undefined;
  const previous = clause.start > 1 ? (clauseAt(text, mentions, clause.start - 2, language)?.mentions ?? []) : [];
  if ([...previous, ...clause.mentions].some(isDated) || isRelative(clause, language)) return undefined;
  const phrasings = phrasingsOf(count, mentions, text, language);
  const isWholeOfPart = count.start > mention.start && phrasings !== undefined;
  const isDefinite = isWholeOfPart && phraseAt(ownWords(count, text, language), 0, totalSets(language).definite) > 0;
  return { ...counted, phrasings: isDefinite ? ['definite'] : (phrasings ?? []), names: namesIn(clause, language) };
}

/** A date, a year or a round, which what follows it may be about as well. */
const isDated = (mention: Mention): boolean => 'aside' in mention && mention.aside !== 'pronoun';

/**
 * What a number says that is linked to a fact whose name tells that it counts all of something:
 * `candidates.registered`, `observers.total`. Undefined for other facts.
 */
export function wholeOfFact(fact: string, text: string, mention: Mention, language: Language): StatedWhole | undefined {
  const counted = countedIn(mention, text, language);
  const last = fact.split('.').at(-1) ?? '';
  const { occasionOf, wholes } = totalSets(language);
  const occasion = occasionOf.get(last);
  const isWhole = wholes.has(last) || singularOf(last.replace(/^.*-/, ''), language) === counted?.count.noun?.noun;
  if (!counted || (occasion === undefined && !isWhole)) return undefined;
  return { ...counted, phrasings: [...(occasion === undefined ? [] : [occasion]), 'there'], names: [] };
}

/** Whether an election has one number of them. Of complaints and cases each section of a text may have its own. */
export const isSingle = ({ count }: StatedWhole, language: Language): boolean =>
  totalSets(language).single.has(count.noun?.noun ?? '');

/** Whether the words of a sentence make its numbers those of another time or of only some. */
function isRelative({ text, start, end, mentions }: Clause, language: Language): boolean {
  const { relating } = totalSets(language);
  for (const word of wordsBetween(text, start, end, language)) {
    if (relating.has(word.text) && !mentions.some((mention) => mention.start <= word.start && word.end <= mention.end))
      return true;
  }
  return false;
}

/** Words in capitals, but for the first of a sentence, unless it is an abbreviation. */
function namesIn({ text, start, end }: Clause, language: Language): readonly string[] {
  const { neutral } = totalSets(language);
  const isName = (word: Word, index: number): boolean => {
    const [first = '', second = ''] = text.slice(word.start, word.end);
    const [isCapital, isAbbreviation] = [first !== first.toLowerCase(), second !== second.toLowerCase()];
    return isCapital && (index > 0 || isAbbreviation) && !neutral.has(word.text);
  };
  return [...new Set([...wordsBetween(text, start, end, language)].filter(isName).map((word) => word.text))].toSorted();
}

/** The words of a number itself, as in “the seven”. */
const ownWords = (count: Count, text: string, language: Language): readonly string[] =>
  wordsAfter(` ${text.slice(count.start, count.end)}`, 0, language).words;

/**
 * How the text introduces the count. Empty if a preceding phrase restricts it (“of 16 nominations”); undefined if a
 * following clause does (“candidates who …”).
 */
function phrasingsOf(
  count: Count,
  mentions: readonly Mention[],
  text: string,
  language: Language,
): readonly CountPhrasing[] | undefined {
  const end = nounEnd(count, mentions, text, language);
  const sequel = sequelAfterInsertion(text, end, language) ?? sequelOf(wordsAfter(text, end, language), language);
  if (!sequel) return undefined;
  const { there, definite, contests } = totalSets(language);
  const before = wordsBefore(text, count.start, language);
  const article = phraseBefore(before, definite);
  const bare = article > 0 ? before.slice(0, -article) : before;
  const occasions = [sequel.occasion, article > 0 ? undefined : agentsOccasion(before, language)].filter(
    (occasion) => occasion !== undefined,
  );
  if (phraseBefore(bare, contests) > 0) return [...occasions, 'stood'];
  if (nounSets(language).prepositions.has(bare.at(-1) ?? '')) return [];
  const isThere = phraseBefore(before, there) > 0 && (sequel.occasion !== undefined || sequel.isOver);
  if (isThere || occasions.length > 0) return [...occasions, ...(isThere ? ['there'] : [])];
  return article > 0 || phraseAt(ownWords(count, text, language), 0, definite) > 0 ? ['definite'] : [];
}

/** Where the noun of a count ends, past “from 40 countries”, which narrows nothing. */
function nounEnd({ noun, end }: Count, mentions: readonly Mention[], text: string, language: Language): number {
  const last = noun?.end ?? end;
  const next = mentions.find(({ start }) => start >= last);
  const isFrom = next && text.slice(last, next.start).trim().toLowerCase() === language.sentences.from;
  const from = isFrom ? countOf(next, text, language)?.noun : undefined;
  return from && totalSets(language).senders.has(from.noun) ? from.end : last;
}

/** What follows a noun and does not narrow it. */
interface Sequel {
  /** The occasion that its verb names. */
  readonly occasion: string | undefined;
  /** Whether the clause ends there. */
  readonly isOver: boolean;
}

/** An insertion between commas of at most 120 characters; the slice that is searched has room for the commas too. */
const insertion = /^,[^,.;:?!]{1,120},/;

const longestInsertion = 124;

/** The verb behind what stands between commas: “seven candidates, one of whom was a woman, stood”. */
function sequelAfterInsertion(text: string, at: number, language: Language): Sequel | undefined {
  const inserted = insertion.exec(text.slice(at, at + longestInsertion))?.[0];
  const sequel =
    inserted === undefined ? undefined : sequelOf(wordsAfter(text, at + inserted.length, language), language);
  return sequel?.occasion === undefined ? undefined : sequel;
}

/** The sequel that a run of words is; undefined if it narrows the noun, as “who …” does. */
function sequelOf(run: WordRun, language: Language): Sequel | undefined {
  const { words } = run;
  const { verbs, occasionOf } = totalSets(language);
  const { auxiliaries } = nounSets(language);
  const start = pastEverywhere(words, 0, language);
  let index = start;
  while (index < start + 2 && auxiliaries.has(words[index] ?? '')) index++;
  if (words[index]?.endsWith(language.nouns.adverb)) index++;
  const length = phraseAt(words, index, verbs);
  if (length > 0) {
    const occasion = occasionOf.get(words.slice(index, index + length).join(' '));
    return words[start] !== language.nouns.earlier && isOverAfterVerb(run, index + length, language)
      ? { occasion, isOver: true }
      : undefined;
  }
  if (isOverAt(run, start, language)) return { occasion: undefined, isOver: true };
  return isPredicate(run, start, language) ? { occasion: undefined, isOver: false } : undefined;
}

/** The index behind phrases such as “in the country”, which narrow nothing. */
function pastEverywhere(words: readonly string[], index: number, language: Language): number {
  const length = phraseAt(words, index, totalSets(language).everywhere);
  return length > 0 ? pastEverywhere(words, index + length, language) : index;
}

const isOverAt = ({ words, isClosed }: WordRun, index: number, language: Language): boolean =>
  index >= words.length ? isClosed : phraseAt(words, index, totalSets(language).parting) > 0;

/** How many words behind “by” the name of an agent may begin: “by the country’s Central Election Commission”. */
const wordsBeforeAgent = [1, 2, 3, 4, 5];

/**
 * Whether a verb ends what is said, or goes on without narrowing it: “were registered by the Central Election
 * Commission and”.
 */
function isOverAfterVerb(run: WordRun, from: number, language: Language): boolean {
  const { agents, goingOn } = totalSets(language);
  const { words } = run;
  const start = pastEverywhere(words, from, language);
  const places = words[start] === language.totals.by ? wordsBeforeAgent : [];
  const agent = places.find((place) => phraseAt(words, start + place, agents) > 0);
  const last =
    agent === undefined
      ? start
      : pastEverywhere(words, start + agent + phraseAt(words, start + agent, agents), language);
  return isOverAt(run, last, language) || phraseAt(words, last, goingOn) > 0;
}

/**
 * Whether a verb follows that says something of all of them: “were invited”, “enjoyed equal access”, but not
 * “registered in”.
 */
function isPredicate({ words, isClosed }: WordRun, index: number, language: Language): boolean {
  const { auxiliaries, verbs, prepositions } = nounSets(language);
  const [word = '', next] = words.slice(index, index + 2);
  if (auxiliaries.has(word)) return true;
  return (
    (next === undefined ? isClosed : !prepositions.has(next)) && (verbs.has(word) || word.endsWith(language.nouns.past))
  );
}

/** The occasion of “The Central Election Commission registered”, right before a number. */
function agentsOccasion(before: readonly string[], language: Language): string | undefined {
  const { verbs, agents, occasionOf } = totalSets(language);
  const length = phraseBefore(before, verbs);
  const subject = before.slice(0, before.length - length);
  const isAuxiliary = nounSets(language).auxiliaries.has(subject.at(-1) ?? '');
  const isAgents = length > 0 && phraseBefore(isAuxiliary ? subject.slice(0, -1) : subject, agents) > 0;
  return isAgents ? occasionOf.get(before.slice(-length).join(' ')) : undefined;
}

/** The words of `language.totals` as sets. */
interface TotalSets {
  readonly there: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  readonly contests: ReadonlySet<string>;
  readonly agents: ReadonlySet<string>;
  readonly everywhere: ReadonlySet<string>;
  /** The occasion that a verb names. */
  readonly occasionOf: ReadonlyMap<string, string>;
  /** The verbs that name an occasion. */
  readonly verbs: ReadonlySet<string>;
  /** Words behind which a total is still one: including, of whom. */
  readonly parting: ReadonlySet<string>;
  /** What may follow a verb that says all there is to say. */
  readonly goingOn: ReadonlySet<string>;
  readonly senders: ReadonlySet<string>;
  readonly relating: ReadonlySet<string>;
  readonly neutral: ReadonlySet<string>;
  readonly wholes: ReadonlySet<string>;
  readonly single: ReadonlySet<string>;
}

export const totalSets = memoize(({ totals, sentences }: Language): TotalSets => {
  const occasionOf = new Map(
    Object.entries(totals.occasions).flatMap(([name, verbs]) => verbs.map((verb) => [verb, name] as const)),
  );
  return {
    there: new Set(totals.there),
    definite: new Set(totals.definite),
    contests: new Set(totals.contests),
    agents: new Set(totals.agents),
    everywhere: new Set(totals.everywhere),
    occasionOf,
    verbs: new Set(occasionOf.keys()),
    parting: new Set([...sentences.asPart, ...sentences.asWhole, ...sentences.ofThem]),
    goingOn: new Set([...sentences.joining, ...totals.manner]),
    senders: new Set(totals.senders),
    relating: new Set(totals.relating),
    neutral: new Set(totals.neutral),
    wholes: new Set(totals.wholes),
    single: new Set(totals.single),
  };
});
