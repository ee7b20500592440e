import type { Text, Root, Nodes } from 'mdast';
import { type Words, withMarks } from './quotation-marks.ts';
import type { Language } from '../../languages/language.ts';
import { textBlocks } from '../tree.ts';
import type { House } from '../../house/house.ts';
import { spanOf } from '../../source/origin.ts';
import type { Source } from '../../source/source.ts';

interface Piece {
  readonly text: Text | undefined;
  readonly words: string;
}

/** Sets marks, dashes and spaces as the house does: one character for one, so that every character keeps its place. */
export function setTypography(root: Root, { typography }: Pick<House, 'typography'>, language: Language): void {
  const units = typography['no-break-before'].map((unit) =>
    unit.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', '[ \u00a0]'),
  );
  const beforeUnit = new RegExp(String.raw`(?<=\d) (?=(?:${units.join('|') || '(?!)'})(?![A-Za-z0-9]))`, 'g');
  for (const block of textBlocks(root)) {
    const pieces = piecesOf(block);
    const after = withMarks(wordsOf(pieces), typography, language)
      .replaceAll('\n', ' ')
      .replace(/(?<= )(?:-|–|—)(?= )/g, typography.dash)
      .replace(beforeUnit, '\u00a0');
    spread(pieces, after);
  }
}

/** The words of a block in order. Code stands for one letter: its own marks are not the text's. */
function piecesOf(node: Nodes): Piece[] {
  if (node.type === 'text') return [{ text: node, words: node.value }];
  if (node.type === 'inlineCode') return [{ text: undefined, words: 'x' }];
  if (node.type === 'break') return [{ text: undefined, words: '\n' }];
  return 'children' in node ? node.children.flatMap((child) => piecesOf(child)) : [];
}

function wordsOf(pieces: readonly Piece[]): Words {
  const starts: number[] = [];
  const files: (Source | undefined)[] = [];
  let text = '';
  for (const { text: node, words } of pieces) {
    const [first, ...others] = node?.data?.origin ?? [];
    files.push(others.every(({ source }) => source === first?.source) ? first?.source : undefined);
    starts.push(text.length);
    text += words;
  }
  const fileOf = (index: number): Source | undefined => {
    const found = starts.findLastIndex((start) => start <= index);
    const node = pieces[found]?.text;
    const at = index - (starts[found] ?? 0);
    return files[found] ?? (node && spanOf(node.data?.origin ?? [], node.value.length, at, at + 1).source);
  };
  return { text, fileOf };
}

/** The characters of a block back into its texts. */
function spread(pieces: readonly Piece[], characters: string): void {
  let start = 0;
  for (const { text, words } of pieces) {
    if (text) text.value = characters.slice(start, start + words.length);
    start += words.length;
  }
}
