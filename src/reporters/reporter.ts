import type { Diagnostic, Problem, Severity } from '../source/diagnostic.ts';
import { type Span, pointAt } from '../source/source.ts';

/** Writes diagnostics in one form. To add one: a file, and a line in `index.ts`. */
export type Reporter = (diagnostics: readonly Diagnostic[], isColourful: boolean) => string;

/** What is wrong and what to do about it, in one piece. */
export const messageOf = ({ message, advice }: Problem): string =>
  printable(advice === undefined ? message : `${message} ${advice}`);

/** A text without the control characters that a terminal would obey; lines stay. Messages quote what was written. */
export const printable = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}/gu, '\uFFFD');

/** A place as reports name it: lines and columns from 1, columns in UTF-16 units, the end not included. */
interface Place {
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

/** A problem of a report for people, and how many more of the same it stands for. */
interface Told {
  readonly diagnostic: Diagnostic;
  readonly more: number;
}

/**
 * Diagnostics as they are told to people: of a problem that comes again and again the first ten, and with the tenth how
 * many more there are. Whatever reads a report in place of people gets all of them.
 */
export function withoutFloods(diagnostics: readonly Diagnostic[]): readonly Told[] {
  const keyOf = ({ rule, severity, message, advice }: Diagnostic): string =>
    [rule, severity, message, advice ?? ''].join('\0');
  const counts = new Map<string, { all: number; told: number }>();
  for (const diagnostic of diagnostics) {
    const count = counts.get(keyOf(diagnostic)) ?? { all: 0, told: 0 };
    count.all += 1;
    counts.set(keyOf(diagnostic), count);
  }
  return diagnostics.flatMap((diagnostic) => {
    const count = counts.get(keyOf(diagnostic)) ?? { all: 1, told: 0 };
    const isFlood = count.all > floodsFrom;
    if (isFlood && count.told === mostTold) return [];
    count.told += 1;
    return { diagnostic, more: isFlood && count.told === mostTold ? count.all - mostTold : 0 };
  });
}

const mostTold = 10;

/** Two or three more are told as well: that is shorter than to speak of them. */
const floodsFrom = 12;

/** “and 19,990 more of the same” */
export const moreText = (more: number): string =>
  `and ${String(more).replace(/\B(?=(?:\d{3})+$)/g, ',')} more of the same`;

/** “2 errors, 1 warning”, or “no problems”. */
export function countedText(diagnostics: readonly Diagnostic[]): string {
  const counts = severities.flatMap((severity) => {
    const count = countOf(diagnostics, severity);
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return counts.join(', ') || 'no problems';
}

export const severities = ['error', 'warning', 'suggestion'] as const satisfies readonly Severity[];

export const countOf = (diagnostics: readonly Diagnostic[], severity: Severity): number =>
  diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;

/** Colours a text for a terminal, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

export type Style = Severity | 'quiet' | 'strong';

export const painter =
  (isColourful: boolean): Paint =>
  (style, text) =>
    isColourful ? `\u001b[${ansiCodes[style]}m${text}\u001b[0m` : text;

/** Select Graphic Rendition of ECMA-48: bold red, bold yellow, bold cyan, faint, bold. */
const ansiCodes: Readonly<Record<Style, string>> = {
  error: '31;1',
  warning: '33;1',
  suggestion: '36;1',
  quiet: '2',
  strong: '1',
};
