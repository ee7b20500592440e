import type { Nodes } from 'mdast';
import { nodesOf } from '../../mission/markdown.ts';
import { plainText } from '../../mission/plain-text.ts';
import type { Part } from './parts.ts';

/** Names the paragraph before contacts that end the document: without it, they might stand alone on the last page. */
export function withClosing(parts: Part[]): Part[] {
  const kinds = parts.slice(-3).map((part) => (typeof part === 'string' ? '' : part.kind)).join(' ');
  if (!/^paragraph lead-in (?:lines|paragraph)$/.test(kinds)) return parts;
  return parts.map((part, index) => (index === parts.length - 3 && typeof part === 'object' ? { ...part, kind: 'closing' } : part));
}

/** What must stay together is named: lines such as contacts, and words that announce what follows. */
export function paragraphKind(node: Nodes): string {
  const text = plainText(node);
  if (text.endsWith(':')) return 'lead-in';
  return text.includes('\n') && [...nodesOf(node)].some(({ type }) => type === 'break') && text.length < 1200 ? 'lines' : 'paragraph';
}
