import type { Root, RootContent, List, ListItem, FootnoteDefinition } from 'mdast';
import { type Element, element, escaped } from './opc/xml.ts';
import { type DocxContext, runs } from './runs.ts';
import { table } from './table.ts';
import { nodesOf, plainText } from '../../source/markdown/parse.ts';

/** Where a block stands: in which style its paragraphs are, and how deep in lists. */
interface Place {
  readonly style: string;
  readonly depth: number;
}

/** The words of a document, down from its marks and headline. */
export function body({ children }: Root, pen: DocxContext): string {
  const headline = children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const place = { style: pen.styles.id('Body Text'), depth: 0 };
  const marks = children
    .slice(0, Math.max(headline, 0))
    .map((node) =>
      node.type === 'paragraph'
        ? paragraph(pen.styles.id('Mark'), runs(node.children, pen, ['strong']))
        : block(node, pen, place),
    );
  return marks.join('') + blocks(children.slice(marks.length), pen, place);
}

const paragraph = (style: string, content: string, numbers = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${numbers}</w:pPr>${content}</w:p>`;

/** Blocks one after the other. Word would make one table of two that touch. */
function blocks(nodes: readonly RootContent[], pen: DocxContext, place: Place): string {
  let xml = '';
  for (const [index, node] of nodes.entries()) {
    const next = block(
      node,
      pen,
      node.type === 'paragraph' ? besideOthers(place, [nodes[index - 1], node, nodes[index + 1]], pen) : place,
    );
    xml +=
      next.startsWith('<w:tbl>') && xml.endsWith('</w:tbl>') ? paragraph(pen.styles.id('Body Text'), '') + next : next;
  }
  return xml;
}

/**
 * A paragraph stands closer to a list that it leads to, further from a table, and on one page with what its colon leads
 * to, where the base has styles for that.
 */
function besideOthers(
  place: Place,
  [before, paragraph, after]: readonly (RootContent | undefined)[],
  { styles }: DocxContext,
): Place {
  const isLeadingIn = after !== undefined && paragraph !== undefined && plainText(paragraph).endsWith(':');
  const name =
    before?.type === 'table'
      ? 'After Table'
      : after?.type === 'list'
        ? 'Before List'
        : isLeadingIn
          ? 'Leading In'
          : undefined;
  const isUsual = place.style === styles.id('Body Text');
  return name !== undefined && isUsual && styles.named(name) ? { ...place, style: styles.id(name) } : place;
}

function block(node: RootContent, pen: DocxContext, place: Place): string {
  switch (node.type) {
    case 'paragraph':
      return paragraph(place.style, runs(node.children, pen));
    case 'heading':
      return paragraph(
        pen.styles.id(node.depth === 1 ? 'Title' : `heading ${Math.min(node.depth - 1, 3)}`),
        runs(node.children, pen),
      );
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

function list({ children, ordered, start }: List, pen: DocxContext, { depth }: Place): string {
  const marks = pen.numbering.list(ordered === true, start ?? 1, depth);
  const place = { style: marks.further, depth: depth + 1 };
  return children
    .map((entry) => {
      const { first, others } = entryParts(entry);
      return paragraph(marks.style, first ? runs(first, pen) : '', marks.numbers) + blocks(others, pen, place);
    })
    .join('');
}

/** The words beside the mark of an entry, none where it begins with something else, and what follows. */
function entryParts({ children }: ListItem): {
  first: Parameters<typeof runs>[0] | undefined;
  others: readonly RootContent[];
} {
  const [first, ...others] = children;
  return first?.type === 'paragraph' ? { first: first.children, others } : { first: undefined, others: children };
}

/** The footnotes of a document, numbered as Word numbers them: by the order of their marks. */
export interface Notes {
  /** A mark in the text. A further mark of the same footnote repeats its number. */
  readonly mark: (identifier: string) => string;
  readonly isEmpty: () => boolean;
  readonly written: (pen: DocxContext) => string;
}

export function createNotes(root: Root, reference: string): Notes {
  const texts = new Map(
    root.children.flatMap((node): [string, FootnoteDefinition][] =>
      node.type === 'footnoteDefinition' ? [[node.identifier, node]] : [],
    ),
  );
  const often = markedOften(root);
  const placed: string[] = [];
  const look = `<w:rPr><w:rStyle w:val="${reference}"/></w:rPr>`;
  const mark = (identifier: string): string => {
    const known = placed.indexOf(identifier) + 1;
    if (known > 0)
      return `<w:fldSimple w:instr=" NOTEREF Note${known} \\f \\h "><w:r>${look}<w:t>${known}</w:t></w:r></w:fldSimple>`;
    if (!texts.has(identifier)) return `<w:r><w:t>[${escaped(identifier)}]</w:t></w:r>`;
    const number = placed.push(identifier);
    const own = `<w:r>${look}<w:footnoteReference w:id="${number}"/></w:r>`;
    return often.has(identifier)
      ? `<w:bookmarkStart w:id="${number}" w:name="Note${number}"/>${own}<w:bookmarkEnd w:id="${number}"/>`
      : own;
  };
  const written = (pen: DocxContext): string =>
    placed.map((identifier, index) => note(texts.get(identifier), index + 1, pen, look)).join('');
  return { mark, isEmpty: () => placed.length === 0, written };
}

function markedOften(root: Root): ReadonlySet<string> {
  const marks = [...nodesOf(root)].flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : []));
  return new Set(marks.filter((identifier, index) => marks.indexOf(identifier) < index));
}

function note(text: FootnoteDefinition | undefined, number: number, pen: DocxContext, look: string): string {
  const style = pen.styles.id('footnote text');
  const own = `<w:r>${look}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`;
  const start = `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  const words = blocks(text?.children ?? [], pen, { style, depth: 0 });
  // Its number stands before its first words, or alone where it begins with a list or a table.
  const numbered = words.startsWith(start) ? start + own + words.slice(start.length) : `${start}${own}</w:p>${words}`;
  return `<w:footnote w:id="${number}">${numbered}</w:footnote>`;
}

/** The lines that part footnotes from the text, which every file with footnotes holds. */
export const separators =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote ' +
  'w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

export const separatorSetting: Element = element('w:footnotePr', {}, [
  element('w:footnote', { 'w:id': '-1' }),
  element('w:footnote', { 'w:id': '0' }),
]);
