import type { Root } from 'mdast';
import type { Diagnostic } from '../../diagnostic.ts';
import { fault } from '../../mission/fault.ts';
import { nodesOf } from '../../mission/markdown.ts';
import { spanOf } from '../../origin.ts';

/** Says of each table that is too wide for the paper where it stands. `narrow` counts the tables of the document from 0. */
export function narrowFaults(root: Root, narrow: readonly number[]): Diagnostic[] {
  const tables = [...nodesOf(root)].filter((node) => node.type === 'table');
  return [...new Set(narrow)].flatMap((index) => {
    const table = tables[index];
    if (!table) return [];
    const first = [...nodesOf(table)].find((node) => node.type === 'text' || node.type === 'inlineCode');
    if (!first?.data?.origin) return [];
    const message = `This table has ${table.children[0]?.children.length} columns, which are too wide for the page even in the smallest letters. Use fewer columns, turn rows into columns, or shorten its longest words and numbers.`;
    return [fault('files/not-allowed', spanOf(first.data.origin, first.value.length, 0, first.value.length), message)];
  });
}
