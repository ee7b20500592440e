import { english } from './english/index.ts';
import type { Language } from './language.ts';

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

const bracketed = /\((?:(?:the|hereafter|hereinafter|or|known as)[ ,:]*)*[“"]?([A-Z](?:[a-z]?[A-Z])+s?(?:[ /-][A-Z]{2,}s?)*)(?=[”"]?[),;]| \d)/g;
const running = /(?<![\w@.&/:’'-])[A-Z]{2,}s?(?: [A-Z]{2,}s?)*(?!\w|[-@/&:][A-Z\d]|\.\w)/g;
const roman = /^[IVXLCDM]+$/;

const singularOf = (abbreviation: string): string => abbreviation.replace(/s(?= |$)/g, '');

export function definitionsIn(text: string, language: Language = english): readonly Definition[] {
  if (!text.includes('(')) return [];
  return [...text.matchAll(bracketed)].map(({ 0: found, 1: written = '', index }) => {
    const abbreviation = singularOf(written);
    const from = expansionStart(text.slice(0, index).trimEnd(), abbreviation, language);
    const end = index + found.length;
    return { start: end - written.length, end, abbreviation, expansion: from === undefined ? undefined : text.slice(from, index).trimEnd(), from: from ?? index };
  });
}

/** Abbreviations that stand for themselves: Roman numbers, currencies and what everybody knows are none. */
export function usesIn(text: string, { initials, mentions, masks }: Language = english): readonly Use[] {
  return [...text.matchAll(running)].flatMap(({ 0: written, index }) => {
    const abbreviation = singularOf(written);
    const isCommon = (word: string): boolean => roman.test(word) || [initials.wellKnown, mentions.currenciesBefore, masks.zones].some((words) => words.includes(word));
    return abbreviation.split(' ').every(isCommon) ? [] : [{ start: index, end: index + written.length, abbreviation }];
  });
}

/** Where the words begin whose first letters are those of the abbreviation. Both halves of “long-term” have one, and an abbreviation has all of its own. */
function expansionStart(before: string, abbreviation: string, { initials }: Language): number | undefined {
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
export function areSame(a: string, b: string, { initials }: Language = english): boolean {
  const [first, second] = [a, b].map((words) => ` ${plain(words, initials.small)}`) as [string, string];
  return first.endsWith(second) || second.endsWith(first);
}

const plain = (words: string, small: readonly string[]): string =>
  words.toLowerCase().replaceAll('-', ' ').split(/\s+/).filter((word) => !small.includes(word)).map((word) => word.replace(/s$/, '').replaceAll('z', 's')).join(' ');

/** Whether an abbreviation is a name beside a noun such as “party” or “channel”, or is said there to be short for something. */
export function isExplainedBeside(text: string, { start, end }: Use, { initials }: Language = english): boolean {
  const before = text.slice(Math.max(0, start - 120), start);
  const noun = /([\p{L}-]+)[\s“”"]+(?:(?:[A-Z\d][\p{L}\d+-]*|and|or|the|from|of|by|,)[\s,“”"]*)*$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  const next = /^[”"]?(?:,? (?:and |or )?[A-Z\d][\p{L}\d+-]*)*,? ([\p{Ll}-]+)/u.exec(text.slice(end, end + 60))?.[1]?.toLowerCase() ?? '';
  const beside = /^[”"]? ([\p{L}-]+)/u.exec(text.slice(end, end + 30))?.[1]?.toLowerCase() ?? '';
  const isNamed = initials.explaining.some((words) => new RegExp(`${words}(?: the)? [“"]?$`).test(before));
  return isNamed || text.startsWith(' (', end) || [noun, next, beside].some((word) => initials.carriers.includes(word));
}

/** Whether it stands as a noun that has no name of its own: with an article, or for several. Names of channels and parties need neither. */
export const isCommonNoun = (text: string, { start, end }: Use): boolean => /\b(?:the|an?|this|each|every) $/i.test(text.slice(0, start)) || text.charAt(end - 1) === 's';
