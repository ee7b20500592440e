import type { RootContent, List, FootnoteDefinition, Table, PhrasingContent } from 'mdast';
import type { Format } from './format.ts';

/** Plain text for an e-mail: wrapped, without markup, addresses as a reader can copy them. */
export const txt: Format = {
  id: 'txt',
  extension: 'txt',
  render({ root }) {
    const footnotes = root.children.filter((node) => node.type === 'footnoteDefinition');
    const text = root.children.filter((node) => node.type !== 'footnoteDefinition');
    return `${[...blocks(text, lineWidth), ...footnotes.map(footnote)].join('\n\n')}\n`;
  },
};

/** Characters in a line: quoted a few times in answers, it still fits into the 80 of a terminal. */
const lineWidth = 72;

const blocks = (nodes: readonly RootContent[], width: number): string[] =>
  nodes.map((node) => block(node, width)).filter((text) => text !== '');

function block(node: RootContent, width: number): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return wrapped(words(node.children), width);
    case 'blockquote':
      return indented(blocks(node.children, width - 4).join('\n\n'), '    ', '    ');
    case 'list':
      return list(node, width);
    case 'table':
      return table(node);
    default:
      return '';
  }
}

function list({ children, ordered, start, spread }: List, width: number): string {
  const first = start ?? 1;
  const items = children.map((item, index) => {
    const mark = ordered ? `${first + index}. ` : '- ';
    const text = blocks(item.children, width - mark.length).join(spread || item.spread ? '\n\n' : '\n');
    return indented(text, mark, ' '.repeat(mark.length));
  });
  return items.join(spread ? '\n\n' : '\n');
}

function footnote({ identifier, children }: FootnoteDefinition): string {
  const mark = `[${identifier}] `;
  return indented(blocks(children, lineWidth - mark.length).join('\n\n'), mark, ' '.repeat(mark.length));
}

/**
 * Columns as wide as their widest cell. A table that is wider than a line is not wrapped: its columns would be lost.
 */
function table({ children, align }: Table): string {
  const rows = children.map((row) => row.children.map((cell) => words(cell.children).replaceAll('\n', ' ')));
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => placesOf(row[column] ?? ''))));
  const lines = rows.map((row) => {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? '';
      const space = ' '.repeat(width - placesOf(cell));
      return align?.[column] === 'right' ? space + cell : cell + space;
    });
    return cells.join('  ').trimEnd();
  });
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [...lines.slice(0, 1), rule, ...lines.slice(1)].join('\n');
}

/** The words of inline nodes. A link is followed by its address unless that is its text already. */
function words(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value;
      if (node.type === 'break') return '\n';
      if (node.type === 'footnoteReference') return `[${node.identifier}]`;
      if (!('children' in node)) return '';
      const text = words(node.children);
      if (node.type !== 'link') return text;
      const address = node.url.replace(/^mailto:/, '');
      return text === address || text === node.url ? text : `${text} <${address}>`;
    })
    .join('');
}

/** `text` in lines of at most `width` places; a longer word gets a line of its own. No-break spaces hold. */
function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const lines: string[] = [];
      let current = '';
      for (const word of line.split(/[ \t]+/)) {
        if (current !== '' && placesOf(current) + 1 + placesOf(word) > width) {
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

/** How many places a text takes on a line: a letter with its combining marks counts once. */
const placesOf = (text: string): number =>
  hasNoCombiningMarks.test(text) ? text.length : [...text.normalize('NFC').replace(/\p{M}/gu, '')].length;

/** Latin letters and printers' marks, one place for each character: nearly all words, so that Unicode is not asked. */
const hasNoCombiningMarks = /^[\x20-\x7e\u00a0-\u017f\u2010-\u2027\u202f]*$/;
