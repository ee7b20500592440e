import type { TableCell } from 'mdast';
import { plainText } from '../../mission/plain-text.ts';

/** What a cell has beside its words, in twentieths of a point. */
export const cellMargins = 200;

/** How wide letters are in a plain sans-serif font, in thousandths of their size, the narrow ones first. Bold ones are a little wider. */
const letterWidths: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'’|!()[\] \u00a0/\-ftI]/, 320],
  [/[rsckvxyz]/, 520],
  [/[mwMWЖШЩЮжшщюფღ%@–—]/, 930],
  [/[\p{Lu}&]/u, 740],
];

const bold = 1.08;

const known = new Map<string, number>();

function widthOf(letter: string): number {
  const width = known.get(letter) ?? letterWidths.find(([letters]) => letters.test(letter))?.[1] ?? 570;
  known.set(letter, width);
  return width;
}

/** How wide words are, more or less, in letters of a size. */
export function widthOfText(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return width * (size / 1000) * bold;
}

/** Where a line can end. */
const breaks = /(?<=[-–/])|[ \n\t]+/;

/** No column asks for more than this, in letters, before the others have room for as much. */
const mostLetters = 40;

interface Columns {
  readonly widths: readonly number[];
  /** Whether no word has to be broken. */
  readonly hasRoom: boolean;
}

/** Columns share the page: first their longest numbers have room, then their longest words, then some of a line, then all of it. */
export function columnsOf(rows: readonly (readonly TableCell[])[], columns: number, whole: number, size: number): Columns {
  const wide = (column: number, piecesOf: (text: string) => readonly string[]): number =>
    cellMargins + Math.max(size, ...rows.flatMap((cells) => piecesOf(cells[column] ? plainText(cells[column]) : '').map((piece) => widthOfText(piece, size))));
  const each = (width: (column: number) => number): number[] => Array.from({ length: columns }, (_, column) => width(column));
  const words = each((column) => wide(column, (text) => text.split(breaks)));
  const numbers = each((column) => wide(column, (text) => text.split(breaks).filter((word) => /\d/.test(word))));
  const lines = each((column) => wide(column, (text) => [text]));
  const some = lines.map((width, column) => Math.max(words[column] ?? 0, Math.min(width, (mostLetters * size) / 2)));
  const levels = [each(() => 0), numbers, words, some, lines, lines.map((width) => width * 2)];
  const above = levels.findIndex((level, index) => index === levels.length - 1 || sum(level) > whole);
  return { widths: between(levels[above - 1] ?? lines, levels[above] ?? lines, whole), hasRoom: sum(words) <= whole };
}

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

/** As much as there is more than the lower widths need goes to those that want more. */
function between(low: readonly number[], high: readonly number[], whole: number): number[] {
  const share = (whole - sum(low)) / Math.max(sum(high) - sum(low), 1);
  return low.map((width, column) => Math.floor(width + share * ((high[column] ?? width) - width)));
}
