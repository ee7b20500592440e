import type { Passage } from '../passages/passage.ts';
import { passagesOf, printedPassages } from '../passages/passages.ts';
import { memoize } from '../../collections/memoize.ts';
import { firstIndex } from '../../collections/search.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Document } from '../../compose/document.ts';
import type { Language } from '../../languages/language.ts';
import { either, letter, optional, patternOf, possessiveEnd } from '../../languages/patterns.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import type { Span } from '../../source/source.ts';

/** An abbreviation in brackets behind what it stands for. */
export interface AbbreviationDefinition {
  /** The abbreviation in its brackets. */
  readonly start: number;
  readonly end: number;
  readonly abbreviation: string;
  /** The words that it is made of, letter by letter; undefined if these cannot be told. */
  readonly expansion: string | undefined;
  /** Where the words begin; without them, where the brackets do. */
  readonly from: number;
}

/** An abbreviation in running text. */
export interface AbbreviationUse {
  readonly start: number;
  readonly end: number;
  readonly abbreviation: string;
}

interface PlaceInDocument {
  readonly passage: Passage;
  /** Its place in its file; that of a definition includes the words that it stands for. */
  readonly at: Span;
  /** How many passages of the document stand before its own. */
  readonly order: number;
}

export type PlacedDefinition = AbbreviationDefinition & PlaceInDocument;

export type PlacedUse = AbbreviationUse & PlaceInDocument;

/** The abbreviations of a document in the order in which they are read. */
export interface Abbreviations {
  readonly definitions: readonly PlacedDefinition[];
  readonly uses: readonly PlacedUse[];
}

/**
 * The abbreviations that a document would print: the order of its parts decides whether one is explained in time. Those
 * inside a definition are no uses.
 */
export const abbreviationsOf = memoize((document: Document): Abbreviations => {
  const passages = printedPassages(document);
  const definitions = passages.flatMap(definitionsOf);
  const uses = passages.flatMap((passage, order) =>
    usesIn(passage.text, passage.language).map((use) => ({
      ...use,
      passage,
      order,
      at: passage.spanOf(use.start, use.end),
    })),
  );
  const isInDefinition = (use: PlacedUse): boolean => {
    const next = firstIndex(definitions, (definition) => !isBefore(definition, use));
    return [definitions[next - 1], definitions[next]].some(
      (each) => each?.order === use.order && each.start <= use.start && use.end <= bracketEnd(each),
    );
  };
  return { definitions, uses: uses.filter((use) => !isInDefinition(use)) };
});

/** The end of the bracket, in which the abbreviation of another language may follow: “(CEC, in French CEN)”. */
function bracketEnd({ passage, end }: PlacedDefinition): number {
  const rest = passage.text.slice(end, end + 80);
  return end + Math.max(0, /^[^()]*(?=\))/.exec(rest)?.[0].length ?? 0);
}

/** The definitions of findings in any of their parts, printed or not. */
export const writtenDefinitions = (draft: Draft): readonly PlacedDefinition[] =>
  passagesOf(draft)
    .filter(({ part, inside }) => part !== 'printed' && part !== 'quotation' && inside !== 'quotation')
    .flatMap(definitionsOf);

/** Whether one place of a document is read before another. */
export const isBefore = (a: Pick<PlacedUse, 'order' | 'start'>, b: Pick<PlacedUse, 'order' | 'start'>): boolean =>
  a.order < b.order || (a.order === b.order && a.start < b.start);

/** Whether two expansions name one thing: spelling, number, articles and what stands before the shorter one aside. */
export function isSameExpansion(a: string, b: string, language: Language): boolean {
  const [first, second] = [a, b].map((words) => ` ${normalized(words, language)}`) as [string, string];
  return first.endsWith(second) || second.endsWith(first);
}

/**
 * Whether an abbreviation is a name beside a noun such as “party” or “channel”, or is said there to be short for
 * something.
 */
export function isExplainedBeside(text: string, { start, end }: AbbreviationUse, language: Language): boolean {
  const { nounBefore, nounBehind, explained } = patternsOf(language);
  const before = text.slice(Math.max(0, start - reachBefore), start);
  const noun = nounBefore().exec(before)?.[1]?.toLowerCase() ?? '';
  const next =
    nounBehind()
      .exec(text.slice(end, end + reachBehind))?.[1]
      ?.toLowerCase() ?? '';
  const beside = /^[”"]? ([\p{L}-]+)/u.exec(text.slice(end, end + reachBeside))?.[1]?.toLowerCase() ?? '';
  const named = before.replace(besides, '');
  return (
    explained().test(before) ||
    (named !== before && expansionStart(named, text.slice(start, end), language) !== undefined) ||
    text.startsWith(' (', end) ||
    [noun, next, beside].some((word) => language.acronyms.carriers.includes(word))
  );
}

/** “The Election Commission – the EC – met.” */
const besides = /(?: [–—-] |, )(?:the )?[“"]?$/;

/**
 * How far from an abbreviation nouns are looked for, in UTF-16 units: a list of names before, some words behind, and
 * right beside it one word.
 */
const [reachBefore, reachBehind, reachBeside] = [120, 60, 30];

/**
 * Whether an abbreviation stands as a common noun: with an article, or in the plural. Names of channels and parties
 * need neither.
 */
export const isCommonNoun = (text: string, { start, end }: AbbreviationUse, language: Language): boolean =>
  patternsOf(language)
    .determined()
    .test(text.slice(Math.max(0, start - reachBeside), start)) || text.endsWith(language.acronyms.plural, end);

/** An institution whose abbreviation the mission itself explains. */
export interface ExplainedInstitution {
  readonly name: string;
  readonly abbreviation: string;
  /** Where its name stands; undefined if it is one of the house's, which stands in no file of the mission. */
  readonly at: Span | undefined;
}

/** The partners of the mission, which every document explains, then the institutions that mission.yaml itself adds. */
export function explainedInstitutions(mission: Mission): readonly ExplainedInstitution[] {
  const { settings, house } = mission;
  const own = settings.institutions ?? {};
  const partners = settings.mission?.partners ?? [];
  return [...new Set([...partners, ...Object.keys(own)])].flatMap((id) => {
    const { name, abbreviation } = own[id] ?? house.institutions[id] ?? {};
    const at = own[id] && placeOf(mission, 'institutions', id, 'name');
    return name === undefined || abbreviation === undefined ? [] : [{ name, abbreviation, at }];
  });
}

const definitionsOf = (passage: Passage, order: number): readonly PlacedDefinition[] =>
  definitionsIn(passage.text, passage.language).map((definition) => ({
    ...definition,
    passage,
    order,
    at: passage.spanOf(definition.from, definition.end),
  }));

const singularOf = (abbreviation: string, language: Language): string =>
  abbreviation.replace(patternsOf(language).plural(), '');

/** How far before its bracket the words of an abbreviation begin at most, in UTF-16 units: some forty words. */
const reachOfExpansion = 300;

function definitionsIn(text: string, language: Language): readonly AbbreviationDefinition[] {
  if (!text.includes('(')) return [];
  const { bracketed, leads } = patternsFor(text, language);
  return [...text.matchAll(bracketed())].flatMap(({ 0: match, 1: ahead = '', 2: written = '', index }) => {
    if (!leads().test(ahead) || roman.test(written)) return [];
    const abbreviation = singularOf(written, language);
    const first = Math.max(0, index - reachOfExpansion);
    const inReach = expansionStart(text.slice(first, index).trimEnd(), abbreviation, language);
    const from = inReach === undefined ? undefined : first + inReach;
    const end = index + match.length;
    return {
      start: end - written.length,
      end,
      abbreviation,
      expansion: from === undefined ? undefined : text.slice(from, index).trimEnd(),
      from: from ?? index,
    };
  });
}

/** The patterns for a text: only one with letters beyond ASCII needs the tables of all capitals. */
const patternsFor = (text: string, language: Language): Patterns =>
  /[À-ԯ]/.test(text) ? widePatternsOf(language) : patternsOf(language);

const roman = /^[IVXLCDM]+$/;

/** The abbreviations of a text but for those that nobody explains: Roman numerals, currencies, what everybody knows. */
function usesIn(text: string, language: Language): readonly AbbreviationUse[] {
  const { acronyms, mentions, masks } = language;
  return [...text.matchAll(patternsFor(text, language).running())].flatMap(({ 0: written, index }) => {
    const abbreviation = singularOf(written, language);
    const isCommon = (word: string): boolean =>
      roman.test(word) ||
      [acronyms.wellKnown, mentions.currenciesBefore, masks.zones].some((words) => words.includes(word));
    return abbreviation.split(' ').every(isCommon) ? [] : [{ start: index, end: index + written.length, abbreviation }];
  });
}

/**
 * Where the words begin whose first letters are those of the abbreviation; undefined if there are none. Both halves of
 * “long-term” have one, and an abbreviation has all of its own.
 */
function expansionStart(before: string, abbreviation: string, { acronyms }: Language): number | undefined {
  let letters = abbreviation.replace(/[^A-Za-zÀ-ԯ]/g, '').toLowerCase();
  let end = before.length;
  while (letters !== '') {
    const word = /(?:^|[ (“"])([\p{L}’'-]+)$/u.exec(before.slice(Math.max(0, end - longestWord), end))?.[1];
    if (word === undefined) return undefined;
    const initials = firstLetters(word).find((first) => letters.endsWith(first));
    if (initials === undefined && !acronyms.small.includes(word.toLowerCase())) return undefined;
    letters = letters.slice(0, letters.length - (initials?.length ?? 0));
    end -= word.length;
    if (letters === '') return end;
    end = before.slice(0, end).trimEnd().length;
  }
  return undefined;
}

/** In UTF-16 units, with what stands before it. */
const longestWord = 60;

/** The letters that a word may give to an abbreviation: of an abbreviation all, of a hyphenated word both or one. */
function firstLetters(word: string): readonly string[] {
  if (/^[A-Z]{2,}$/.test(word)) return [word.toLowerCase()];
  const halves = word.split('-').map((half) => half.charAt(0).toLowerCase());
  return [halves.join(''), halves[0] ?? ''];
}

function normalized(words: string, language: Language): string {
  const { small, plain: plainWord } = language.acronyms;
  const possessive = possessiveEnd(language);
  return words
    .toLowerCase()
    .replaceAll('-', ' ')
    .split(/\s+/)
    .filter((word) => !small.includes(word))
    .map((word) => plainWord(word.replace(possessive, '')))
    .join(' ');
}

type Patterns = ReturnType<typeof makePatterns>;

const patternsOf = memoize((language: Language): Patterns => makePatterns(language, 'A-Z', ''));

const widePatternsOf = memoize((language: Language): Patterns => makePatterns(language, String.raw`\p{Lu}`, 'u'));

/** The patterns with some characters as capitals, for a class. */
function makePatterns({ acronyms, articles }: Language, capital: string, flag: string) {
  const { introducing, plural, joining, last, determiners, explaining } = acronyms;
  const mixed = `[${capital}](?:[a-zà-öø-ÿа-я]{0,3}[${capital}])+`;
  const several = `[${capital}]{2,}${optional(plural)}`;
  const or = optional(`${either(...last)} `);
  return {
    /** An abbreviation in brackets, and what stands before it there: “(hereafter EC”, “(Comisia Centrală, CC”. */
    bracketed: patternOf(
      () =>
        String.raw`\(((?:[^()]{0,80}?[ ,:“"])??)(${mixed}${optional(plural)}(?:[ /-]${several})*)` +
        String.raw`(?=[”"]?(?:[),;]| \d| ${either(...acronyms.languageBehind)}))`,
      `g${flag}`,
    ),
    /** What may stand before it: such words as “hereafter”, or the name in another language. */
    leads: patternOf(
      () =>
        String.raw`^(?:(?:${either(...introducing)}[ ,:]*)*|${either(...acronyms.languageAhead)}\b[^,;]*[: ] ?|` +
        String.raw`[“"]?[${capital}][^,;:]*(?:[,;:]| [–-]) )[“"]?$`,
      flag,
    ),
    running: patternOf(
      () =>
        String.raw`(?<![${letter}\d_@.&/:’'+-])` +
        `(?:[${capital}][a-zà-öø-ÿа-я]{1,3}[${capital}]{1,4}|${several}(?: ${several})*)` +
        String.raw`(?![${letter}\d_]|[-@/&:+][${capital}\d]|\.[${letter}\d_])`,
      `g${flag}`,
    ),
    plural: patternOf(() => `${plural}(?= |$)`, 'g'),
    /** The noun that leads to an abbreviation, by way of other names. */
    nounBefore: patternOf(
      () =>
        String.raw`([\p{L}-]+)[\s“”"]+(?:(?:[A-Z\d][\p{L}\d+-]*|` + String.raw`${either(...joining, ',')})[\s,“”"]*)*$`,
      'u',
    ),
    nounBehind: patternOf(() => String.raw`^[”"]?(?:,? ${or}[A-Z\d][\p{L}\d+-]*)*,? ([\p{Ll}-]+)`, 'u'),
    explained: patternOf(() => `${either(...explaining)}${optional(` ${either(...articles)}`)} [“"]?$`),
    determined: patternOf(() => String.raw`\b${either(...determiners)} $`, 'i'),
  };
}
