import type { Root, Text } from 'mdast';
import type { House } from '../house/house.ts';
import { textBlocks, textsOf } from './tree.ts';

/** Sets marks, dashes and spaces as the house does: one character for one, so that every character keeps its place. */
export function setTypography(root: Root, { typography }: Pick<House, 'typography'>): void {
  const units = typography['no-break-before'].map((unit) => unit.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', '[ \u00a0]'));
  const beforeUnit = new RegExp(String.raw`(?<=\d) (?=(?:${units.join('|')})(?![A-Za-z0-9]))`, 'g');
  for (const block of textBlocks(root)) {
    const texts = [...textsOf(block)];
    const before = texts.map(({ value }) => value).join('');
    const after = inBlock(before, typography)
      .replace(/(?<= )(?:-|–|—)(?= )/g, typography.dash)
      .replace(beforeUnit, '\u00a0');
    spread(texts, after);
  }
}

/** The characters of a block back into its texts. */
function spread(texts: readonly Text[], characters: string): void {
  let start = 0;
  for (const text of texts) {
    const { length } = text.value;
    text.value = characters.slice(start, start + length);
    start += length;
  }
}

/** Marks by their depth: the outer pair of the house, then its inner pair. Line ends of the source are spaces. */
function inBlock(words: string, { quotes, apostrophe }: House['typography']): string {
  let depth = 0;
  let set = '';
  for (let index = 0; index < words.length; index++) {
    const character = words[index] ?? '';
    const opens = character === '“' || (character === '"' && opensAt(words, index));
    if (opens) set += quotes[depth++ % 2 === 0 ? 0 : 2];
    else if (character === '”' || character === '"') set += quotes[--depth % 2 === 0 ? 1 : 3] ?? quotes[1];
    else if (character === "'") set += opensAt(words, index) && !/\d/.test(words[index + 1] ?? '') ? quotes[2] : apostrophe;
    else set += character === '\n' ? ' ' : character;
    if (depth < 0) depth = 0;
  }
  return set;
}

/** Whether a straight mark opens: it follows nothing, a space, a bracket, a dash or another opening mark. */
const opensAt = (words: string, index: number): boolean =>
  (index === 0 || /[\s([{“‘–—/-]/.test(words[index - 1] ?? '') || (/["']/.test(words[index - 1] ?? '') && opensAt(words, index - 1))) &&
  /\S/.test(words[index + 1] ?? '');
