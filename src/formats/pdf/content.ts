import type {
  FootnoteDefinition,
  Root,
  RootContent,
  List,
  ListItem,
  Table,
  TableRow,
  PhrasingContent,
  Nodes,
} from 'mdast';
import { nodesOf, plainText } from '../../source/markdown/parse.ts';

/** A piece of a document as `document.typ` reads it. Text is always a string: none of it is ever read as Typst. */
export type Part =
  | string
  | { readonly kind: string; readonly inside?: readonly (Part | readonly Part[])[]; readonly [key: string]: unknown };

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

/**
 * The parts of a document in order: footnotes where they are first marked, headings without gaps between their levels.
 */
export function partsOf(root: Root): Part[] {
  const notes = new Map(
    root.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [[node.identifier, node]] : [])),
  );
  const reading: Reading = { notes, placed: new Set(), isInTable: false, tables: 0, level: 0 };
  const title = root.children.findIndex(({ type }) => type === 'heading');
  const parts = root.children.flatMap((node, index) => {
    const made = block(node, reading);
    return index < title
      ? made.map((part) =>
          typeof part === 'object' && part.kind !== 'table' ? { ...part, kind: 'mark', index } : part,
        )
      : made;
  });
  return withClosing(parts);
}

const blocks = (nodes: readonly RootContent[], reading: Reading): Part[] =>
  nodes.flatMap((node) => block(node, reading));

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
  return ordered
    ? { kind: 'numbers', tight: isTight, start: start ?? 1, inside }
    : { kind: 'list', tight: isTight, inside };
}

/**
 * Words that stand behind a mark on its line, and what follows them: those of a list that stands close, or of a
 * footnote.
 */
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
    return sides.map((_, column) => ({
      kind: 'cell',
      long: isLong,
      inside: words(children[column]?.children ?? [], reading),
    }));
  };
  const longest = sides.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row?.children[column] ? plainText(row.children[column]).length : 0))),
  );
  const isSmall = longest.length <= 5 && longest.reduce((sum, one) => sum + one, 0) <= surelyFits;
  reading.isInTable = true;
  const made = {
    kind: 'table',
    small: isSmall,
    index: reading.tables++,
    sides,
    head: head ? cells(head).map(headCell) : [],
    rows: rows.flatMap(cells),
  };
  reading.isInTable = false;
  return made;
}

const words = (nodes: readonly PhrasingContent[], reading: Reading): Part[] =>
  nodes.flatMap((node) => word(node, reading));

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

/** A head is repeated on each page of its table, where it can hold no links and no footnotes. */
function headCell(cell: Exclude<Part, string>): Part {
  const again = (cell.inside ?? []).flatMap(unlinked);
  return JSON.stringify(again) === JSON.stringify(cell.inside) ? cell : { ...cell, again };
}

function unlinked(part: Part | readonly Part[]): Part[] {
  if (typeof part === 'string') return [part];
  if (part instanceof Array) return part.flatMap(unlinked);
  if (part.kind === 'note' || part.kind === 'noted') return [];
  const inside = part.inside?.flatMap(unlinked);
  return part.kind === 'link' ? (inside ?? []) : [inside ? { ...part, inside } : part];
}

/** Names the paragraph before contacts that end the document: without it, they might stand alone on the last page. */
function withClosing(parts: Part[]): Part[] {
  const kinds = parts
    .slice(-3)
    .map((part) => (typeof part === 'string' ? '' : part.kind))
    .join(' ');
  if (!/^paragraph lead-in (?:lines|paragraph)$/.test(kinds)) return parts;
  return parts.map((part, index) =>
    index === parts.length - 3 && typeof part === 'object' ? { ...part, kind: 'closing' } : part,
  );
}

/** What must stay together is named: lines such as contacts, and words that announce what follows. */
function paragraphKind(node: Nodes): string {
  const text = plainText(node);
  if (text.endsWith(':')) return 'lead-in';
  return text.includes('\n') && [...nodesOf(node)].some(({ type }) => type === 'break') && text.length < 1200
    ? 'lines'
    : 'paragraph';
}

/**
 * Words with a hyphen, and addresses with one. Broken at it, they would be put together again without it by whoever
 * copies them.
 */
const hyphenated = /^[^/]{0,20}[\p{L}\p{N}]-[\p{L}\p{N}][^/]{0,20}$/u;

/** Longer than a line. Typst knows how to break an address, unless one of its parts is longer than that. */
const isEndless = (word: string): boolean =>
  word.length >= 60 && (!/^\S{1,12}:\/\//.test(word) || /[\p{L}\p{N}\p{M}]{40}/u.test(word));

/** A text in which words with a hyphen stay on one line, and words without an end may be broken. */
function wholeWords(text: string): Part[] {
  // most texts: their words need not be looked at
  if (!text.includes('-') && !/\S{60}/.test(text)) return text === '' ? [] : [text];
  const parts: Part[] = [];
  let before = '';
  for (const word of text.split(/(?<= )/)) {
    const bare = word.trimEnd();
    const special = isEndless(bare)
      ? brokenWord(bare)
      : bare.includes('-') && hyphenated.test(bare)
        ? [{ kind: 'whole', inside: [bare] }]
        : [];
    if (special.length > 0) {
      parts.push(...(before === '' ? [] : [before]), ...special);
      before = word.slice(bare.length);
    } else before += word;
  }
  return before === '' ? parts : [...parts, before];
}

const brokenWord = (word: string): Part[] =>
  (word.match(/(?:\P{M}\p{M}*){1,10}|\p{M}+/gu) ?? []).flatMap((piece) => [piece, { kind: 'gap' }]);

/**
 * A text of a table, whose columns may be narrow: addresses may be broken behind their signs, and words that are longer
 * than most columns.
 */
function cellWords(text: string): Part[] {
  if (!/\S{12}/.test(text)) return text === '' ? [] : [text];
  const parts = text.split(/(?<= )/).flatMap((word): Part[] => {
    if (word.length < 12 || !/\p{L}/u.test(word)) return [word];
    const pieces = word.split(/(?<=[@./_&?=:\u2010-])(?=[^\s@./_&?=:\u2010-])/u);
    return pieces.flatMap((piece, index) => [
      ...(index > 0 ? [{ kind: 'gap' }] : []),
      ...(piece.length >= 30 ? brokenWord(piece) : [piece]),
    ]);
  });
  return joined(parts);
}

/** Texts that follow each other are one. */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const before = all.at(-1);
    if (typeof part === 'string' && typeof before === 'string') all[all.length - 1] = before + part;
    else all.push(part);
  }
  return all;
}

/**
 * Whether a text holds letters that may be written in several ways, or are none. Most texts do not, and Unicode's
 * tables take time to load.
 */
export const isPlain = (text: string): boolean => !/[^\0-\u02ff\u2010-\u2027\u2030-\u205e]|\u00ad/.test(text);

/**
 * Typst would keep a line end of the file as one of the text. Words are not divided, and soft hyphens would stay in
 * what is copied.
 */
const textOf = (value: string): string =>
  (isPlain(value) ? value : value.normalize('NFC').replace(/\u00ad/g, '')).replace(/[ \t\n]+/g, ' ');
