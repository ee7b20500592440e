import { type NamedCountry, countryAhead, countryBehind, observedCountry } from './country-names.ts';
import { type PlacedWord, type TextWord, type WordReader, wordsAhead, wordsBefore } from './text-words.ts';
import { type Passage, maskSpans, quotedRanges } from '../passages/passage.ts';
import { passagesOf } from '../passages/passages.ts';
import { overallFinding } from '../passages/printed-parts.ts';
import { sentencesIn } from '../../claims/sentences/sentence.ts';
import { memoize } from '../../collections/memoize.ts';
import { firstIndex } from '../../collections/search.ts';
import type { Draft } from '../../compose/compose.ts';
import type { ElectionKind } from '../../languages/elections.ts';
import type { Language } from '../../languages/language.ts';
import { capital, eitherWord, letter, patternOf, wordEnd } from '../../languages/patterns.ts';
import type { Mission } from '../../mission/mission.ts';
import { parseDate } from '../../numbers/calendar.ts';

/** How much weight words have: those of the headline and of the first paragraph below it are what everybody reads. */
type Place = 'headline' | 'lead' | 'elsewhere';

/** A passage in which the election may be named. */
export interface ElectionText {
  readonly passage: Passage;
  readonly place: Place;
  /** Of the same length as the passage; what a finding quotes is a run of U+FFFC. */
  readonly text: string;
}

/** A country that a phrase gives the vote to: “*Iceland’s* elections”, “elections in *Iceland*”. */
export interface VotingCountry extends NamedCountry {
  readonly start: number;
  readonly end: number;
}

/** A phrase such as “the early parliamentary elections held on 6 June in Iceland”. */
export interface VotePhrase extends ElectionText {
  /** What is spoken of: the vote, those who vote, what else a country has, or a mission that observes it. */
  readonly about: 'vote' | 'people' | 'owned' | 'mission';
  readonly start: number;
  readonly end: number;
  readonly noun: PlacedWord;
  /** The words before the noun that tell which election it is, from left to right. */
  readonly adjectives: readonly PlacedWord[];
  /** In lower case; undefined if there is none. */
  readonly determiner: string | undefined;
  /** Whether a day stands in it, and whether that is election day; undefined if none does. */
  readonly isOnElectionDay: boolean | undefined;
  /** The years in it. */
  readonly years: readonly number[];
  /** The country before the noun, and that behind it. */
  readonly owner: VotingCountry | undefined;
  readonly where: VotingCountry | undefined;
  /** Whether it belongs to a place that is no country: local elections in Gagauzia. */
  readonly isOfOtherPlace: boolean;
  /** The word before the phrase, in lower case; empty at the beginning of a sentence. */
  readonly before: string;
}

/** The passages of a draft in which elections are named, each with its place. */
export const electionTextsOf = memoize((draft: Draft): readonly ElectionText[] => {
  const overall = overallFinding(draft.mission);
  let hasLead = false;
  return passagesOf(draft).flatMap((passage) => {
    if (passage.inside === 'quotation') return []; // what a law or a ballot says
    const { part, sources, text } = passage;
    const isLead = !hasLead && part === 'press' && sources[0] === overall?.source;
    hasLead ||= isLead;
    const place = part === 'headline' ? 'headline' : isLead ? 'lead' : 'elsewhere';
    return [{ passage, place, text: part === 'quotation' ? text : withoutQuoted(text) }];
  });
});

/** The phrases in which a draft speaks of elections, in the order of its passages. */
export const votePhrasesOf = memoize((draft: Draft): readonly VotePhrase[] =>
  electionTextsOf(draft).flatMap((text) => phrasesIn(text, draft.mission)),
);

/** The phrases of one text that is no passage, such as the name of the election in mission.yaml. */
export const phrasesInName = (passage: Passage, mission: Mission): readonly VotePhrase[] =>
  phrasesIn({ passage, place: 'elsewhere', text: passage.text }, mission);

/** The sentence of a passage that holds an offset, in the words of a text of the same length. */
export function sentenceText({ passage, text }: ElectionText, at: number): string {
  const sentences = sentencesOf(passage);
  const sentence = sentences[firstIndex(sentences, ({ end }) => end > at)] ?? sentences.at(-1);
  return sentence ? text.slice(sentence.start, sentence.end) : text;
}

/** Where the sentence of a passage begins that holds an offset. */
export function sentenceStart({ passage }: ElectionText, at: number): number {
  const sentences = sentencesOf(passage);
  return (sentences[firstIndex(sentences, ({ end }) => end > at)] ?? sentences.at(-1))?.start ?? 0;
}

/** Whether an offset stands in the first sentence of its passage. */
export const isInFirstSentence = ({ passage }: ElectionText, at: number): boolean =>
  at < (sentencesOf(passage)[0]?.end ?? Infinity);

/** The words behind an offset up to the next comma, in lower case. */
export const clauseBehind = (text: string, end: number): string =>
  /^[^,;:.!?–—]{0,60}/.exec(text.slice(end, end + clauseReach))?.[0].toLowerCase() ?? '';

const clauseReach = 60;

const sentencesOf = memoize((passage: Passage) => [...sentencesIn(passage.text, passage.language)]);

const withoutQuoted = (text: string): string => (/["“„«]/.test(text) ? maskSpans(text, [...quotedRanges(text)]) : text);

/** The kinds that a word stands for: “municipal” for local. */
export const kindOf = (word: string, language: Language): ElectionKind | undefined => kindWords(language).get(word);

const kindWords = memoize(
  ({ elections }: Language): ReadonlyMap<string, ElectionKind> =>
    new Map(
      Object.entries(elections.kinds).flatMap(([kind, words]) =>
        words.map((word) => [word, kind as ElectionKind] as const),
      ),
    ),
);

/** The nouns that phrases have: in running text with a small or large first letter, in titles in all capitals, too. */
const nounsOf = memoize(({ elections }: Language) => {
  const { nouns, people, owned, missions } = elections;
  const all = [...nouns, ...people, ...owned, ...missions];
  const pattern = (words: readonly string[]): string => `${eitherWord(words)}${wordEnd}(?![-‐‑])`;
  return {
    running: patternOf(() => pattern([...all, ...all.map(capital)]), 'g'),
    title: patternOf(() => pattern(all), 'gi'),
  };
});

const isOfWord = new RegExp(`[${letter}\\d‐‑-]`);

function phrasesIn(text: ElectionText, mission: Mission): readonly VotePhrase[] {
  const { language } = mission;
  const { people, owned, missions, notBehind } = setsOf(language);
  const { running, title } = nounsOf(language);
  const pattern = text.place === 'headline' || text.passage.part === 'title' ? title : running;
  const found: VotePhrase[] = [];
  const expression = pattern();
  expression.lastIndex = 0; // one expression for all texts: `matchAll` makes a new one for each
  for (let match = expression.exec(text.text); match; match = expression.exec(text.text)) {
    const { 0: word, index: start } = match;
    if (start > 0 && isOfWord.test(text.text.charAt(start - 1))) continue; // a part of a longer word
    const end = start + word.length;
    const isLast = '.!?…'.includes(text.text.charAt(end) || '.');
    const right = wordsAhead(text.text, end);
    if (!isLast && notBehind.has(right.at(0)?.word ?? '')) continue;
    const noun = { word: word.toLowerCase(), start, end };
    const about = people.has(noun.word)
      ? 'people'
      : owned.has(noun.word)
        ? 'owned'
        : missions.has(noun.word)
          ? 'mission'
          : 'vote';
    const left = leftOf(text.text, noun, mission);
    const { rounds } = language.elections;
    if (isRound(noun.word, rounds) && !left.adjectives.some((one) => isRound(`${one.word} ${noun.word}`, rounds)))
      continue;
    const behind = isLast ? nothingBehind : rightOf(text, right, about, mission);
    found.push({
      passage: text.passage,
      place: text.place,
      text: text.text,
      about,
      noun,
      start: left.start,
      end: Math.max(end, behind.where?.end ?? 0),
      adjectives: left.adjectives,
      determiner: left.determiner,
      before: left.before,
      owner: left.owner,
      where: behind.where,
      isOnElectionDay:
        left.isDated || behind.isDated ? isOnElectionDay(text, left.start, behind.end, mission) : undefined,
      years: [...left.years, ...behind.years],
      isOfOtherPlace: left.isOfOther || behind.isOfOther,
    });
  }
  return found;
}

/** Whether the day in characters `[start, end)` of a text is linked to election day, or is that day and month. */
function isOnElectionDay({ passage, text }: ElectionText, start: number, end: number, mission: Mission): boolean {
  const isLinked = passage.links.some(
    (link) => link.url.startsWith('fact:election.date') && start <= link.start && link.end <= end,
  );
  const day = parseDate(mission.settings.election?.date ?? '');
  if (isLinked || !day) return isLinked;
  const words = new Set(
    text
      .slice(start, end)
      .toLowerCase()
      .split(/[^\p{L}\d]+/u),
  );
  return words.has(mission.language.calendar.months[day.month - 1] ?? '') && words.has(String(day.day));
}

/** “first round”, and “round” as its end. */
const isRound = (words: string, rounds: readonly (readonly string[])[]): boolean =>
  rounds.some((names) => names.some((name) => name === words || name.endsWith(` ${words}`)));

interface LeftSide extends Pick<VotePhrase, 'start' | 'adjectives' | 'determiner' | 'before' | 'owner'> {
  readonly isDated: boolean;
  readonly years: readonly number[];
  readonly isOfOther: boolean;
}

/** Walks from a noun to the left as long as the words belong to it. */
function leftOf(text: string, noun: PlacedWord, mission: Mission): LeftSide {
  const { language } = mission;
  const { elections } = language;
  const { colourless, definite, months, rounds } = setsOf(language);
  const words = wordsBefore(text, noun.start);
  const adjectives: PlacedWord[] = [];
  const years: number[] = [];
  let [start, isDated, isOfOther] = [noun.start, false, false];
  let owner: VotingCountry | undefined;
  let determiner: string | undefined;
  let index = 0;
  for (let one = words.at(index); one; one = words.at(++index)) {
    const next = words.at(index + 1);
    if (one.endsSentence && !(owner === undefined && isName(one))) break;
    const isKind = kindOf(one.word, language) !== undefined;
    if (one.endsPart && !isKind && !months.has(one.word)) break;
    const isOfRound = (): boolean =>
      elections.of.includes(next?.word ?? '') && rounds.has(words.at(index + 2)?.word ?? '');
    if (language.articles.includes(one.word) && isOfRound()) {
      start = one.start;
      continue;
    }
    if (definite.has(one.word) || elections.indefinite.includes(one.word)) {
      determiner = one.word;
      start = one.start;
      index++;
      break;
    }
    if (elections.of.includes(one.word) && !rounds.has(next?.word ?? '')) break;
    if (elections.joints.includes(one.word) && !isKnown(next?.word, language)) break;
    const isOrdinal = index === 0 && /^\d[a-z]/.test(one.word) && rounds.has(noun.word); // “1st round”
    if (isKind || isOrdinal || colourless.has(one.word) || isCompound(one.raw)) {
      adjectives.unshift(one);
      start = one.start;
      continue;
    }
    if (months.has(one.word) || isNumber(one.word)) {
      isDated = true;
      if (/^\d{4}$/.test(one.word)) years.push(Number(one.word));
      start = one.start;
      continue;
    }
    if (!isCapital(one.raw) || owner) break;
    owner = ownerEndingAt(words.slice(index, index + 6).toReversed(), mission);
    if (owner) {
      start = owner.start;
      index += owner.length - 1;
      continue;
    }
    isOfOther = /['’]s?$/.test(one.raw);
    break;
  }
  const left = words.at(index);
  const before = left === undefined || left.endsSentence ? '' : left.word;
  return { start, adjectives, determiner, before, owner, isDated, years, isOfOther };
}

const isKnown = (word: string | undefined, language: Language): boolean =>
  word !== undefined && (kindOf(word, language) !== undefined || setsOf(language).colourless.has(word));

/** The country that the last of some words names: “Iceland’s”, “Icelandic”, “Iceland”. */
function ownerEndingAt(words: readonly TextWord[], mission: Mission): VotingCountry | undefined {
  const last = words.at(-1);
  if (!last) return undefined;
  const bare = last.raw.replace(/['’]s?$/, '');
  const named = [...words.slice(-6, -1).map(({ raw }) => raw), bare];
  const country = ownCountry(named, mission, 'behind') ?? countryBehind(named, mission.language);
  const first = country && words[words.length - country.length];
  return first && { ...country, start: first.start, end: last.start + bare.length };
}

const nothingBehind: RightSide = { where: undefined, end: 0, isDated: false, years: [], isOfOther: false };

interface RightSide extends Pick<VotePhrase, 'where'> {
  /** Where the words end that were read, in UTF-16 units. */
  readonly end: number;
  readonly isDated: boolean;
  readonly years: readonly number[];
  readonly isOfOther: boolean;
}

/** Walks from a noun to the right until it is said where. */
function rightOf(
  { place, passage }: ElectionText,
  words: WordReader,
  about: VotePhrase['about'],
  mission: Mission,
): RightSide {
  const { elections } = mission.language;
  const { held, where, months } = setsOf(mission.language);
  const years: number[] = [];
  let isDated = false;
  let end = 0;
  const result = (country?: VotingCountry, isOfOther = false): RightSide => ({
    where: country,
    end,
    isDated,
    years,
    isOfOther,
  });
  const isTitle = place === 'headline' || passage.part === 'title' || passage.part === 'printed';
  for (let index = 0, one = words.at(0); one; one = words.at(++index)) {
    ({ end } = one);
    const isWhere = about === 'mission' ? elections.missionTo.includes(one.word) : where.has(one.word);
    if (one.endsSentence) return result();
    const next = words.at(index + 1);
    if (isWhere && !one.endsPart && next) {
      const isNamed = isCapital(next.raw);
      const isArticle = !isNamed && mission.language.articles.includes(next.word);
      const country = isNamed || isArticle ? countryIn(words.slice(index + 1, index + 8), mission) : undefined;
      if (country) return result(country);
      if (isNamed && !months.has(next.word))
        return result(undefined, !isOwnArea(words.slice(index + 1, index + 8), mission));
    }
    // “elections to the Icelandic parliament”
    if (index === 0 && about === 'vote' && elections.toBody.includes(one.word)) {
      const country = bodyOwner(words.slice(1, 9), mission);
      if (country) return result(country);
    }
    // “elections were held”
    if (about === 'vote' && elections.passive.includes(`${one.word} ${next?.word}`)) continue;
    // “Parliamentary elections, Iceland”
    if (index === 0 && isTitle && about === 'vote' && one.isApart) {
      const country = countryIn(words.slice(0, 7), mission);
      if (country && country.form !== 'adjective') return result(country);
    }
    if (months.has(one.word) || isNumber(one.word)) {
      isDated = true;
      if (/^\d{4}$/.test(one.word)) years.push(Number(one.word));
    } else if (about !== 'vote' || !held.has(one.word)) return result();
  }
  return result();
}

/** The country whose parliament or president words begin with: “the Icelandic parliament”, “Iceland’s parliament”. */
function bodyOwner(words: readonly TextWord[], mission: Mission): VotingCountry | undefined {
  const { language } = mission;
  const country = countryIn(words, mission, true);
  const body = words.flatMap(({ word, start }) => (country && start > country.end ? [word] : [])).join(' ');
  const bodies = Object.values(language.elections.elected).flat();
  return bodies.some((one) => `${body} `.startsWith(`${one} `)) ? country : undefined;
}

/** The country that words begin with, behind an article; one named by its adjective only if that is asked for. */
export function countryIn(
  words: readonly TextWord[],
  mission: Mission,
  mayBeAdjective = false,
): VotingCountry | undefined {
  const rest = mission.language.articles.includes(words[0]?.word ?? '') ? words.slice(1) : words;
  const named = rest.map(({ raw }) => raw.replace(/['’]s?$/, ''));
  const last = rest.findIndex(({ endsSentence }) => endsSentence);
  const within = last < 0 ? named : named.slice(0, last + 1);
  const country = ownCountry(within, mission, 'ahead') ?? countryAhead(within, mission.language);
  const [first, end] = country ? [rest[0], rest[country.length - 1]] : [];
  if (!country || !first || !end || (country.form === 'adjective' && !mayBeAdjective)) return undefined;
  return { ...country, start: first.start, end: end.start + (within[country.length - 1]?.length ?? 0) };
}

/** Whether words begin with the part of the country that votes. */
function isOwnArea(words: readonly TextWord[], mission: Mission): boolean {
  const area = observedCountry(mission)?.area?.split(/\s+/) ?? [];
  return area.length > 0 && area.every((word, index) => words[index]?.raw.replace(/['’]s?$/, '') === word);
}

/** The country of the election, found without the table of all: most phrases name no other. */
function ownCountry(words: readonly string[], mission: Mission, side: 'ahead' | 'behind'): NamedCountry | undefined {
  const own = observedCountry(mission);
  if (!own) return undefined;
  const length = own.name.split(' ').length;
  const named = side === 'ahead' ? words.slice(0, length) : words.slice(-length);
  return named.join(' ') === own.name ? { codes: [own.code], form: 'name', length } : undefined;
}

/** “well-administered”: a word that tells no election from another. */
const isCompound = (word: string): boolean => /^[a-z]+(?:[-‐‑][a-z]+)+$/.test(word);

/** “3”, “3rd”, “2024” */
const isNumber = (word: string): boolean => /^\d{1,4}[a-z]{0,2}$/.test(word);

const isName = ({ raw }: TextWord): boolean => raw.endsWith('.');

const isCapital = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();

const setsOf = memoize(({ elections, calendar }: Language) => {
  const { people, owned, missions, notBehind, colourless, definite, held, where } = elections;
  return {
    people: new Set(people),
    owned: new Set(owned),
    missions: new Set(missions),
    notBehind: new Set(notBehind),
    colourless: new Set(colourless),
    definite: new Set(definite),
    held: new Set(held),
    where: new Set(where),
    rounds: new Set([...elections.roundNouns, ...elections.runoffs]),
    months: new Set([...calendar.months, ...calendar.weekdays]),
  };
});
