import type { Nodes, Text, PhrasingContent, Root, RootContent } from 'mdast';
import { sliceOrigin, wholeOrigin } from '../source/origin.ts';
import type { Span } from '../source/source.ts';

declare module 'mdast' {
  interface TextData {
    /** The address of the fact that these words claim. */
    fact?: string;
    /** An empty text that marks where a text of the mission begins, or where the attribution of a quotation follows. */
    marks?: 'opening' | 'attribution';
  }
}

/** A copy of a node and all below it; origins are shared, never copied. */
export function copyOf<N extends Nodes>(node: N): N {
  const copy = { ...node };
  if (copy.data) copy.data = { ...copy.data };
  if ('children' in copy) copy.children = copy.children.map((child: Nodes) => copyOf(child)) as typeof copy.children;
  return copy;
}

/** A text that stands for the characters of a span as a whole, or one to one where it is as long. */
export const textNode = (value: string, at: Span): Text => ({ type: 'text', value, data: { origin: wholeOrigin(at) } });

/** A place in the words of the mission that only the filled text can judge. It is gone once the facts are filled in. */
export const placeMark = (marks: 'opening' | 'attribution'): Text => ({ type: 'text', value: '', data: { marks } });

/** The characters `start` to `end` of a text, with their origin. */
export const sliceText = (node: Text, start: number, end: number): Text => ({
  ...node,
  value: node.value.slice(start, end),
  data: { ...node.data, origin: sliceOrigin(node.data?.origin ?? [], node.value.length, start, end) },
});

export const isPhrasingParent = (node: Nodes): node is Nodes & { children: PhrasingContent[] } =>
  ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'link', 'delete'].includes(node.type);

/** The blocks of a tree whose children are words: paragraphs, headings and cells, in reading order. */
export function* textBlocks(node: Root | RootContent): Generator<Nodes & { children: PhrasingContent[] }> {
  if (isPhrasingParent(node)) yield node;
  else if ('children' in node) for (const child of node.children) yield* textBlocks(child as RootContent);
}
