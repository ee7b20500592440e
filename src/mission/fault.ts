import type { Diagnostic, Problem, Span } from '../diagnostic.ts';

/** What can be wrong with a file itself. Always errors, never waivable. */
export type FileRule =
  | 'files/syntax'
  | 'files/not-text'
  | 'files/unknown-key'
  | 'files/missing-key'
  | 'files/wrong-type'
  | 'files/not-allowed'
  | 'files/too-large'
  | 'templates/unknown-name'
  | 'templates/syntax'
  | 'templates/word-file';

export const fault = (
  rule: FileRule,
  at: Span,
  message: string,
  more: Pick<Problem, 'related' | 'suggestions'> = {},
): Diagnostic => ({ rule, severity: 'error', message, at, ...more });
