import type { Diagnostic, Source, Span } from '../diagnostic.ts';
import { fault } from './fault.ts';

/** Markdown that is slow by design is refused before it is parsed: libraries.md, finding 11. Sizes in UTF-16 units. */
const longestBlock = 50_000;
const mostLinesInBlock = 500;
const mostMarksInBlock = 300;
const longest = 1_000_000;
const mostLines = 10_000;
const mostMarks = 3500;
const mostLevels = 2000;
const deepest = 32;

/** What begins a paragraph of its own even in the middle of another; a quotation's mark does not. */
const blockStart = /^(?:[ \t]*>)*[ \t]*(?:[-+*][ \t]|1[.)][ \t]|#{1,6}[ \t]|$)/;
const numbered = /^((?:[ \t]*>)*[ \t]*)\d{1,9}[.)][ \t]/;
const underHead = /^(?:[ \t]*>)*[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/;
/** Runs of marks count by their length: the parser takes them apart. */
const marks = /[*_]{1,3}|`{1,3}|[[<&\\%]|per cent/g;
const nesting = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const heading = /^(?:[ \t]*>)*[ \t]*(?:#{1,6}(?=[ \t]|$)|[-=]+[ \t]*$)/;

/** What was read of a text: in all, and in the paragraph, entry of a list or row of a table at hand. */
interface Tally {
  lines: number;
  marks: number;
  levels: number;
  block: { readonly start: number; lines: number; marks: number };
  /** What the entries of a numbered list begin with; a number elsewhere begins nothing. */
  numbers: string | undefined;
  isTable: boolean;
}

/** The first line or paragraph of a text that is beyond the limits, if any. */
export function markdownTooLarge(source: Source, start: number): Diagnostic | undefined {
  const tally: Tally = { lines: 0, marks: 0, levels: 0, block: { start, lines: 0, marks: 0 }, numbers: undefined, isTable: false };
  for (let line = start; line < source.text.length; ) {
    const newline = source.text.indexOf('\n', line);
    const next = newline < 0 ? source.text.length : newline + 1;
    const words = source.text.slice(line, next);
    count(words.trimEnd(), line, next, tally);
    const at = { source, start: line, end: Math.min(next, line + 80) };
    const found = tooDeep(words, at) ?? tooMuch(tally, at, { start, next });
    if (found) return found;
    line = next;
  }
  return undefined;
}

function count(words: string, line: number, next: number, tally: Tally): void {
  const isBlank = words === '';
  const prefix = numbered.exec(words)?.[1];
  const isEntry = prefix !== undefined && (prefix === tally.numbers || tally.block.lines === 0);
  const isRow = tally.isTable && words.includes('|');
  if (isBlank || isEntry || isRow || blockStart.test(words)) tally.block = { start: isBlank ? next : line, lines: 0, marks: 0 };
  if (isBlank) tally.isTable = false;
  if (isBlank || isEntry) tally.numbers = prefix;
  tally.isTable ||= words.includes('|') && underHead.test(words);
  const found = words.match(marks)?.length ?? 0;
  tally.lines++;
  tally.marks += found + (words.match(/\|/g)?.length ?? 0);
  tally.levels += levelsOf(words) + (heading.test(words) ? 1 : 0);
  tally.block.lines += isBlank ? 0 : 1;
  tally.block.marks += found;
}

/** What is too much for a paragraph or for the whole text, and that it is so from here on. */
function tooMuch({ lines, marks, levels, block }: Tally, at: Span, { start, next }: { start: number; next: number }): Diagnostic | undefined {
  const inBlock = (message: string): Diagnostic => fault('files/too-large', { ...at, start: block.start }, `This paragraph ${message}. Write it as several paragraphs.`);
  const inAll = (message: string): Diagnostic => fault('files/too-large', at, `Up to here this file has more than ${message}. No finding needs so many: divide it, or look for something pasted by mistake.`);
  if (block.marks > mostMarksInBlock) return inBlock(`has more than ${mostMarksInBlock} marks such as * _ \` [ < & \\ %`);
  if (next - block.start > longestBlock) return inBlock('is longer than 50,000 characters');
  if (block.lines > mostLinesInBlock) return inBlock(`has more than ${mostLinesInBlock} lines`);
  if (next - start > longest) return inAll('1,000,000 characters');
  if (lines > mostLines) return inAll('10,000 lines');
  if (marks > mostMarks) return inAll('3,500 marks such as * _ ` [ < & \\ | %');
  if (levels > mostLevels) return inAll('2,000 headings, entries of lists and lines of quotations');
  return undefined;
}

/** Marks of lists and quotations before the words. */
const levelsOf = (line: string): number => (nesting.exec(line)?.[0] ?? '').match(/>|[-+*]|\d{1,9}[.)]/g)?.length ?? 0;

const tooDeep = (line: string, at: Span): Diagnostic | undefined =>
  depthOf(line) > deepest ? fault('files/too-large', at, `Lists and quotations are nested more than ${deepest} levels deep here.`) : undefined;

/** These marks, or the indentation that stands for them. */
function depthOf(line: string): number {
  const levels = levelsOf(line);
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  return Math.max(levels, Math.floor(indent / 2) + levels - 1);
}
