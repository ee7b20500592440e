import type { Part } from './parts.ts';

/** Words with a hyphen, and addresses with one. Broken at it, they would be put together again without it by whoever copies them. */
const hyphenated = /((?<!\S)[^\s/]{0,20}[\p{L}\p{N}]-[\p{L}\p{N}][^\s/]{0,20}(?!\S))/u;

/** Longer than a line, and no address, which Typst knows how to break. */
const endless = /(?<!\S)((?![^\s:]{1,12}:\/\/)\S{60,})/u;

/** A text in which words with a hyphen stay on one line, and words without an end may be broken. */
export const wholeWords = (text: string): Part[] =>
  alternating(text.split(endless), brokenWord, (others) => alternating(others.split(hyphenated), (word) => [{ kind: 'whole', inside: [word] }], (words) => [words]));

/** What `split` gives with a group: texts, and between them what was found. */
const alternating = (pieces: readonly string[], found: (piece: string) => Part[], other: (piece: string) => Part[]): Part[] =>
  pieces.flatMap((piece, index) => (piece === '' ? [] : index % 2 === 0 ? other(piece) : found(piece)));

const brokenWord = (word: string): Part[] =>
  (word.match(/(?:\P{M}\p{M}*){1,10}|\p{M}+/gu) ?? []).flatMap((piece) => [piece, { kind: 'gap' }]);

/** Typst would keep a line end of the file as one of the text. Words are not divided, and soft hyphens would stay in what is copied. */
export const textOf = (value: string): string => value.normalize('NFC').replace(/\u00ad/g, '').replace(/[ \t\n]+/g, ' ');
