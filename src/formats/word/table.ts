import type { AlignType, Table, TableCell } from 'mdast';
import { plainText } from '../../mission/plain-text.ts';
import type { Pen } from './pen.ts';
import { runs } from './runs.ts';

/** A table whose head is repeated on every page, and none of whose rows is torn. */
export function table({ children, align }: Table, pen: Pen): string {
  const columns = children[0]?.children.length ?? 0;
  const widths = widthsOf(children.map((row) => row.children), columns, pen.width);
  const rows = children.map(({ children: cells }, index) => {
    const inside = widths.map((width, column) => cell(cells[column], width, align?.[column], pen));
    return `<w:tr><w:trPr><w:cantSplit/>${index === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${inside.join('')}</w:tr>`;
  });
  const look = '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';
  const properties = `<w:tblPr><w:tblStyle w:val="${pen.styles.id('Table Grid')}"/><w:tblW w:w="5000" w:type="pct"/>${look}</w:tblPr>`;
  return `<w:tbl>${properties}<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** Which side its words are on is the one thing of a cell that no style can say. */
function cell(content: TableCell | undefined, width: number, side: AlignType | undefined, pen: Pen): string {
  const jc = side === 'right' || side === 'center' ? `<w:pPr><w:jc w:val="${side}"/></w:pPr>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p>${jc}${content ? runs(content.children, pen) : ''}</w:p></w:tc>`;
}

/** Columns share the page by their longest words, none of them too narrow to read. */
function widthsOf(rows: readonly (readonly TableCell[])[], columns: number, whole: number): number[] {
  const longest = Array.from({ length: columns }, (_, column) => Math.min(Math.max(6, ...rows.map((cells) => (cells[column] ? plainText(cells[column]).length : 0))), 40));
  const all = longest.reduce((sum, length) => sum + length, 0);
  return longest.map((length) => Math.floor((whole * length) / all));
}
