import { type Fix, type FixedFile, fixedText } from './fix.ts';
import { pointAt } from '../source/source.ts';

/** Lines of a file that fixes touch, the last included, counted from 0. */
interface Block {
  readonly first: number;
  readonly last: number;
  readonly fixes: readonly Fix[];
}

/** Lines around a change that show where it is. */
const around = 3;

/** What fixes change in a file, as `diff -u` shows it. */
export function diffOf({ source, fixes }: FixedFile): string {
  const lines = source.text.split('\n');
  const isEnded = lines.at(-1) === '';
  if (isEnded) lines.pop();
  const blocks = blocksOf(fixes);
  let grown = 0;
  const hunks = grouped(blocks).map((group) => {
    const hunk = hunkOf(group, lines, isEnded, grown);
    grown += hunk.grown;
    return hunk.text;
  });
  return hunks.length === 0 ? '' : `--- ${source.path}\n+++ ${source.path}\n${hunks.join('')}`;
}

function blocksOf(fixes: readonly Fix[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const fix of fixes) {
    const [first, last] = [fix.at.start, fix.at.end].map((offset) => pointAt(fix.at.source, offset).line - 1) as [
      number,
      number,
    ];
    const before = blocks.at(-1);
    if (before && first <= before.last + 1)
      blocks[blocks.length - 1] = {
        first: before.first,
        last: Math.max(before.last, last),
        fixes: [...before.fixes, fix],
      };
    else blocks.push({ first, last, fixes: [fix] });
  }
  return blocks;
}

/** Changes that stand so near to each other that the lines between them are shown anyway. */
function grouped(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    if (group && block.first - (group.at(-1)?.last ?? 0) <= 2 * around) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

function hunkOf(
  group: readonly Block[],
  lines: readonly string[],
  isEnded: boolean,
  grown: number,
): { text: string; grown: number } {
  const from = Math.max(0, (group[0]?.first ?? 0) - around);
  const to = Math.min(lines.length, (group.at(-1)?.last ?? 0) + 1 + around);
  const shown = (mark: string, line: string, index: number): string =>
    `${mark}${line}\n${index === lines.length - 1 && !isEnded ? '\\ No newline at end of file\n' : ''}`;
  const kept = (first: number, end: number): string =>
    lines
      .slice(first, end)
      .map((line, index) => shown(' ', line, first + index))
      .join('');
  let text = '';
  let next = from;
  let added = 0;
  for (const { first, last, fixes } of group) {
    const old = lines.slice(first, last + 1);
    const fresh = fixedText(old.join('\n'), fixes, startOf(first, lines)).split('\n');
    text += kept(next, first) + old.map((line, index) => shown('-', line, first + index)).join('');
    text += fresh.map((line, index) => shown('+', line, index === fresh.length - 1 ? last : -1)).join('');
    added += fresh.length - old.length;
    next = last + 1;
  }
  text += kept(next, to);
  const size = to - from;
  return { text: `@@ -${from + 1},${size} +${from + 1 + grown},${size + added} @@\n${text}`, grown: added };
}

const startOf = (line: number, lines: readonly string[]): number =>
  lines.slice(0, line).reduce((length, text) => length + text.length + 1, 0);
