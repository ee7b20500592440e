import { isSameRound, roundsIn, roundsOf } from './observed-election.ts';
import { isOfAnotherVote, nearby, leadingTo } from './other-votes.ts';
import { type VotePhrase, clauseBehind, isInFirstSentence, sentenceText, votePhrasesOf } from './vote-phrases.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Language } from '../../languages/language.ts';
import { hasPhrase } from '../../languages/word-lists.ts';

/** A phrase that makes the observed vote one of another round. */
export interface OtherRound {
  readonly phrase: VotePhrase;
  /** The words for the round in the text of the phrase, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Its number; undefined if it may be any but the first. */
  readonly round: number | undefined;
}

/**
 * The phrases that give the observed vote another round than mission.yaml does, or a further round where mission.yaml
 * gives none. Those that look back at the first round, or ahead at the second, are left out.
 */
export const otherRounds = memoize((draft: Draft): readonly OtherRound[] => {
  const own = roundsOf(draft.mission);
  const seen = new Set<string>();
  return votePhrasesOf(draft).flatMap((phrase) => {
    if (phrase.about !== 'vote' || !hasRound(phrase, draft.mission.language)) return [];
    const words = phrase.text.slice(phrase.start, phrase.noun.end).toLowerCase();
    const [mention] = roundsIn(words, draft.mission.language);
    if (!mention) return [];
    const isOwn = own.length === 0 ? mention.round === 1 : own.some((round) => isSameRound(round, mention.round));
    if (isOwn || !isSubject(phrase, mention.round, draft)) return [];
    const start = phrase.start + mention.start;
    const key = `${phrase.passage.text.length}:${start}:${phrase.passage.part}`;
    if (seen.has(key)) return []; // “second round” and the election that it is one of
    seen.add(key);
    return [{ phrase, start, end: phrase.start + mention.end, round: mention.round }];
  });
});

/** Whether a phrase says what was observed: not what came before, nor what may follow. */
function isSubject(phrase: VotePhrase, round: number | undefined, draft: Draft): boolean {
  const { place, determiner, before, noun, text, isOfOtherPlace, isOnElectionDay } = phrase;
  const { language } = draft.mission;
  const { elections, votes } = language;
  if (
    isOfOtherPlace ||
    phrase.isOnElectionDay === false ||
    elections.beside.includes(before) ||
    isOfAnotherVote(nearby(phrase), draft)
  )
    return false;
  if (determiner !== undefined && elections.indefinite.includes(determiner)) return false;
  if (elections.indefinite.includes(before)) return false;
  const isThis = determiner !== undefined && elections.demonstrative.includes(determiner);
  if (place === 'elsewhere') return isThis || (isOnElectionDay === true && before === '');
  const behind = clauseBehind(text, noun.end);
  const sentence = sentenceText(phrase, noun.start).toLowerCase();
  if (hasPhrase(behind, elections.ahead) || hasPhrase(leadingTo(phrase), elections.ahead)) return false;
  const own = roundsOf(draft.mission);
  const saysOwn = roundsIn(sentence, language).some((other) => own.some((mine) => isSameRound(mine, other.round)));
  if (saysOwn && !isSameRound(round, undefined)) return false;
  if (saysOwn && own.includes(1)) return false;
  if (isThis) return true;
  if (place === 'lead' && (!isInFirstSentence(phrase, noun.start) || votes.where.includes(before))) return false;
  return before === '' || determiner !== undefined || phrase.owner !== undefined || place === 'headline';
}

/** Whether a phrase can have a word for a round in it: a look that spares most phrases a search. */
const hasRound = ({ noun, adjectives }: VotePhrase, { elections: { roundNouns, runoffs } }: Language): boolean =>
  [noun, ...adjectives].some(({ word }) => roundNouns.includes(word.replace(/.*[-‐‑]/, '')) || runoffs.includes(word));
