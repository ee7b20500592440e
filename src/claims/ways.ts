import { type Count, countOf } from './count.ts';
import type { Language } from './language.ts';
import { nounSets } from './noun-phrase.ts';
import type { Mention } from './scan.ts';
import { totalSets } from './total-sets.ts';
import { phraseAt, phraseBefore, wordsAfter, wordsBefore, type WordRun } from './word-run.ts';

/**
 * How a text says how many there are: `there` (“there were seven candidates”), `definite` (“the seven candidates”), or the occasion on
 * which they were counted, such as `registered`.
 */
export type Way = string;

/** What follows a noun: the occasion that its verb names, or nothing that narrows it. */
interface Following {
  readonly occasion: string | undefined;
  /** Whether the clause ends there. */
  readonly isOver: boolean;
}

/** How it is said; in no way where what stands before narrows it, “of 16 nominations”, and nothing where what follows does: “candidates who”. */
export function waysOf(count: Count, mentions: readonly Mention[], text: string, language: Language): readonly Way[] | undefined {
  const end = endOf(count, mentions, text, language);
  const following = behindAside(text, end, language) ?? followingOf(wordsAfter(text, end), language);
  if (!following) return undefined;
  const { there, definite, contests } = totalSets(language);
  const before = wordsBefore(text, count.start);
  const article = phraseBefore(before, definite);
  const bare = article > 0 ? before.slice(0, -article) : before;
  const occasions = [following.occasion, article > 0 ? undefined : agentsOccasion(before, language)].filter((one) => one !== undefined);
  if (phraseBefore(bare, contests) > 0) return [...occasions, 'stood'];
  if (nounSets(language).prepositions.has(bare.at(-1) ?? '')) return [];
  const isThere = phraseBefore(before, there) > 0 && (following.occasion !== undefined || following.isOver);
  if (isThere || occasions.length > 0) return [...occasions, ...(isThere ? ['there'] : [])];
  const opening = wordsAfter(` ${text.slice(count.start, count.end)}`, 0).words;
  return article > 0 || phraseAt(opening, 0, definite) > 0 ? ['definite'] : [];
}

/** Past “from 40 countries”, which narrows nothing. */
function endOf({ noun, end }: Count, mentions: readonly Mention[], text: string, language: Language): number {
  const last = noun?.end ?? end;
  const next = mentions.find(({ start }) => start >= last);
  const isFrom = next && text.slice(last, next.start).trim().toLowerCase() === language.sentences.from;
  const from = isFrom ? countOf(next, text)?.noun : undefined;
  return from && totalSets(language).senders.has(from.noun) ? from.end : last;
}

const aside = /^,[^,.;:?!]{1,120},/;

/** The verb behind what stands between commas: “seven candidates, one of whom was a woman, stood”. */
function behindAside(text: string, end: number, language: Language): Following | undefined {
  const between = aside.exec(text.slice(end, end + 124))?.[0];
  const following = between === undefined ? undefined : followingOf(wordsAfter(text, end + between.length), language);
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
    return words[start] !== language.nouns.earlier && isVerbOver(run, index + length, language) ? { occasion, isOver: true } : undefined;
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

/** Whether a verb ends what is said, or goes on without narrowing it: “were registered by the Central Election Commission and”. */
function isVerbOver(run: WordRun, from: number, language: Language): boolean {
  const { agents, goingOn } = totalSets(language);
  const { words } = run;
  const start = pastEverywhere(words, from, language);
  const places = words[start] === language.totals.by ? [1, 2, 3, 4, 5] : [];
  const agent = places.find((place) => phraseAt(words, start + place, agents) > 0);
  const last = agent === undefined ? start : pastEverywhere(words, start + agent + phraseAt(words, start + agent, agents), language);
  return isOverAt(run, last, language) || phraseAt(words, last, goingOn) > 0;
}

/** Whether a verb follows that says something of all of them: “were invited”, “enjoyed equal access”, but not “registered in”. */
function isPredicate({ words, isClosed }: WordRun, index: number, language: Language): boolean {
  const { auxiliaries, verbs, prepositions } = nounSets(language);
  const [word = '', next] = words.slice(index, index + 2);
  if (auxiliaries.has(word)) return true;
  return (next === undefined ? isClosed : !prepositions.has(next)) && (verbs.has(word) || word.endsWith(language.nouns.past));
}
