import { plainText } from '../../src/source/markdown/parse.ts';
import { textBlocks } from '../../src/compose/tree.ts';
import type { Root } from 'mdast';

/** Words as they follow each other, wherever lines end. No-break spaces hold words together in every format. */
export const wordsIn = (text: string): string[] => text.split(/[ \t\r\n\f]+/).filter((word) => word !== '');

/**
 * The words of the text format, without what it alone prints: marks of lists and footnotes, lines of tables, addresses
 * behind their words.
 */
export function wordsOfText(txt: string): string[] {
  const lines = txt.split('\n').map((line) => (/^-[- ]+$/.test(line) ? '' : line.replace(/^ *(?:- |\d+\. )+/, '')));
  return wordsIn(
    lines
      .join('\n')
      .replace(/\[\d+\]/g, '')
      .replace(/\s<[^<>\s]+>/g, ''),
  );
}

/** The words of a document in reading order, its footnotes last. */
export const wordsOfTree = (root: Root): string[] =>
  [...textBlocks(root)].flatMap((block) => wordsIn(plainText(block)));

/** Words one by one. Where a line may break, or does behind a hyphen or another mark, makes no difference. */
export const inWords = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .replace(/([^\p{L}\p{N}\p{M}\s]) /gu, '$1')
    .trim()
    .split(' ');

/**
 * What a text document says, without what stands for its shape: marks of lists and footnotes, lines of tables,
 * addresses behind their words.
 */
export const saidIn = (txt: string): string =>
  txt
    .replace(/\s<[^<>\s]+>/g, '')
    .replace(/\[\d+\]/g, '')
    .replace(/^\s*-(?:-*\s+)+/gm, '')
    .replace(/^-+$/gm, '');
