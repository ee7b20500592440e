import { type Diagnostic, fileError } from '../diagnostic.ts';
import type { SpanOf, YamlError } from './tree.ts';

/** A directive such as `%YAML 1.1` at the top of a text, which would change how values are read; undefined if none. */
export function checkDirectives(text: string, span: SpanOf): Diagnostic | undefined {
  const directive = /^%.*/m.exec(text);
  if (!directive || /[^\s#]/.test(text.slice(0, directive.index).replace(/^#.*/gm, ''))) return undefined;
  const at = span(directive.index, directive.index + directive[0].length);
  return fileError('files/syntax', at, 'A line that begins with % changes how YAML is read. Leave it out.');
}

/** The first error of a text in the words of somebody who does not know YAML; what follows it is mostly its echo. */
export function explainYamlError(text: string, error: YamlError, span: SpanOf): Diagnostic {
  const [from] = error.pos;
  for (const explain of explainers) {
    const explanation = explain(text, from, error);
    if (explanation) return fileError('files/syntax', span(explanation.from, explanation.to), explanation.message);
  }
  return ofParser(text, error, span);
}

/** What is broken, where people should look for it, and what to do. Offsets in the YAML text. */
interface Explanation {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

/** Explains one kind of slip near an error, `from` being its offset; undefined if it is another. */
type Explainer = (text: string, from: number, error: YamlError) => Explanation | undefined;

/** The parser’s own complaint at its place, in words that help. */
function ofParser(text: string, { code, message, pos: [from, to] }: YamlError, span: SpanOf): Diagnostic {
  const indent = /^ */.exec(text.slice(from))?.[0].length ?? 0;
  const [, words] = parserErrors.find(([pattern]) => pattern.test(`${code} ${message}`)) ?? [];
  return fileError(
    'files/syntax',
    span(from + indent, Math.max(to, from + indent)),
    words ?? 'This does not fit what stands before it: look for a missing colon, dash, bracket or quotation mark.',
  );
}

/** Codes and messages of the parser, each with what to say. */
const parserErrors: readonly (readonly [RegExp, string])[] = [
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

/** `house:osce`: the line of an error, or the one after it, where a name and its value stand without a space. */
const gluedColon: Explainer = (text, from) => {
  for (const start of [lineStart(text, from), text.indexOf('\n', from) + 1]) {
    const entry = /^(\s*(?:- )?)([A-Za-z][\w-]*):([^\s/].*)$/.exec(lineFrom(text, start));
    if (!entry) continue;
    const [, indent = '', name = '', value = ''] = entry;
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
const fixedIndent: Explainer = (text, from) => {
  const line = lineStart(text, from);
  for (const start of [line, lineStart(text, line - 1), text.indexOf('\n', from) + 1]) {
    const indent = /^[ \t]*(?=[\u00A0\u2007\u202F])/.exec(lineFrom(text, start))?.[0];
    if (indent !== undefined)
      return {
        from: start + indent.length,
        to: start + indent.length + 1,
        message: 'A no-break space stands at the beginning of this line. Indent with ordinary spaces.',
      };
  }
  return undefined;
};

/** A no-break space after a colon, as it comes out of a word processor: the eye sees nothing wrong. */
const fixedSpace: Explainer = (text, from) => {
  for (const start of [lineStart(text, from), text.indexOf('\n', from) + 1]) {
    const key = /^\s*(?:- )?[A-Za-z][\w-]*:(?=[\u00A0\u2007\u202F])/.exec(lineFrom(text, start))?.[0];
    if (key === undefined) continue;
    return {
      from: start,
      to: start + key.length + 1,
      message: 'The space after this colon is a no-break space. Type an ordinary space in its place.',
    };
  }
  return undefined;
};

/** The keys that stand in braces most often: before one of them a comma is missing, not a quotation mark. */
const factKeys = new Set([
  'value',
  'source',
  'unit',
  'as-of',
  'note',
  'part-of',
  'of',
  'history',
  'settled',
  'internal',
  'about',
  'count',
  'who',
  'institution',
  'email',
  'phones',
  'name',
]);

/** `{ source: Commission: annual report }`: inside braces the second colon would begin a value once more. */
const colonInBraces: Explainer = (text, from) => {
  const start = lineStart(text, from);
  for (const { index, 0: entry, 1: opening = '', 2: value = '' } of lineFrom(text, start).matchAll(
    /([{,]\s*[\w-]+:\s+)([^\s,{}[\]"'][^,{}[\]"']*:\s[^,{}[\]"']*)(?=[,}])/g,
  )) {
    if (from > start + index + entry.length || from < start + index) continue;
    const at = start + index + opening.length;
    const [, words = '', key = ''] = /^(.*\S)\s+([a-z][a-z-]*):\s/.exec(value) ?? [];
    if (factKeys.has(key))
      return {
        from: at,
        to: at + words.length,
        message: `A comma is missing before “${key}”: write “${words}, ${key}: …”.`,
      };
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
const specialStart: Explainer = (text, from) => {
  const start = lineStart(text, from);
  const line = lineFrom(text, start);
  const [, key = '', sign = ''] = /^(\s*(?:- )?[\w-]+:\s+|\s*- )([*&@`%!|>"'])/.exec(line) ?? [];
  const at = start + key.length;
  if (sign === '' || from < at) return undefined;
  if (!/["']/.test(sign))
    return {
      from: at,
      to: start + line.length,
      message: `A text that begins with ${sign} must stand in quotation marks.`,
    };
  const closing = line.indexOf(sign, key.length + 1);
  if (closing < 0 || start + closing >= from) return undefined;
  return {
    from,
    to: start + line.length,
    message: 'Words stand behind the closing quotation mark. Put the whole text in quotation marks.',
  };
};

/** A second colon in a value: in its own line, or because the next line is indented as if it went on. */
const secondColon: Explainer = (text, from, { code, pos }) => {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const line = lineFrom(text, from);
  if (/:(?:\s|$)/.test(line))
    return {
      from,
      to: pos[1],
      message: 'A second “: ” stands in this value. Put a text that contains a colon in quotation marks.',
    };
  const lineEndAndIndent = /^[\r\n]+[ \t]*/.exec(text.slice(from + line.length))?.[0].length ?? 0;
  const start = from + line.length + lineEndAndIndent;
  return {
    from: start,
    to: start + 1,
    message: 'This line is indented more than the one before it, as if it were a part of its value. Indent both alike.',
  };
};

/** A quotation mark or a bracket without its partner is shown where it opens: YAML only notices it much later. */
const unclosed: Explainer = (text, from, { message }) => {
  if (/Missing closing/.test(message)) {
    const at = openQuote(text.slice(0, from + 1)) ?? from;
    return { from: at, to: at + 1, message: 'This quotation mark is not closed.' };
  }
  const closing = /end with a ([\]}])/.exec(message)?.[1];
  if (!closing) return undefined;
  const at = openBracket(text.slice(0, from)) ?? from;
  const isCutOff = /[{[][^#\n]*\s#/.test(lineFrom(text, lineStart(text, at)));
  const remark = ', or it stands behind a #, which begins a remark: put that text in quotation marks';
  return {
    from: at,
    to: at + 1,
    message: `This bracket is not closed: a “${closing}” is missing${isCutOff ? remark : ''}.`,
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
  for (const { 0: match, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|(?<!\S)#.*|[[{\]}]/g)) {
    if (match === '[' || match === '{') open.push(index);
    else if (match === ']' || match === '}') open.pop();
  }
  return open.at(-1);
}

/** The rest of a line, without its end. */
const lineFrom = (text: string, start: number): string => text.slice(start).split(/\r\n|\r|\n/, 1)[0] ?? '';

/** The offset at which the line of an offset begins. */
const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;

/** In the order in which they are tried: the more certain first. */
const explainers: readonly Explainer[] = [
  fixedIndent,
  gluedColon,
  fixedSpace,
  colonInBraces,
  specialStart,
  secondColon,
  unclosed,
];
