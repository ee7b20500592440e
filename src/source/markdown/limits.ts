import { type Diagnostic, fileError } from '../diagnostic.ts';
import type { Source, Span } from '../source.ts';

// Markdown that is slow by design is refused before it is parsed: `*a **a ` repeated takes remark-parse a second at
// 14 KB, four and a half at 28 KB, and all of its stack at 112 KB. Sizes in UTF-16 units.
const longestBlock = 50_000;

const mostLinesInBlock = 500;

const mostMarksInBlock = 300;

const longestText = 1_000_000;

const mostLines = 10_000;

const mostMarks = 3500;

const mostLevels = 2000;

const deepest = 32;

/** The first line or paragraph of a text, read from `start` on, that is beyond the limits; undefined if none is. */
export function checkMarkdownSize(source: Source, start: number): Diagnostic | undefined {
  const tally: Tally = {
    lines: 0,
    marks: 0,
    levels: 0,
    block: { start, lines: 0, marks: 0 },
    listMargin: undefined,
    isTable: false,
  };
  for (let lineStart = start; lineStart < source.text.length;) {
    const newline = source.text.indexOf('\n', lineStart);
    const next = newline < 0 ? source.text.length : newline + 1;
    const line = source.text.slice(lineStart, next);
    count(line.trimEnd(), lineStart, next, tally);
    const at = { source, start: lineStart, end: Math.min(next, lineStart + 80) };
    const tooLarge = tooDeep(line, at) ?? blockTooLarge(tally, at, next) ?? textTooLarge(tally, at, next - start);
    if (tooLarge) return tooLarge;
    lineStart = next;
  }
  return undefined;
}

/** What was read of a text: in all, and in the block at hand – a paragraph, an entry of a list or a row of a table. */
interface Tally {
  lines: number;
  marks: number;
  levels: number;
  block: { readonly start: number; lines: number; marks: number };
  /** What stands before the numbers of a numbered list; a number elsewhere begins nothing. */
  listMargin: string | undefined;
  isTable: boolean;
}

function count(line: string, start: number, next: number, tally: Tally): void {
  const isBlank = line === '';
  const margin = numberedEntry.exec(line)?.[1];
  const isEntry = margin !== undefined && (margin === tally.listMargin || tally.block.lines === 0);
  const isRow = tally.isTable && line.includes('|');
  if (isBlank || isEntry || isRow || blockStart.test(line))
    tally.block = { start: isBlank ? next : start, lines: 0, marks: 0 };
  if (isBlank) tally.isTable = false;
  if (isBlank || isEntry) tally.listMargin = margin;
  tally.isTable ||= line.includes('|') && tableRule.test(line);
  const marksInLine = line.match(marks)?.length ?? 0;
  tally.lines++;
  tally.marks += marksInLine + (line.match(/\|/g)?.length ?? 0);
  tally.levels += levelsOf(line) + (heading.test(line) ? 1 : 0);
  tally.block.lines += isBlank ? 0 : 1;
  tally.block.marks += marksInLine;
}

/** What begins a block of its own even in the middle of another; a quotation's mark does not. */
const blockStart = /^(?:[ \t]*>)*[ \t]*(?:[-+*][ \t]|1[.)][ \t]|#{1,6}[ \t]|$)/;

const numberedEntry = /^((?:[ \t]*>)*[ \t]*)\d{1,9}[.)][ \t]/;

/** The line under the head of a table. */
const tableRule = /^(?:[ \t]*>)*[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/;

/** Runs of marks count by their length: the parser takes them apart. */
const marks = /[*_]{1,3}|`{1,3}|[[<&\\%]|per cent/g;

const heading = /^(?:[ \t]*>)*[ \t]*(?:#{1,6}(?=[ \t]|$)|[-=]+[ \t]*$)/;

function blockTooLarge({ block }: Tally, at: Span, end: number): Diagnostic | undefined {
  const tooLarge = (what: string): Diagnostic =>
    fileError(
      'files/too-large',
      { ...at, start: block.start },
      `This paragraph ${what}. Write it as several paragraphs.`,
    );
  if (block.marks > mostMarksInBlock)
    return tooLarge(`has more than ${mostMarksInBlock} marks such as * _ \` [ < & \\ %`);
  if (end - block.start > longestBlock) return tooLarge('is longer than 50,000 characters');
  if (block.lines > mostLinesInBlock) return tooLarge(`has more than ${mostLinesInBlock} lines`);
  return undefined;
}

function textTooLarge({ lines, marks, levels }: Tally, at: Span, length: number): Diagnostic | undefined {
  const tooLarge = (what: string): Diagnostic =>
    fileError(
      'files/too-large',
      at,
      `Up to here this file has more than ${what}. No finding needs so many: divide it, or look for something ` +
        'pasted by mistake.',
    );
  if (length > longestText) return tooLarge('1,000,000 characters');
  if (lines > mostLines) return tooLarge('10,000 lines');
  if (marks > mostMarks) return tooLarge('3,500 marks such as * _ ` [ < & \\ | %');
  if (levels > mostLevels) return tooLarge('2,000 headings, entries of lists and lines of quotations');
  return undefined;
}

const tooDeep = (line: string, at: Span): Diagnostic | undefined =>
  depthOf(line) > deepest
    ? fileError('files/too-large', at, `Lists and quotations are nested more than ${deepest} levels deep here.`)
    : undefined;

/** How many lists and quotations a line stands in: by their marks, or the indentation that stands for them. */
function depthOf(line: string): number {
  const levels = levelsOf(line);
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  return Math.max(levels, Math.floor(indent / 2) + levels - 1);
}

/** How many marks of lists and quotations stand before the words of a line. */
const levelsOf = (line: string): number => (nesting.exec(line)?.[0] ?? '').match(/>|[-+*]|\d{1,9}[.)]/g)?.length ?? 0;

const nesting = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
