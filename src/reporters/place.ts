import { pointAt, type Problem, type Span } from '../diagnostic.ts';

/** Where a problem stands, as reports name it: lines and columns from 1, the end not included. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function placeOf({ source, start, end }: Span): Place {
  const from = pointAt(source, start);
  const to = pointAt(source, end);
  return { file: source.path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** What is wrong and what to do about it, in one piece. */
export const messageOf = ({ message, advice }: Problem): string => (advice === undefined ? message : `${message} ${advice}`);
