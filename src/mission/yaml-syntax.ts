import type { Document } from 'yaml';
import type { Diagnostic, Span } from '../diagnostic.ts';
import { fault } from './fault.ts';

type SpanOf = (from: number, to: number) => Span;

/** YAML's own complaints in the words of somebody who does not know YAML. */
const inWords: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'A tab stands at the beginning of this line. Indent with spaces.',
  BAD_INDENT: 'The indentation does not fit the lines around it, or a closing bracket is missing.',
  BLOCK_AS_IMPLICIT_KEY: 'A second “: ” stands in this value. Put a text that contains a colon in quotation marks.',
  MULTILINE_IMPLICIT_KEY: 'A colon is missing in this line or in the one after it.',
  BAD_SCALAR_START: 'A text that begins with this character must stand in quotation marks.',
  BAD_DQ_ESCAPE: 'A backslash inside "…" begins an escape. Write two backslashes, or use \'…\'.',
  UNEXPECTED_TOKEN: 'This does not fit what stands before it: look for a missing colon, dash, bracket or quotation mark.',
  MULTIPLE_DOCS: 'A line of three dashes begins a second part here. A file of a mission has only one.',
};

function beforeParsing(text: string, span: SpanOf, deepest: number): Diagnostic | undefined {
  const directive = /^%.*/m.exec(text);
  if (directive && !/[^\s#]/.test(text.slice(0, directive.index).replace(/^#.*/gm, ''))) {
    const at = span(directive.index, directive.index + directive[0].length);
    return fault('files/syntax', at, 'A line that begins with % changes how YAML is read. Leave it out.');
  }
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '[' || character === '{') depth++;
    else if ((character === ']' || character === '}') && depth > 0) depth--;
    if (depth > deepest) return tooDeep(span(index, index + 1), deepest);
  }
  const dashes = new RegExp(`^(?: *[-?] ){${deepest + 1}}`, 'm').exec(text);
  return dashes ? tooDeep(span(dashes.index, dashes.index + dashes[0].length), deepest) : undefined;
}

const tooDeep = (at: Span, deepest: number): Diagnostic =>
  fault('files/too-large', at, `This is nested more than ${deepest} levels deep. Nothing in a mission needs so many levels.`);

/** One message for the first thing that is broken: what follows it is mostly its echo. */
function afterParsing(text: string, document: Document, span: SpanOf): Diagnostic | undefined {
  const [error] = document.errors;
  if (!error) return undefined;
  const [from, to] = error.pos;
  const glued = gluedColon(text, from);
  if (glued) return fault('files/syntax', span(glued.from, glued.to), glued.message);
  if (error.code === 'MISSING_CHAR') {
    const isQuote = /quote/.test(error.message);
    const message = isQuote ? 'The closing quotation mark is missing.' : 'A colon and a value are missing after this name.';
    const at = isQuote ? openingQuote(text, from) : from;
    return fault('files/syntax', span(at, isQuote ? at + 1 : to), message);
  }
  const message = inWords[error.code] ?? `This cannot be read: ${error.message.split(/ at line \d/)[0]}.`;
  return fault('files/syntax', span(from, to), message);
}

/** The quotation mark that was never closed: where the last quoted value before the end of the trouble begins. */
function openingQuote(text: string, from: number): number {
  const opening = [...text.slice(0, from + 1).matchAll(/(?:^|[\s[{,:])(["'])/g)].at(-1);
  return opening ? opening.index + opening[0].length - 1 : from;
}

/** `house:osce`: the line of an error, or the one after it, where a name and its value stand without a space. */
function gluedColon(text: string, from: number): { from: number; to: number; message: string } | undefined {
  const begin = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
  for (const start of [begin, text.indexOf('\n', from) + 1]) {
    const found = /^(\s*(?:- )?)([A-Za-z][\w-]*):([^\s/].*)$/.exec(text.slice(start).split(/\r?\n/, 1)[0] ?? '');
    if (!found) continue;
    const [, indent = '', name = '', value = ''] = found;
    const at = start + indent.length;
    return { from: at, to: at + name.length + 1, message: `A space is missing after the colon: write “${name}: ${value.trim()}”.` };
  }
  return undefined;
}

export const yamlSyntaxFaults = { beforeParsing, afterParsing };
