import type { Passage } from '../passages/passage.ts';
import { passagesOf, printedPassages } from '../passages/passages.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Document } from '../../compose/document.ts';
import type { Language } from '../../languages/language.ts';
import { either, optional, patternOf } from '../../languages/patterns.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import type { Span } from '../../source/source.ts';

interface Placed {
  readonly passage: Passage;
  /** Its place in the file: of a definition, its words and the abbreviation. */
  readonly at: Span;
  /** The passages before its own. */
  readonly order: number;
}

export type PlacedDefinition = Definition & Placed;

export type PlacedUse = Use & Placed;

/** The abbreviations of a document in the order in which they are read. */
export interface Abbreviations {
  readonly definitions: readonly PlacedDefinition[];
  readonly uses: readonly PlacedUse[];
}

const known = new WeakMap<Document, Abbreviations>();

/** What a document would print: the order of its parts decides whether an abbreviation is explained in time. */
export function abbreviationsOf(document: Document): Abbreviations {
  const before = known.get(document);
  if (before) return before;
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
  const abbreviations = {
    definitions,
    uses: uses.filter(
      (use) => !definitions.some((one) => one.order === use.order && one.start <= use.start && use.end <= one.end),
    ),
  };
  known.set(document, abbreviations);
  return abbreviations;
}

/** What findings explain in any of their parts, printed or not. */
export const writtenDefinitions = (draft: Draft): readonly PlacedDefinition[] =>
  passagesOf(draft)
    .filter(({ part, inside }) => part !== 'printed' && part !== 'quotation' && inside !== 'quotation')
    .flatMap(definitionsOf);

const definitionsOf = (passage: Passage, order: number): readonly PlacedDefinition[] =>
  definitionsIn(passage.text, passage.language).map((one) => ({
    ...one,
    passage,
    order,
    at: passage.spanOf(one.from, one.end),
  }));

export const isBefore = (a: Pick<PlacedUse, 'order' | 'start'>, b: Pick<PlacedUse, 'order' | 'start'>): boolean =>
  a.order < b.order || (a.order === b.order && a.start < b.start);

/** An abbreviation in brackets behind what it stands for. */
export interface Definition {
  /** The abbreviation in its brackets. */
  readonly start: number;
  readonly end: number;
  readonly abbreviation: string;
  /** The words that it is made of, letter by letter, and where they begin. None where these cannot be told. */
  readonly expansion: string | undefined;
  readonly from: number;
}

/** An abbreviation in running text. */
export interface Use {
  readonly start: number;
  readonly end: number;
  readonly abbreviation: string;
}

const patternsOf = memoize(({ acronyms, articles }: Language) => {
  const { introducing, plural, joining, last, determiners, explaining } = acronyms;
  const or = optional(`${either(...last)} `);
  return {
    /** An abbreviation in brackets: “(hereafter EC”, “(IECs”. */
    bracketed: patternOf(
      () =>
        String.raw`\((?:${either(...introducing)}[ ,:]*)*[“"]?([A-Z](?:[a-z]?[A-Z])+${optional(plural)}` +
        String.raw`(?:[ /-][A-Z]{2,}${optional(plural)})*)(?=[”"]?[),;]| \d)`,
      'g',
    ),
    running: patternOf(
      () =>
        String.raw`(?<![\w@.&/:’'-])[A-Z]{2,}${optional(plural)}(?: [A-Z]{2,}${optional(plural)})*` +
        String.raw`(?!\w|[-@/&:][A-Z\d]|\.\w)`,
      'g',
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
});

const roman = /^[IVXLCDM]+$/;

const singularOf = (abbreviation: string, language: Language): string =>
  abbreviation.replace(patternsOf(language).plural(), '');

function definitionsIn(text: string, language: Language): readonly Definition[] {
  if (!text.includes('(')) return [];
  return [...text.matchAll(patternsOf(language).bracketed())].map(({ 0: found, 1: written = '', index }) => {
    const abbreviation = singularOf(written, language);
    const from = expansionStart(text.slice(0, index).trimEnd(), abbreviation, language);
    const end = index + found.length;
    return {
      start: end - written.length,
      end,
      abbreviation,
      expansion: from === undefined ? undefined : text.slice(from, index).trimEnd(),
      from: from ?? index,
    };
  });
}

/** Abbreviations that stand for themselves: Roman numbers, currencies and what everybody knows are none. */
function usesIn(text: string, language: Language): readonly Use[] {
  const { acronyms: initials, mentions, masks } = language;
  return [...text.matchAll(patternsOf(language).running())].flatMap(({ 0: written, index }) => {
    const abbreviation = singularOf(written, language);
    const isCommon = (word: string): boolean =>
      roman.test(word) ||
      [initials.wellKnown, mentions.currenciesBefore, masks.zones].some((words) => words.includes(word));
    return abbreviation.split(' ').every(isCommon) ? [] : [{ start: index, end: index + written.length, abbreviation }];
  });
}

/**
 * Where the words begin whose first letters are those of the abbreviation. Both halves of “long-term” have one, and an
 * abbreviation has all of its own.
 */
function expansionStart(before: string, abbreviation: string, { acronyms: initials }: Language): number | undefined {
  let letters = abbreviation.replace(/[^A-Za-z]/g, '').toLowerCase();
  let end = before.length;
  while (letters !== '') {
    const word = /(?:^|[ (“"])([\p{L}’'-]+)$/u.exec(before.slice(0, end))?.[1];
    if (word === undefined) return undefined;
    const own = firstLetters(word).find((some) => letters.endsWith(some));
    if (own === undefined && !initials.small.includes(word.toLowerCase())) return undefined;
    letters = letters.slice(0, letters.length - (own?.length ?? 0));
    end -= word.length;
    if (letters === '') return end;
    end = before.slice(0, end).trimEnd().length;
  }
  return undefined;
}

function firstLetters(word: string): readonly string[] {
  if (/^[A-Z]{2,}$/.test(word)) return [word.toLowerCase()];
  const halves = word.split('-').map((half) => half.charAt(0).toLowerCase());
  return [halves.join(''), halves[0] ?? ''];
}

/** Whether two expansions name one thing: spelling, number, articles and what stands before the shorter one aside. */
export function areSame(a: string, b: string, { acronyms: initials }: Language): boolean {
  const [first, second] = [a, b].map((words) => ` ${plain(words, initials)}`) as [string, string];
  return first.endsWith(second) || second.endsWith(first);
}

const plain = (words: string, { small, plain: plainWord }: Language['acronyms']): string =>
  words
    .toLowerCase()
    .replaceAll('-', ' ')
    .split(/\s+/)
    .filter((word) => !small.includes(word))
    .map(plainWord)
    .join(' ');

/**
 * Whether an abbreviation is a name beside a noun such as “party” or “channel”, or is said there to be short for
 * something.
 */
export function isExplainedBeside(text: string, { start, end }: Use, language: Language): boolean {
  const { nounBefore, nounBehind, explained } = patternsOf(language);
  const before = text.slice(Math.max(0, start - 120), start);
  const noun = nounBefore().exec(before)?.[1]?.toLowerCase() ?? '';
  const next =
    nounBehind()
      .exec(text.slice(end, end + 60))?.[1]
      ?.toLowerCase() ?? '';
  const beside = /^[”"]? ([\p{L}-]+)/u.exec(text.slice(end, end + 30))?.[1]?.toLowerCase() ?? '';
  return (
    explained().test(before) ||
    text.startsWith(' (', end) ||
    [noun, next, beside].some((word) => language.acronyms.carriers.includes(word))
  );
}

/**
 * Whether it stands as a noun that has no name of its own: with an article, or for several. Names of channels and
 * parties need neither.
 */
export const isCommonNoun = (text: string, { start, end }: Use, language: Language): boolean =>
  patternsOf(language).determined().test(text.slice(0, start)) || text.slice(0, end).endsWith(language.acronyms.plural);

/**
 * An institution whose abbreviation the mission itself explains: its partners in every document, its own wherever they
 * stand.
 */
export interface ExplainedInstitution {
  readonly name: string;
  readonly abbreviation: string;
  /** Where its name stands; that of the house's stands in no file of the mission. */
  readonly at: Span | undefined;
}

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
