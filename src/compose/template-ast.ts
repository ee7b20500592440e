import Handlebars from 'handlebars';
import type { Diagnostic, Source } from '../diagnostic.ts';
import { fault } from '../mission/fault.ts';

/** The parts of Handlebars' syntax tree that are used here; its own types say `any` in places. */
interface Located {
  readonly loc: { readonly start: Place; readonly end: Place };
}
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
export type Expression = PathExpression | (Located & { readonly type: 'SubExpression' | 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral' });
interface Hash {
  readonly pairs: readonly { readonly key: string; readonly value: Expression }[];
}
interface Called extends Located {
  readonly params: readonly Expression[];
  readonly hash?: Hash;
}
export type Part =
  | (Located & { readonly type: 'ContentStatement'; value: string; readonly original: string })
  | (Located & { readonly type: 'CommentStatement' })
  | (Called & { readonly type: 'MustacheStatement'; readonly path: Expression; readonly escaped: boolean })
  | (Called & { readonly type: 'BlockStatement'; readonly path: PathExpression; readonly program?: Program | null; readonly inverse?: Program | null })
  | (Called & { readonly type: 'PartialStatement'; readonly name: Expression })
  | (Located & { readonly type: 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock' });

/** Parses a template, or says what keeps it from being one. */
export function parseTemplate(source: Source): { program: Program | undefined; faults: readonly Diagnostic[] } {
  try {
    return { program: Handlebars.parse(source.text) as unknown as Program, faults: [] };
  } catch (error) {
    if (error instanceof RangeError) {
      return { program: undefined, faults: [fault('files/too-large', { source, start: 0, end: 0 }, 'The blocks of this template are nested too deeply.')] };
    }
    return { program: undefined, faults: [syntaxFault(source, error)] };
  }
}

function syntaxFault(source: Source, error: unknown): Diagnostic {
  const { message, lineNumber, column } = error as Error & { lineNumber?: number; column?: number };
  const mismatch = /^(\S+) doesn't match (\S+)/.exec(message);
  if (mismatch) {
    const start = offsetOf(source, { line: lineNumber ?? 1, column: column ?? 0 });
    const at = { source, start, end: start };
    return fault('templates/syntax', at, `“#${mismatch[1]}” begins here, but the block is closed by “/${mismatch[2]}”.`);
  }
  const line = Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
  const start = offsetOf(source, { line, column: 0 });
  const isOpen = /got 'EOF'/.test(message);
  const said = isOpen ? 'The template ends before a block or a pair of braces is closed.' : 'The braces here cannot be understood: look for a missing }}, a stray # or /, or an empty {{}}.';
  return fault('templates/syntax', { source, start, end: start }, said);
}

const offsetOf = ({ text }: Source, { line, column }: Place): number => {
  let start = 0;
  for (let current = 1; current < line; current++) {
    const newline = text.indexOf('\n', start);
    if (newline < 0) return text.length;
    start = newline + 1;
  }
  return Math.min(start + column, text.length);
};

/** Where a part of the tree stands in its file. */
export const offsetsOf = (source: Source, { start, end }: Located['loc']): { start: number; end: number } => ({
  start: offsetOf(source, start),
  end: offsetOf(source, end),
});
