import type { RootContent, List, FootnoteDefinition, Table, PhrasingContent } from 'mdast';
import type { Format } from './format.ts';

const width = 72;

/** Plain text for an e-mail: wrapped, without markup, addresses as a reader can copy them. */
export const txt: Format = {
  id: 'txt',
  extension: 'txt',
  render({ root }) {
    const notes = root.children.filter((node) => node.type === 'footnoteDefinition');
    const text = root.children.filter((node) => node.type !== 'footnoteDefinition');
    return `${[...blocks(text, width), ...notes.flatMap(note)].join('\n\n')}\n`;
  },
};

const blocks = (nodes: readonly RootContent[], room: number): string[] =>
  nodes.map((node) => block(node, room)).filter((text) => text !== '');

function block(node: RootContent, room: number): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return wrapped(words(node.children), room);
    case 'blockquote':
      return indented(blocks(node.children, room - 4).join('\n\n'), '    ', '    ');
    case 'list':
      return list(node, room);
    case 'table':
      return table(node);
    default:
      return '';
  }
}

function list({ children, ordered, start, spread }: List, room: number): string {
  const first = start ?? 1;
  const items = children.map((item, index) => {
    const mark = ordered ? `${first + index}. ` : '- ';
    const text = blocks(item.children, room - mark.length).join(spread || item.spread ? '\n\n' : '\n');
    return indented(text, mark, ' '.repeat(mark.length));
  });
  return items.join(spread ? '\n\n' : '\n');
}

function note({ identifier, children }: FootnoteDefinition): string {
  const mark = `[${identifier}] `;
  return indented(blocks(children, width - mark.length).join('\n\n'), mark, ' '.repeat(mark.length));
}

/** Columns as wide as their widest cell. A table wider than the page is not broken: the columns would be lost. */
function table({ children, align }: Table): string {
  const rows = children.map((row) => row.children.map((cell) => words(cell.children).replaceAll('\n', ' ')));
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => lengthOf(row[column] ?? ''))));
  const lines = rows.map((row) => {
    const cells = widths.map((wide, column) => {
      const cell = row[column] ?? '';
      const space = ' '.repeat(wide - lengthOf(cell));
      return align?.[column] === 'right' ? space + cell : cell + space;
    });
    return cells.join('  ').trimEnd();
  });
  const rule = widths.map((wide) => '-'.repeat(wide)).join('  ');
  return [...lines.slice(0, 1), rule, ...lines.slice(1)].join('\n');
}

/** The words of a line of text. A link is followed by its address unless the two are the same. */
function words(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value;
      if (node.type === 'break') return '\n';
      if (node.type === 'footnoteReference') return `[${node.identifier}]`;
      if (!('children' in node)) return '';
      const inside = words(node.children);
      if (node.type !== 'link') return inside;
      const address = node.url.replace(/^mailto:/, '');
      return inside === address || inside === node.url ? inside : `${inside} <${address}>`;
    })
    .join('');
}

/** Lines of at most that many characters; a longer word has a line of its own. No-break spaces hold. */
function wrapped(text: string, room: number): string {
  return text
    .split('\n')
    .map((line) => {
      const lines: string[] = [];
      let current = '';
      for (const word of line.split(/[ \t]+/)) {
        if (current !== '' && lengthOf(current) + 1 + lengthOf(word) > room) {
          lines.push(current);
          current = word;
        } else current = current === '' ? word : `${current} ${word}`;
      }
      return [...lines, current].join('\n');
    })
    .join('\n');
}

const indented = (text: string, first: string, others: string): string =>
  text
    .split('\n')
    .map((line, index) => (line === '' ? '' : (index === 0 ? first : others) + line))
    .join('\n');

/** How many places a text takes on the line: letters with their marks count once. */
const lengthOf = (text: string): number =>
  plain.test(text) ? text.length : [...text.normalize('NFC').replace(/\p{M}/gu, '')].length;

/** Latin letters without marks of their own, and the marks of print: each one character, as nearly all words are. */
const plain = /^[\x20-\x7e\u00a0-\u017f\u2010-\u2027\u202f]*$/;
