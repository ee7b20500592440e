import { patternOf } from '../../languages/patterns.ts';

/** A character that nobody sees, or a word with letters that only look like its own or have grown together. */
export type HiddenCharacter =
  | {
      readonly kind: 'invisible';
      readonly start: number;
      readonly end: number;
      readonly name: string;
      readonly code: string;
    }
  | {
      readonly kind: 'look-alike';
      readonly start: number;
      readonly end: number;
      readonly letter: string;
      readonly alphabet: string;
      readonly latin: string;
      /** False if all letters of the word are of that alphabet: it could be a word of it. */
      readonly isCertain: boolean;
    }
  | {
      /** A word with letters in another form: ﬁ in one piece, or wide and mathematical ones. */
      readonly kind: 'compatible';
      readonly start: number;
      readonly end: number;
      readonly letter: string;
      readonly form: 'ligature' | 'wide' | 'mathematical';
      readonly latin: string;
    };

/** The characters of a text that nobody sees, then the words with letters that are not their own. */
export function hiddenCharactersIn(text: string): readonly HiddenCharacter[] {
  if (!unusual().test(text)) return [];
  return [...invisibleIn(text), ...lookAlikesIn(text), ...compatibleIn(text)];
}

/** What nobody sees, as the inside of a class of characters: without width, filling, private, tags, selectors. */
const unseen =
  String.raw`\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F` +
  String.raw`\u2800\u3164\uE004-\uF8FF\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFC\u{1D173}-\u{1D17A}` +
  String.raw`\u{E0000}-\u{E0FFF}\u{F0000}-\u{10FFFF}`;

/** Letters and figures in a second form: ligatures, wide ones, mathematical ones. */
const otherForms = String.raw`\uFB00-\uFB06\uFF01-\uFF5E\u2100-\u214F\u{1D400}-\u{1D7FF}`;

/** All characters that are looked for. Almost no text in Latin letters has any, and one quick look tells. */
const unusual = patternOf(() => String.raw`[\u0370-\u052F\u0531-\u0586${unseen}${otherForms}]`, 'u');

const invisible = patternOf(() => `[${unseen}]+`, 'gu');

/** Neighbours that need a joiner: letters of Hebrew to Sinhala, and parts of characters made of several. */
const needsJoiner = /[\u0590-\u0DFF\uD800-\uDFFF\uFB1D-\uFDFF\uFE70-\uFEFC]|\uFE0F/;

const joiners = '\u061C\u200C\u200D\u200E\u200F';

/** What messages call the characters of a range of code points; all others are “a character without width”. */
const names: readonly (readonly [from: number, to: number, name: string])[] = [
  [0xad, 0xad, 'a soft hyphen'],
  [0x115f, 0x1160, 'a filler of Korean letters'],
  [0x200b, 0x200b, 'a space without width'],
  [0x200c, 0x200d, 'a joiner without width'],
  [0x200e, 0x200f, 'a mark that turns the direction of the text'],
  [0x2028, 0x2029, 'a line end that only some programs show'],
  [0x202a, 0x202e, 'a mark that turns the direction of the text'],
  [0x2066, 0x2069, 'a mark that turns the direction of the text'],
  [0x61c, 0x61c, 'a mark that turns the direction of the text'],
  [0x2800, 0x2800, 'an empty sign of Braille'],
  [0x3164, 0x3164, 'a filler of Korean letters'],
  [0xe000, 0xf8ff, 'a private character, which only one font shows, often from a PDF or an icon font'],
  [0xfe00, 0xfe0f, 'a mark that chooses the look of the character before it'],
  [0xfeff, 0xfeff, 'a byte order mark'],
  [0xffa0, 0xffa0, 'a filler of Korean letters'],
  [0xfff9, 0xfffb, 'a mark of a note between the lines'],
  [0xfffc, 0xfffc, 'the place of a picture or object that was not copied along'],
  [0xe0000, 0xe007f, 'a tag character, in which text can be hidden'],
  [0xe0100, 0xe01ef, 'a mark that chooses the look of the character before it'],
  [0xf0000, 0x10ffff, 'a private character, which only one font shows, often from a PDF or an icon font'],
];

const nameOf = (code: number): string =>
  names.find(([from, to]) => from <= code && code <= to)?.[2] ?? 'a character without width';

/** Letters that look like Latin ones, each with its look-alike at the same place. */
const alphabets: readonly { readonly name: string; readonly letters: string; readonly latin: string }[] = [
  {
    name: 'Cyrillic',
    letters: 'аеорсухіјѕһԁԛԝӏүѵАВЕКМНОРСТУХІЈЅԚԜӀҮѴ',
    latin: 'aeopcyxijshdqwlyvABEKMHOPCTYXIJSQWIYV',
  },
  { name: 'Greek', letters: 'ονιρκαυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧϳ', latin: 'ovipkauxABEZHIKMNOPTYXj' },
  { name: 'Armenian', letters: 'օոսհցզՕՍԼՏ', latin: 'onuhgqOULS' },
];

const foreignLetters = /[\u0370-\u052F\u0531-\u0586]/g;

const word = /[A-Za-z\u00C0-\u024F\u0370-\u052F\u0531-\u0586]+/g;

/** Letters that stand for a figure among figures, in the order of their alphabets. */
const figures: Readonly<Record<string, string>> = { О: '0', о: '0', З: '3', Ο: '0', ο: '0', օ: '0', Օ: '0', б: '6' };

function invisibleIn(text: string): readonly HiddenCharacter[] {
  return [...text.matchAll(invisible())].flatMap(({ 0: run, index }): readonly HiddenCharacter[] => {
    if (isTagOfFlag(text, index, run)) return [];
    const found: HiddenCharacter[] = [];
    let start = index;
    for (const character of run) {
      const end = start + character.length;
      const code = character.codePointAt(0) ?? 0;
      const name = nameOf(code);
      const last = found.at(-1);
      if (!isNeeded(text, start, end, character)) {
        // what is hidden as text in tags or selectors is one thing, not one for each letter
        if (last?.kind === 'invisible' && last.end === start && last.name === name && code > 0xffff)
          found[found.length - 1] = { ...last, end, code: last.code + character };
        else found.push({ kind: 'invisible', start, end, name, code: character });
      }
      start = end;
    }
    return found;
  });
}

/** Flags of England, Scotland and Wales are a black flag with tags. */
const isTagOfFlag = (text: string, index: number, run: string): boolean =>
  /^[\u{E0020}-\u{E007E}]+\u{E007F}$/u.test(run) && text.slice(index - 2, index) === '\u{1F3F4}';

/** Code points that choose the look of the character before them, where that has several. */
const selectors: readonly (readonly [from: number, to: number])[] = [
  [0x180b, 0x180f],
  [0xfe00, 0xfe0f],
  [0xe0100, 0xe01ef],
];

const isSelected = (before: string): boolean => before >= '\uFE00' && before <= '\uFE0F';

function isNeeded(text: string, start: number, end: number, character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  if (joiners.includes(character)) return needsJoiner.test(before + after);
  const isSelector = selectors.some(([from, to]) => from <= code && code <= to);
  const isSign = /[©®]|[^\0-\u02FF]/.test(before) && !/[\u2000-\u206F]/.test(before);
  return isSelector && ((isSign && !isSelected(before)) || after === '\u20E3');
}

function lookAlikesIn(text: string): readonly HiddenCharacter[] {
  return [...[...text.matchAll(word)].flatMap((match) => lookAlikesInWord(text, match)), ...figuresIn(text)];
}

function lookAlikesInWord(text: string, { 0: written, index }: RegExpExecArray): readonly HiddenCharacter[] {
  const foreign = written.match(foreignLetters) ?? [];
  const alphabet = alphabets.find(
    ({ letters }) => foreign.length > 0 && foreign.every((letter) => letters.includes(letter)),
  );
  const [letter] = foreign;
  if (!alphabet || letter === undefined) return [];
  const isCertain = foreign.length < written.length;
  const end = index + written.length;
  if (!isCertain && !isAmongLatin(text, index, end)) return [];
  const latin = written.replace(foreignLetters, (foreignLetter) =>
    alphabet.latin.charAt(alphabet.letters.indexOf(foreignLetter)),
  );
  return [{ kind: 'look-alike', start: index, end, letter, alphabet: alphabet.name, latin, isCertain }];
}

/** Numbers in which a letter of another alphabet stands for a figure: 1О,000. */
function figuresIn(text: string): readonly HiddenCharacter[] {
  return [...text.matchAll(/[\d.,ОоЗбΟοօՕ]+/g)].flatMap(({ 0: run, index }) => {
    const written = run.replace(/[.,]+$/, '');
    const letter = /[^\d.,]/.exec(written)?.[0];
    const around = text.slice(index - 1, index) + text.slice(index + written.length, index + written.length + 1);
    if (letter === undefined || !/\d[^\d.,]|[^\d.,]\d/.test(written) || /[\p{L}\p{N}]/u.test(around)) return [];
    const alphabet = alphabetOf(letter);
    const latin = written.replace(/[^\d.,]/g, (other) => figures[other] ?? other);
    const place = { start: index, end: index + written.length };
    return [{ kind: 'look-alike' as const, ...place, letter, alphabet, latin, isCertain: true }];
  });
}

const alphabetOf = (letter: string): string =>
  letter < '\u0400' ? 'Greek' : letter < '\u0530' ? 'Cyrillic' : 'Armenian';

/** Whether a word stands between two Latin words of one line that has no other Greek or Cyrillic letter. */
function isAmongLatin(text: string, start: number, end: number): boolean {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - nearby);
  const lineEnd = text.indexOf('\n', end);
  const line =
    text.slice(from, start) + '\0' + text.slice(end, Math.min(end + nearby, lineEnd < 0 ? text.length : lineEnd));
  return /[A-Za-z],? \0,? [A-Za-z]/.test(line) && !/[\u0370-\u052F\u0531-\u0586]/.test(line);
}

/** How many characters around a word tell what alphabet its line is in. */
const nearby = 500;

const wordInAnyForm = patternOf(() => String.raw`[\p{L}\p{N}${otherForms}]+`, 'gu');

/** Signs of the mathematical block that texts have for themselves: ℃, №, ™, ℓ, Ω and the like. */
const signsOfTheirOwn =
  /[\u2100\u2101\u2103\u2105\u2106\u2109\u2113\u2114\u2116-\u2127\u2129\u212E]|[\u2135-\u2144\u214A-\u214F]/;

/** Words with letters that Unicode has in a second form only because old fonts had it. */
function compatibleIn(text: string): readonly HiddenCharacter[] {
  if (!unusualForm().test(text)) return [];
  return [...text.matchAll(wordInAnyForm())].flatMap(({ 0: written, index }): readonly HiddenCharacter[] => {
    if (!unusualForm().test(written)) return [];
    const letter = [...written].find((character) => unusualForm().test(character) && !signsOfTheirOwn.test(character));
    if (letter === undefined) return [];
    const around = text.slice(Math.max(0, index - 2), index + written.length + 2);
    if (/[\u3040-\u9FFF\uAC00-\uD7AF]/.test(around)) return []; // wide letters are at home there
    const latin = [...written].map((other) => (signsOfTheirOwn.test(other) ? other : other.normalize('NFKC'))).join('');
    const form = letter < '\uFB00' || letter > '\uFF5E' ? 'mathematical' : letter < '\uFF00' ? 'ligature' : 'wide';
    return [{ kind: 'compatible', start: index, end: index + written.length, letter, form, latin }];
  });
}

const unusualForm = patternOf(() => `[${otherForms}]`, 'u');
