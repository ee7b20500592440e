import type { Diagnostic, Span } from '../diagnostic.ts';
import { fault } from './fault.ts';
import { yamlTooLarge } from './yaml-limits.ts';
import { brokenAt } from './yaml-broken.ts';
import type { YamlError } from './yaml-tree.ts';

type SpanOf = (from: number, to: number) => Span;

export const deepest = 32;

export const tooDeep = (at: Span): Diagnostic =>
  fault('files/too-large', at, `This is nested more than ${deepest} levels deep. Nothing in a mission needs so many levels.`);

/** What must not even reach the parser. */
export function faultBeforeParsing(text: string, span: SpanOf): Diagnostic | undefined {
  const directive = /^%.*/m.exec(text);
  if (directive && !/[^\s#]/.test(text.slice(0, directive.index).replace(/^#.*/gm, ''))) {
    const at = span(directive.index, directive.index + directive[0].length);
    return fault('files/syntax', at, 'A line that begins with % changes how YAML is read. Leave it out.');
  }
  const tooLarge = yamlTooLarge(text, span);
  if (tooLarge) return tooLarge;
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

/** One message for the first thing that is broken: what follows it is mostly its echo. */
export function faultAfterParsing(text: string, error: YamlError, span: SpanOf): Diagnostic {
  const { from, to, message } = brokenAt(text, error);
  return fault('files/syntax', span(from, to), message);
}
