import { namesObserved, observedCountry } from './country-names.ts';
import { type VotePhrase, electionTextsOf, sentenceText, votePhrasesOf } from './vote-phrases.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Language } from '../../languages/language.ts';
import { hasPhrase } from '../../languages/word-lists.ts';

/** A phrase that gives the vote to another country, and how sure that is. */
export interface ForeignVote {
  readonly phrase: VotePhrase;
  readonly country: NonNullable<VotePhrase['where']>;
  /** Whether the words can hardly mean another vote than that observed. */
  readonly isSure: boolean;
}

/**
 * The phrases that give the observed vote to another country. Those that speak plainly of another vote – in a
 * comparison, of another year, of a minority – are left out.
 */
export const foreignVotes = memoize((draft: Draft): readonly ForeignVote[] => {
  const { mission } = draft;
  if (!observedCountry(mission)) return [];
  const found: ForeignVote[] = [];
  const last = { passage: undefined as unknown, codes: new Set<string>() };
  for (const phrase of votePhrasesOf(draft)) {
    const country = foreignCountry(phrase, draft);
    if (!country) continue;
    const isSure = sureness(phrase, country, draft);
    if (isSure === undefined) continue;
    if (last.passage !== phrase.passage) last.codes.clear();
    last.passage = phrase.passage;
    const code = country.codes.join();
    if (last.codes.has(code)) continue;
    last.codes.add(code);
    found.push({ phrase, country, isSure });
  }
  return found;
});

/** The country that a phrase gives the vote to, if it is another than that observed and no other one than that. */
export function foreignCountry({ owner, where }: VotePhrase, { mission }: Draft): ForeignVote['country'] | undefined {
  const own = observedCountry(mission);
  if (!own) return undefined;
  const isOwn = ({ codes }: ForeignVote['country']): boolean =>
    codes.some(
      (code) =>
        code === own.code ||
        mission.language.countries.disputed.some((pair) => pair.includes(code) && pair.includes(own.code)),
    );
  const named = [owner, where].filter((country) => country !== undefined);
  return named.length === 0 || named.some(isOwn) ? undefined : named[0];
}

/** Whether a phrase surely means the vote observed, or only seems to; undefined if it may well mean another. */
function sureness(phrase: VotePhrase, country: ForeignVote['country'], draft: Draft): boolean | undefined {
  const { place, about, passage, owner, before } = phrase;
  const { mission } = draft;
  const { language } = mission;
  const sentence = sentenceText(phrase, phrase.noun.start);
  const isOwnNamed = namesObserved(sentence, mission);
  const isAdjective = country.form === 'adjective';
  const isOfMinority =
    isAdjective &&
    (about !== 'vote' || language.elections.groupNouns.includes(phrase.noun.word)) &&
    language.countries.minorities.includes(phrase.text.slice(country.start, country.end).replace(/s$/, ''));
  const isBeside = language.elections.beside.includes(before) || phrase.isOnElectionDay === false;
  if (about === 'owned' && (isAdjective || !owner || (place === 'elsewhere' && passage.part !== 'quotation')))
    return undefined;
  if (place !== 'elsewhere') {
    const isOther = isBeside || isOfAnotherVote(nearby(phrase), draft);
    if ((isOther || isOfMinority) && namesObserved(openingOf(draft), mission)) return undefined;
    return !isOwnNamed && !isOther;
  }
  if (isBeside || phrase.isOfOtherPlace || isOfAnotherVote(sentence, draft) || isOwnNamed || isOfMinority)
    return undefined;
  if (about === 'people' && (!owner || (!isAdjective && passage.part !== 'quotation'))) return undefined;
  const isCertain = phrase.determiner !== undefined && !language.elections.indefinite.includes(phrase.determiner);
  const isOwned = owner !== undefined && !isAdjective;
  if (about === 'vote' && !isCertain && !isOwned && before !== '') return undefined;
  return true;
}

/** A phrase with the words right before it: in a headline or lead, the rest of the sentence speaks of much else. */
export const nearby = ({ text, start, end }: VotePhrase): string => text.slice(Math.max(0, start - nearReach), end);

const nearReach = 24;

/** The headline and the lead as one text. */
export const openingOf = memoize((draft: Draft): string =>
  electionTextsOf(draft)
    .filter(({ place }) => place !== 'elsewhere')
    .map(({ text }) => text)
    .join('\n'),
);

/** Whether the words around a phrase speak of other votes, or of another year than that of the vote observed. */
export const isOfAnotherVote = (words: string, { mission }: Draft): boolean =>
  saysOther(words, mission.language) || isOfOtherYear(words, mission.settings.election?.date ?? '');

const saysOther = (sentence: string, { elections }: Language): boolean =>
  hasPhrase(sentence.toLowerCase(), elections.others);

/** Whether a text names a year, and none of them is that of a day such as 2024-11-03. */
export const isOfOtherYear = (text: string, date: string): boolean => {
  const years = text.match(/(?<!\d)(?:1[89]|20)\d{2}(?!\d)/g) ?? [];
  return years.length > 0 && !years.some((year) => date.startsWith(year));
};
