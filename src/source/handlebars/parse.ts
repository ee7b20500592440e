import { reservedMessage } from '../decode.ts';
import { type Diagnostic, fileError } from '../diagnostic.ts';
import { parse } from './parser.cjs';
import { type Source, offsetAt } from '../source.ts';

/** The parts of Handlebars' syntax tree that are used here; its own types say `any` in places. */
interface Located {
  readonly loc: { readonly start: Place; readonly end: Place };
}

/** Lines from 1, columns from 0, as Handlebars counts them. */
interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Program {
  readonly body: readonly Part[];
  readonly blockParams?: readonly string[];
}

export interface PathExpression extends Located {
  readonly type: 'PathExpression';
  readonly original: string;
  readonly parts: readonly string[];
  readonly depth: number;
  readonly data: boolean;
}

export type Expression =
  | PathExpression
  | (Located & {
      readonly type:
        'SubExpression' | 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral';
    });

interface Hash {
  readonly pairs: readonly { readonly key: string; readonly value: Expression }[];
}

interface Called extends Located {
  readonly params: readonly Expression[];
  readonly hash?: Hash;
}

export type Part =
  | (Located & { readonly type: 'ContentStatement'; readonly value: string; readonly original: string })
  | (Located & { readonly type: 'CommentStatement' })
  | (Called & { readonly type: 'MustacheStatement'; readonly path: Expression; readonly escaped: boolean })
  | (Called & {
      readonly type: 'BlockStatement';
      readonly path: PathExpression;
      readonly program?: Program | null;
      readonly inverse?: Program | null;
    })
  | (Called & { readonly type: 'PartialStatement'; readonly name: Expression })
  | (Located & { readonly type: 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock' });

/** Where a part of the tree stands in its file. */
export const offsetsOf = (source: Source, { start, end }: Located['loc']): { start: number; end: number } => ({
  start: offsetOf(source, start),
  end: offsetOf(source, end),
});

/** The character at a place as Handlebars counts it. */
const offsetOf = (source: Source, { line, column }: Place): number => offsetAt(source, { line, column: column + 1 });

// Beyond these the parser of Handlebars takes seconds. A page may carry a picture in its text.
const deepest = 32;

const longest = 500_000;

const mostBraces = 5_000;

/** Parses a template, or says what keeps it from being one. */
export function parseTemplate(source: Source): { program: Program | undefined; diagnostics: readonly Diagnostic[] } {
  const tooLarge = templateTooLarge(source);
  if (tooLarge) return { program: undefined, diagnostics: [tooLarge] };
  const { open, beyond } = blocksIn(source.text);
  const deep = beyond ?? /(?:\([^()]*){33}/.exec(source.text)?.index;
  if (deep !== undefined) {
    const message = `This is nested more than ${deepest} levels deep. No template needs so many levels.`;
    return {
      program: undefined,
      diagnostics: [fileError('files/too-large', { source, start: deep, end: deep + 1 }, message)],
    };
  }
  const taken = reservedEntity.exec(source.text);
  if (taken)
    return {
      program: undefined,
      diagnostics: [
        fileError(
          'templates/syntax',
          { source, start: taken.index, end: taken.index + taken[0].length },
          reservedMessage,
        ),
      ],
    };
  try {
    return { program: parse(source.text) as Program, diagnostics: [] };
  } catch (error) {
    return { program: undefined, diagnostics: [syntaxFault(source, error, open)] };
  }
}

/** Entities of the characters that mark slots: the parser would make slots of them. */
const reservedEntity = /&#(?:x0*e00[0-3]|0*5734[4-7]);/i;

function templateTooLarge(source: Source): Diagnostic | undefined {
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

interface Opening {
  readonly name: string;
  readonly at: number;
  /** Each “else if” is a block inside the one before. */
  levels: number;
}

/**
 * The blocks that are open at the end of a template, and where they are nested too deeply: parsing those takes seconds.
 */
function blocksIn(text: string): { open: readonly Opening[]; beyond: number | undefined } {
  const open: Opening[] = [];
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
    if (depth > deepest) return { open, beyond: at };
  }
  return { open, beyond: undefined };
}

function syntaxFault(source: Source, error: unknown, open: readonly Opening[]): Diagnostic {
  const { message, lineNumber, column } = error as Error & { lineNumber?: number; column?: number };
  const at = (start: number) => ({ source, start, end: start });
  const mismatch = /^(\S+) doesn't match (\S+)/.exec(message);
  if (mismatch) {
    const start = offsetOf(source, { line: lineNumber ?? 1, column: column ?? 0 });
    return fileError(
      'templates/syntax',
      at(start),
      `“#${mismatch[1]}” begins here, but the block is closed by “/${mismatch[2]}”.`,
    );
  }
  const innermost = /got 'EOF'/.test(message) ? open.at(-1) : undefined;
  if (innermost)
    return fileError(
      'templates/syntax',
      at(innermost.at),
      `The block “#${innermost.name}” begins here and is never closed: “{{/${innermost.name}}}” is missing.`,
    );
  const line = Number(/on line (\d+)/.exec(message)?.[1] ?? lineNumber ?? 1);
  const said = 'The braces in this line cannot be understood: look for a missing }}, a stray # or /, or an empty {{}}.';
  return fileError('templates/syntax', at(offsetOf(source, { line, column: 0 })), said);
}
