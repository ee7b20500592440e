import { fittingKinds } from './observed-election.ts';
import {
  foreignCountry,
  isOfAnotherVote,
  isOfOtherTime,
  nearby,
  openingOf,
  saysHow,
  saysOther,
  leadingTo,
} from './other-votes.ts';
import type { PlacedWord } from './text-words.ts';
import {
  type VotePhrase,
  clauseBehind,
  isInFirstSentence,
  kindOf,
  sentenceText,
  votePhrasesOf,
} from './vote-phrases.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';
import type { ElectionKind } from '../../languages/elections.ts';
import { hasPhrase } from '../../languages/word-lists.ts';

/** A phrase that makes the observed vote one of another kind. */
export interface OtherKind {
  readonly phrase: VotePhrase;
  /** The word that says so. */
  readonly word: PlacedWord;
}

/** The phrases that make the observed vote one of another kind, without those that plainly mean another vote. */
export const otherKinds = memoize((draft: Draft): readonly OtherKind[] => {
  const fitting = fittingKinds(draft.mission);
  if (!fitting) return [];
  return votePhrasesOf(draft).flatMap((phrase) => {
    const word = kindWord(phrase, fitting, draft);
    return word && isObserved(phrase, fitting, draft) ? [{ phrase, word }] : [];
  });
});

/** The first word of a phrase for a kind, if it has one and none of its words fits. */
export function kindWord(
  { about, adjectives, noun }: VotePhrase,
  fitting: ReadonlySet<ElectionKind>,
  { mission: { language } }: Draft,
): PlacedWord | undefined {
  if (about !== 'vote') return undefined;
  if (adjectives.length === 0 && kindOf(noun.word, language) === undefined) return undefined;
  const words = [...adjectives, noun].flatMap((one) => {
    const kind = kindOf(one.word, language);
    return kind === undefined ? [] : [{ one, kind }];
  });
  return words.some(({ kind }) => fitting.has(kind)) ? undefined : words[0]?.one;
}

/** Whether a phrase means the vote observed, and not one before, after or elsewhere. */
function isObserved(phrase: VotePhrase, fitting: ReadonlySet<ElectionKind>, draft: Draft): boolean {
  const { place, before, isOnElectionDay, noun } = phrase;
  const { mission } = draft;
  const { elections } = mission.language;
  if (phrase.isOfOtherPlace || elections.beside.includes(before) || !isCertain(phrase, draft)) return false;
  if (saysOther(nearby(phrase), mission.language)) return false;
  if (isOnElectionDay !== true) {
    const behind = clauseBehind(phrase.text, phrase.end);
    if (hasPhrase(behind, elections.ahead) || hasPhrase(leadingTo(phrase), elections.ahead)) return false;
  }
  const sentence = sentenceText(phrase, noun.start);
  if (namesKind(sentence, fitting, draft)) return false;
  if (place === 'elsewhere' && isOfAnotherVote(sentence, draft)) return false;
  const isOfOtherDay = isOnElectionDay === false || isOfOtherTime(nearby(phrase), mission);
  return !isOfOtherDay || (place !== 'elsewhere' && !namesKind(openingOf(draft), fitting, draft));
}

/** Whether a phrase speaks of one vote, and not of votes of its kind: “candidates in local elections”. */
function isCertain(phrase: VotePhrase, draft: Draft): boolean {
  const { place, determiner, before, owner, where, noun, isOnElectionDay } = phrase;
  const { language } = draft.mission;
  if (determiner !== undefined && language.elections.indefinite.includes(determiner)) return false;
  if (place === 'headline') return true;
  const isForeign = foreignCountry(phrase, draft) !== undefined;
  if (isForeign && place === 'elsewhere') return false;
  const hasOwnPlace = !isForeign && (owner !== undefined || where !== undefined);
  const isDefinite = determiner !== undefined || owner !== undefined;
  const isOnDay = isOnElectionDay === true;
  if (isThis(phrase, draft)) return true;
  if (place === 'lead')
    return isInFirstSentence(phrase, noun.start)
      ? isDefinite || isOnDay || before === '' || hasOwnPlace
      : isDefinite && (isOnDay || hasOwnPlace);
  return isOnDay || (isDefinite && before === '' && (hasOwnPlace || saysHow(phrase, language)));
}

const isThis = ({ determiner }: VotePhrase, { mission }: Draft): boolean =>
  determiner !== undefined && mission.language.elections.demonstrative.includes(determiner);

/** Whether a sentence names one of some kinds. */
function namesKind(sentence: string, kinds: ReadonlySet<ElectionKind>, { mission: { language } }: Draft): boolean {
  const lower = sentence.toLowerCase();
  return [...kinds].some((kind) => hasPhrase(lower, language.elections.kinds[kind] ?? []));
}
