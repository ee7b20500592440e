import type { Passage } from '../passages/passage.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import {
  capitals,
  either,
  eitherWord,
  gap,
  optional,
  patternOf,
  wordEnd,
  wordStart,
} from '../../languages/patterns.ts';
import type { Mission } from '../../mission/mission.ts';

/** A phrase that names a day as that of a vote. */
export interface VoteMention {
  /** The words between the day and the noun, in lower case. */
  readonly adjectives: readonly string[];
  /** The characters of the whole phrase. */
  readonly start: number;
  readonly end: number;
}

/**
 * The phrase that names the day at `[start, end)` of a text as that of a vote: “the 9 June election”, “election day, 9
 * June”, “the vote held on 9 June”. undefined if nothing around the day does.
 */
export function voteMentionAt(text: string, start: number, end: number, language: Language): VoteMention | undefined {
  const { mayName, before, notFrom, dayBehind, heldOn, article, behind } = patternsOf(language);
  const [left, right] = [text.slice(Math.max(0, start - reach), start), text.slice(end, end + reach)];
  if (!mayName().test(left) && !mayName().test(right)) return undefined;
  const dayBefore = before().exec(left);
  if (dayBefore)
    return notFrom().test(left.slice(0, dayBefore.index))
      ? undefined
      : { adjectives: [], start: start - left.length + dayBefore.index, end };
  const dayAfter = dayBehind().exec(right);
  if (dayAfter) return { adjectives: [], start, end: end + dayAfter[0].length };
  const held = heldOn().exec(left);
  if (held) return { adjectives: wordsOf(held[1]), start: start - left.length + held.index, end };
  const vote = article().test(left) ? behind().exec(right) : null;
  return vote ? { adjectives: wordsOf(vote[1]), start, end: end + vote[0].length } : undefined;
}

/** The phrases that name a day in relation to the release, with the word for it: “Yesterday’s election”. */
export function* relativeVoteMentions(
  text: string,
  language: Language,
): Generator<VoteMention & { readonly day: string }> {
  const { mayOwn, relative, mayBeHeld, heldRelative } = patternsOf(language);
  if (mayOwn().test(text)) {
    for (const { 0: words, 1: day = '', 2: between, index } of text.matchAll(relative())) {
      yield { day: day.toLowerCase(), adjectives: wordsOf(between), start: index, end: index + words.length };
    }
  }
  if (mayBeHeld().test(text)) {
    for (const { 0: words, 1: day = '', index } of text.matchAll(heldRelative())) {
      yield { day: day.toLowerCase(), adjectives: [], start: index, end: index + words.length };
    }
  }
  if (patternsOf(language).hasWeekday().test(text)) yield* weekdayMentions(text, language);
}

/** “the Sunday elections”, “The election was held on Sunday”, “Friday’s second round”, “went to the polls on Sunday” */
function* weekdayMentions(text: string, language: Language): Generator<VoteMention & { readonly day: string }> {
  const { heldOnWeekday, ofWeekday, roundOfWeekday, wentOnWeekday, isAhead } = patternsOf(language);
  const mention = (words: string, day: string, index: number, between?: string): VoteMention & { day: string } => ({
    day: day.toLowerCase(),
    adjectives: wordsOf(between),
    start: index,
    end: index + words.length,
  });
  for (const { 0: words, 1: between, 2: day = '', index } of text.matchAll(heldOnWeekday()))
    yield mention(words, day, index, between);
  for (const { 0: words, 1: day = '', 2: between, index } of text.matchAll(ofWeekday()))
    yield mention(words, day, index, between);
  for (const { 0: words, 1: day = '', index } of text.matchAll(roundOfWeekday())) yield mention(words, day, index);
  for (const { 0: words, 1: day = '', index } of text.matchAll(wentOnWeekday()))
    if (!isAhead().test(text.slice(Math.max(0, index - reach), index))) yield mention(words, day, index);
}

/** The phrases that give a vote another year than its own, at the beginning of a text or behind “the”. */
export function* yearMentions(
  text: string,
  own: number,
  language: Language,
): Generator<VoteMention & { readonly year: number }> {
  if (!(text.match(/\d{4}(?=\s)/g) ?? []).some((year) => Number(year) !== own)) return; // as most texts
  for (const { 0: words, 1: year = '', 2: between, index } of text.matchAll(patternsOf(language).ofYear())) {
    yield { year: Number(year), adjectives: wordsOf(between), start: index, end: index + words.length };
  }
}

/**
 * Whether the words before a vote of a year make it one that was before, or that another is held against: “than the
 * 2020 election”.
 */
export const isComparedVote = (before: string, language: Language): boolean =>
  patternsOf(language).isCompared().test(before);

/** Whether a sentence tells of what was before the vote that is observed: “The 2020 election had been calm.” */
export const isOfThePast = (sentence: string, language: Language): boolean =>
  patternsOf(language).isPast().test(sentence);

/** Whether a phrase means the vote that the mission observes: nothing in it or its sentence speaks of another one. */
export function isObservedVote({ adjectives, start, end }: VoteMention, { text }: Passage, mission: Mission): boolean {
  const electionWords = electionWordsOf(mission);
  if (!adjectives.every((word) => electionWords.has(word) || mission.language.votes.colourless.includes(word)))
    return false;
  if (isOfOtherOwner(text.slice(Math.max(0, start - placeReach), start), mission)) return false;
  const { start: from, end: to } = sentenceAt(text, start, mission.language);
  const sentence = ownRounds(mission).reduce(
    (left, round) => left.replaceAll(round, ''),
    text.slice(from, to).toLowerCase(),
  );
  return (
    !patternsOf(mission.language).other().test(sentence) && !isElsewhere(text.slice(end, end + placeReach), mission)
  );
}

/** Whether the words before a phrase give it to another place than the mission's, or to another time. */
function isOfOtherOwner(left: string, mission: Mission): boolean {
  const [words, owner = ''] = patternsOf(mission.language).owner().exec(left) ?? [];
  if (words === undefined) return false;
  const { country = '', area = '' } = mission.settings.election ?? {};
  return ![mission.house.countries[country] ?? '', area].some((place) => place.split(/[\s-]/).includes(owner));
}

/** What the round is called that is observed; empty if mission.yaml names none. */
function ownRounds({ settings: { election }, language }: Mission): readonly string[] {
  const rounds = [election?.round, ...(election?.contests ?? []).map(({ round }) => round)];
  return rounds.flatMap((round) => (round === undefined ? [] : (language.votes.rounds[round - 1] ?? [])));
}

/** The words by which mission.yaml calls its election. */
function electionWordsOf({ settings }: Mission): ReadonlySet<string> {
  const { name = '', kind = '', contests = [] } = settings.election ?? {};
  const names = [name, kind, ...contests.flatMap((contest) => [contest.name, contest.kind])];
  return new Set(names.flatMap((words) => words.toLowerCase().split(/\s+/)));
}

/** Whether the words behind a phrase name another place than the mission's: “…election in Moldova”. */
function isElsewhere(right: string, { settings, house, language }: Mission): boolean {
  const [, place = ''] = patternsOf(language).place().exec(right) ?? [];
  if (place === '' || place.charAt(0) === place.charAt(0).toLowerCase()) return false;
  const { country = '', area = '', name = '' } = settings.election ?? {};
  return ![
    house.countries[country] ?? '',
    area,
    name,
    ...(settings.election?.contests ?? []).map((contest) => contest.name),
  ].some((placeName) => placeName.includes(place));
}

const wordsOf = (text = ''): readonly string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

/** How far from a day the words of a phrase are looked for, in UTF-16 units: no phrase of the patterns is longer. */
const reach = 90;

/** How far behind a phrase the name of a place is looked for. */
const placeReach = 60;

/** Up to four words between a day and the noun. */
const adjectives = `((?:[a-z][a-z-]*${gap}){0,4}?)`;

/** “elections were”, “election.”, “referendum in Italy”, “vote was”; not “election campaign”, “vote in parliament”. */
function nounPattern({ votes, nouns }: Language): string {
  const isSaid = `(?:[^\\s\\w‐‑-]|$|${gap}(?:${eitherWord(votes.verbs)}${wordEnd}|[a-z]+${nouns.past}${wordEnd}))`;
  const isThere = `${gap}${eitherWord(votes.places)}${wordEnd}`;
  const plural = `${votes.plural}(?![\\w‐‑-]|${gap}${eitherWord(votes.notBehindPlural)}${wordEnd})`;
  const whole = `${eitherWord(votes.whole)}(?=${isSaid}|${isThere})`;
  return `(?:${plural}|${whole}|(?<!${eitherWord(votes.ahead)}${gap})${eitherWord(votes.nouns)}(?=${isSaid}))`;
}

const patternsOf = memoize((language: Language) => {
  const { votes, articles, calendar, possessives } = language;
  const the = `${eitherWord(articles)}${gap}`;
  const days = (): string => eitherWord(votes.days);
  const maybe = (words: readonly string[]): string => optional(`${eitherWord(words)}${gap}`);
  const weekday = (): string => `(${eitherWord(calendar.weekdays)})`;
  const rounds = (): string => eitherWord(votes.rounds.flat());
  const further = (): string => eitherWord([language.numbers.and, ...language.mentions.to, ...calendar.through]);
  // “held on Sunday, 9 June”, “held on Friday and Saturday”: what stands beside the weekday says which one is meant
  const noDay = (): string =>
    `${wordEnd}(?!,?\\s{0,4}\\(?${optional(the)}(?:\\d|${eitherWord([...calendar.months, ...calendar.ordinals])}))` +
    `(?!${optional(`${gap}${eitherWord(calendar.partsOfDay)}`)}${either(`${gap}${further()}${gap}`, '\\s?[–/-]\\s?')}` +
    `${weekday()})`;
  const begin = `(?:^|(?<=[.!?…]\\s)|${wordStart}${the})`;
  return {
    /** Behind the noun, where it names a place: “in the Republic”. */
    place: patternOf(
      () => String.raw`^\s${either(...votes.where)}\s${optional(String.raw`${either(...articles)}\s`)}([^\s\d,.;]+)`,
    ),
    /** Behind a day: “election”, “early parliamentary elections were”. */
    behind: patternOf(() => `^${gap}${adjectives}${nounPattern(language)}`, 'i'),
    /** Behind a day: “, election day,”. */
    dayBehind: patternOf(() => `^,?${gap}(?:\\(?${the})?${days()}(?=[,.;)])`, 'i'),
    /** Before a day: “election day, ”, “polling day falls on ”. */
    before: patternOf(() => {
      const falls = `${gap}${maybe(votes.falls)}${maybe(votes.on)}`;
      return `${wordStart}${days()}(?:,${gap}|${gap}\\(|${gap}[–-]${gap}|${falls})${optional(the)}$`;
    }, 'i'),
    notFrom: patternOf(() => `${wordStart}${eitherWord(votes.fromIt)}${gap}${optional(the)}$`, 'i'),
    /** Before a day: “the election was held on ”. */
    heldOn: patternOf(() => {
      const held = `${maybe(votes.be)}${eitherWord(votes.heldOn)}${gap}`;
      return `${wordStart}${the}${adjectives}${eitherWord(votes.whole)}${gap}${held}${optional(the)}$`;
    }, 'i'),
    article: patternOf(() => `(?:^|${wordStart}${the}|${possessives.one}${gap})$`, 'i'),
    /** Before a phrase: whose it is, “Iceland’s ”. */
    owner: patternOf(() => `([^\\s,.;:]{1,40})${possessives.any}${gap}$`),
    /** “yesterday’s election”, “last Sunday’s vote” */
    relative: patternOf(() => {
      const day = `(${maybe(votes.beforeWeekday)}(?:${eitherWord(votes.relative)}|${eitherWord(calendar.weekdays)}))`;
      return `${wordStart}${day}${possessives.one}${gap}${adjectives}${nounPattern(language)}`;
    }, 'gi'),
    /** “the election was held yesterday” */
    heldRelative: patternOf(() => {
      const held = `${maybe(votes.were)}${eitherWord(votes.held)}`;
      return `${wordStart}${eitherWord(votes.whole)}${gap}${held}${gap}(${eitherWord(votes.relative)})${wordEnd}`;
    }, 'gi'),
    hasWeekday: patternOf(() => either(...capitals(calendar.weekdays))),
    /** “The elections, held on Sunday,”, “the second round took place on Sunday” */
    heldOnWeekday: patternOf(() => {
      const voting = `(?<!${eitherWord(votes.ahead)}${gap})${eitherWord(votes.voting)}`; // not “early voting”
      const vote = either(eitherWord(votes.whole), voting, rounds());
      const held = `${maybe(calendar.which)}${maybe(votes.were)}${eitherWord(votes.held)}`;
      return (
        `${begin}${optional(the)}${adjectives}${vote},?${gap}${held}${gap}` + `${maybe(votes.on)}${weekday()}${noDay()}`
      );
    }, 'gi'),
    /** “the Sunday elections” */
    ofWeekday: patternOf(() => `${wordStart}${the}${weekday()}${gap}${adjectives}${nounPattern(language)}`, 'gi'),
    /** “Sunday’s second round” */
    roundOfWeekday: patternOf(
      () => `${wordStart}${weekday()}${possessives.one}${gap}${rounds()}${wordEnd}(?!${gap}[a-z]+${gap}of)`,
      'gi',
    ),
    wentOnWeekday: patternOf(
      () => `${wordStart}${eitherWord(votes.wentTo)}${gap}${eitherWord(votes.on)}${gap}${weekday()}${noDay()}`,
      'gi',
    ),
    isAhead: patternOf(() => `${wordStart}${eitherWord(votes.ahead)}${wordEnd}`, 'i'),
    /** “the 2023 presidential election was” */
    ofYear: patternOf(
      () => `(?:^|${wordStart}${the}|(?<=${possessives.one}\\s))(\\d{4})${gap}${adjectives}${nounPattern(language)}`,
      'gi',
    ),
    isCompared: patternOf(() => `${wordStart}${eitherWord(votes.comparing)}${gap}(?:[^\\s]+${gap}){0,2}$`, 'i'),
    isPast: patternOf(() => `${wordStart}${eitherWord(votes.earlier)}${wordEnd}`, 'i'),
    /** In a sentence that may be about a vote other than the one observed. */
    other: patternOf(() => `${wordStart}${eitherWord(votes.others)}${wordEnd}`, 'i'),
    mayName: patternOf(() => votes.mayName, 'i'),
    mayOwn: patternOf(() => votes.mayOwn),
    mayBeHeld: patternOf(() => votes.mayBeHeld),
  };
});
