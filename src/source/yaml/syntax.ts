import { type Diagnostic, fileError } from '../diagnostic.ts';
import type { Span } from '../source.ts';
import { yamlTooLarge } from './limits.ts';
import type { YamlError } from './tree.ts';

type SpanOf = (from: number, to: number) => Span;

export const deepest = 32;

export const tooDeep = (at: Span): Diagnostic =>
  fileError(
    'files/too-large',
    at,
    `This is nested more than ${deepest} levels deep. Nothing in a mission needs so many levels.`,
  );

/** What must not even reach the parser. */
export function faultBeforeParsing(text: string, span: SpanOf): Diagnostic | undefined {
  const directive = /^%.*/m.exec(text);
  if (directive && !/[^\s#]/.test(text.slice(0, directive.index).replace(/^#.*/gm, ''))) {
    const at = span(directive.index, directive.index + directive[0].length);
    return fileError('files/syntax', at, 'A line that begins with % changes how YAML is read. Leave it out.');
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
  return fileError('files/syntax', span(from, to), message);
}

/** What is broken, in the words of somebody who does not know YAML, and where people should look. */
interface Broken {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

type Find = (text: string, from: number, error: YamlError) => Broken | undefined;

/** YAML's own complaint at the place, and in the words, that help. */
function brokenAt(text: string, error: YamlError): Broken {
  const [from, to] = error.pos;
  const finds = [fixedIndent, gluedColon, fixedSpace, colonInBraces, specialStart, secondColon, unclosed];
  for (const find of finds) {
    const broken = find(text, from, error);
    if (broken) return broken;
  }
  const indent = /^ */.exec(text.slice(from))?.[0].length ?? 0;
  const [, message] = inWords.find(([said]) => said.test(`${error.code} ${error.message}`)) ?? [];
  return {
    from: from + indent,
    to: Math.max(to, from + indent),
    message:
      message ?? 'This does not fit what stands before it: look for a missing colon, dash, bracket or quotation mark.',
  };
}

const inWords: readonly (readonly [RegExp, string])[] = [
  [/^TAB_AS_INDENT/, 'A tab stands at the beginning of this line. Indent with spaces.'],
  [
    /^MULTIPLE_DOCS|^MISSING_CHAR.*(?:directives|doc-start)/,
    'A line of three dashes or dots divides this file, but a file of a mission has only one part. Leave the line out.',
  ],
  [/^MULTILINE_IMPLICIT_KEY|^KEY_OVER/, 'A colon is missing in this line or in the one after it.'],
  [/without - indicator/, 'A dash is missing before this entry.'],
  [/Implicit map keys/, 'A colon and a value are missing after this name.'],
  [/Missing ,/, 'A comma is missing here.'],
  [/Missing space after :/, 'A space is missing after this colon.'],
  [/Comments must be/, 'A space is missing before #, or quotation marks around the text.'],
  [/^BAD_DQ_ESCAPE/, 'A backslash inside "…" begins an escape. Write two backslashes, or use \'…\'.'],
  [/^BAD_SCALAR_START/, 'A text that begins with this sign must stand in quotation marks.'],
  [/^BAD_INDENT/, 'The indentation of this line does not fit the lines around it, or a dash is missing.'],
];

const lineFrom = (text: string, start: number): string => text.slice(start).split(/\r\n|\r|\n/, 1)[0] ?? '';

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;

/** `house:osce`: the line of an error, or the one after it, where a name and its value stand without a space. */
const gluedColon: Find = (text, from) => {
  for (const start of [lineStart(text, from), text.indexOf('\n', from) + 1]) {
    const found = /^(\s*(?:- )?)([A-Za-z][\w-]*):([^\s/].*)$/.exec(lineFrom(text, start));
    if (!found) continue;
    const [, indent = '', name = '', value = ''] = found;
    const at = start + indent.length;
    return {
      from: at,
      to: at + name.length + 1,
      message: `A space is missing after the colon: write “${name}: ${value.trim()}”.`,
    };
  }
  return undefined;
};

/** A no-break space among those that indent a line or the one before it: YAML counts it as a letter. */
const fixedIndent: Find = (text, from) => {
  const line = lineStart(text, from);
  for (const start of [line, lineStart(text, line - 1), text.indexOf('\n', from) + 1]) {
    const before = /^[ \t]*(?=[\u00A0\u2007\u202F])/.exec(lineFrom(text, start))?.[0];
    if (before !== undefined)
      return {
        from: start + before.length,
        to: start + before.length + 1,
        message: 'A no-break space stands at the beginning of this line. Indent with ordinary spaces.',
      };
  }
  return undefined;
};

/** A no-break space after a colon, as it comes out of a word processor: the eye sees nothing wrong. */
const fixedSpace: Find = (text, from) => {
  for (const start of [lineStart(text, from), text.indexOf('\n', from) + 1]) {
    const before = /^\s*(?:- )?[A-Za-z][\w-]*:(?=[\u00A0\u2007\u202F])/.exec(lineFrom(text, start))?.[0];
    if (before === undefined) continue;
    return {
      from: start,
      to: start + before.length + 1,
      message: 'The space after this colon is a no-break space. Type an ordinary space in its place.',
    };
  }
  return undefined;
};

/** The keys that stand in braces most often: before one of them a comma is missing, not a quotation mark. */
const factKey =
  /^(?:value|source|unit|as-of|note|part-of|of|history|settled|internal|about|count|who|institution|email|phones|name)$/;

/** `{ source: Commission: annual report }`: inside braces the second colon would begin a value once more. */
const colonInBraces: Find = (text, from) => {
  const start = lineStart(text, from);
  for (const { index, 0: entry, 1: before = '', 2: value = '' } of lineFrom(text, start).matchAll(
    /([{,]\s*[\w-]+:\s+)([^\s,{}[\]"'][^,{}[\]"']*:\s[^,{}[\]"']*)(?=[,}])/g,
  )) {
    const at = start + index + before.length;
    if (from > start + index + entry.length || from < start + index) continue;
    const key = /^(.*\S)\s+([a-z][a-z-]*):\s/.exec(value);
    if (key && factKey.test(key[2] ?? '')) {
      const before = at + (key[1] ?? '').length;
      return {
        from: at,
        to: before,
        message: `A comma is missing before “${key[2]}”: write “${key[1]}, ${key[2]}: …”.`,
      };
    }
    return {
      from: at,
      to: at + value.trimEnd().length,
      message: `A text that contains a colon must stand in quotation marks: "${value.trimEnd()}".`,
    };
  }
  return undefined;
};

/**
 * `name: *Jana Novak*`: a value that begins with a sign that YAML uses for itself, or goes on after its quotation mark.
 */
const specialStart: Find = (text, from) => {
  const begin = lineStart(text, from);
  const line = lineFrom(text, begin);
  const [, before = '', sign = ''] = /^(\s*(?:- )?[\w-]+:\s+|\s*- )([*&@`%!|>"'])/.exec(line) ?? [];
  const at = begin + before.length;
  if (sign === '' || from < at) return undefined;
  if (!/["']/.test(sign))
    return {
      from: at,
      to: begin + line.length,
      message: `A text that begins with ${sign} must stand in quotation marks.`,
    };
  const closing = line.indexOf(sign, before.length + 1);
  if (closing < 0 || begin + closing >= from) return undefined;
  return {
    from,
    to: begin + line.length,
    message: 'Words stand behind the closing quotation mark. Put the whole text in quotation marks.',
  };
};

/** A second colon in a value: in its own line, or because the next line is indented as if it went on. */
const secondColon: Find = (text, from, { code, pos }) => {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const line = lineFrom(text, from);
  if (/:(?:\s|$)/.test(line))
    return {
      from,
      to: pos[1],
      message: 'A second “: ” stands in this value. Put a text that contains a colon in quotation marks.',
    };
  const next = /^[\r\n]+[ \t]*/.exec(text.slice(from + line.length))?.[0].length ?? 0;
  const start = from + line.length + next;
  return {
    from: start,
    to: start + 1,
    message: 'This line is indented more than the one before it, as if it were a part of its value. Indent both alike.',
  };
};

/** A quotation mark or a bracket without its partner is shown where it opens: YAML only notices it much later. */
const unclosed: Find = (text, from, { message }) => {
  const isQuote = /Missing closing/.test(message);
  const closing = /end with a ([\]}])/.exec(message)?.[1];
  if (!isQuote && !closing) return undefined;
  const at = (isQuote ? openQuote(text.slice(0, from + 1)) : openBracket(text.slice(0, from))) ?? from;
  return {
    from: at,
    to: at + 1,
    message: isQuote
      ? 'This quotation mark is not closed.'
      : `This bracket is not closed: a “${closing}” is missing${/[{[][^#\n]*\s#/.test(lineFrom(text, lineStart(text, at))) ? ', or it stands behind a #, which begins a remark: put that text in quotation marks' : ''}.`,
  };
};

/** The last quotation mark of a text that can open one. */
const openQuote = (text: string): number | undefined => {
  const opening = [...text.matchAll(/(?:^|[\s[{,:])(["'])/g)].at(-1);
  return opening && opening.index + opening[0].length - 1;
};

/** The last bracket that is still open at the end of a text; those in quotation marks and comments do not count. */
function openBracket(text: string): number | undefined {
  const open: number[] = [];
  for (const { 0: found, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|(?<!\S)#.*|[[{\]}]/g)) {
    if (found === '[' || found === '{') open.push(index);
    else if (found === ']' || found === '}') open.pop();
  }
  return open.at(-1);
}
