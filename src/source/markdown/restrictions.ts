import type { Nodes, Link, Definition, Text, Table } from 'mdast';
import { brokenCharacterIn, reserved, reservedMessage } from '../decode.ts';
import { type Diagnostic, fileError } from '../diagnostic.ts';
import { isFactUrl } from './links.ts';
import { nodesOf, spanOfNode } from './parse.ts';
import { spanOf } from '../origin.ts';
import { type Source, type Span, spanText } from '../source.ts';

/** Everything in a text of the mission that a statement cannot hold, each with its place. */
export function checkRestrictions(tree: Nodes, source: Source): Diagnostic[] {
  return [...checkPrintable(tree, source), ...[...nodesOf(tree)].flatMap((node) => reservedIn(node, source))];
}

/** Everything in a parsed text that cannot be printed in every format, each with its place. */
export function checkPrintable(tree: Nodes, source: Source): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let isInHtml = false;
  for (const node of nodesOf(tree)) {
    const at = spanOfNode(node, source);
    const isHtmlEnd = node.type === 'html' && node.value.startsWith('</') && isInHtml; // its start is reported
    if (!allowed.has(node.type) && !isHtmlEnd)
      diagnostics.push(
        fileError(
          'files/not-allowed',
          at,
          node.type === 'html' ? htmlAdvice(node.value) : (advice[node.type] ?? 'This is not allowed here.'),
        ),
      );
    isInHtml ||= node.type === 'html';
    if (node.type === 'text') diagnostics.push(...leftOverMarks(node, source));
    const broken = brokenCharacterIn(contentOf(node));
    if (broken) {
      const place = node.type === 'text' ? placeIn(node, broken.index, 1, source) : at;
      diagnostics.push(fileError('files/not-allowed', place, broken.message));
    }
    if (node.type === 'table') diagnostics.push(...rowsTooLong(node, source));
    const message = hasAddress(node) && !reserved.test(node.url) ? linkMessage(node, spanText(at)) : undefined;
    if (message !== undefined) diagnostics.push(fileError('files/not-allowed', at, message));
  }
  return diagnostics;
}

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

const phrases = ['text', 'emphasis', 'strong', 'inlineCode', 'break', 'link', 'linkReference', 'footnoteReference'];

const allowed: ReadonlySet<string> = new Set([...blocks, ...phrases]);

/** What to do instead of what is not allowed, by the type of its node. */
const advice: Readonly<Record<string, string>> = {
  html: 'HTML is not allowed here: it would be lost in Word and PDF. Write it as plain text or Markdown.',
  image: 'An image is not allowed in a statement. Describe in words what it shows.',
  imageReference: 'An image is not allowed in a statement. Describe in words what it shows.',
  code:
    'This would be printed as program code: it is indented by four spaces or more, or stands between ``` marks. ' +
    'Take those away.',
  thematicBreak: 'A line across the page is not allowed here. Use headings to divide a text.',
};

/** What to do instead of HTML: what looks like it is often a comment, or the place of words that are still to come. */
function htmlAdvice(html: string): string {
  if (html.startsWith('<!--'))
    return 'A comment is not allowed here: it may reach readers with the file. Do what it asks for, and take it out.';
  if (/^<[\p{L}][\p{L} _-]*>$/u.test(html) && !elements.has(html.slice(1, -1).toLowerCase()))
    return `“${html}” would be read as HTML, and be lost. If words are still to come here, put them in its place.`;
  return advice.html ?? '';
}

/** The elements of HTML that people write in texts. */
const elements = new Set(
  (
    'a abbr b big blockquote br caption center cite code col dd del div dl dt em font footer h1 h2 h3 h4 h5 h6 ' +
    'header hr i img ins kbd li mark ol p pre q s section small span strike strong style sub sup table tbody td ' +
    'tfoot th thead tr tt u ul var wbr'
  ).split(' '),
);

const hasAddress = (node: Nodes): node is Link | Definition => node.type === 'link' || node.type === 'definition';

/**
 * What a node itself holds of words and addresses: an entity can bring characters where the file does not have them.
 */
function contentOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return hasAddress(node) ? `${node.url}${node.title ?? ''}` : '';
}

/** Where characters of a text node stand in the file. */
const placeIn = ({ value, data }: Text, index: number, length: number, source: Source): Span => ({
  ...spanOf(data?.origin ?? [], value.length, index, index + length),
  source,
});

/** The first of the characters that stand for slots. */
function reservedIn(node: Nodes, source: Source): readonly Diagnostic[] {
  const index = contentOf(node).search(reserved);
  if (index < 0) return [];
  const at = node.type === 'text' ? placeIn(node, index, 1, source) : spanOfNode(node, source);
  return [fileError('files/not-allowed', at, reservedMessage)];
}

/** What to say about a link: about its address, or about a title that would show that of a fact. */
const linkMessage = ({ url, title }: Link | Definition, written: string): string | undefined =>
  hiddenMessage(url, written) ??
  addressMessage(url) ??
  (/fact:/i.test(title ?? '')
    ? 'The title of this link would show “fact:” to readers. Take the title away, and link the words: ' +
      'write [words](fact:name.of-the-fact).'
    : undefined);

/** Of a character that nobody sees and &#x202E; or its like brings in; one typed as itself is a rule's to tell. */
function hiddenMessage(url: string, written: string): string | undefined {
  const [character] = /[\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/.exec(url) ?? [];
  if (character === undefined || written.includes(character)) return undefined;
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return `The address of this link holds something that cannot be seen (${code}), and leads elsewhere. Take it out.`;
}

/**
 * What to say about the address of a link; undefined if it is sound. Not left to a sanitiser of HTML: rehype-sanitize
 * keeps `//host`, `https://name@host/` and `mailto:a?bcc=b`.
 */
function addressMessage(url: string): string | undefined {
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
 * `[^1]` and `[words][name]` stay text if nothing defines them, and so does a table without its second line. Written
 * with backslashes, they are meant to.
 */
function* leftOverMarks(node: Text, source: Source): Generator<Diagnostic> {
  const isWritten = (index: number, words: string): boolean =>
    spanText(placeIn(node, index, words.length, source)) === words;
  for (const { 0: reference, 1: note, 2: text = '', 3: name = '', index } of node.value.matchAll(
    /\[\^([^\]\s]+)\]|\[([^\][]+)\]\[([^\][]*)\]/g,
  )) {
    if (!isWritten(index, reference)) continue;
    const isFact = isFactUrl(name);
    const message = isFact
      ? `A fact stands in round brackets: write “[${text}](${name})”.`
      : note
        ? `No footnote is defined for “${reference}”. Add a line that begins with “[^${note}]:”.`
        : `No address is defined for “${reference}”. Add a line such as “[${name || text}]: https://…”.`;
    yield fileError('files/not-allowed', placeIn(node, index, reference.length, source), message);
  }
  const row = /^\|.*\|[ \t]*$/m.exec(node.value);
  if (row && isWritten(row.index, row[0]))
    yield fileError(
      'files/not-allowed',
      placeIn(node, row.index, row[0].length, source),
      'These strokes make no table: under its head a table needs a line such as “| --- | --- |”.',
    );
}

/** Rows with more cells than the table has columns: the last ones would be lost. */
function* rowsTooLong({ children: [head, ...rows] }: Table, source: Source): Generator<Diagnostic> {
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
