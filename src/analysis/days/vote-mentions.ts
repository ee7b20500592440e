import type { Passage } from '../passages/passage.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { either, eitherWord, gap, optional, patternOf, wordEnd, wordStart } from '../../languages/patterns.ts';
import type { Mission } from '../../mission/mission.ts';

/** Whether words name the vote that the mission observes: nothing in them or their sentence speaks of another one. */
export function isObservedVote({ adjectives, start, end }: VotedOn, { text }: Passage, mission: Mission): boolean {
  const own = ownWords(mission);
  if (!adjectives.every((word) => own.has(word) || mission.language.votes.colourless.includes(word))) return false;
  const sentence = sentenceAt(text, start, mission.language);
  return (
    !patternsOf(mission.language).other().test(text.slice(sentence.start, sentence.end)) &&
    !isElsewhere(text.slice(end, end + 60), mission)
  );
}

/** The words by which mission.yaml calls its election. */
function ownWords({ settings }: Mission): ReadonlySet<string> {
  const { name = '', kind = '', contests = [] } = settings.election ?? {};
  const names = [name, kind, ...contests.flatMap((one) => [one.name, one.kind])];
  return new Set(names.flatMap((one) => one.toLowerCase().split(/\s+/)));
}

/** “…election in Moldova” in a mission to another country. */
function isElsewhere(right: string, { settings, house, language }: Mission): boolean {
  const [, place = ''] = patternsOf(language).place().exec(right) ?? [];
  if (place === '' || place.charAt(0) === place.charAt(0).toLowerCase()) return false;
  const { country = '', area = '', name = '' } = settings.election ?? {};
  return ![
    house.countries[country] ?? '',
    area,
    name,
    ...(settings.election?.contests ?? []).map((one) => one.name),
  ].some((known) => known.includes(place));
}

/** A phrase that names a day as that of a vote, with the words between the day and the noun. */
export interface VotedOn {
  readonly adjectives: readonly string[];
  /** The characters of the whole phrase. */
  readonly start: number;
  readonly end: number;
}

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
      return `${wordStart}${days()}(?:,${gap}|${gap}\\(|${gap}[–-]${gap}|${falls})$`;
    }, 'i'),
    notFrom: patternOf(() => `${wordStart}${eitherWord(votes.fromIt)}${gap}${optional(the)}$`, 'i'),
    /** Before a day: “the election was held on ”. */
    heldOn: patternOf(() => {
      const held = `${maybe(votes.be)}${eitherWord(votes.heldOn)}${gap}`;
      return `${wordStart}${the}${adjectives}${eitherWord(votes.whole)}${gap}${held}$`;
    }, 'i'),
    article: patternOf(() => `(?:^|${wordStart}${the})$`, 'i'),
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
    /** In a sentence that may be about a vote other than the one observed. */
    other: patternOf(() => `${wordStart}${eitherWord(votes.others)}${wordEnd}`, 'i'),
    mayName: patternOf(() => votes.mayName, 'i'),
    mayOwn: patternOf(() => votes.mayOwn),
    mayBeHeld: patternOf(() => votes.mayBeHeld),
  };
});

/**
 * Whether a day at a place of a text is named as that of a vote: “the 9 June election”, “election day, 9 June”, “the
 * vote held on 9 June”.
 */
export function votedOn(text: string, start: number, end: number, language: Language): VotedOn | undefined {
  const { mayName, before, notFrom, dayBehind, heldOn, article, behind } = patternsOf(language);
  const [left, right] = [text.slice(Math.max(0, start - 90), start), text.slice(end, end + 90)];
  if (!mayName().test(left) && !mayName().test(right)) return undefined;
  const named = before().exec(left);
  if (named)
    return notFrom().test(left.slice(0, named.index))
      ? undefined
      : { adjectives: [], start: start - left.length + named.index, end };
  const dayOf = dayBehind().exec(right);
  if (dayOf) return { adjectives: [], start, end: end + dayOf[0].length };
  const held = heldOn().exec(left);
  if (held) return { adjectives: wordsOf(held[1]), start: start - left.length + held.index, end };
  const called = article().test(left) ? behind().exec(right) : null;
  return called ? { adjectives: wordsOf(called[1]), start, end: end + called[0].length } : undefined;
}

/** “Yesterday’s election”, “the vote was held today”, with the word for the day. */
export function* relativeVotes(text: string, language: Language): Generator<VotedOn & { readonly day: string }> {
  const { mayOwn, relative, mayBeHeld, heldRelative } = patternsOf(language);
  if (mayOwn().test(text)) {
    for (const { 0: words, 1: day = '', 2: between, index } of text.matchAll(relative())) {
      yield { day: day.toLowerCase(), adjectives: wordsOf(between), start: index, end: index + words.length };
    }
  }
  if (!mayBeHeld().test(text)) return;
  for (const { 0: words, 1: day = '', index } of text.matchAll(heldRelative())) {
    yield { day: day.toLowerCase(), adjectives: [], start: index, end: index + words.length };
  }
}

const wordsOf = (text = ''): readonly string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
