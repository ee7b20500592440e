import type { Part } from './parts.ts';

/** Words with a hyphen, and addresses with one. Broken at it, they would be put together again without it by whoever copies them. */
const hyphenated = /((?<!\S)[^\s/]{0,20}[\p{L}\p{N}]-[\p{L}\p{N}][^\s/]{0,20}(?!\S))/u;

/** A text in which such words stay on one line. */
export const wholeWords = (text: string): Part[] =>
  text.split(hyphenated).flatMap((part, index) => (part === '' ? [] : [index % 2 === 0 ? part : { kind: 'whole', inside: [part] }]));

/** Typst would keep a line end of the file as one of the text. Words are not divided, and soft hyphens would stay in what is copied. */
export const textOf = (value: string): string => value.normalize('NFC').replace(/\u00ad/g, '').replace(/[ \t\n]+/g, ' ');
