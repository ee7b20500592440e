import type { AlignType, Table, TableCell } from 'mdast';
import { plainText } from '../../mission/plain-text.ts';
import type { Pen } from './pen.ts';
import { cellMargins, widthOfText, widthsOf } from './columns.ts';
import { runs } from './runs.ts';
import { childOf, element, valueOf } from './xml.ts';

/** Up to so many lines a table stands on one page: half of it, so that no page is left emptier than that. */
const mostLinesTogether = 20;

/** A table that stands on one page where it can. A long one repeats its head on every page, and goes on from row to row. */
export function table({ children, align }: Table, pen: Pen): string {
  const columns = children[0]?.children.length ?? 0;
  const size = typeSize(pen);
  const widths = widthsOf(children.map((row) => row.children), columns, pen.width, size);
  const lines = children.reduce((sum, { children: cells }) => sum + linesOf(cells, widths, size), 0);
  const isTogether = lines <= mostLinesTogether;
  const rows = children.map(({ children: cells }, index) => {
    const isKept = index < (isTogether ? children.length - 1 : 1);
    const inside = widths.map((width, column) => cell(cells[column], width, align?.[column], isKept, pen));
    // LibreOffice 7 loses all rows after the first where a footnote leaves no room for that one, and it may not be torn.
    const isWhole = isTogether || index !== 1;
    return `<w:tr><w:trPr>${isWhole ? '<w:cantSplit/>' : ''}${index === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${inside.join('')}</w:tr>`;
  });
  const look = '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';
  const properties = `<w:tblPr><w:tblStyle w:val="${pen.styles.id('Table Grid', 'table')}"/><w:tblW w:w="5000" w:type="pct"/>${look}</w:tblPr>`;
  return `<w:tbl>${properties}<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** The style of the table gives a row its looks; this keeps it on one page with the next. */
const keptRow = [element('w:pPr', {}, [element('w:keepNext')])];

/** Which side its words are on is the one thing of a cell that no style can say. */
function cell(content: TableCell | undefined, width: number, side: AlignType | undefined, isKept: boolean, pen: Pen): string {
  const style = isKept ? `<w:pStyle w:val="${pen.styles.ensure('Table Row Kept', 'paragraph', keptRow)}"/>` : '';
  const jc = side === 'right' || side === 'center' ? `<w:jc w:val="${side}"/>` : '';
  const about = style + jc === '' ? '' : `<w:pPr>${style}${jc}</w:pPr>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p>${about}${content ? runs(content.children, pen) : ''}</w:p></w:tc>`;
}

/** The size of the letters in tables, in twentieths of a point. Word counts in half points. */
function typeSize({ styles }: Pen): number {
  const look = childOf(styles.named('Table Grid', 'table') ?? element('w:style'), 'w:rPr');
  return 10 * (Number(valueOf(look, 'w:sz')) || usualSize);
}

const usualSize = 20;

/** How many lines a row takes, more or less. */
const linesOf = (cells: readonly TableCell[], widths: readonly number[], size: number): number =>
  Math.max(1, ...cells.map((content, column) => Math.ceil(widthOfText(plainText(content), size) / Math.max((widths[column] ?? 0) - cellMargins, size))));
