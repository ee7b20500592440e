import type { Diagnostic, Source } from '../diagnostic.ts';
import { fault } from './fault.ts';

/** Markdown that is slow by design is refused before it is parsed: libraries.md, finding 11. Sizes in UTF-16 units. */
const longestBlock = 50_000;
const mostMarks = 300;
const deepest = 32;

/** What begins a paragraph of its own even in the middle of another; a quotation's mark does not. */
const blockStart = /^(?:[ \t]*>)*[ \t]*(?:[-+*][ \t]|1[.)][ \t]|#{1,6}[ \t]|$)/;
const marks = /[*_]+|`+|\[|<|&/g;
const nesting = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;

/** The first line or paragraph of a text that is beyond the limits, if any. */
export function markdownTooLarge(source: Source, start: number): Diagnostic | undefined {
  let block = start;
  let count = 0;
  for (let line = start; line < source.text.length; ) {
    const newline = source.text.indexOf('\n', line);
    const next = newline < 0 ? source.text.length : newline + 1;
    const words = source.text.slice(line, next);
    const at = { source, start: line, end: Math.min(next, line + 80) };
    if (depthOf(words) > deepest) {
      return fault('files/too-large', at, `Lists and quotations are nested more than ${deepest} levels deep here.`);
    }
    const trimmed = words.trimEnd();
    if (blockStart.test(trimmed)) [block, count] = [trimmed === '' ? next : line, 0];
    count += words.match(marks)?.length ?? 0;
    if (count > mostMarks) {
      return fault('files/too-large', { ...at, start: block }, `This paragraph has more than ${mostMarks} marks such as * _ \` [ < &. Write it as several paragraphs.`);
    }
    if (next - block > longestBlock) {
      const message = `This paragraph is longer than 50,000 characters. Write it as several paragraphs.`;
      return fault('files/too-large', { ...at, start: block }, message);
    }
    line = next;
  }
  return undefined;
}

/** Marks of lists and quotations before the words, or the indentation that stands for them. */
function depthOf(line: string): number {
  const opening = nesting.exec(line)?.[0] ?? '';
  const levels = opening.match(/>|[-+*]|\d{1,9}[.)]/g)?.length ?? 0;
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  return Math.max(levels, Math.floor(indent / 2) + levels - 1);
}
