import type { Table, TableCell, AlignType } from 'mdast';
import { memoize } from '../../collections/memoize.ts';
import { plainText } from '../../source/markdown/parse.ts';
import { childOf, element, valueElement, valueOf } from './opc/xml.ts';
import { type DocxContext, runs } from './runs.ts';

/*
 * Lengths in this file are in twentieths of a point, as OOXML has them, sizes of letters too. Only `w:sz` counts in
 * half points. Widths of words are estimates: the fonts of the house are known to Word, not to prelim.
 */

/**
 * A table that stands on one page if it can. A long one repeats its head on every page, and a page may end after any
 * row.
 */
export function table({ children, align }: Table, context: DocxContext): string {
  const columns = children[0]?.children.length ?? 0;
  const { size, widths, smallType } = fitted(
    children.map((row) => row.children),
    columns,
    context,
  );
  const lines = children.reduce((total, { children: cells }) => total + linesOf(cells, widths, size), 0);
  const isTogether = lines <= mostLinesTogether;
  const rows = children.map(({ children: cells }, index) => {
    const isKeptWithNext = index < (isTogether ? children.length - 1 : 1);
    const style = rowStyle(isKeptWithNext, smallType, context);
    const content = widths.map((width, column) => cell(cells[column], width, align?.[column], style, context));
    // LibreOffice 7 loses all rows behind the second if a footnote leaves no room for that one and it must not be
    // split.
    const isWhole = isTogether || index !== 1;
    return (
      `<w:tr><w:trPr>${isWhole ? '<w:cantSplit/>' : ''}${index === 0 ? '<w:tblHeader/>' : ''}</w:trPr>` +
      `${content.join('')}</w:tr>`
    );
  });
  const look =
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" ' +
    'w:noVBand="1"/>';
  const properties =
    `<w:tblPr><w:tblStyle w:val="${context.styles.id('Table Grid', 'table')}"/><w:tblW w:w="5000" ` +
    `w:type="pct"/>${look}</w:tblPr>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** A table of up to so many lines stands on one page: half of one, so that no page is left emptier than that. */
const mostLinesTogether = 20;

/** The style of the table gives a row its look; this one keeps it on one page with the next, or makes it small. */
function rowStyle(isKeptWithNext: boolean, smallType: SmallType | undefined, { styles }: DocxContext): string {
  if (!isKeptWithNext && !smallType) return '';
  const name = ['Table Row', ...(smallType ? [smallType.name] : []), ...(isKeptWithNext ? ['Kept'] : [])].join(' ');
  const paragraphProperties = isKeptWithNext ? [element('w:pPr', {}, [element('w:keepNext')])] : [];
  const runProperties = smallType
    ? [
        element(
          'w:rPr',
          {},
          ['w:sz', 'w:szCs'].map((key) => valueElement(key, String(smallType.halfPoints))),
        ),
      ]
    : [];
  const id = styles.ensure(name, 'paragraph', [...paragraphProperties, ...runProperties]);
  return `<w:pStyle w:val="${id}"/>`;
}

/** The alignment is the one property of a cell that no style can give. */
function cell(
  content: TableCell | undefined,
  width: number,
  alignment: AlignType | undefined,
  style: string,
  context: DocxContext,
): string {
  const jc = alignment === 'right' || alignment === 'center' ? `<w:jc w:val="${alignment}"/>` : '';
  const properties = style + jc === '' ? '' : `<w:pPr>${style}${jc}</w:pPr>`;
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" ` +
    `w:type="dxa"/></w:tcPr><w:p>${properties}${content ? runs(content.children, context) : ''}</w:p></w:tc>`
  );
}

/** Letters in which a table is set if its columns have no room for their longest words otherwise. */
const smallTypes = [
  { name: 'Small', halfPoints: 15 },
  { name: 'Smaller', halfPoints: 13 },
] as const;

type SmallType = (typeof smallTypes)[number];

/** The largest letters in which no word has to be broken, else the smallest, and the widths of columns in them. */
function fitted(rows: readonly (readonly TableCell[])[], columns: number, context: DocxContext) {
  const usual = letterSize(context);
  const smaller = smallTypes
    .map((smallType) => ({ smallType, size: 10 * smallType.halfPoints }))
    .filter(({ size }) => size < usual);
  const choices = [{ smallType: undefined, size: usual }, ...smaller].map((choice) => ({
    ...choice,
    ...columnsOf(rows, columns, context.textWidth, choice.size),
  }));
  return choices.find(({ hasRoom }) => hasRoom) ?? choices.at(-1) ?? { smallType: undefined, size: usual, widths: [] };
}

/** The size of letters in the style of tables. */
function letterSize({ styles }: DocxContext): number {
  const look = childOf(styles.find('Table Grid', 'table') ?? element('w:style'), 'w:rPr');
  return 10 * (Number(valueOf(look, 'w:sz')) || usualHalfPoints);
}

/** Letters of 10 points, if the style does not say it. */
const usualHalfPoints = 20;

/** About how many lines a row takes. */
const linesOf = (cells: readonly TableCell[], widths: readonly number[], size: number): number =>
  Math.max(
    1,
    ...cells.map((content, column) =>
      Math.ceil(widthOfText(plainText(content), size) / Math.max((widths[column] ?? 0) - cellMargins, size)),
    ),
  );

/** The widths of the columns of a table. */
interface Columns {
  readonly widths: readonly number[];
  /** Whether no word has to be broken. */
  readonly hasRoom: boolean;
}

/**
 * Shares `available` among the columns: first there is room for their longest numbers, then for their longest words,
 * then for some of a line, then for all of it.
 */
function columnsOf(rows: readonly (readonly TableCell[])[], columns: number, available: number, size: number): Columns {
  const widest = (column: number, piecesOf: (text: string) => readonly string[]): number =>
    cellMargins +
    Math.max(
      size,
      ...rows.flatMap((cells) =>
        piecesOf(cells[column] ? plainText(cells[column]) : '').map((piece) => widthOfText(piece, size)),
      ),
    );
  const each = (widthOf: (column: number) => number): number[] =>
    Array.from({ length: columns }, (_, column) => widthOf(column));
  const words = each((column) => widest(column, (text) => text.split(lineBreak)));
  const numbers = each((column) => widest(column, (text) => text.split(lineBreak).filter((word) => /\d/.test(word))));
  const lines = each((column) => widest(column, (text) => [text]));
  const some = lines.map((width, column) =>
    Math.max(words[column] ?? 0, Math.min(width, (mostLettersFirst * size) / 2)),
  );
  const levels = [each(() => 0), numbers, words, some, lines, lines.map((width) => width * 2)];
  const above = levels.findIndex((level, index) => index === levels.length - 1 || sum(level) > available);
  return {
    widths: between(levels[above - 1] ?? lines, levels[above] ?? lines, available),
    hasRoom: sum(words) <= available,
  };
}

/** Where a line can end. */
const lineBreak = /(?<=[-–/])|[ \n\t]+/;

/** Letters of a line for which every column gets room, before any gets room for more. */
const mostLettersFirst = 40;

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/** The lower widths, with what is left of `available` given to the columns that want more, in proportion. */
function between(low: readonly number[], high: readonly number[], available: number): number[] {
  const share = (available - sum(low)) / Math.max(sum(high) - sum(low), 1);
  return low.map((width, column) => Math.floor(width + share * ((high[column] ?? width) - width)));
}

/** What a cell has beside its words. */
const cellMargins = 200;

/** About how wide words are in bold letters of that size. */
function widthOfText(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += widthOfLetter(letter);
  return width * (size / 1000) * boldFactor;
}

/** In thousandths of the size of letters. */
const widthOfLetter = memoize(
  (letter: string): number => letterWidths.find(([letters]) => letters.test(letter))?.[1] ?? usualWidth,
);

/**
 * Widths in a plain sans-serif font such as Noto Sans, in thousandths of the size of letters, the narrow ones first.
 */
const letterWidths: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'’|!()[\] \u00a0/\-ftI]/, 320],
  [/[rsckvxyz]/, 520],
  [/[mwMWЖШЩЮжшщюფღ%@–—]/, 930],
  [/[\p{Lu}&]/u, 740],
];

const usualWidth = 570;

/** Bold letters are a little wider. */
const boldFactor = 1.08;
