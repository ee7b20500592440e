import type { Language } from '../../languages/language.ts';
import { oneOf } from '../../languages/word-lists.ts';

/** A character that nobody sees, or a word with letters of another alphabet that look like Latin ones. */
export type Hidden =
  | { readonly kind: 'invisible'; readonly start: number; readonly end: number; readonly name: string }
  | {
      readonly kind: 'look-alike';
      readonly start: number;
      readonly end: number;
      readonly letter: string;
      readonly alphabet: string;
      readonly latin: string;
      /** False where all letters of the word are such: it could be a word of that alphabet. */
      readonly isCertain: boolean;
    };

/** What almost no text in Latin letters has: one quick look. */
const unusual = /[\u00AD\u0370-\u052F\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/;

const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g;

/** Signs that words of these scripts need, Hebrew to Sinhala, and characters made of several. */
const needing = /[\u0590-\u0DFF\uD800-\uDFFF\uFB1D-\uFDFF\uFE70-\uFEFC]|\uFE0F/;

const joiners = '\u061C\u200C\u200D\u200E\u200F';

const names: readonly (readonly [from: number, to: number, name: string])[] = [
  [0xad, 0xad, 'a soft hyphen'],
  [0x200b, 0x200b, 'a space without width'],
  [0x200c, 0x200d, 'a joiner without width'],
  [0x200e, 0x200f, 'a mark that turns the direction of the text'],
  [0x2028, 0x2029, 'a line end that only some programs show'],
  [0x202a, 0x202e, 'a mark that turns the direction of the text'],
  [0x2066, 0x2069, 'a mark that turns the direction of the text'],
  [0x61c, 0x61c, 'a mark that turns the direction of the text'],
  [0xfeff, 0xfeff, 'a byte order mark'],
];

const nameOf = (code: number): string =>
  names.find(([from, to]) => from <= code && code <= to)?.[2] ?? 'a character without width';

const alphabets: readonly { readonly name: string; readonly letters: string; readonly latin: string }[] = [
  { name: 'Cyrillic', letters: 'аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅ', latin: 'aeopcyxijshdqwABEKMHOPCTYXIJS' },
  { name: 'Greek', letters: 'ονιρκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', latin: 'ovipkABEZHIKMNOPTYX' },
];

const word = /[A-Za-z\u00C0-\u024F\u0370-\u052F]+/g;

export function hiddenIn(text: string): readonly Hidden[] {
  if (!unusual.test(text)) return [];
  return [...invisibleIn(text), ...lookAlikesIn(text)];
}

function invisibleIn(text: string): readonly Hidden[] {
  return [...text.matchAll(invisible)].flatMap(({ 0: character, index }): readonly Hidden[] => {
    const isNeeded = joiners.includes(character) && needing.test(text.charAt(index - 1) + text.charAt(index + 1));
    return isNeeded ? [] : [{ kind: 'invisible', start: index, end: index + 1, name: nameOf(character.charCodeAt(0)) }];
  });
}

function lookAlikesIn(text: string): readonly Hidden[] {
  return [...text.matchAll(word)].flatMap(({ 0: written, index }): readonly Hidden[] => {
    const foreign = written.match(/[\u0370-\u052F]/g) ?? [];
    const alphabet = alphabets.find(
      ({ letters }) => foreign.length > 0 && foreign.every((letter) => letters.includes(letter)),
    );
    const [letter] = foreign;
    if (!alphabet || letter === undefined) return [];
    const isCertain = foreign.length < written.length;
    const end = index + written.length;
    if (!isCertain && !isAmongLatin(text, index, end)) return [];
    const latin = written.replace(/[\u0370-\u052F]/g, (one) => alphabet.latin.charAt(alphabet.letters.indexOf(one)));
    return [{ kind: 'look-alike', start: index, end, letter, alphabet: alphabet.name, latin, isCertain }];
  });
}

/** Between two Latin words of one line that has no other letter of that kind. */
function isAmongLatin(text: string, start: number, end: number): boolean {
  const line =
    text.slice(text.lastIndexOf('\n', start - 1) + 1, start) + '\0' + (/^.*/.exec(text.slice(end))?.[0] ?? '');
  return /[A-Za-z],? \0,? [A-Za-z]/.test(line) && !/[\u0370-\u052F]/.test(line);
}

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
  const candidate = new RegExp(
    String.raw`\{\{.*?\}\}|\[[^\][]{1,60}\](?![([])|(?<![\w-])${oneOf(words)}(?![\w-])|${oneOf(sentences)}`,
    'gi',
  );
  // which may begin with a capital
  const signs = { candidate, openings: ['{{', '[', ...words, ...sentences.map((sentence) => sentence.slice(1))] };
  known.set(language, signs);
  return signs;
}

/**
 * What was to be replaced before anybody reads it: XX, TBC, TODO, [name], {{name}}, lorem ipsum. Numbers such as “XX
 * century” and remarks such as “[sic]” are none.
 */
export function placeholdersIn(text: string, language: Language): readonly Placeholder[] {
  const { candidate, openings } = signsOf(language);
  if (!openings.some((sign) => text.includes(sign))) return [];
  return [...text.matchAll(candidate)].flatMap(({ 0: found, index }) =>
    isPlaceholder(found, text, index, language) ? [{ start: index, end: index + found.length }] : [],
  );
}

function isPlaceholder(found: string, text: string, index: number, { placeholders, masks }: Language): boolean {
  if (found.startsWith('{{') || placeholders.sentences.includes(found.toLowerCase())) return true;
  if (found.startsWith('[')) {
    const inside = found.slice(1, -1).trim().toLowerCase();
    return (
      placeholders.bracketed.includes(inside) ||
      placeholders.inserting.some((word) => inside.startsWith(`${word} `) || inside.startsWith(`${word}:`))
    );
  }
  if (!placeholders.words.includes(found)) return false;
  const before = /([\p{L}.]+) $/u.exec(text.slice(Math.max(0, index - 30), index))?.[1]?.toLowerCase() ?? '';
  const after = /^ ([\p{L}]+)/u.exec(text.slice(index + found.length, index + found.length + 30))?.[1] ?? '';
  const isNumeral =
    placeholders.counting.includes(after.toLowerCase()) ||
    masks.provisions.includes(before) ||
    masks.names.includes(before);
  return !isNumeral && !/^[A-Z]/.test(after);
}
