import { fittingKinds } from './observed-election.ts';
import {
  foreignCountry,
  isOfAnotherVote,
  isOfOtherTime,
  nearby,
  openingOf,
  saysHow,
  saysOther,
  wordsBefore,
} from './other-votes.ts';
import {
  type PlacedWord,
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
  const words = [...adjectives, noun].flatMap((one) => {
    const kind = kindOf(one.word, language);
    return kind === undefined ? [] : [{ one, kind }];
  });
  return words.some(({ kind }) => fitting.has(kind)) ? undefined : words[0]?.one;
}

/** Whether a phrase means the vote observed, and not one before, after or elsewhere. */
function isObserved(phrase: VotePhrase, fitting: ReadonlySet<ElectionKind>, draft: Draft): boolean {
  const { place, determiner, before, owner, where, isOnElectionDay, isOfOtherPlace, noun, text } = phrase;
  const { language } = draft.mission;
  const { elections } = language;
  if (isOfOtherPlace || elections.beside.includes(before) || saysOther(nearby(phrase), language)) return false;
  const behind = clauseBehind(text, phrase.end);
  if (hasPhrase(behind, elections.ahead) || hasPhrase(wordsBefore(phrase), elections.ahead)) return false;
  const sentence = sentenceText(phrase, noun.start);
  if (namesKind(sentence, fitting, draft)) return false;
  const isOfOtherDay = isOnElectionDay === false || isOfOtherTime(nearby(phrase), draft.mission);
  if (isOfOtherDay && (place === 'elsewhere' || namesKind(openingOf(draft), fitting, draft))) return false;
  const isIndefinite = determiner !== undefined && elections.indefinite.includes(determiner);
  if (isIndefinite) return false;
  const foreign = foreignCountry(phrase, draft);
  const hasOwnPlace = !foreign && (owner !== undefined || where !== undefined);
  if (place === 'headline') return true;
  const isDefinite = determiner !== undefined || owner !== undefined;
  if (place === 'lead')
    return isInFirstSentence(phrase, noun.start)
      ? isDefinite || isOnElectionDay === true || before === '' || hasOwnPlace
      : isThis(phrase, draft) || (isDefinite && (isOnElectionDay === true || hasOwnPlace));
  if (foreign || isOfAnotherVote(sentence, draft)) return false;
  if (isThis(phrase, draft) || isOnElectionDay === true) return true;
  return isDefinite && (hasOwnPlace || saysHow(phrase, language)) && before === '';
}

const isThis = ({ determiner }: VotePhrase, { mission }: Draft): boolean =>
  determiner !== undefined && mission.language.elections.demonstrative.includes(determiner);

/** Whether a sentence names one of some kinds. */
function namesKind(sentence: string, kinds: ReadonlySet<ElectionKind>, { mission: { language } }: Draft): boolean {
  const lower = sentence.toLowerCase();
  return [...kinds].some((kind) => hasPhrase(lower, language.elections.kinds[kind] ?? []));
}
