import { clauseAt, type Clause } from './clause.ts';
import { type Count, countOf } from './count.ts';
import { english } from './english/index.ts';
import type { Language } from './language.ts';
import { type NounPhrase, singularOf, type Word, wordsBetween } from './noun-phrase.ts';
import { wholeOfPart } from './parts-of-wholes.ts';
import type { Mention } from './scan.ts';
import { totalSets } from './total-sets.ts';
import { phraseAt, wordsAfter } from './word-run.ts';
import { type Way, waysOf } from './ways.ts';

/** How many of something a text says there are. */
export interface StatedWhole {
  readonly count: Count;
  /** What is counted: the noun in the singular after the words that narrow it. */
  readonly what: string;
  /** None where it may be only some of them. */
  readonly ways: readonly Way[];
  /** Names in the sentence, of a place or body whose number it may be. */
  readonly names: readonly string[];
}

/** A number with what it counts; of “two of the seven candidates” the seven. Nothing without a noun. */
export function countedIn(mention: Mention, text: string, language: Language = english): Pick<StatedWhole, 'count' | 'what'> | undefined {
  const count = wholeOfPart(mention, text, language) ?? countOf(mention, text);
  return count?.noun && { count, what: whatIs(count.noun, language) };
}

const whatIs = ({ qualifiers, noun }: NounPhrase, language: Language): string => [...qualifiers.map((word) => singularOf(word, language)), noun].join(' ');

/** What a number says of all of something. Nothing where its sentence compares or dates it. */
export function statedWhole(text: string, mentions: readonly Mention[], mention: Mention, language: Language = english): StatedWhole | undefined {
  const counted = countedIn(mention, text, language);
  if (!counted) return undefined;
  const { count } = counted;
  const clause = clauseAt(text, mentions, mention.start);
  if (!clause) return undefined;
  const before = clause.start > 1 ? (clauseAt(text, mentions, clause.start - 2)?.mentions ?? []) : [];
  if ([...before, ...clause.mentions].some(isDated) || isRelated(clause, language)) return undefined;
  const said = waysOf(count, mentions, text, language);
  const isOfPart = count.start > mention.start && said !== undefined;
  const words = wordsAfter(` ${text.slice(count.start, count.end)}`, 0).words;
  const ways = isOfPart && phraseAt(words, 0, totalSets(language).definite) > 0 ? ['definite'] : (said ?? []);
  return { ...counted, ways, names: namesIn(clause, language) };
}

/** A date, a year or a round, which what follows it may be about as well. */
const isDated = (mention: Mention): boolean => 'aside' in mention && mention.aside !== 'pronoun';

/** What a number says that is linked to a fact whose name tells that it counts all of something: `candidates.registered`, `observers.total`. */
export function wholeOfFact(fact: string, text: string, mention: Mention, language: Language = english): StatedWhole | undefined {
  const counted = countedIn(mention, text, language);
  const last = fact.split('.').at(-1) ?? '';
  const { occasionOf, wholes } = totalSets(language);
  const occasion = occasionOf.get(last);
  const isWhole = wholes.has(last) || singularOf(last.replace(/^.*-/, ''), language) === counted?.count.noun?.noun;
  if (!counted || (occasion === undefined && !isWhole)) return undefined;
  return { ...counted, ways: [...(occasion === undefined ? [] : [occasion]), 'there'], names: [] };
}

/** Whether the words of a sentence make its numbers those of another time or of only some. */
function isRelated({ text, start, end, mentions }: Clause, language: Language): boolean {
  const { relating } = totalSets(language);
  for (const word of wordsBetween(text, start, end)) {
    if (relating.has(word.text) && !mentions.some((mention) => mention.start <= word.start && word.end <= mention.end)) return true;
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
  return [...new Set([...wordsBetween(text, start, end)].filter(isName).map((word) => word.text))].toSorted();
}

/** Whether an election has one number of them. Of complaints and cases each section of a text may have its own. */
export const isSingle = ({ count }: StatedWhole, language: Language = english): boolean => totalSets(language).single.has(count.noun?.noun ?? '');
