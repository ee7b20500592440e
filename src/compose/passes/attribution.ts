import type { PhrasingContent, Text, InlineCode, Link } from 'mdast';
import { keepsItsStop } from '../../claims/sentences/sentence.ts';
import type { Language } from '../../languages/language.ts';
import type { Pass } from './pass.ts';
import { type PhrasingParent, isPhrasingParent, sliceText, textBlocks, textNode } from '../tree.ts';
import { plainText } from '../../source/markdown/parse.ts';
import { type Origin, type Run, sliceOrigin } from '../../source/origin.ts';
import type { Source } from '../../source/source.ts';

/** Puts the comma between a quotation and its attribution. It needs the words of facts: one may end the quotation. */
export const setCommas: Pass = (root, { language }) => {
  for (const block of textBlocks(root)) setCommasIn(block, language);
};

function setCommasIn(parent: PhrasingParent, language: Language): void {
  const children: readonly PhrasingContent[] = parent.children;
  for (const child of children) if (isPhrasingParent(child)) setCommasIn(child, language);
  parent.children = children.flatMap((child, index) => {
    if (child.type !== 'text' || child.data?.marks !== 'attribution') return [child];
    return setComma(
      children.slice(0, index).flatMap((node) => piecesOf(node)),
      language,
    );
  });
}

/** Some characters of a sentence. */
interface Piece {
  readonly node: Text | InlineCode;
  /** Those of code and addresses are not prelim’s to change. */
  readonly isFixed: boolean;
}

function piecesOf(node: PhrasingContent, isFixed = false): Piece[] {
  if (node.type === 'text') return [{ node, isFixed }];
  if (node.type === 'inlineCode') return [{ node, isFixed: true }];
  if (!('children' in node)) return [];
  return (node.children as PhrasingContent[]).flatMap((child) =>
    piecesOf(child, isFixed || (node.type === 'link' && isAddress(node))),
  );
}

/** Whether a link shows its own address. */
const isAddress = (link: Link): boolean => [link.url, link.url.replace(/^mailto:/, '')].includes(plainText(link));

const ending = /(\.{2,}|[.?!,;:…–—-]?)([”’"')\]]*)\s*$/;

/**
 * Ends some words with a comma. A full stop becomes one; ?, ! and … stay; behind words without a mark, or with a
 * bracket, a comma is added: it is returned.
 */
function setComma(pieces: readonly Piece[], language: Language): Text[] {
  const words = pieces.map(({ node, isFixed }) => (isFixed ? '\uFFFC'.repeat(node.value.length) : node.value)).join('');
  const match = ending.exec(words);
  const [index, mark, closing] = [match?.index ?? words.length, match?.[1] ?? '', match?.[2] ?? ''];
  const isBracketed = /[)\]]/.test(closing);
  const isStop = /^[.;:]$/.test(mark) && !(mark === '.' && keepsItsStop(words.slice(0, index + 1), language));
  if (!isStop && mark !== '' && mark !== '.' && !isBracketed) return [];
  if (isStop) replaceAt(index, isBracketed ? '' : ',', pieces);
  return isStop && !isBracketed ? [] : commaBehind(pieces.at(-1)?.node);
}

/** Puts a character, or none, in the place of the one at `index`. */
function replaceAt(index: number, by: string, pieces: readonly Piece[]): void {
  let start = index;
  for (const { node } of pieces) {
    const { value } = node;
    if (start < value.length) {
      node.value = value.slice(0, start) + by + value.slice(start + 1);
      if (by === '') node.data = { ...node.data, origin: without(start, value.length, node.data?.origin ?? []) };
      return;
    }
    start -= value.length;
  }
}

/** The origin of a text of `length` characters without the one at `index`. */
function without(index: number, length: number, origin: Origin): Run[] {
  const before = index > 0 ? sliceOrigin(origin, length, 0, index) : [];
  const after = index + 1 < length ? sliceOrigin(origin, length, index + 1, length) : [];
  return [...before, ...after.map((run) => ({ ...run, at: run.at + index }))];
}

/** A comma with no place of its own: it stands where the words end. */
function commaBehind(last: Text | InlineCode | undefined): Text[] {
  const end = last?.data?.origin?.at(-1);
  return end ? [textNode(',', { source: end.source, start: end.to, end: end.to })] : [];
}

/** Drops the full stop of a template after a text of the mission that ends with one: “said Ann Lee Jr.” */
export const dropDoubleStops: Pass = (root) => {
  for (const block of textBlocks(root)) dropIn(block, { words: '', file: undefined });
};

/** The text before a node, and the file that it is from. */
interface PrecedingText {
  words: string;
  file: Source | undefined;
}

function dropIn(parent: PhrasingParent, preceding: PrecedingText): void {
  parent.children = parent.children.flatMap((child): PhrasingContent[] => {
    if ('children' in child) dropIn(child as PhrasingParent, preceding);
    if (child.type !== 'text') {
      if (!('children' in child)) preceding.words = '';
      return [child];
    }
    const text = withoutDoubleStop(child, preceding);
    [preceding.words, preceding.file] = [child.value, child.data?.origin?.at(-1)?.source];
    return text.value === '' ? [] : [text];
  });
}

function withoutDoubleStop(text: Text, { words, file }: PrecedingText): Text {
  const isDouble = words.endsWith('.') && /^\.(?!\.)/.test(text.value) && text.data?.origin?.[0]?.source !== file;
  return isDouble ? sliceText(text, 1, text.value.length) : text;
}
