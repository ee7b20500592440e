import { type Diagnostic, fileError } from '../diagnostic.ts';
import type { Span } from '../source.ts';
import type { SpanOf } from './tree.ts';

// What YAML may hold: several times more than the largest mission, and as much as is read in two seconds.
export const mostEntries = 20_000;

const mostMarks = 60_000;

const mostLines = 50_000;

/** Levels of nesting. */
export const deepest = 32;

const enough = 'No mission needs so many: look for something pasted by mistake.';

export const tooManyEntries = (at: Span): Diagnostic =>
  fileError('files/too-large', at, `This file has more than 20,000 entries. ${enough}`);

export const tooDeep = (at: Span): Diagnostic =>
  fileError(
    'files/too-large',
    at,
    `This is nested more than ${deepest} levels deep. Nothing in a mission needs so many levels.`,
  );

/** The line or the mark with which a YAML text is too large to be parsed; undefined if it is not. */
export function checkYamlSize(text: string, span: SpanOf): Diagnostic | undefined {
  let [lines, marks] = [0, 0];
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '\n') lines++;
    else if (isMark(character, text.charAt(index + 1))) marks++;
    if (lines > mostLines)
      return fileError('files/too-large', span(index, index + 1), `This file has more than 50,000 lines. ${enough}`);
    if (marks > mostMarks)
      return fileError(
        'files/too-large',
        span(index, index + 1),
        `This file has more than 60,000 marks such as : , [ and quotation marks. ${enough}`,
      );
  }
  return undefined;
}

/** Marks that begin, divide or end something; a colon, a dash and a question mark do so before a space. */
const isMark = (character: string, next: string): boolean =>
  ':-?'.includes(character) ? next <= ' ' : ',[]{}"\'&!*|>%'.includes(character);

/** The bracket or the dashes with which a YAML text is too deep to be parsed; undefined if it is not. */
export function checkYamlDepth(text: string, span: SpanOf): Diagnostic | undefined {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '"' || character === "'") index = endOfQuoted(text, index);
    else if (character === '[' || character === '{') depth++;
    else if ((character === ']' || character === '}') && depth > 0) depth--;
    if (depth > deepest) return tooDeep(span(index, index + 1));
  }
  const dashes = new RegExp(`^(?: *[-?] ){${deepest + 1}}`, 'm').exec(text);
  return dashes ? tooDeep(span(dashes.index, dashes.index + dashes[0].length)) : undefined;
}

/** Where a text in quotation marks ends; a mark inside a word, or one that nothing closes, ends where it stands. */
function endOfQuoted(text: string, start: number): number {
  if (start > 0 && !/[\s[{,:]/.test(text.charAt(start - 1))) return start;
  const mark = text.charAt(start);
  for (let end = text.indexOf(mark, start + 1); end > 0; end = text.indexOf(mark, end + 1)) {
    if (mark === "'" || !/(?<!\\)(?:\\\\)*\\$/.test(text.slice(Math.max(start, end - 64), end))) return end;
  }
  return start;
}
