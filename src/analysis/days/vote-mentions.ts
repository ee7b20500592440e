import type { Passage } from '../passages/passage.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import { votes } from '../../languages/english/dates.ts';
import { eitherWord, gap, patternOf, wordEnd, wordStart } from '../../languages/patterns.ts';
import type { Mission } from '../../mission/mission.ts';

/** Whether words name the vote that the mission observes: nothing in them or their sentence speaks of another one. */
export function isObservedVote({ adjectives, start, end }: VotedOn, { text }: Passage, mission: Mission): boolean {
  const own = ownWords(mission);
  if (!adjectives.every((word) => own.has(word) || isColourless(word))) return false;
  const sentence = sentenceAt(text, start, mission.language);
  return !isOfAnother(text.slice(sentence.start, sentence.end)) && !isElsewhere(text.slice(end, end + 60), mission);
}

/** The words by which mission.yaml calls its election. */
function ownWords({ settings }: Mission): ReadonlySet<string> {
  const { name = '', kind = '', contests = [] } = settings.election ?? {};
  const names = [name, kind, ...contests.flatMap((one) => [one.name, one.kind])];
  return new Set(names.flatMap((one) => one.toLowerCase().split(/\s+/)));
}

/** “…election in Moldova” in a mission to another country. */
function isElsewhere(right: string, { settings, house }: Mission): boolean {
  const [, place = ''] = /^\s(?:in|of)\s(?:the\s)?([^\s\d,.;]+)/.exec(right) ?? [];
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

/** “elections were”, “election.”, “referendum in Italy”, “vote was”; not “election campaign”, “vote in parliament”. */
const noun = (): string => {
  const isSaid = `(?:[^\\s\\w‐‑-]|$|${gap}(?:${eitherWord(votes.verbs)}${wordEnd}|[a-z]+ed${wordEnd}))`;
  const isThere = `${gap}${eitherWord(votes.places)}${wordEnd}`;
  const plural = `${votes.plural}(?![\\w‐‑-]|${gap}${eitherWord(votes.notBehindPlural)}${wordEnd})`;
  return `(?:${plural}|${eitherWord(votes.whole)}(?=${isSaid}|${isThere})|(?<!${eitherWord(votes.ahead)}${gap})${eitherWord(votes.nouns)}(?=${isSaid}))`;
};

const adjectives = `((?:[a-z][a-z-]*${gap}){0,4}?)`;

const behind = patternOf(() => `^${gap}${adjectives}${noun()}`, 'i');

const dayBehind = patternOf(() => `^,?${gap}(?:\\(?the${gap})?${eitherWord(votes.days)}(?=[,.;)])`, 'i');

const before = patternOf(
  () =>
    `${wordStart}${eitherWord(votes.days)}(?:,${gap}|${gap}\\(|${gap}[–-]${gap}|${gap}(?:(?:is|was|falls|fell)${gap})?(?:on${gap})?)$`,
  'i',
);

const notFrom = patternOf(() => `${wordStart}${eitherWord(votes.fromIt)}${gap}(?:the${gap})?$`, 'i');

const heldOn = patternOf(
  () =>
    `${wordStart}the${gap}${adjectives}${eitherWord(votes.whole)}${gap}(?:(?:was|were|is|are)${gap})?(?:held${gap}on|of)${gap}$`,
  'i',
);

const article = patternOf(() => `(?:^|${wordStart}the${gap})$`, 'i');

const relative = patternOf(
  () =>
    `${wordStart}((?:(?:last|this|next)${gap})?(?:${eitherWord(votes.relative)}|(?:mon|tues|wednes|thurs|fri|satur|sun)day))[’']s${gap}${adjectives}${noun()}`,
  'gi',
);

const heldRelative = patternOf(
  () =>
    `${wordStart}${eitherWord(votes.whole)}${gap}(?:(?:was|were)${gap})?${eitherWord(votes.held)}${gap}(yesterday|today)${wordEnd}`,
  'gi',
);

const other = patternOf(() => `${wordStart}${eitherWord(votes.others)}${wordEnd}`, 'i');

const mayName = /elect|vot|poll|ballot|referend/i;

/**
 * Whether a day at a place of a text is named as that of a vote: “the 9 June election”, “election day, 9 June”, “the
 * vote held on 9 June”.
 */
export function votedOn(text: string, start: number, end: number): VotedOn | undefined {
  const [left, right] = [text.slice(Math.max(0, start - 90), start), text.slice(end, end + 90)];
  if (!mayName.test(left) && !mayName.test(right)) return undefined;
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
export function* relativeVotes(text: string): Generator<VotedOn & { readonly day: string }> {
  if (text.includes('day’s ') || text.includes("day's ")) {
    for (const { 0: words, 1: day = '', 2: between, index } of text.matchAll(relative())) {
      yield { day: day.toLowerCase(), adjectives: wordsOf(between), start: index, end: index + words.length };
    }
  }
  if (!/[dne] (?:yester|to)day/.test(text)) return; // held, taken place, conducted
  for (const { 0: words, 1: day = '', index } of text.matchAll(heldRelative())) {
    yield { day: day.toLowerCase(), adjectives: [], start: index, end: index + words.length };
  }
}

/** Whether a sentence may be about a vote other than the one observed. */
const isOfAnother = (sentence: string): boolean => other().test(sentence);

const isColourless = (word: string): boolean => votes.colourless.some((one) => one === word);

const wordsOf = (text = ''): readonly string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
