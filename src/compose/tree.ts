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

/** A copy of a node and all below it, which a pass may change. Origins are shared: nobody changes them. */
export function copyOf<N extends Nodes>(node: N): N {
  const copy = { ...node };
  if (copy.data) copy.data = { ...copy.data };
  if ('children' in copy) copy.children = copy.children.map((child: Nodes) => copyOf(child)) as typeof copy.children;
  return copy;
}

/** A text that stands for the characters of a span: one to one if it is as long, otherwise as a whole. */
export const textNode = (value: string, at: Span): Text => ({ type: 'text', value, data: { origin: wholeOrigin(at) } });

/** An empty text for a place that only passes can judge, which take it out: see `marks` of `TextData`. */
export const placeMark = (marks: 'opening' | 'attribution'): Text => ({ type: 'text', value: '', data: { marks } });

/** The characters `start` to `end` of a text (UTF-16 units), with their origin. */
export const sliceText = (node: Text, start: number, end: number): Text => ({
  ...node,
  value: node.value.slice(start, end),
  data: { ...node.data, origin: sliceOrigin(node.data?.origin ?? [], node.value.length, start, end) },
});

/** A node whose children are words: a paragraph, a heading, a cell, or words in emphasis and the like. */
export type PhrasingParent = Nodes & { children: PhrasingContent[] };

export const isPhrasingParent = (node: Nodes): node is PhrasingParent =>
  ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'link', 'delete'].includes(node.type);

/** The blocks of a tree whose children are words: paragraphs, headings and cells, in reading order. */
export function* textBlocks(node: Root | RootContent): Generator<PhrasingParent> {
  if (isPhrasingParent(node)) yield node;
  else if ('children' in node) for (const child of node.children) yield* textBlocks(child as RootContent);
}
