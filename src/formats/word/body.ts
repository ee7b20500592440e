import type { List, ListItem, Root, RootContent } from 'mdast';
import { plainText } from '../../mission/plain-text.ts';
import type { Pen } from './pen.ts';
import { runs } from './runs.ts';
import { table } from './table.ts';

/** Where a block stands: in which style its paragraphs are, and how deep in lists. */
interface Place {
  readonly style: string;
  readonly depth: number;
}

/** The words of a document, down from its marks and headline. */
export function body({ children }: Root, pen: Pen): string {
  const headline = children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const place = { style: pen.styles.id('Body Text'), depth: 0 };
  const marks = children.slice(0, Math.max(headline, 0)).map((node) => (node.type === 'paragraph' ? paragraph(pen.styles.id('Mark'), runs(node.children, pen, ['strong'])) : block(node, pen, place)));
  return marks.join('') + blocks(children.slice(marks.length), pen, place);
}

const paragraph = (style: string, content: string, numbers = ''): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/>${numbers}</w:pPr>${content}</w:p>`;

/** Blocks one after the other. Word would make one table of two that touch. */
export function blocks(nodes: readonly RootContent[], pen: Pen, place: Place): string {
  let xml = '';
  for (const [index, node] of nodes.entries()) {
    const next = block(node, pen, node.type === 'paragraph' ? besideOthers(place, [nodes[index - 1], node, nodes[index + 1]], pen) : place);
    xml += next.startsWith('<w:tbl>') && xml.endsWith('</w:tbl>') ? paragraph(pen.styles.id('Body Text'), '') + next : next;
  }
  return xml;
}

/** A paragraph stands closer to a list that it leads to, further from a table, and on one page with what its colon leads to, where the base has styles for that. */
function besideOthers(place: Place, [before, paragraph, after]: readonly (RootContent | undefined)[], { styles }: Pen): Place {
  const isLeadingIn = after !== undefined && paragraph !== undefined && plainText(paragraph).endsWith(':');
  const name = before?.type === 'table' ? 'After Table' : after?.type === 'list' ? 'Before List' : isLeadingIn ? 'Leading In' : undefined;
  const isUsual = place.style === styles.id('Body Text');
  return name !== undefined && isUsual && styles.named(name) ? { ...place, style: styles.id(name) } : place;
}

function block(node: RootContent, pen: Pen, place: Place): string {
  switch (node.type) {
    case 'paragraph':
      return paragraph(place.style, runs(node.children, pen));
    case 'heading':
      return paragraph(pen.styles.id(node.depth === 1 ? 'Title' : `heading ${Math.min(node.depth - 1, 3)}`), runs(node.children, pen));
    case 'blockquote':
      return blocks(node.children, pen, { ...place, style: pen.styles.id('Quote') });
    case 'list':
      return list(node, pen, place);
    case 'table':
      return table(node, pen);
    default:
      return '';
  }
}

function list({ children, ordered, start }: List, pen: Pen, { depth }: Place): string {
  const marks = pen.numbering.list(ordered === true, start ?? 1, depth);
  const place = { style: marks.further, depth: depth + 1 };
  return children.map((entry) => {
    const { first, others } = entryParts(entry);
    return paragraph(marks.style, first ? runs(first, pen) : '', marks.numbers) + blocks(others, pen, place);
  }).join('');
}

/** The words beside the mark of an entry, none where it begins with something else, and what follows. */
function entryParts({ children }: ListItem): { first: Parameters<typeof runs>[0] | undefined; others: readonly RootContent[] } {
  const [first, ...others] = children;
  return first?.type === 'paragraph' ? { first: first.children, others } : { first: undefined, others: children };
}
