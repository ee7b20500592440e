import type { FootnoteDefinition, List, ListItem, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import { plainText } from '../../mission/plain-text.ts';
import { headCell } from './head.ts';
import { paragraphKind, withClosing } from './kept.ts';
import { cellWords, textOf, wholeWords } from './text.ts';

/** A piece of a document as `document.typ` reads it. Text is always a string: none of it is ever read as Typst. */
export type Part = string | { readonly kind: string; readonly inside?: readonly (Part | readonly Part[])[]; readonly [key: string]: unknown };

interface Reading {
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
  /** Notes whose text stands already behind an earlier mark. */
  readonly placed: Set<string>;
  /** Its columns may be narrower than any word. */
  isInTable: boolean;
  /** How many tables there were. */
  tables: number;
  /** The level of the heading before, 0 before the first. */
  level: number;
}

/** The parts of a document in order: footnotes where they are first marked, headings without gaps between their levels. */
export function partsOf(root: Root): Part[] {
  const notes = new Map(root.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [[node.identifier, node]] : [])));
  const reading: Reading = { notes, placed: new Set(), isInTable: false, tables: 0, level: 0 };
  const title = root.children.findIndex(({ type }) => type === 'heading');
  const parts = root.children.flatMap((node, index) => {
    const made = block(node, reading);
    return index < title ? made.map((part) => (typeof part === 'object' && part.kind !== 'table' ? { ...part, kind: 'mark', index } : part)) : made;
  });
  return withClosing(parts);
}

const blocks = (nodes: readonly RootContent[], reading: Reading): Part[] => nodes.flatMap((node) => block(node, reading));

function block(node: RootContent, reading: Reading): Part[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: paragraphKind(node), inside: words(node.children, reading) }];
    case 'heading':
      reading.level = Math.min(node.depth, reading.level + 1);
      return [{ kind: 'heading', level: reading.level, inside: words(node.children, reading) }];
    case 'blockquote':
      return [{ kind: 'quotation', inside: blocks(node.children, reading) }];
    case 'list':
      return [list(node, reading)];
    case 'table':
      return [table(node, reading)];
    default:
      return [];
  }
}

function list({ ordered, start, spread, children }: List, reading: Reading): Part {
  const isTight = !(spread ?? false) && children.every((entry) => !(entry.spread ?? false));
  const inside = children.map((entry) => entries(entry, isTight, reading));
  return ordered ? { kind: 'numbers', tight: isTight, start: start ?? 1, inside } : { kind: 'list', tight: isTight, inside };
}

/** Words that stand behind a mark on its line, and what follows them: those of a list that stands close, or of a footnote. */
function entries({ children }: ListItem | FootnoteDefinition, isTight: boolean, reading: Reading): Part[] {
  return children.flatMap((node, index) => {
    const isOnLine = node.type === 'paragraph' && (isTight || index === 0);
    return isOnLine ? [{ kind: 'line', inside: words(node.children, reading) }] : block(node, reading);
  });
}

/** As many letters fit beside each other on prelim's own page, however wide they are. */
const surelyFits = 40;

/** A row may only be cut between two pages if it might not fit on one: `long` says that it is worth measuring. */
function table({ align, children: [head, ...rows] }: Table, reading: Reading): Part {
  const sides = (head?.children ?? []).map((_, column) => align?.[column] ?? 'start');
  const cells = ({ children }: TableRow): Exclude<Part, string>[] => {
    const isLong = children.some((cell) => plainText(cell).length > 300 / sides.length);
    return sides.map((_, column) => ({ kind: 'cell', long: isLong, inside: words(children[column]?.children ?? [], reading) }));
  };
  const longest = sides.map((_, column) => Math.max(...[head, ...rows].map((row) => (row?.children[column] ? plainText(row.children[column]).length : 0))));
  const isSmall = longest.length <= 5 && longest.reduce((sum, one) => sum + one, 0) <= surelyFits;
  reading.isInTable = true;
  const made = { kind: 'table', small: isSmall, index: reading.tables++, sides, head: head ? cells(head).map(headCell) : [], rows: rows.flatMap(cells) };
  reading.isInTable = false;
  return made;
}

const words = (nodes: readonly PhrasingContent[], reading: Reading): Part[] => nodes.flatMap((node) => word(node, reading));

function word(node: PhrasingContent, reading: Reading): Part[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return reading.isInTable ? cellWords(textOf(node.value)) : wholeWords(textOf(node.value));
    case 'break':
      return [{ kind: 'break' }];
    case 'emphasis':
      return [{ kind: 'emphasis', inside: words(node.children, reading) }];
    case 'strong':
      return [{ kind: 'strong', inside: words(node.children, reading) }];
    case 'link':
      return [{ kind: 'link', to: node.url, inside: words(node.children, reading) }];
    case 'footnoteReference':
      return noteMark(node.identifier, reading);
    default:
      return [];
  }
}

function noteMark(mark: string, reading: Reading): Part[] {
  const note = reading.notes.get(mark);
  if (!note) return [];
  if (reading.placed.has(mark)) return [{ kind: 'noted', mark }];
  reading.placed.add(mark);
  return [{ kind: 'note', mark, inside: entries(note, false, reading) }];
}
