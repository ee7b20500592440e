import type { Diagnostic, Source, Span } from '../diagnostic.ts';
import { fault } from './fault.ts';

/** Markdown that is slow by design is refused before it is parsed: libraries.md, finding 11. Sizes in UTF-16 units. */
const longestBlock = 50_000;
const mostMarks = 300;
const deepest = 32;

/** What begins a paragraph of its own even in the middle of another; a quotation's mark does not. */
const blockStart = /^(?:[ \t]*>)*[ \t]*(?:[-+*][ \t]|1[.)][ \t]|#{1,6}[ \t]|$)/;
const marks = /[*_]+|`+|\[|<|&/g;
const nesting = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;

/** A sum of sums of sums … ends here. */
export const deepestSum = 100;

/** What YAML may hold: several times more than the largest mission, and as much as is read in two seconds. */
export const mostEntries = 20_000;
const mostMarksOfYaml = 60_000;
const mostLines = 50_000;

const enough = 'No mission needs so many: look for something pasted by mistake.';

export const tooManyEntries = (at: Span): Diagnostic => fault('files/too-large', at, `This file has more than 20,000 entries. ${enough}`);

/** How many people, contacts, parts … a mission may name; of its facts there may be more. */
export const mostInSection = 1000;

export const tooMany = (name: string, at: Span): Diagnostic => fault('files/too-large', at, `“${name}” has more than 1,000 entries. ${enough}`);

export const mostFacts = 5000;

export const tooManyFacts = (at: Span): Diagnostic => fault('files/too-large', at, `This mission has more than 5,000 facts. ${enough}`);

/** Marks that begin, divide or end something; a colon, a dash and a question mark do so before a space. */
const isMark = (character: string, next: string): boolean => (':-?'.includes(character) ? next <= ' ' : ',[]{}"\'&!*|>%'.includes(character));

/** The line or the mark with which a YAML text goes beyond what is parsed at all. */
export function yamlTooLarge(text: string, span: (from: number, to: number) => Span): Diagnostic | undefined {
  let [lines, marks] = [0, 0];
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '\n') lines++;
    else if (isMark(character, text.charAt(index + 1))) marks++;
    if (lines > mostLines) return fault('files/too-large', span(index, index + 1), `This file has more than 50,000 lines. ${enough}`);
    if (marks > mostMarksOfYaml) return fault('files/too-large', span(index, index + 1), `This file has more than 60,000 marks such as : , [ and quotation marks. ${enough}`);
  }
  return undefined;
}

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
