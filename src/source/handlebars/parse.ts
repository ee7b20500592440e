import { memoize } from '../../collections/memoize.ts';
import { reservedMessage } from '../decode.ts';
import { type Diagnostic, fileError } from '../diagnostic.ts';
import { parse } from './parser.cjs';
import { type Source, type Span, offsetAt } from '../source.ts';

/** A parsed file of a template. */
export interface ParsedTemplate {
  readonly source: Source;
  /** Undefined if the file could not be parsed, which is reported already. */
  readonly program: Program | undefined;
}

/** A template or the inside of a block. */
export interface Program {
  readonly body: readonly Part[];
  readonly blockParams?: readonly string[];
}

/** The nodes of Handlebars' syntax tree as far as they are used here; its own types say `any` in places. */
export type Part =
  | (Node & { readonly type: 'ContentStatement'; readonly value: string; readonly original: string })
  | (Node & { readonly type: 'CommentStatement' })
  | (Call & { readonly type: 'MustacheStatement'; readonly path: Expression; readonly escaped: boolean })
  | (Call & {
      readonly type: 'BlockStatement';
      readonly path: PathExpression;
      readonly program?: Program | null;
      readonly inverse?: Program | null;
    })
  | (Call & { readonly type: 'PartialStatement'; readonly name: Expression })
  | (Node & { readonly type: 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock' });

export type Expression =
  | PathExpression
  | (Node & {
      readonly type:
        'SubExpression' | 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral';
    });

/** A name such as `../place.name` or `@first`. */
export interface PathExpression extends Node {
  readonly type: 'PathExpression';
  readonly original: string;
  readonly parts: readonly string[];
  /** How many `../` it begins with. */
  readonly depth: number;
  /** Whether it begins with @. */
  readonly data: boolean;
}

interface Call extends Node {
  readonly params: readonly Expression[];
  readonly hash?: Hash;
}

interface Hash {
  readonly pairs: readonly { readonly key: string; readonly value: Expression }[];
}

interface Node {
  readonly loc: { readonly start: Place; readonly end: Place };
}

/** Lines from 1, columns from 0, as Handlebars counts them. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where a node stands in its file. */
export const spanIn = (source: Source, { loc: { start, end } }: Pick<Part, 'loc'>): Span => ({
  source,
  start: offsetOf(source, start),
  end: offsetOf(source, end),
});

const offsetOf = (source: Source, { line, column }: Place): number => offsetAt(source, { line, column: column + 1 });

/** All parts of a program, those inside its blocks too. */
export function* partsOf(program: Program | null | undefined): Generator<Part> {
  for (const part of program?.body ?? []) {
    yield part;
    if (part.type !== 'BlockStatement') continue;
    yield* partsOf(part.program);
    yield* partsOf(part.inverse);
  }
}

interface TemplateParse {
  readonly program: Program | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses a template, once for each file that was read. The program is undefined if the template is none; the
 * diagnostics say why.
 */
export const parseTemplate = memoize((source: Source): TemplateParse => {
  const tooLarge = checkTemplateSize(source);
  if (tooLarge) return { program: undefined, diagnostics: [tooLarge] };
  const { open, tooDeepAt } = blocksIn(source.text);
  const refusal = checkTemplateDepth(source, tooDeepAt) ?? checkEntities(source);
  if (refusal) return { program: undefined, diagnostics: [refusal] };
  try {
    return { program: parse(source.text) as Program, diagnostics: [] };
  } catch (error) {
    return { program: undefined, diagnostics: [explainSyntaxError(source, error, open)] };
  }
});

// Beyond these the parser of Handlebars takes seconds. A page may carry a picture in its text.
const deepest = 32;

const longest = 500_000;

const mostBraces = 5_000;

function checkTemplateSize(source: Source): Diagnostic | undefined {
  const { text } = source;
  if (text.length > longest)
    return fileError(
      'files/too-large',
      { source, start: longest, end: longest },
      'This template is longer than 500,000 characters. Look for something pasted by mistake.',
    );
  let at = -2;
  for (let braces = 0; braces <= mostBraces; braces++) {
    at = text.indexOf('{{', at + 2);
    if (at < 0) return undefined;
  }
  return fileError(
    'files/too-large',
    { source, start: at, end: at + 2 },
    'Here this template has more than 5,000 names in braces. No template needs so many.',
  );
}

function checkTemplateDepth(source: Source, blockAt: number | undefined): Diagnostic | undefined {
  const start = blockAt ?? /(?:\([^()]*){33}/.exec(source.text)?.index;
  if (start === undefined) return undefined;
  const message = `This is nested more than ${deepest} levels deep. No template needs so many levels.`;
  return fileError('files/too-large', { source, start, end: start + 1 }, message);
}

/** Entities of the characters that mark slots: the parser would make slots of them. */
function checkEntities(source: Source): Diagnostic | undefined {
  const entity = /&#(?:x0*e00[0-3]|0*5734[4-7]);/i.exec(source.text);
  if (!entity) return undefined;
  const at = { source, start: entity.index, end: entity.index + entity[0].length };
  return fileError('templates/syntax', at, reservedMessage);
}

/** A block that is not closed yet. */
interface OpenBlock {
  readonly name: string;
  readonly at: number;
  /** Each “else if” is a block inside the one before. */
  levels: number;
}

/** The blocks that are open at the end of a template, and the offset at which they are nested too deeply, if any. */
function blocksIn(text: string): { open: readonly OpenBlock[]; tooDeepAt: number | undefined } {
  const open: OpenBlock[] = [];
  let depth = 0;
  for (const { 1: sign, 2: name = '', 3: chained, index: at } of text.matchAll(
    /\{\{!--[\s\S]*?--~?\}\}|\{\{~?!|\{\{~?([#/^])[#*>]?\s*([\w.-]+)|\{\{~?\s*(else)\s+\w/g,
  )) {
    const innermost = open.at(-1);
    if (sign === '/') depth -= open.pop()?.levels ?? 0;
    else if (sign !== undefined) {
      open.push({ name, at, levels: 1 });
      depth++;
    } else if (chained !== undefined && innermost) {
      innermost.levels++;
      depth++;
    }
    if (depth > deepest) return { open, tooDeepAt: at };
  }
  return { open, tooDeepAt: undefined };
}

/** What Handlebars' parser says of a template, in words that help and at the place where to look. */
function explainSyntaxError(source: Source, error: unknown, open: readonly OpenBlock[]): Diagnostic {
  const { message, lineNumber, column } = error as Error & { lineNumber?: number; column?: number };
  const errorAt = (start: number, explanation: string): Diagnostic =>
    fileError('templates/syntax', { source, start, end: start }, explanation);
  const [, opened, closed] = /^(\S+) doesn't match (\S+)/.exec(message) ?? [];
  if (opened !== undefined) {
    const start = offsetOf(source, { line: lineNumber ?? 1, column: column ?? 0 });
    return errorAt(start, `“#${opened}” begins here, but the block is closed by “/${closed}”.`);
  }
  const innermost = /got 'EOF'/.test(message) ? open.at(-1) : undefined;
  if (innermost) {
    const { name, at } = innermost;
    return errorAt(at, `The block “#${name}” begins here and is never closed: “{{/${name}}}” is missing.`);
  }
  const line = Number(/on line (\d+)/.exec(message)?.[1] ?? lineNumber ?? 1);
  return errorAt(
    offsetOf(source, { line, column: 0 }),
    'The braces in this line cannot be understood: look for a missing }}, a stray # or /, or an empty {{}}.',
  );
}
