import { english } from './english/index.ts';
import type { Language } from './language.ts';
import { oneOf } from './word-list.ts';

/** Characters of a text that stand for words still to come. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
}

interface Signs {
  readonly candidate: RegExp;
  /** One of these stands in every text that holds any: most hold none, and need no pattern. */
  readonly openings: readonly string[];
}

const known = new WeakMap<Language, Signs>();

function signsOf(language: Language): Signs {
  const before = known.get(language);
  if (before) return before;
  const { words, sentences } = language.placeholders;
  // Brackets before another bracket were meant as a link.
  const candidate = new RegExp(String.raw`\{\{.*?\}\}|\[[^\][]{1,60}\](?![([])|(?<![\w-])${oneOf(words)}(?![\w-])|${oneOf(sentences)}`, 'gi');
  const signs = { candidate, openings: ['{{', '[', ...words, ...sentences.map((sentence) => sentence.slice(1))] }; // which may begin with a capital
  known.set(language, signs);
  return signs;
}

/** What was to be replaced before anybody reads it: XX, TBC, TODO, [name], {{name}}, lorem ipsum. Numbers such as “XX century” and remarks such as “[sic]” are none. */
export function placeholdersIn(text: string, language: Language = english): readonly Placeholder[] {
  const { candidate, openings } = signsOf(language);
  if (!openings.some((sign) => text.includes(sign))) return [];
  return [...text.matchAll(candidate)].flatMap(({ 0: found, index }) => (isPlaceholder(found, text, index, language) ? [{ start: index, end: index + found.length }] : []));
}

function isPlaceholder(found: string, text: string, index: number, { placeholders, masks }: Language): boolean {
  if (found.startsWith('{{') || placeholders.sentences.includes(found.toLowerCase())) return true;
  if (found.startsWith('[')) {
    const inside = found.slice(1, -1).trim().toLowerCase();
    return placeholders.bracketed.includes(inside) || placeholders.inserting.some((word) => inside.startsWith(`${word} `) || inside.startsWith(`${word}:`));
  }
  if (!placeholders.words.includes(found)) return false;
  const before = /([\p{L}.]+) $/u.exec(text.slice(Math.max(0, index - 30), index))?.[1]?.toLowerCase() ?? '';
  const after = /^ ([\p{L}]+)/u.exec(text.slice(index + found.length, index + found.length + 30))?.[1] ?? '';
  const isNumeral = placeholders.counting.includes(after.toLowerCase()) || masks.provisions.includes(before) || masks.names.includes(before);
  return !isNumeral && !/^[A-Z]/.test(after);
}
