import type { Text, Nodes } from 'mdast';
import type { Pass } from './pass.ts';
import { type BlockText, setQuotationMarks } from './quotation-marks.ts';
import { textBlocks } from '../tree.ts';
import type { House } from '../../house/house.ts';
import { escaped } from '../../languages/patterns.ts';
import { addressesIn, withoutAddresses } from '../../source/addresses.ts';
import { spanOf } from '../../source/origin.ts';
import type { Source } from '../../source/source.ts';

/** Sets marks, dashes and spaces as the house does: one character for one, so that every character keeps its place. */
export const setTypography: Pass = (root, { house: { typography }, language }) => {
  const beforeUnit = spacesBefore(typography['no-break-before']);
  for (const block of textBlocks(root)) {
    const pieces = piecesOf(block);
    const { text, fileOf } = blockText(pieces);
    const words = setQuotationMarks({ text: withoutAddresses(text), fileOf }, typography, language)
      .replaceAll('\n', ' ')
      .replace(/(?<= )(?:-|–|—)(?= )/g, typography.dash)
      .replace(beforeUnit, '\u00a0');
    writeBack(withAddressesOf(text, words), pieces);
  }
};

/** Words that were set, with the addresses as they stand in the text that they were set from. */
function withAddressesOf(text: string, words: string): string {
  let whole = '';
  for (const { start, end } of addressesIn(text)) whole += words.slice(whole.length, start) + text.slice(start, end);
  return whole + words.slice(whole.length);
}

/** Spaces between a figure and one of the units that may not stand apart from it. */
function spacesBefore(units: House['typography']['no-break-before']): RegExp {
  const patterns = units.map((unit) => escaped(unit).replaceAll(' ', '[ \u00a0]'));
  return new RegExp(String.raw`(?<=\d) (?=(?:${patterns.join('|') || '(?!)'})(?![A-Za-z0-9]))`, 'g');
}

/** A stretch of a block. */
interface Piece {
  /** undefined for what is no text and stays as it is. */
  readonly node: Text | undefined;
  readonly words: string;
}

/** The words of a block in order. Code and addresses stand for one letter: their own marks are not the text's. */
function piecesOf(node: Nodes): Piece[] {
  if (node.type === 'text') return [{ node, words: node.value }];
  if (node.type === 'inlineCode' || isItsAddress(node)) return [{ node: undefined, words: 'x' }];
  if (node.type === 'break') return [{ node: undefined, words: '\n' }];
  return 'children' in node ? node.children.flatMap((child) => piecesOf(child)) : [];
}

/** Whether a node is a link whose words are its address, with all marks at its end: <https://example.org/?q='a'>. */
function isItsAddress(node: Nodes): boolean {
  if (node.type !== 'link') return false;
  const [words, ...others] = node.children;
  return words?.type === 'text' && others.length === 0 && [words.value, `mailto:${words.value}`].includes(node.url);
}

function blockText(pieces: readonly Piece[]): BlockText {
  const starts: number[] = [];
  const files: (Source | undefined)[] = [];
  let text = '';
  for (const { node, words } of pieces) {
    const [first, ...others] = node?.data?.origin ?? [];
    files.push(others.every(({ source }) => source === first?.source) ? first?.source : undefined);
    starts.push(text.length);
    text += words;
  }
  const fileOf = (index: number): Source | undefined => {
    const piece = starts.findLastIndex((start) => start <= index);
    const node = pieces[piece]?.node;
    const at = index - (starts[piece] ?? 0);
    return files[piece] ?? (node && spanOf(node.data?.origin ?? [], node.value.length, at, at + 1).source);
  };
  return { text, fileOf };
}

/** Puts the characters of a block back into its texts. */
function writeBack(characters: string, pieces: readonly Piece[]): void {
  let start = 0;
  for (const { node, words } of pieces) {
    if (node) node.value = characters.slice(start, start + words.length);
    start += words.length;
  }
}
