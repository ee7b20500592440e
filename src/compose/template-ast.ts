import { offsetAt, type Source } from '../diagnostic.ts';

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
export type Expression = PathExpression | (Located & { readonly type: 'SubExpression' | 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral' });
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
  | (Called & { readonly type: 'BlockStatement'; readonly path: PathExpression; readonly program?: Program | null; readonly inverse?: Program | null })
  | (Called & { readonly type: 'PartialStatement'; readonly name: Expression })
  | (Located & { readonly type: 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock' });

/** Where a part of the tree stands in its file. */
export const offsetsOf = (source: Source, { start, end }: Located['loc']): { start: number; end: number } => ({
  start: offsetOf(source, start),
  end: offsetOf(source, end),
});

/** The character at a place as Handlebars counts it. */
export const offsetOf = (source: Source, { line, column }: Place): number => offsetAt(source, { line, column: column + 1 });
