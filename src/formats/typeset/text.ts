import type { Part } from './parts.ts';

/** Words with a hyphen, and addresses with one. Broken at it, they would be put together again without it by whoever copies them. */
const hyphenated = /^[^/]{0,20}[\p{L}\p{N}]-[\p{L}\p{N}][^/]{0,20}$/u;

/** Longer than a line. Typst knows how to break an address, unless one of its parts is longer than that. */
const isEndless = (word: string): boolean => word.length >= 60 && (!/^\S{1,12}:\/\//.test(word) || /[\p{L}\p{N}\p{M}]{40}/u.test(word));

/** A text in which words with a hyphen stay on one line, and words without an end may be broken. */
export function wholeWords(text: string): Part[] {
  if (!text.includes('-') && !/\S{60}/.test(text)) return text === '' ? [] : [text]; // most texts: their words need not be looked at
  const parts: Part[] = [];
  let before = '';
  for (const word of text.split(/(?<= )/)) {
    const bare = word.trimEnd();
    const special = isEndless(bare) ? brokenWord(bare) : bare.includes('-') && hyphenated.test(bare) ? [{ kind: 'whole', inside: [bare] }] : [];
    if (special.length > 0) {
      parts.push(...(before === '' ? [] : [before]), ...special);
      before = word.slice(bare.length);
    } else before += word;
  }
  return before === '' ? parts : [...parts, before];
}

const brokenWord = (word: string): Part[] =>
  (word.match(/(?:\P{M}\p{M}*){1,10}|\p{M}+/gu) ?? []).flatMap((piece) => [piece, { kind: 'gap' }]);

/** A text of a table, whose columns may be narrow: addresses may be broken behind their signs, and words that are longer than most columns. */
export function cellWords(text: string): Part[] {
  if (!/\S{12}/.test(text)) return text === '' ? [] : [text];
  const parts = text.split(/(?<= )/).flatMap((word): Part[] => {
    if (word.length < 12 || !/\p{L}/u.test(word)) return [word];
    const pieces = word.split(/(?<=[@./_&?=:\u2010-])(?=[^\s@./_&?=:\u2010-])/u);
    return pieces.flatMap((piece, index) => [...(index > 0 ? [{ kind: 'gap' }] : []), ...(piece.length >= 30 ? brokenWord(piece) : [piece])]);
  });
  return joined(parts);
}

/** Texts that follow each other are one. */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const before = all.at(-1);
    if (typeof part === 'string' && typeof before === 'string') all[all.length - 1] = before + part;
    else all.push(part);
  }
  return all;
}

/** Whether a text holds letters that may be written in several ways, or are none. Most texts do not, and Unicode's tables take time to load. */
export const isPlain = (text: string): boolean => !/[^\0-\u02ff\u2010-\u2027\u2030-\u205e]|\u00ad/.test(text);

/** Typst would keep a line end of the file as one of the text. Words are not divided, and soft hyphens would stay in what is copied. */
export const textOf = (value: string): string => (isPlain(value) ? value : value.normalize('NFC').replace(/\u00ad/g, '')).replace(/[ \t\n]+/g, ' ');
