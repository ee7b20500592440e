import type { Table, TableCell, AlignType } from 'mdast';
import { childOf, element, valueOf, valued } from './opc/xml.ts';
import { type DocxContext, runs } from './runs.ts';
import { plainText } from '../../source/markdown/parse.ts';

/** Up to so many lines a table stands on one page: half of it, so that no page is left emptier than that. */
const mostLinesTogether = 20;

/**
 * A table that stands on one page where it can. A long one repeats its head on every page, and goes on from row to row.
 */
export function table({ children, align }: Table, pen: DocxContext): string {
  const columns = children[0]?.children.length ?? 0;
  const { size, widths, small } = fitted(
    children.map((row) => row.children),
    columns,
    pen,
  );
  const lines = children.reduce((sum, { children: cells }) => sum + linesOf(cells, widths, size), 0);
  const isTogether = lines <= mostLinesTogether;
  const rows = children.map(({ children: cells }, index) => {
    const isKept = index < (isTogether ? children.length - 1 : 1);
    const inside = widths.map((width, column) =>
      cell(cells[column], width, align?.[column], rowStyle(isKept, small, pen), pen),
    );
    // LibreOffice 7 loses all rows after the first where a footnote leaves no room for that one, and it may not be
    // torn.
    const isWhole = isTogether || index !== 1;
    return `<w:tr><w:trPr>${isWhole ? '<w:cantSplit/>' : ''}${index === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${inside.join('')}</w:tr>`;
  });
  const look =
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" ' +
    'w:noVBand="1"/>';
  const properties =
    `<w:tblPr><w:tblStyle w:val="${pen.styles.id('Table Grid', 'table')}"/><w:tblW w:w="5000" ` +
    `w:type="pct"/>${look}</w:tblPr>`;
  return `<w:tbl>${properties}<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** Types in which a table is set whose columns have no room for their longest words otherwise, in half points. */
const smallTypes = [
  { name: 'Small', size: 15 },
  { name: 'Smaller', size: 13 },
] as const;

type SmallType = (typeof smallTypes)[number];

/** The largest type that breaks no word, else the smallest one, and how wide columns are in it. */
function fitted(rows: Parameters<typeof columnsOf>[0], columns: number, pen: DocxContext) {
  const usual = typeSize(pen);
  const smaller = smallTypes.map((small) => ({ small, size: 10 * small.size })).filter(({ size }) => size < usual);
  const tried = [{ small: undefined, size: usual }, ...smaller].map((one) => ({
    ...one,
    ...columnsOf(rows, columns, pen.width, one.size),
  }));
  return tried.find(({ hasRoom }) => hasRoom) ?? tried.at(-1) ?? { small: undefined, size: usual, widths: [] };
}

/** The style of the table gives a row its looks; these keep it on one page with the next, or make it small. */
function rowStyle(isKept: boolean, small: SmallType | undefined, { styles }: DocxContext): string {
  if (!isKept && !small) return '';
  const name = ['Table Row', ...(small ? [small.name] : []), ...(isKept ? ['Kept'] : [])].join(' ');
  const kept = isKept ? [element('w:pPr', {}, [element('w:keepNext')])] : [];
  const type = small
    ? [
        element(
          'w:rPr',
          {},
          ['w:sz', 'w:szCs'].map((key) => valued(key, String(small.size))),
        ),
      ]
    : [];
  return `<w:pStyle w:val="${styles.ensure(name, 'paragraph', [...kept, ...type])}"/>`;
}

/** Which side its words are on is the one thing of a cell that no style can say. */
function cell(
  content: TableCell | undefined,
  width: number,
  side: AlignType | undefined,
  style: string,
  pen: DocxContext,
): string {
  const jc = side === 'right' || side === 'center' ? `<w:jc w:val="${side}"/>` : '';
  const about = style + jc === '' ? '' : `<w:pPr>${style}${jc}</w:pPr>`;
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" ` +
    `w:type="dxa"/></w:tcPr><w:p>${about}${content ? runs(content.children, pen) : ''}</w:p></w:tc>`
  );
}

/** The size of the letters in tables, in twentieths of a point. Word counts in half points. */
function typeSize({ styles }: DocxContext): number {
  const look = childOf(styles.named('Table Grid', 'table') ?? element('w:style'), 'w:rPr');
  return 10 * (Number(valueOf(look, 'w:sz')) || usualSize);
}

const usualSize = 20;

/** How many lines a row takes, more or less. */
const linesOf = (cells: readonly TableCell[], widths: readonly number[], size: number): number =>
  Math.max(
    1,
    ...cells.map((content, column) =>
      Math.ceil(widthOfText(plainText(content), size) / Math.max((widths[column] ?? 0) - cellMargins, size)),
    ),
  );

/** What a cell has beside its words, in twentieths of a point. */
const cellMargins = 200;

/**
 * How wide letters are in a plain sans-serif font, in thousandths of their size, the narrow ones first. Bold ones are a
 * little wider.
 */
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
function widthOfText(text: string, size: number): number {
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

/**
 * Columns share the page: first their longest numbers have room, then their longest words, then some of a line, then
 * all of it.
 */
function columnsOf(rows: readonly (readonly TableCell[])[], columns: number, whole: number, size: number): Columns {
  const wide = (column: number, piecesOf: (text: string) => readonly string[]): number =>
    cellMargins +
    Math.max(
      size,
      ...rows.flatMap((cells) =>
        piecesOf(cells[column] ? plainText(cells[column]) : '').map((piece) => widthOfText(piece, size)),
      ),
    );
  const each = (width: (column: number) => number): number[] =>
    Array.from({ length: columns }, (_, column) => width(column));
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
