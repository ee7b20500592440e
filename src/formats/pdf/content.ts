import type {
  FootnoteDefinition,
  Root,
  RootContent,
  List,
  ListItem,
  Paragraph,
  Table,
  TableRow,
  PhrasingContent,
} from 'mdast';
import { nodesOf, plainText } from '../../source/markdown/parse.ts';
import { breakableText } from './breakable-text.ts';

/** A part of a document as `document.typ` reads it. Text is always a string: none of it is ever read as Typst. */
export type ContentPart = string | NamedPart;

interface NamedPart {
  readonly kind: string;
  readonly inside?: readonly (ContentPart | readonly ContentPart[])[];
  readonly [key: string]: unknown;
}

/**
 * The parts of a document in order. Footnotes stand where they are first marked, and levels of headings have no gaps,
 * as PDF/UA-1 demands.
 */
export function contentOf(root: Root): ContentPart[] {
  const definitions = new Map(
    root.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [[node.identifier, node]] : [])),
  );
  const state: ContentState = { definitions, placed: new Set(), isInTable: false, tables: 0, level: 0 };
  const headline = root.children.findIndex(({ type }) => type === 'heading');
  const parts = root.children.flatMap((node, index) => {
    const content = block(node, state);
    return index < headline ? content.map((part) => asMark(part, index)) : content;
  });
  return withClosing(parts);
}

/** What is known of the document so far. */
interface ContentState {
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>;
  /** Footnotes whose text stands at an earlier mark. */
  readonly placed: Set<string>;
  isInTable: boolean;
  /** How many tables there were. */
  tables: number;
  /** The level of the heading before, 0 before the first. */
  level: number;
}

/** A block before the headline, such as DRAFT; a table there stays a table. */
const asMark = (part: ContentPart, index: number): ContentPart =>
  typeof part === 'object' && part.kind !== 'table' ? { ...part, kind: 'mark', index } : part;

const blocks = (nodes: readonly RootContent[], state: ContentState): ContentPart[] =>
  nodes.flatMap((node) => block(node, state));

function block(node: RootContent, state: ContentState): ContentPart[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: paragraphKind(node), inside: words(node.children, state) }];
    case 'heading':
      state.level = Math.min(node.depth, state.level + 1);
      return [{ kind: 'heading', level: state.level, inside: words(node.children, state) }];
    case 'blockquote':
      return [{ kind: 'quotation', inside: blocks(node.children, state) }];
    case 'list':
      return [list(node, state)];
    case 'table':
      return [table(node, state)];
    default:
      return [];
  }
}

/** Kinds of paragraphs that keep together: words that announce what follows, and lines such as those of contacts. */
function paragraphKind(node: Paragraph): string {
  const text = plainText(node);
  if (text.endsWith(':')) return 'lead-in';
  const hasBreaks = text.includes('\n') && [...nodesOf(node)].some(({ type }) => type === 'break');
  return hasBreaks && text.length < longestLines ? 'lines' : 'paragraph';
}

/** Letters of lines that keep together: about a third of a page. */
const longestLines = 1200;

/**
 * Keeps contacts that end the document together with the paragraph before them, which is named `closing`: without it,
 * they might stand alone on the last page.
 */
function withClosing(parts: ContentPart[]): ContentPart[] {
  const kinds = parts
    .slice(-3)
    .map((part) => (typeof part === 'string' ? '' : part.kind))
    .join(' ');
  if (!/^paragraph lead-in (?:lines|paragraph)$/.test(kinds)) return parts;
  return parts.map((part, index) =>
    index === parts.length - 3 && typeof part === 'object' ? { ...part, kind: 'closing' } : part,
  );
}

function list({ ordered, start, spread, children }: List, state: ContentState): ContentPart {
  const isTight = !(spread ?? false) && children.every((item) => !(item.spread ?? false));
  const inside = children.map((item) => itemContent(item, isTight, state));
  return ordered
    ? { kind: 'numbers', tight: isTight, start: start ?? 1, inside }
    : { kind: 'list', tight: isTight, inside };
}

/** The blocks of a list item or a footnote. A paragraph beside the mark is a line; in a tight list every one is. */
function itemContent(
  { children }: ListItem | FootnoteDefinition,
  isTight: boolean,
  state: ContentState,
): ContentPart[] {
  return children.flatMap((node, index) => {
    const isOnLine = node.type === 'paragraph' && (isTight || index === 0);
    return isOnLine ? [{ kind: 'line', inside: words(node.children, state) }] : block(node, state);
  });
}

/**
 * A table. `small`: it surely fits on the page, and need not be measured. `long` of a cell: its row might not fit on
 * one page and has to be measured, because only such a row may be cut between two.
 */
function table({ align, children: [head, ...rows] }: Table, state: ContentState): ContentPart {
  const sides = (head?.children ?? []).map((_, column) => align?.[column] ?? 'start');
  const cells = ({ children }: TableRow): NamedPart[] => {
    const isLong = children.some((cell) => plainText(cell).length > longRow / sides.length);
    return sides.map((_, column) => ({
      kind: 'cell',
      long: isLong,
      inside: words(children[column]?.children ?? [], state),
    }));
  };
  const longest = sides.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row?.children[column] ? plainText(row.children[column]).length : 0))),
  );
  const isSmall = longest.length <= 5 && longest.reduce((sum, length) => sum + length, 0) <= surelyFits;
  state.isInTable = true;
  const part = {
    kind: 'table',
    small: isSmall,
    index: state.tables++,
    sides,
    head: head ? cells(head).map(headCell) : [],
    rows: rows.flatMap(cells),
  };
  state.isInTable = false;
  return part;
}

/** As many letters fit beside each other on prelim's own page, however wide they are. */
const surelyFits = 40;

/** Letters of a cell from which a row of one column is measured; with more columns, of their share of it. */
const longRow = 300;

/** A cell of the table head. It is repeated on each page, where it can hold no links and no footnotes. */
function headCell(cell: NamedPart): ContentPart {
  const again = (cell.inside ?? []).flatMap(withoutLinks);
  return JSON.stringify(again) === JSON.stringify(cell.inside) ? cell : { ...cell, again };
}

function withoutLinks(part: ContentPart | readonly ContentPart[]): ContentPart[] {
  if (typeof part === 'string') return [part];
  if (part instanceof Array) return part.flatMap(withoutLinks);
  if (part.kind === 'note' || part.kind === 'noted') return [];
  const inside = part.inside?.flatMap(withoutLinks);
  return part.kind === 'link' ? (inside ?? []) : [inside ? { ...part, inside } : part];
}

const words = (nodes: readonly PhrasingContent[], state: ContentState): ContentPart[] =>
  nodes.flatMap((node) => word(node, state));

function word(node: PhrasingContent, state: ContentState): ContentPart[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return breakableText(node.value, state.isInTable);
    case 'break':
      return [{ kind: 'break' }];
    case 'emphasis':
      return [{ kind: 'emphasis', inside: words(node.children, state) }];
    case 'strong':
      return [{ kind: 'strong', inside: words(node.children, state) }];
    case 'link':
      return [{ kind: 'link', to: node.url, inside: words(node.children, state) }];
    case 'footnoteReference':
      return footnoteMark(node.identifier, state);
    default:
      return [];
  }
}

function footnoteMark(mark: string, state: ContentState): ContentPart[] {
  const definition = state.definitions.get(mark);
  if (!definition) return [];
  if (state.placed.has(mark)) return [{ kind: 'noted', mark }];
  state.placed.add(mark);
  return [{ kind: 'note', mark, inside: itemContent(definition, false, state) }];
}
