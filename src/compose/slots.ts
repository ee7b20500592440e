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

/** The slots of one document, each of which is made by the first three functions. */
export interface Slots {
  /** A slot for words of a paragraph. */
  readonly words: (words: readonly PhrasingContent[]) => Slot;
  /** A slot for whole blocks. */
  readonly blocks: (blocks: readonly RootContent[]) => Slot;
  /** A slot for a plain text that stands at `at`. */
  readonly text: (value: string, at: Span) => Slot;
  /** What stands in for the slot of that number; no words if there is no such slot. */
  readonly content: (index: number) => Content;
}

/** A slot as it is printed. `reserved` of source/decode.ts keeps these characters out of every text that is read. */
const marker = /\uE000(\d+)\uE001/g;

/** Empty slots for one document. */
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

/** A parsed template with the contents of its slots in their places. */
export function fillSlots(root: Root, slots: Slots): Root {
  return { ...root, children: root.children.flatMap((block) => fillBlock(block, slots)) };
}

function fillBlock(block: RootContent, slots: Slots): RootContent[] {
  if (block.type === 'paragraph') return fillParagraph(block.children, slots);
  if (isPhrasingParent(block)) return [{ ...block, children: fillWords(block.children, slots) } as RootContent];
  if (!('children' in block)) return [block];
  const children = (block.children as RootContent[]).flatMap((child) => fillBlock(child, slots));
  return [{ ...block, children } as RootContent];
}

/** Words before a slot of blocks open its first paragraph, words after it end its last. */
function fillParagraph(children: readonly PhrasingContent[], slots: Slots): RootContent[] {
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
    for (const [index, block] of piece.blocks.map((content) => copyOf(content)).entries()) {
      if (index > 0 || block.type !== 'paragraph') close();
      if (block.type === 'paragraph') open.push(...wordsOf(block));
      else blocks.push(block);
    }
  }
  close();
  return blocks;
}

/** The start of a text is the start of a sentence, also after words of the template such as a dateline. */
const wordsOf = ({ children }: Paragraph): PhrasingContent[] => [placeMark('opening'), ...children];

/** Inside a heading, a cell or an emphasis there are only words: blocks give theirs, one after the other. */
function fillWords(children: readonly PhrasingContent[], slots: Slots): PhrasingContent[] {
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
  return ['children' in child ? ({ ...child, children: fillWords(child.children, slots) } as PhrasingContent) : child];
}

function textPieces(node: Text, slots: Slots): Piece[] {
  const result: Piece[] = [];
  let done = 0;
  const upTo = (end: number): void => {
    if (end > done) result.push(sliceText(node, done, end));
  };
  for (const { 0: mark, 1: index, index: start } of node.value.matchAll(marker)) {
    upTo(start);
    const content = slots.content(Number(index));
    if ('words' in content) result.push(...content.words.map((word) => copyOf(word)));
    else result.push(content);
    done = start + mark.length;
  }
  upTo(node.value.length);
  return result;
}

/** An address with the plain texts that its slots stand for; undefined if one stands for more than that. */
export function fillAddress(url: string, slots: Slots): string | undefined {
  let isPlain = true;
  const filled = url.replace(marker, (_, index: string) => {
    const content = slots.content(Number(index));
    const [word, ...others] = 'words' in content ? content.words : [];
    isPlain &&= word?.type === 'text' && others.length === 0;
    return word?.type === 'text' ? word.value : '';
  });
  return isPlain ? filled : undefined;
}
