import { countryAhead, namesObserved, observedCountry } from './country-names.ts';
import { contestsOf } from './observed-election.ts';
import { type TextWord, wordsAhead } from './text-words.ts';
import {
  type ElectionText,
  type VotePhrase,
  type VotingCountry,
  clauseBehind,
  countryIn,
  electionTextsOf,
  isInFirstSentence,
  sentenceStart,
  sentenceText,
  votePhrasesOf,
} from './vote-phrases.ts';

import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Language } from '../../languages/language.ts';
import { hasPhrase } from '../../languages/word-lists.ts';
import type { Mission } from '../../mission/mission.ts';

/** Words that give the vote to another country, and how sure that is. */
export interface ForeignVote extends ElectionText {
  /** The words `[start, end)` of the text. */
  readonly start: number;
  readonly end: number;
  readonly country: VotingCountry;
  /** Whether they can hardly mean another vote than that observed. */
  readonly isSure: boolean;
}

/**
 * Where a draft gives the observed vote to another country, each country once in a passage. Words that speak plainly of
 * another vote – in a comparison, of another year, of a minority – are left out.
 */
export const foreignVotes = memoize((draft: Draft): readonly ForeignVote[] => {
  if (!observedCountry(draft.mission)) return [];
  if (contestsOf(draft.mission).some(({ kind }) => kind === 'european')) return []; // many countries vote at once
  const found: ForeignVote[] = [];
  for (const phrase of votePhrasesOf(draft)) {
    const country = foreignCountry(phrase, draft);
    if (!country) continue;
    const isSure = sureness(phrase, country, draft);
    if (isSure !== undefined) addTo(found, { ...phrase, country, isSure });
  }
  for (const text of electionTextsOf(draft))
    if (text.place !== 'elsewhere') for (const vote of votersIn(text, draft)) addTo(found, vote);
  return found;
});

function addTo(found: ForeignVote[], vote: ForeignVote): void {
  const codes = vote.country.codes.join();
  const isTold = found.findLast(({ passage }) => passage === vote.passage)?.country.codes.join() === codes;
  if (!isTold) found.push(vote);
}

/**
 * Countries that a headline or the first sentence of a lead has vote, or that a headline begins with: “Moldova votes”,
 * “Moldovans went to the polls”, “Moldova: calm elections”.
 */
function* votersIn(text: ElectionText, draft: Draft): Generator<ForeignVote> {
  const { mission } = draft;
  const { voting, choosing } = mission.language.elections;
  const isHeadline = text.place === 'headline';
  const sentence = isHeadline ? text.text : sentenceText(text, 0);
  if (namesObserved(sentence, mission) || saysOther(sentence, mission)) return;
  const words = wordsAhead(text.text, 0, sentence.length);
  for (let index = 0, one = words.at(0); one; one = words.at(++index)) {
    const people = peopleIn(one, mission.language);
    const country = people ?? countryIn(words.slice(index, index + 7), mission);
    if (!country || isOwn(country, draft)) continue;
    const last = words.at(index + country.length - 1);
    const behind = text.text.slice(country.end).toLowerCase().trimStart();
    const verbs = people && index === 0 ? [...voting, ...choosing] : voting;
    const isVoting = verbs.some((verb) => behind.startsWith(`${verb} `) || behind === verb);
    if (isVoting || (isHeadline && index === 0 && !people && last?.endsPart === true))
      yield { ...text, start: one.start, end: country.end, country, isSure: true };
  }
}

/** The country that a word names by its people: “Icelanders”. */
function peopleIn({ raw, start, end }: TextWord, language: Language): VotingCountry | undefined {
  const country = raw.endsWith('s') ? countryAhead([raw], language) : undefined;
  return country?.form === 'adjective' ? { ...country, start, end } : undefined;
}

/** The country that a phrase gives the vote to, if it is another than that observed and no other one than that. */
export function foreignCountry({ owner, where }: VotePhrase, draft: Draft): VotingCountry | undefined {
  if (!owner && !where) return undefined;
  const named = [owner, where].filter((country) => country !== undefined);
  return named.some((country) => isOwn(country, draft)) ? undefined : named[0];
}

/** Whether a country is that of the election, or one that may vote on its soil. */
function isOwn({ codes }: VotingCountry, { mission }: Draft): boolean {
  const own = observedCountry(mission)?.code ?? '';
  const { disputed } = mission.language.countries;
  return codes.some((code) => code === own || disputed.some((pair) => pair.includes(code) && pair.includes(own)));
}

/** Whether a phrase surely means the vote observed, or only seems to; undefined if it may well mean another. */
const sureness = (phrase: VotePhrase, country: VotingCountry, draft: Draft): boolean | undefined =>
  phrase.place === 'elsewhere' ? surenessElsewhere(phrase, country, draft) : surenessInOpening(phrase, country, draft);

/** In the headline and the lead nearly everything is about the vote observed. */
function surenessInOpening(phrase: VotePhrase, country: VotingCountry, draft: Draft): boolean | undefined {
  const { mission } = draft;
  const { language } = mission;
  if (phrase.about === 'owned' && (country.form === 'adjective' || !phrase.owner)) return undefined;
  const isOther = language.elections.beside.includes(phrase.before) || saysOther(nearby(phrase), mission);
  if (!namesObserved(openingOf(draft), mission)) return !isOther;
  const isOfOtherDay = phrase.isOnElectionDay === false || isOfOtherTime(nearby(phrase), mission);
  const sentence = sentenceText(phrase, phrase.noun.start);
  // who a headline begins with are the voters: no minority
  const isTitle = phrase.place === 'headline' && phrase.start === 0 && !namesObserved(sentence, mission);
  if (isOther || isOfOtherDay || (!isTitle && isOfMinority(phrase, country, language))) return undefined;
  const isFirst = isInFirstSentence(phrase, phrase.noun.start);
  if (!isFirst && isOfAnotherVote(sentence, draft)) return undefined;
  return isFirst && !namesObserved(sentence, mission);
}

/** Elsewhere a phrase must say that it means a certain vote, and nothing in its sentence may speak of another. */
function surenessElsewhere(phrase: VotePhrase, country: VotingCountry, draft: Draft): boolean | undefined {
  const { mission } = draft;
  const { language } = mission;
  if (language.elections.beside.includes(phrase.before) || phrase.isOnElectionDay === false || phrase.isOfOtherPlace)
    return undefined;
  if (!isOfCertainVote(phrase, country, language) || isOfMinority(phrase, country, language)) return undefined;
  const sentence = sentenceText(phrase, phrase.noun.start);
  if (isOfAnotherVote(sentence, draft) || namesObserved(sentence, mission)) return undefined;
  const isOpeningOther = !namesObserved(openingOf(draft), mission);
  return !isOpeningOther && isTopic(phrase, language) ? undefined : isOpeningOther;
}

/** Whether a sentence goes on behind a phrase to say how much it was talked of: “… was widely covered”. */
const isTopic = ({ about, text, end }: VotePhrase, { elections }: Language): boolean =>
  about === 'vote' && hasPhrase(clauseBehind(text, end), elections.topics);

/** Whether a phrase speaks of one vote, or of those who vote in it: not “elections in Norway”, “voters in Norway”. */
function isOfCertainVote(phrase: VotePhrase, { form }: VotingCountry, language: Language): boolean {
  const { about, owner, passage, determiner, before, adjectives } = phrase;
  const isOwned = owner !== undefined && form !== 'adjective';
  const isSpoken = passage.part === 'quotation';
  switch (about) {
    case 'owned':
      return isSpoken && (isOwned || (determiner !== undefined && saysThisVote(phrase, language)));
    case 'people':
      return owner !== undefined && (isSpoken || !isOwned);
    case 'mission':
      return true;
    case 'vote':
      return (
        isOwned ||
        (determiner !== undefined && !language.elections.indefinite.includes(determiner)) ||
        (before === '' && (adjectives.length > 0 || saysHow(phrase, language)))
      );
  }
}

/** Whether the sentence of a phrase speaks of the vote at hand: “This election showed that the people of …”. */
function saysThisVote(phrase: VotePhrase, { elections }: Language): boolean {
  const words = sentenceText(phrase, phrase.noun.start)
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u);
  return words.some(
    (word, index) => elections.demonstrative.includes(word) && elections.nouns.includes(words[index + 1] ?? ''),
  );
}

/** Whether an adjective may be that of a minority: Hungarian voters, the Hungarian vote. */
const isOfMinority = (
  { about, adjectives, noun, text }: VotePhrase,
  country: VotingCountry,
  language: Language,
): boolean =>
  country.form === 'adjective' &&
  (about !== 'vote' || (adjectives.length === 0 && language.elections.groupNouns.includes(noun.word))) &&
  language.countries.minorities.includes(text.slice(country.start, country.end).replace(/s$/, ''));

/** A phrase with the words right before it: in a headline or lead, the rest of the sentence speaks of much else. */
export const nearby = (phrase: VotePhrase): string => phrase.text.slice(nearStart(phrase), phrase.end);

/** As far before a phrase as words are read for it, within its sentence. */
const nearStart = (phrase: VotePhrase): number =>
  Math.max(sentenceStart(phrase, phrase.noun.start), phrase.start - nearReach);

const nearReach = 24;

/** The words right before a phrase, in lower case. */
export const leadingTo = (phrase: VotePhrase): string =>
  phrase.text.slice(nearStart(phrase), phrase.start).toLowerCase();

/** The headline and the lead as one text. */
export const openingOf = memoize((draft: Draft): string =>
  electionTextsOf(draft)
    .filter(({ place }) => place !== 'elsewhere')
    .map(({ text }) => text)
    .join('\n'),
);

/** Whether a sentence goes on behind a phrase to say what the election was like: “… were calm”, not “… were won by”. */
export function saysHow({ text, end }: VotePhrase, { elections }: Language): boolean {
  const [verb = '', next = ''] = clauseBehind(text, end).match(/[a-z'’-]+/g) ?? [];
  return elections.was.includes(verb) && !elections.fates.includes(next);
}

/** Whether words speak of other votes, or of another time than that of the vote observed. */
export const isOfAnotherVote = (words: string, { mission }: Draft): boolean =>
  saysOther(words, mission) || isOfOtherTime(words, mission);

export const saysOther = (words: string, { settings, language: { elections } }: Mission): boolean => {
  const lower = words.toLowerCase();
  if (hasPhrase(lower, elections.others)) return true;
  const { election, release, mission } = settings;
  const isToCome = (mission?.status ?? 'open') !== 'open' || (release?.date ?? '') < (election?.date ?? '');
  return !isToCome && hasPhrase(lower, elections.othersOnceVoted);
};

/** Whether words name a year or a month, and none of them is that of election day. */
export function isOfOtherTime(words: string, { settings, language }: Mission): boolean {
  const { date = '' } = settings.election ?? {};
  const years = words.match(/(?<!\d)(?:1[89]|20)\d{2}(?!\d)/g) ?? [];
  if (years.length > 0 && !years.some((year) => date.startsWith(year))) return true;
  const { months, written } = language.calendar;
  const named = months.filter((month) => words.includes(written(month)));
  return named.length > 0 && !named.includes(months[Number(date.slice(5, 7)) - 1] ?? '');
}
