/** A character that nobody sees, or a word with letters of another alphabet that look like Latin ones. */
export type HiddenCharacter =
  | { readonly kind: 'invisible'; readonly start: number; readonly end: number; readonly name: string }
  | {
      readonly kind: 'look-alike';
      readonly start: number;
      readonly end: number;
      readonly letter: string;
      readonly alphabet: string;
      readonly latin: string;
      /** False if all letters of the word are of that alphabet: it could be a word of it. */
      readonly isCertain: boolean;
    };

/** The characters of a text that nobody sees, then the words with letters of another alphabet. */
export function hiddenCharactersIn(text: string): readonly HiddenCharacter[] {
  if (!unusual.test(text)) return [];
  return [...invisibleIn(text), ...lookAlikesIn(text)];
}

/** All characters that are looked for. Almost no text in Latin letters has any, and one quick look tells. */
const unusual = /[\u00AD\u0370-\u052F\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/;

const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g;

/** Neighbours that need a joiner: letters of Hebrew to Sinhala, and parts of characters made of several. */
const needsJoiner = /[\u0590-\u0DFF\uD800-\uDFFF\uFB1D-\uFDFF\uFE70-\uFEFC]|\uFE0F/;

const joiners = '\u061C\u200C\u200D\u200E\u200F';

/** What messages call the characters of a range of code points; all others are “a character without width”. */
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

/** Letters that look like Latin ones, each with its look-alike at the same place. */
const alphabets: readonly { readonly name: string; readonly letters: string; readonly latin: string }[] = [
  { name: 'Cyrillic', letters: 'аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅ', latin: 'aeopcyxijshdqwABEKMHOPCTYXIJS' },
  { name: 'Greek', letters: 'ονιρκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', latin: 'ovipkABEZHIKMNOPTYX' },
];

const word = /[A-Za-z\u00C0-\u024F\u0370-\u052F]+/g;

function invisibleIn(text: string): readonly HiddenCharacter[] {
  return [...text.matchAll(invisible)].flatMap(({ 0: character, index }): readonly HiddenCharacter[] => {
    const isNeeded = joiners.includes(character) && needsJoiner.test(text.charAt(index - 1) + text.charAt(index + 1));
    return isNeeded ? [] : [{ kind: 'invisible', start: index, end: index + 1, name: nameOf(character.charCodeAt(0)) }];
  });
}

function lookAlikesIn(text: string): readonly HiddenCharacter[] {
  return [...text.matchAll(word)].flatMap(({ 0: written, index }): readonly HiddenCharacter[] => {
    const foreign = written.match(/[\u0370-\u052F]/g) ?? [];
    const alphabet = alphabets.find(
      ({ letters }) => foreign.length > 0 && foreign.every((letter) => letters.includes(letter)),
    );
    const [letter] = foreign;
    if (!alphabet || letter === undefined) return [];
    const isCertain = foreign.length < written.length;
    const end = index + written.length;
    if (!isCertain && !isAmongLatin(text, index, end)) return [];
    const latin = written.replace(/[\u0370-\u052F]/g, (foreignLetter) =>
      alphabet.latin.charAt(alphabet.letters.indexOf(foreignLetter)),
    );
    return [{ kind: 'look-alike', start: index, end, letter, alphabet: alphabet.name, latin, isCertain }];
  });
}

/** Whether a word stands between two Latin words of one line that has no other Greek or Cyrillic letter. */
function isAmongLatin(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const behind = /^.*/.exec(text.slice(end, end + reach))?.[0] ?? '';
  const line = `${before.slice(before.lastIndexOf('\n') + 1)}\0${behind}`;
  return /[A-Za-z],? \0,? [A-Za-z]/.test(line) && !/[\u0370-\u052F]/.test(line);
}

/** How far around a word its line is looked at, in UTF-16 units. */
const reach = 500;
