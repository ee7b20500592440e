import type { PhrasingContent, RootContent, Root, Paragraph, Text } from 'mdast';
import { copyOf, isPhrasingParent, placeMark, sliceText, textNode } from './tree.ts';
import type { Span } from '../source/source.ts';

/** What takes the place of a slot: words inside a paragraph, or whole blocks. */
type Content = { readonly words: readonly PhrasingContent[] } | { readonly blocks: readonly RootContent[] };

/**
 * Something of the mission on its way through a template. Printed, it is two private-use characters around a number,
 * which neither Handlebars nor the Markdown parser touches; the tree takes their place afterwards.
 */
export interface Slot {
  readonly toString: () => string;
}

/** The slots of one document. */
export interface Slots {
  readonly words: (words: readonly PhrasingContent[]) => Slot;
  readonly blocks: (blocks: readonly RootContent[]) => Slot;
  readonly text: (value: string, at: Span) => Slot;
  readonly content: (index: number) => Content;
}

const marker = /\uE000(\d+)\uE001/g;

export function createSlots(): Slots {
  const contents: Content[] = [];
  const add = (content: Content): Slot => {
    const printed = `\uE000${contents.push(content) - 1}\uE001`;
    return { toString: () => printed };
  };
  return {
    words: (words) => add({ words }),
    blocks: (blocks) => add({ blocks }),
    text: (value, at) => add({ words: [textNode(value, at)] }),
    content: (index) => contents[index] ?? { words: [] },
  };
}

/** Puts the contents of the slots into a parsed template. */
export function fillSlots(root: Root, slots: Slots): Root {
  return { ...root, children: root.children.flatMap((block) => filledBlock(block, slots)) };
}

function filledBlock(block: RootContent, slots: Slots): RootContent[] {
  if (block.type === 'paragraph') return filledParagraph(block.children, slots);
  if (isPhrasingParent(block)) return [{ ...block, children: filledWords(block.children, slots) } as RootContent];
  if (!('children' in block)) return [block];
  const children = (block.children as RootContent[]).flatMap((child) => filledBlock(child, slots));
  return [{ ...block, children } as RootContent];
}

/** Words before a slot of blocks stand before its first paragraph, words after it behind its last. */
function filledParagraph(children: readonly PhrasingContent[], slots: Slots): RootContent[] {
  const blocks: RootContent[] = [];
  let open: PhrasingContent[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push({ type: 'paragraph', children: open });
    open = [];
  };
  for (const piece of children.flatMap((child) => pieces(child, slots))) {
    if (!('blocks' in piece)) {
      open.push(piece);
      continue;
    }
    for (const [index, block] of piece.blocks.map((one) => copyOf(one)).entries()) {
      if (index > 0 || block.type !== 'paragraph') close();
      if (block.type === 'paragraph') open.push(...opening(block));
      else blocks.push(block);
    }
  }
  close();
  return blocks;
}

/** The start of a text is the start of a sentence, also after words of the template such as a dateline. */
const opening = ({ children }: Paragraph): PhrasingContent[] => [placeMark('opening'), ...children];

/** Inside a heading, a cell or an emphasis there are only words: blocks give theirs, one after the other. */
function filledWords(children: readonly PhrasingContent[], slots: Slots): PhrasingContent[] {
  return children
    .flatMap((child) => pieces(child, slots))
    .flatMap((piece) => {
      if (!('blocks' in piece)) return [piece];
      return piece.blocks.flatMap((block) => (isPhrasingParent(block) ? copyOf(block).children : []));
    });
}

type Piece = PhrasingContent | { readonly blocks: readonly RootContent[] };

function pieces(child: PhrasingContent, slots: Slots): Piece[] {
  if (child.type === 'text') return textPieces(child, slots);
  return [
    'children' in child ? ({ ...child, children: filledWords(child.children, slots) } as PhrasingContent) : child,
  ];
}

function textPieces(node: Text, slots: Slots): Piece[] {
  const found: Piece[] = [];
  let done = 0;
  const upTo = (end: number): void => {
    if (end > done) found.push(sliceText(node, done, end));
  };
  for (const { 0: mark, 1: index, index: start } of node.value.matchAll(marker)) {
    upTo(start);
    const content = slots.content(Number(index));
    if ('words' in content) found.push(...content.words.map((word) => copyOf(word)));
    else found.push(content);
    done = start + mark.length;
  }
  upTo(node.value.length);
  return found;
}

/** An address with the plain texts that its slots stand for. Nothing where one stands for more than that. */
export function filledAddress(url: string, slots: Slots): string | undefined {
  let isPlain = true;
  const filled = url.replace(marker, (_, index: string) => {
    const content = slots.content(Number(index));
    const [word, ...others] = 'words' in content ? content.words : [];
    isPlain &&= word?.type === 'text' && others.length === 0;
    return word?.type === 'text' ? word.value : '';
  });
  return isPlain ? filled : undefined;
}
