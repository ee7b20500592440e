import type { Nodes, Root } from 'mdast';
import type { Diagnostic, Source } from '../diagnostic.ts';
import { spanOf } from '../origin.ts';
import { fault } from './fault.ts';
import { nodesOf, spanOfNode } from './markdown.ts';

const allowed: ReadonlySet<string> = new Set([
  ...['root', 'paragraph', 'heading', 'text', 'emphasis', 'strong', 'inlineCode', 'break', 'link', 'list', 'listItem', 'blockquote'],
  ...['table', 'tableRow', 'tableCell', 'footnoteReference', 'footnoteDefinition', 'linkReference', 'definition'],
]);

const instead: Readonly<Record<string, string>> = {
  html: 'HTML is not allowed here: it would be lost in Word and PDF. Write it as plain text or Markdown.',
  image: 'An image is not allowed in a statement. Describe in words what it shows.',
  imageReference: 'An image is not allowed in a statement. Describe in words what it shows.',
  code: 'This would be printed as program code: it is indented by four spaces or more, or stands between ``` marks. Take those away.',
  thematicBreak: 'A line across the page is not allowed here. Use headings to divide a text.',
};

/** Everything in a parsed text that a statement cannot hold, each with its place. */
export function notAllowed(root: Root, source: Source): Diagnostic[] {
  const faults: Diagnostic[] = [];
  for (const node of nodesOf(root)) {
    const at = spanOfNode(node, source);
    if (!allowed.has(node.type)) faults.push(fault('files/not-allowed', at, instead[node.type] ?? 'This is not allowed here.'));
    if (node.type === 'link' || node.type === 'definition') {
      const wrong = addressFault(node.url);
      if (wrong) faults.push(fault('files/not-allowed', at, wrong));
    }
    if (node.type === 'text') faults.push(...unresolved(node, source));
  }
  return faults;
}

/** What is wrong with the address of a link; HTML sanitisers let some of these pass (libraries.md, finding 14). */
function addressFault(url: string): string | undefined {
  if (/^fact:/.test(url) || /^mailto:[^\s?@]+@[^\s?@]+$/.test(url)) return undefined;
  if (/^https?:\/\/[^\s/@?#]+(?:[/?#]\S*)?$/i.test(url)) return undefined;
  if (/^mailto:/i.test(url)) return `The address “${url}” is not one e-mail address and nothing else.`;
  if (/^https?:/i.test(url)) return `The address “${url}” is not complete, or holds a user name.`;
  const hint = /^[\w-]+(?:\.[\w-]+)+$/.test(url) ? ' If it is a fact, write fact: before it.' : '';
  return `A link can lead to https:, http:, mailto: or fact: and nowhere else, not to “${url}”.${hint}`;
}

/** `[^1]` and `[words][name]` stay text where nothing defines them. */
function* unresolved(node: Nodes & { type: 'text' }, source: Source): Generator<Diagnostic> {
  for (const { 0: words, 1: note, index } of node.value.matchAll(/\[\^([^\]\s]+)\]|\[[^\][]+\]\[[^\][]*\]/g)) {
    const at = spanOf(node.data?.origin ?? [], node.value.length, index, index + words.length);
    const message = note
      ? `No footnote is defined for “${words}”. Add a line that begins with “[^${note}]:”.`
      : `No address is defined for “${words}”. Add a line such as “[name]: https://…”.`;
    yield fault('files/not-allowed', { ...at, source }, message);
  }
}
