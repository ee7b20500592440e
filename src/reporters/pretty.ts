import { type Paint, type Reporter, countedText, moreText, painter, printable, withoutFloods } from './reporter.ts';
import type { Diagnostic, Severity } from '../source/diagnostic.ts';
import { type Span, lineAt, pointAt } from '../source/source.ts';

/** For people: the place, the words with a mark under them, what is wrong, and the other places it is about. */
export const pretty: Reporter = (diagnostics, isColourful) => {
  const paint = painter(isColourful);
  const problems = withoutFloods(diagnostics).map(({ diagnostic, more }) => {
    const rest = more > 0 ? `\n  … ${moreText(more)}` : '';
    return `${problem(diagnostic, paint)}${rest}\n`;
  });
  return [...problems, `${countedText(diagnostics).replace(/^no/, 'No')}\n`].join('\n');
};

function problem({ rule, severity, message, at, related = [], advice }: Diagnostic, paint: Paint): string {
  const { line, column } = pointAt(at.source, at.start);
  const head =
    `${paint('strong', `${at.source.path}:${line}:${column}`)}  ${paint(severity, severity)}  ` +
    `${paint('quiet', rule)}`;
  const places = related.map((place) => {
    const point = pointAt(place.at.source, place.at.start);
    return `  ${paint('quiet', `${place.at.source.path}:${point.line}:${point.column}`)}  ${printable(place.message)}`;
  });
  return [
    head,
    ...excerpt(rule, at, paint, severity),
    ...printable(message)
      .split(/\r\n?|\n/)
      .map((text) => `  ${text}`),
    ...places,
    ...(advice === undefined ? [] : [`  ${printable(advice)}`]),
  ].join('\n');
}

/** The line that it is about, or the part of a long one around it, with the words marked. */
function excerpt(rule: string, at: Span, paint: Paint, severity: Severity): string[] {
  const { line, column } = pointAt(at.source, at.start);
  const text = lineAt(at.source, line);
  const length = Math.max(1, Math.min(at.end - at.start, text.length - column + 1));
  const start =
    text.length <= widest
      ? 0
      : wordStart(text, Math.max(0, Math.min(column - 1 - 36, text.length - widest)), column - 1);
  const cut = visible(text.slice(start, start + widest));
  if (cut.trim() === '') return [];
  const [front, back] = [start > 0 ? '…' : '', start + widest < text.length ? '…' : ''];
  const shown = `${front}${cut}${back}`;
  const indent = ' '.repeat(front.length + widthOf(visible(text.slice(start, column - 1))));
  const marked = visible(text.slice(column - 1, Math.min(column - 1 + length, start + widest)));
  // what people read, without the path
  const words = rule.startsWith('claims/') ? /^\[([^\]]+)\]\(fact:/.exec(marked)?.[1] : undefined;
  const under = words === undefined ? indent : `${indent} `;
  return [`    ${shown}`, `    ${under}${paint(severity, '^'.repeat(Math.max(1, widthOf(words ?? marked))))}`];
}

/** Columns of a line that are shown; with the indent they fit a terminal of 100. */
const widest = 96;

/** Without control characters, which a terminal would obey. Only for the part that is shown: lines may be long. */
const visible = (text: string): string => text.replaceAll('\t', ' ').replace(controls, '\uFFFD');

const controls = /\p{Cc}/gu;

/** Where the first word begins at or after `from`, but before the place that is marked. */
function wordStart(text: string, from: number, marked: number): number {
  const space = from === 0 ? -1 : text.slice(from, marked).search(/[ \t]/);
  return space < 0 ? from : from + space + 1;
}

/** Columns on a terminal: an emoji takes two, a combining mark none. */
function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) {
    if (/\p{M}|\u200d|\ufe0f/u.test(character)) continue;
    width += /\p{Extended_Pictographic}/u.test(character) && character > '\u2000' ? 2 : 1;
  }
  return width;
}
