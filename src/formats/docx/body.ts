import type { Root, RootContent, List, ListItem } from 'mdast';
import { plainText } from '../../source/markdown/parse.ts';
import { type DocxContext, runs } from './runs.ts';
import { table } from './table.ts';

/** The text of a document as the content of `w:body`, but for the page setup. */
export function body({ children }: Root, context: DocxContext): string {
  const headline = children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const place = { style: context.styles.id('Body Text'), depth: 0 };
  const marks = children
    .slice(0, Math.max(headline, 0))
    .map((node) =>
      node.type === 'paragraph'
        ? paragraph(context.styles.id('Mark'), runs(node.children, context, ['strong']))
        : block(node, context, place),
    );
  return marks.join('') + blocks(children.slice(marks.length), context, place);
}

/** Where a block stands: the id of the style of its paragraphs, and how deep it is in lists. */
interface Place {
  readonly style: string;
  readonly depth: number;
}

/** Blocks one after the other, with an empty paragraph between two tables: Word would make them one. */
export function blocks(nodes: readonly RootContent[], context: DocxContext, place: Place): string {
  let xml = '';
  for (const [index, node] of nodes.entries()) {
    const next = block(
      node,
      context,
      node.type === 'paragraph' ? besideOthers(place, [nodes[index - 1], node, nodes[index + 1]], context) : place,
    );
    xml +=
      next.startsWith('<w:tbl>') && xml.endsWith('</w:tbl>')
        ? paragraph(context.styles.id('Body Text'), '') + next
        : next;
  }
  return xml;
}

/**
 * The place of a paragraph, in a style for its neighbours if the reference document has one: closer to a list that it
 * leads to, further from a table, on one page with what its colon announces.
 */
function besideOthers(
  place: Place,
  [previous, paragraph, next]: readonly (RootContent | undefined)[],
  { styles }: DocxContext,
): Place {
  const isLeadingIn = next !== undefined && paragraph !== undefined && plainText(paragraph).endsWith(':');
  const name =
    previous?.type === 'table'
      ? 'After Table'
      : next?.type === 'list'
        ? 'Before List'
        : isLeadingIn
          ? 'Leading In'
          : undefined;
  const isBodyText = place.style === styles.id('Body Text');
  return name !== undefined && isBodyText && styles.find(name) ? { ...place, style: styles.id(name) } : place;
}

function block(node: RootContent, context: DocxContext, place: Place): string {
  switch (node.type) {
    case 'paragraph':
      return paragraph(place.style, runs(node.children, context));
    case 'heading':
      return paragraph(
        context.styles.id(node.depth === 1 ? 'Title' : `heading ${Math.min(node.depth - 1, 3)}`),
        runs(node.children, context),
      );
    case 'blockquote':
      return blocks(node.children, context, { ...place, style: context.styles.id('Quote') });
    case 'list':
      return list(node, context, place);
    case 'table':
      return table(node, context);
    default:
      return '';
  }
}

function list({ children, ordered, start }: List, context: DocxContext, { depth }: Place): string {
  const marks = context.numbering.list(ordered === true, start ?? 1, depth);
  const place = { style: marks.continuation, depth: depth + 1 };
  return children
    .map((item) => {
      const { first, others } = itemParts(item);
      return paragraph(marks.style, first ? runs(first, context) : '', marks.numbers) + blocks(others, context, place);
    })
    .join('');
}

/** The words beside the mark of an item, undefined if it begins with another block, and what follows. */
function itemParts({ children }: ListItem): {
  first: Parameters<typeof runs>[0] | undefined;
  others: readonly RootContent[];
} {
  const [first, ...others] = children;
  return first?.type === 'paragraph' ? { first: first.children, others } : { first: undefined, others: children };
}

const paragraph = (style: string, content: string, numbers = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${numbers}</w:pPr>${content}</w:p>`;
