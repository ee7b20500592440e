import type { Nodes, Link, Definition, Text, Table } from 'mdast';
import { brokenIn, reserved, reservedMessage } from '../decode.ts';
import { type Diagnostic, fileError } from '../diagnostic.ts';
import { nodesOf, spanOfNode } from './parse.ts';
import { spanOf } from '../origin.ts';
import { type Source, type Span, spanText } from '../source.ts';

const blocks = [
  'root',
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'footnoteDefinition',
  'definition',
];

const words = ['text', 'emphasis', 'strong', 'inlineCode', 'break', 'link', 'linkReference', 'footnoteReference'];

const allowed: ReadonlySet<string> = new Set([...blocks, ...words]);

const instead: Readonly<Record<string, string>> = {
  html: 'HTML is not allowed here: it would be lost in Word and PDF. Write it as plain text or Markdown.',
  image: 'An image is not allowed in a statement. Describe in words what it shows.',
  imageReference: 'An image is not allowed in a statement. Describe in words what it shows.',
  code:
    'This would be printed as program code: it is indented by four spaces or more, or stands between ``` marks. ' +
    'Take those away.',
  thematicBreak: 'A line across the page is not allowed here. Use headings to divide a text.',
};

/** Everything in a text of the mission that a statement cannot hold, each with its place. */
export function notAllowed(tree: Nodes, source: Source): Diagnostic[] {
  return [...unprintable(tree, source), ...[...nodesOf(tree)].flatMap((node) => [...reservedFaults(node, source)])];
}

/** Everything in a parsed text that cannot be printed in every format, each with its place. */
export function unprintable(tree: Nodes, source: Source): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let isInHtml = false;
  for (const node of nodesOf(tree)) {
    const at = spanOfNode(node, source);
    const isEnd = node.type === 'html' && node.value.startsWith('</') && isInHtml; // the other half of what is reported
    if (!allowed.has(node.type) && !isEnd)
      diagnostics.push(fileError('files/not-allowed', at, instead[node.type] ?? 'This is not allowed here.'));
    isInHtml ||= node.type === 'html';
    if (node.type === 'text') diagnostics.push(...textFaults(node, source));
    const broken = brokenIn(writtenIn(node));
    if (broken)
      diagnostics.push(
        fileError(
          'files/not-allowed',
          node.type === 'text' ? characterAt(node, broken.index, source) : at,
          broken.message,
        ),
      );
    if (node.type === 'table') diagnostics.push(...rowFaults(node, source));
    const wrong = isAddressed(node) && !reserved.test(node.url) ? addressFault(node.url) : undefined;
    if (wrong) diagnostics.push(fileError('files/not-allowed', at, wrong));
  }
  return diagnostics;
}

const isAddressed = (node: Nodes): node is Link | Definition => node.type === 'link' || node.type === 'definition';

/**
 * What a node itself holds of words and addresses: an entity can bring characters where the file does not have them.
 */
function writtenIn(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return isAddressed(node) ? `${node.url}${node.title ?? ''}` : '';
}

const characterAt = ({ value, data }: Text, index: number, source: Source): Span => ({
  ...spanOf(data?.origin ?? [], value.length, index, index + 1),
  source,
});

/** Characters that stand for slots. */
function* reservedFaults(node: Nodes, source: Source): Generator<Diagnostic> {
  const taken = writtenIn(node).search(reserved);
  if (taken >= 0)
    yield fileError(
      'files/not-allowed',
      node.type === 'text' ? characterAt(node, taken, source) : spanOfNode(node, source),
      reservedMessage,
    );
}

/** What is wrong with the address of a link; HTML sanitisers let some of these pass (libraries.md, finding 14). */
function addressFault(url: string): string | undefined {
  if (url.startsWith('fact:') || /^mailto:[^\s?@]+@[^\s?@]+$/.test(url)) return undefined;
  if (/^https?:\/\/[^\s/@?#]+(?:[/?#]\S*)?$/i.test(url)) return undefined;
  if (url === '') return 'This link has no address. Write it between the round brackets, or take the brackets away.';
  if (/^mailto:/i.test(url))
    return `A mailto: link holds one e-mail address and nothing else, not “${url.slice('mailto:'.length)}”.`;
  if (/^https?:/i.test(url)) return `The address “${url}” is not complete, or holds a user name before the @.`;
  const name = /^(?:facts?[:.]\s*)?([\w-]+(?:\.[\w-]+)+)$/i.exec(url)?.[1];
  const hint = name ? ` If it is a fact, write “fact:${name}”.` : '';
  return `A link can lead to https:, http:, mailto: or fact: and nowhere else, not to “${url}”.${hint}`;
}

/**
 * `[^1]` and `[words][name]` stay text where nothing defines them, and so does a table without its second line. With
 * backslashes they are meant to.
 */
function* textFaults(node: Nodes & { type: 'text' }, source: Source): Generator<Diagnostic> {
  const at = (index: number, length: number) => ({
    ...spanOf(node.data?.origin ?? [], node.value.length, index, index + length),
    source,
  });
  const isWritten = (index: number, words: string): boolean => spanText(at(index, words.length)) === words;
  for (const { 0: found, 1: note, 2: text = '', 3: name = '', index } of node.value.matchAll(
    /\[\^([^\]\s]+)\]|\[([^\][]+)\]\[([^\][]*)\]/g,
  )) {
    if (!isWritten(index, found)) continue;
    const message = note
      ? `No footnote is defined for “${found}”. Add a line that begins with “[^${note}]:”.`
      : `No address is defined for “${found}”. Add a line such as “[${name || text}]: https://…”.`;
    yield fileError('files/not-allowed', at(index, found.length), message);
  }
  const row = /^\|.*\|[ \t]*$/m.exec(node.value);
  if (row && isWritten(row.index, row[0]))
    yield fileError(
      'files/not-allowed',
      at(row.index, row[0].length),
      'These strokes make no table: under its head a table needs a line such as “| --- | --- |”.',
    );
}

/** A row with more cells than the table has columns: the last ones would be lost. */
function* rowFaults({ children: [head, ...rows] }: Table, source: Source): Generator<Diagnostic> {
  const columns = head?.children.length ?? 0;
  for (const row of rows) {
    const { length } = row.children;
    if (length > columns)
      yield fileError(
        'files/not-allowed',
        spanOfNode(row, source),
        `This row has ${length} cells, but its table has ${columns} columns. The others would be lost.`,
      );
  }
}

/** Markdown that is slow by design is refused before it is parsed: libraries.md, finding 11. Sizes in UTF-16 units. */
const longestBlock = 50_000;

const mostLinesInBlock = 500;

const mostMarksInBlock = 300;

const longest = 1_000_000;

const mostLines = 10_000;

const mostMarks = 3500;

const mostLevels = 2000;

const deepest = 32;

/** What begins a paragraph of its own even in the middle of another; a quotation's mark does not. */
const blockStart = /^(?:[ \t]*>)*[ \t]*(?:[-+*][ \t]|1[.)][ \t]|#{1,6}[ \t]|$)/;

const numbered = /^((?:[ \t]*>)*[ \t]*)\d{1,9}[.)][ \t]/;

const underHead = /^(?:[ \t]*>)*[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/;

/** Runs of marks count by their length: the parser takes them apart. */
const marks = /[*_]{1,3}|`{1,3}|[[<&\\%]|per cent/g;

const nesting = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;

const heading = /^(?:[ \t]*>)*[ \t]*(?:#{1,6}(?=[ \t]|$)|[-=]+[ \t]*$)/;

/** What was read of a text: in all, and in the paragraph, entry of a list or row of a table at hand. */
interface Tally {
  lines: number;
  marks: number;
  levels: number;
  block: { readonly start: number; lines: number; marks: number };
  /** What the entries of a numbered list begin with; a number elsewhere begins nothing. */
  numbers: string | undefined;
  isTable: boolean;
}

/** The first line or paragraph of a text that is beyond the limits, if any. */
export function markdownTooLarge(source: Source, start: number): Diagnostic | undefined {
  const tally: Tally = {
    lines: 0,
    marks: 0,
    levels: 0,
    block: { start, lines: 0, marks: 0 },
    numbers: undefined,
    isTable: false,
  };
  for (let line = start; line < source.text.length;) {
    const newline = source.text.indexOf('\n', line);
    const next = newline < 0 ? source.text.length : newline + 1;
    const words = source.text.slice(line, next);
    count(words.trimEnd(), line, next, tally);
    const at = { source, start: line, end: Math.min(next, line + 80) };
    const found = tooDeep(words, at) ?? tooMuch(tally, at, { start, next });
    if (found) return found;
    line = next;
  }
  return undefined;
}

function count(words: string, line: number, next: number, tally: Tally): void {
  const isBlank = words === '';
  const prefix = numbered.exec(words)?.[1];
  const isEntry = prefix !== undefined && (prefix === tally.numbers || tally.block.lines === 0);
  const isRow = tally.isTable && words.includes('|');
  if (isBlank || isEntry || isRow || blockStart.test(words))
    tally.block = { start: isBlank ? next : line, lines: 0, marks: 0 };
  if (isBlank) tally.isTable = false;
  if (isBlank || isEntry) tally.numbers = prefix;
  tally.isTable ||= words.includes('|') && underHead.test(words);
  const found = words.match(marks)?.length ?? 0;
  tally.lines++;
  tally.marks += found + (words.match(/\|/g)?.length ?? 0);
  tally.levels += levelsOf(words) + (heading.test(words) ? 1 : 0);
  tally.block.lines += isBlank ? 0 : 1;
  tally.block.marks += found;
}

/** What is too much for a paragraph or for the whole text, and that it is so from here on. */
function tooMuch(
  { lines, marks, levels, block }: Tally,
  at: Span,
  { start, next }: { start: number; next: number },
): Diagnostic | undefined {
  const inBlock = (message: string): Diagnostic =>
    fileError(
      'files/too-large',
      { ...at, start: block.start },
      `This paragraph ${message}. Write it as several paragraphs.`,
    );
  const inAll = (message: string): Diagnostic =>
    fileError(
      'files/too-large',
      at,
      `Up to here this file has more than ${message}. No finding needs so many: divide it, or look for something ` +
        'pasted by mistake.',
    );
  if (block.marks > mostMarksInBlock)
    return inBlock(`has more than ${mostMarksInBlock} marks such as * _ \` [ < & \\ %`);
  if (next - block.start > longestBlock) return inBlock('is longer than 50,000 characters');
  if (block.lines > mostLinesInBlock) return inBlock(`has more than ${mostLinesInBlock} lines`);
  if (next - start > longest) return inAll('1,000,000 characters');
  if (lines > mostLines) return inAll('10,000 lines');
  if (marks > mostMarks) return inAll('3,500 marks such as * _ ` [ < & \\ | %');
  if (levels > mostLevels) return inAll('2,000 headings, entries of lists and lines of quotations');
  return undefined;
}

/** Marks of lists and quotations before the words. */
const levelsOf = (line: string): number => (nesting.exec(line)?.[0] ?? '').match(/>|[-+*]|\d{1,9}[.)]/g)?.length ?? 0;

const tooDeep = (line: string, at: Span): Diagnostic | undefined =>
  depthOf(line) > deepest
    ? fileError('files/too-large', at, `Lists and quotations are nested more than ${deepest} levels deep here.`)
    : undefined;

/** These marks, or the indentation that stands for them. */
function depthOf(line: string): number {
  const levels = levelsOf(line);
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  return Math.max(levels, Math.floor(indent / 2) + levels - 1);
}
