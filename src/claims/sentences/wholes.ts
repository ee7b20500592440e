import type { Mention } from '../scan/scan.ts';
import { type Count, countOf } from './counts.ts';
import {
  type NounPhrase,
  type Word,
  type WordRun,
  nounSets,
  phraseAt,
  phraseBefore,
  singularOf,
  wordsAfter,
  wordsBefore,
  wordsBetween,
} from './noun-phrase.ts';
import { type Clause, clauseAt } from './sentence.ts';
import { wholeOfPart } from './sums.ts';
import type { Language } from '../../languages/language.ts';

/** How many of something a text says there are. */
export interface StatedWhole {
  readonly count: Count;
  /** What is counted: the noun in the singular after the words that narrow it. */
  readonly what: string;
  /** None where it may be only some of them. */
  readonly phrasings: readonly CountPhrasing[];
  /** Names in the sentence, of a place or body whose number it may be. */
  readonly names: readonly string[];
}

/** A number with what it counts; of “two of the seven candidates” the seven. Nothing without a noun. */
export function countedIn(
  mention: Mention,
  text: string,
  language: Language,
): Pick<StatedWhole, 'count' | 'what'> | undefined {
  const count = wholeOfPart(mention, text, language) ?? countOf(mention, text, language);
  return count?.noun && { count, what: whatIs(count.noun, language) };
}

const whatIs = ({ qualifiers, noun }: NounPhrase, language: Language): string =>
  [...qualifiers.map((word) => singularOf(word, language)), noun].join(' ');

/** What a number says of all of something. Nothing where its sentence compares or dates it. */
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
  const before = clause.start > 1 ? (clauseAt(text, mentions, clause.start - 2, language)?.mentions ?? []) : [];
  if ([...before, ...clause.mentions].some(isDated) || isRelated(clause, language)) return undefined;
  const said = waysOf(count, mentions, text, language);
  const isOfPart = count.start > mention.start && said !== undefined;
  const words = wordsAfter(` ${text.slice(count.start, count.end)}`, 0, language).words;
  const ways = isOfPart && phraseAt(words, 0, totalSets(language).definite) > 0 ? ['definite'] : (said ?? []);
  return { ...counted, phrasings: ways, names: namesIn(clause, language) };
}

/** A date, a year or a round, which what follows it may be about as well. */
const isDated = (mention: Mention): boolean => 'aside' in mention && mention.aside !== 'pronoun';

/**
 * What a number says that is linked to a fact whose name tells that it counts all of something:
 * `candidates.registered`, `observers.total`.
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

/** Whether the words of a sentence make its numbers those of another time or of only some. */
function isRelated({ text, start, end, mentions }: Clause, language: Language): boolean {
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

/** Whether an election has one number of them. Of complaints and cases each section of a text may have its own. */
export const isSingle = ({ count }: StatedWhole, language: Language): boolean =>
  totalSets(language).single.has(count.noun?.noun ?? '');

/**
 * How a text says how many there are: `there` (“there were seven candidates”), `definite` (“the seven candidates”), or
 * the occasion on which they were counted, such as `registered`.
 */
type CountPhrasing = string;

/** What follows a noun: the occasion that its verb names, or nothing that narrows it. */
interface Following {
  readonly occasion: string | undefined;
  /** Whether the clause ends there. */
  readonly isOver: boolean;
}

/**
 * How it is said; in no way where what stands before narrows it, “of 16 nominations”, and nothing where what follows
 * does: “candidates who”.
 */
function waysOf(
  count: Count,
  mentions: readonly Mention[],
  text: string,
  language: Language,
): readonly CountPhrasing[] | undefined {
  const end = endOf(count, mentions, text, language);
  const following = behindAside(text, end, language) ?? followingOf(wordsAfter(text, end, language), language);
  if (!following) return undefined;
  const { there, definite, contests } = totalSets(language);
  const before = wordsBefore(text, count.start, language);
  const article = phraseBefore(before, definite);
  const bare = article > 0 ? before.slice(0, -article) : before;
  const occasions = [following.occasion, article > 0 ? undefined : agentsOccasion(before, language)].filter(
    (one) => one !== undefined,
  );
  if (phraseBefore(bare, contests) > 0) return [...occasions, 'stood'];
  if (nounSets(language).prepositions.has(bare.at(-1) ?? '')) return [];
  const isThere = phraseBefore(before, there) > 0 && (following.occasion !== undefined || following.isOver);
  if (isThere || occasions.length > 0) return [...occasions, ...(isThere ? ['there'] : [])];
  const opening = wordsAfter(` ${text.slice(count.start, count.end)}`, 0, language).words;
  return article > 0 || phraseAt(opening, 0, definite) > 0 ? ['definite'] : [];
}

/** Past “from 40 countries”, which narrows nothing. */
function endOf({ noun, end }: Count, mentions: readonly Mention[], text: string, language: Language): number {
  const last = noun?.end ?? end;
  const next = mentions.find(({ start }) => start >= last);
  const isFrom = next && text.slice(last, next.start).trim().toLowerCase() === language.sentences.from;
  const from = isFrom ? countOf(next, text, language)?.noun : undefined;
  return from && totalSets(language).senders.has(from.noun) ? from.end : last;
}

const aside = /^,[^,.;:?!]{1,120},/;

/** The verb behind what stands between commas: “seven candidates, one of whom was a woman, stood”. */
function behindAside(text: string, end: number, language: Language): Following | undefined {
  const between = aside.exec(text.slice(end, end + 124))?.[0];
  const following =
    between === undefined ? undefined : followingOf(wordsAfter(text, end + between.length, language), language);
  return following?.occasion === undefined ? undefined : following;
}

/** “The Central Election Commission registered”, right before a number. */
function agentsOccasion(before: readonly string[], language: Language): string | undefined {
  const { verbs, agents, occasionOf } = totalSets(language);
  const length = phraseBefore(before, verbs);
  const subject = before.slice(0, before.length - length);
  const isAuxiliary = nounSets(language).auxiliaries.has(subject.at(-1) ?? '');
  const isAgents = length > 0 && phraseBefore(isAuxiliary ? subject.slice(0, -1) : subject, agents) > 0;
  return isAgents ? occasionOf.get(before.slice(-length).join(' ')) : undefined;
}

function followingOf(run: WordRun, language: Language): Following | undefined {
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
    return words[start] !== language.nouns.earlier && isVerbOver(run, index + length, language)
      ? { occasion, isOver: true }
      : undefined;
  }
  if (isOverAt(run, start, language)) return { occasion: undefined, isOver: true };
  return isPredicate(run, start, language) ? { occasion: undefined, isOver: false } : undefined;
}

function pastEverywhere(words: readonly string[], index: number, language: Language): number {
  const length = phraseAt(words, index, totalSets(language).everywhere);
  return length > 0 ? pastEverywhere(words, index + length, language) : index;
}

const isOverAt = ({ words, isClosed }: WordRun, index: number, language: Language): boolean =>
  index >= words.length ? isClosed : phraseAt(words, index, totalSets(language).parting) > 0;

/**
 * Whether a verb ends what is said, or goes on without narrowing it: “were registered by the Central Election
 * Commission and”.
 */
function isVerbOver(run: WordRun, from: number, language: Language): boolean {
  const { agents, goingOn } = totalSets(language);
  const { words } = run;
  const start = pastEverywhere(words, from, language);
  const places = words[start] === language.totals.by ? [1, 2, 3, 4, 5] : [];
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

/** How a language says how many of something there are in all, made ready for asking. */
export interface TotalSets {
  readonly there: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  readonly contests: ReadonlySet<string>;
  readonly agents: ReadonlySet<string>;
  readonly everywhere: ReadonlySet<string>;
  /** The occasion that a verb names, and all these verbs. */
  readonly occasionOf: ReadonlyMap<string, string>;
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

const known = new WeakMap<Language, TotalSets>();

export function totalSets(language: Language): TotalSets {
  const before = known.get(language);
  if (before) return before;
  const { totals, sentences } = language;
  const occasionOf = new Map(
    Object.entries(totals.occasions).flatMap(([name, verbs]) => verbs.map((verb) => [verb, name] as const)),
  );
  const made = {
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
  known.set(language, made);
  return made;
}
