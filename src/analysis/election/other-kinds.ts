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
  type ElectionText,
  type VotePhrase,
  clauseBehind,
  electionTextsOf,
  isInFirstSentence,
  kindOf,
  sentenceText,
  votePhrasesOf,
} from './vote-phrases.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';
import type { ElectionKind } from '../../languages/elections.ts';
import type { Language } from '../../languages/language.ts';
import { capital, eitherWord, gap, wordEnd, wordStart } from '../../languages/patterns.ts';
import { hasPhrase } from '../../languages/word-lists.ts';

/** A phrase that makes the observed vote one of another kind. */
export interface OtherKind extends ElectionText {
  /** The words that say so, and where the whole phrase ends. */
  readonly word: Omit<PlacedWord, 'word'>;
  readonly end: number;
  /** Whether the words are those for what is elected: “a new parliament”. */
  readonly isBody: boolean;
}

/** The phrases that make the observed vote one of another kind, without those that plainly mean another vote. */
export const otherKinds = memoize((draft: Draft): readonly OtherKind[] => {
  const fitting = fittingKinds(draft.mission);
  if (!fitting) return [];
  const named = votePhrasesOf(draft).flatMap((phrase) => {
    const { passage, place, text, noun } = phrase;
    const word = kindWord(phrase, fitting, draft);
    return word && isObserved(phrase, fitting, draft)
      ? [{ passage, place, text, word, end: noun.end, isBody: false }]
      : [];
  });
  const elected = electionTextsOf(draft).flatMap((text) => otherBodies(text, fitting, draft));
  return [...named, ...elected.filter(({ passage }) => !named.some((other) => other.passage === passage))];
});

/** What a headline or the first sentence of a lead has voters elect that is not up for election. */
function otherBodies(text: ElectionText, fitting: ReadonlySet<ElectionKind>, draft: Draft): readonly OtherKind[] {
  if (text.place === 'elsewhere') return [];
  const { language } = draft.mission;
  const sentence = text.place === 'headline' ? text.text : sentenceText(text, 0);
  const found = [...sentence.matchAll(electedOf(language))].map(({ 0: words, index, groups = {} }) => {
    const end = index + words.length;
    const body = groups['body'] ?? '';
    return { ...text, word: { start: end - body.length, end }, end, isBody: true, body: body.toLowerCase(), index };
  });
  const fits = (body: string): boolean =>
    [...fitting].some((kind) => (language.elections.elected[kind] ?? []).includes(body));
  if (found.length === 0 || found.some(({ body }) => fits(body))) return [];
  if (namesKind(sentence, fitting, draft) || isOfAnotherVote(sentence, draft)) return [];
  const isAhead = (index: number): boolean =>
    hasPhrase(sentence.slice(Math.max(0, index - 24), index).toLowerCase(), language.elections.ahead);
  return found.filter(({ index }) => !isAhead(index)).slice(0, 1);
}

/** “elect a new parliament”, “elections to the Icelandic parliament” */
const electedOf = memoize(({ elections }: Language): RegExp => {
  const between = `(?:(?:${eitherWord(elections.betweenElected)}|[A-Z][a-z]{3,20})${gap}){0,4}?`;
  const body = eitherWord(Object.values(elections.elected).flat());
  return new RegExp(
    `${wordStart}(?:${[...elections.electing, ...elections.electing.map(capital)].join('|')})${gap}${between}` +
      `(?<body>${body})${wordEnd}`,
    'g',
  );
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
  if (saysOther(nearby(phrase), mission)) return false;
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
