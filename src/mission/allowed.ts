import type { Definition, Link, Nodes, Table, Text } from 'mdast';
import { spanText, type Diagnostic, type Source, type Span } from '../diagnostic.ts';
import { spanOf } from '../origin.ts';
import { fault } from './fault.ts';
import { brokenIn } from './invisible.ts';
import { nodesOf, spanOfNode } from './markdown.ts';
import { reserved, reservedMessage } from './reserved.ts';

const blocks = ['root', 'paragraph', 'heading', 'list', 'listItem', 'blockquote', 'table', 'tableRow', 'tableCell', 'footnoteDefinition', 'definition'];
const words = ['text', 'emphasis', 'strong', 'inlineCode', 'break', 'link', 'linkReference', 'footnoteReference'];
const allowed: ReadonlySet<string> = new Set([...blocks, ...words]);

const instead: Readonly<Record<string, string>> = {
  html: 'HTML is not allowed here: it would be lost in Word and PDF. Write it as plain text or Markdown.',
  image: 'An image is not allowed in a statement. Describe in words what it shows.',
  imageReference: 'An image is not allowed in a statement. Describe in words what it shows.',
  code: 'This would be printed as program code: it is indented by four spaces or more, or stands between ``` marks. Take those away.',
  thematicBreak: 'A line across the page is not allowed here. Use headings to divide a text.',
};

/** Everything in a text of the mission that a statement cannot hold, each with its place. */
export function notAllowed(tree: Nodes, source: Source): Diagnostic[] {
  return [...unprintable(tree, source), ...[...nodesOf(tree)].flatMap((node) => [...reservedFaults(node, source)])];
}

/** Everything in a parsed text that cannot be printed in every format, each with its place. */
export function unprintable(tree: Nodes, source: Source): Diagnostic[] {
  const faults: Diagnostic[] = [];
  let isInHtml = false;
  for (const node of nodesOf(tree)) {
    const at = spanOfNode(node, source);
    const isEnd = node.type === 'html' && node.value.startsWith('</') && isInHtml; // the other half of what is reported
    if (!allowed.has(node.type) && !isEnd) faults.push(fault('files/not-allowed', at, instead[node.type] ?? 'This is not allowed here.'));
    isInHtml ||= node.type === 'html';
    if (node.type === 'text') faults.push(...textFaults(node, source));
    const broken = brokenIn(writtenIn(node));
    if (broken) faults.push(fault('files/not-allowed', node.type === 'text' ? characterAt(node, broken.index, source) : at, broken.message));
    if (node.type === 'table') faults.push(...rowFaults(node, source));
    const wrong = isAddressed(node) && !reserved.test(node.url) ? addressFault(node.url) : undefined;
    if (wrong) faults.push(fault('files/not-allowed', at, wrong));
  }
  return faults;
}

const isAddressed = (node: Nodes): node is Link | Definition => node.type === 'link' || node.type === 'definition';

/** What a node itself holds of words and addresses: an entity can bring characters where the file does not have them. */
function writtenIn(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return isAddressed(node) ? `${node.url}${node.title ?? ''}` : '';
}

const characterAt = ({ value, data }: Text, index: number, source: Source): Span => ({ ...spanOf(data?.origin ?? [], value.length, index, index + 1), source });

/** Characters that stand for slots. */
function* reservedFaults(node: Nodes, source: Source): Generator<Diagnostic> {
  const taken = writtenIn(node).search(reserved);
  if (taken >= 0) yield fault('files/not-allowed', node.type === 'text' ? characterAt(node, taken, source) : spanOfNode(node, source), reservedMessage);
}

/** What is wrong with the address of a link; HTML sanitisers let some of these pass (libraries.md, finding 14). */
function addressFault(url: string): string | undefined {
  if (url.startsWith('fact:') || /^mailto:[^\s?@]+@[^\s?@]+$/.test(url)) return undefined;
  if (/^https?:\/\/[^\s/@?#]+(?:[/?#]\S*)?$/i.test(url)) return undefined;
  if (url === '') return 'This link has no address. Write it between the round brackets, or take the brackets away.';
  if (/^mailto:/i.test(url)) return `A mailto: link holds one e-mail address and nothing else, not “${url.slice('mailto:'.length)}”.`;
  if (/^https?:/i.test(url)) return `The address “${url}” is not complete, or holds a user name before the @.`;
  const name = /^(?:facts?[:.]\s*)?([\w-]+(?:\.[\w-]+)+)$/i.exec(url)?.[1];
  const hint = name ? ` If it is a fact, write “fact:${name}”.` : '';
  return `A link can lead to https:, http:, mailto: or fact: and nowhere else, not to “${url}”.${hint}`;
}

/** `[^1]` and `[words][name]` stay text where nothing defines them, and so does a table without its second line. With backslashes they are meant to. */
function* textFaults(node: Nodes & { type: 'text' }, source: Source): Generator<Diagnostic> {
  const at = (index: number, length: number) => ({ ...spanOf(node.data?.origin ?? [], node.value.length, index, index + length), source });
  const isWritten = (index: number, words: string): boolean => spanText(at(index, words.length)) === words;
  for (const { 0: found, 1: note, 2: text = '', 3: name = '', index } of node.value.matchAll(/\[\^([^\]\s]+)\]|\[([^\][]+)\]\[([^\][]*)\]/g)) {
    if (!isWritten(index, found)) continue;
    const message = note
      ? `No footnote is defined for “${found}”. Add a line that begins with “[^${note}]:”.`
      : `No address is defined for “${found}”. Add a line such as “[${name || text}]: https://…”.`;
    yield fault('files/not-allowed', at(index, found.length), message);
  }
  const row = /^\|.*\|[ \t]*$/m.exec(node.value);
  if (row && isWritten(row.index, row[0])) yield fault('files/not-allowed', at(row.index, row[0].length), 'These strokes make no table: under its head a table needs a line such as “| --- | --- |”.');
}

/** A row with more cells than the table has columns: the last ones would be lost. */
function* rowFaults({ children: [head, ...rows] }: Table, source: Source): Generator<Diagnostic> {
  const columns = head?.children.length ?? 0;
  for (const row of rows) {
    const { length } = row.children;
    if (length > columns) yield fault('files/not-allowed', spanOfNode(row, source), `This row has ${length} cells, but its table has ${columns} columns. The others would be lost.`);
  }
}
