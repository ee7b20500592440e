import type { Root } from 'mdast';
import type { Part } from './content.ts';
import { markedName } from './font-file.ts';
import type { Family } from './fonts.ts';
import { codeOf } from './layout.ts';
import { type Diagnostic, fileError } from '../../source/diagnostic.ts';
import { nodesOf } from '../../source/markdown/parse.ts';
import { spanOf } from '../../source/origin.ts';
import type { Source } from '../../source/source.ts';

/** What the finished document says of itself: where each part was printed, and in which fonts the text is set. */
export interface Traces {
  readonly traces: readonly { readonly name: string; readonly page: number; readonly beyond: boolean }[];
  readonly fonts: readonly string[];
}

/** Kinds that hold words of their own, which a layout could leave out. */
const wordy = new Set([
  'paragraph',
  'lines',
  'lead-in',
  'closing',
  'line',
  'heading',
  'cell',
  'emphasis',
  'strong',
  'link',
]);

/** Parts that leave a trace where they are printed, and the words of each. */
export function traced(parts: readonly Part[]): { parts: readonly Part[]; words: ReadonlyMap<string, string> } {
  const words = new Map<string, string>();
  const mark = (part: Part): Part => {
    if (typeof part === 'string') return part;
    if (part.kind === 'mark') return { ...part, trace: `mark ${String(part['index'])}` };
    const trace = wordy.has(part.kind) ? `part ${words.size}` : undefined;
    if (trace !== undefined) words.set(trace, wordsOf(part));
    const inner = Object.entries(part).map(([key, value]) => [
      key,
      ['inside', 'head', 'rows'].includes(key) ? markAll(value as Inner) : value,
    ]);
    return { ...Object.fromEntries(inner), kind: part.kind, ...(trace === undefined ? {} : { trace }) };
  };
  const markAll = (inside: Inner): Inner => inside.map((part) => (part instanceof Array ? part.map(mark) : mark(part)));
  return { parts: parts.map(mark), words };
}

type Inner = readonly (Part | readonly Part[])[];

const wordsOf = (part: Part | readonly Part[]): string =>
  typeof part === 'string'
    ? part
    : part instanceof Array
      ? part.map(wordsOf).join('')
      : part.kind === 'note'
        ? ''
        : (part.inside ?? []).map(wordsOf).join('');

export interface Traced {
  readonly layout: Source;
  readonly marks: readonly string[];
  readonly words: ReadonlyMap<string, string>;
}

/** What a layout leaves out of a document, by the traces in it: there are none where it does not print the text. */
export function traceFaults({ layout, marks, words }: Traced, found: Traces | undefined, pages: number): Diagnostic[] {
  const wrong = textFault(found, words);
  const diagnostics = wrong === undefined ? [] : [fileError('templates/syntax', placeIn(layout, entrance), wrong)];
  return found ? [...diagnostics, ...markFaults(layout, marks, found, pages)] : diagnostics;
}

function textFault(found: Traces | undefined, words: ReadonlyMap<string, string>): string | undefined {
  if (!found) return 'This layout leaves out the text: it never prints body.';
  const { traces } = found;
  if (traces.filter(({ name }) => name === 'text').length > 1)
    return 'This layout prints the text more than once: body must stand in it one time.';
  const printed = new Set(traces.map(({ name }) => name));
  const [left] = [...words].filter(([name, text]) => text.trim() !== '' && !printed.has(name));
  if (left) return `This layout leaves out a part of the text: it does not print “${shortened(left[1])}”.`;
  const over = traces.find(({ beyond, name }) => beyond && words.has(name));
  return (
    over &&
    `With this layout the text runs over the end of page ${over.page}, and ` +
      `“${shortened(words.get(over.name) ?? '')}” cannot be seen. Do not put body into a box.`
  );
}

const shortened = (text: string): string =>
  (text.length > 60 ? `${text.slice(0, 50).trimEnd()} …` : text).replace(/[“”]/g, '').trim();

/** Those that are missing on the same pages are told together. */
function markFaults(layout: Source, marks: readonly string[], { traces }: Traces, pages: number): Diagnostic[] {
  const missing = new Map<string, string[]>();
  for (const [index, mark] of marks.entries()) {
    const on = new Set(traces.flatMap(({ name, page, beyond }) => (name === `mark ${index}` && !beyond ? [page] : [])));
    const off = Array.from({ length: pages }, (_, page) => page + 1).filter((page) => !on.has(page));
    if (off.length > 0) missing.set(off.join(), [...(missing.get(off.join()) ?? []), `“${mark}”`]);
  }
  return [...missing].map(([off, names]) => {
    const numbers = off.split(',');
    const where =
      numbers.length === 1
        ? `page ${off}`
        : numbers.length === pages
          ? 'any page'
          : numbers.length > 4
            ? `page ${numbers[0]} and ${numbers.length - 1} others`
            : `pages ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
    const text = `This layout does not show ${names.join(' and ')} on ${where}. Put about.marks into the header.`;
    return fileError('templates/syntax', placeIn(layout, /\bset\s+page\b/, entrance), text);
  });
}

const entrance = /#let\s+layout\b/;

function placeIn(layout: Source, ...wanted: readonly RegExp[]): Diagnostic['at'] {
  const code = codeOf(layout);
  const start = wanted.map((one) => code.search(one)).find((index) => index >= 0) ?? 0;
  return { source: layout, start, end: start };
}

/** A font in a PDF: /BaseFont /ABCDEF+NotoSans-Bold, with more behind it if it is OpenType. */
const fontName = /\/(?:BaseFont|FontName)\s*\/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g;

const withoutEncoding = (name: string): string => name.replace(/-Identity-[HV]$/, '');

export interface Embedding {
  readonly layout: Source;
  readonly families: readonly Family[];
  /** The family in which the layout sets the text. */
  readonly main: Family | undefined;
  /** Whether the names were marked: a layout of a house could name fonts of the machine. */
  readonly isMarked: boolean;
}

/**
 * A PDF with the names that its fonts have, and what is wrong with them: a PDF without letters, or with fonts that
 * prelim did not hand over.
 */
export function embedded(
  pdf: Buffer,
  { layout, families, main, isMarked }: Embedding,
): { pdf: Buffer; diagnostics: Diagnostic[] } {
  const told = (message: string): { pdf: Buffer; diagnostics: Diagnostic[] } => ({
    pdf,
    diagnostics: [fileError('templates/syntax', { source: layout, start: 0, end: 0 }, message)],
  });
  const found = [...pdf.toString('latin1').matchAll(fontName)].map(({ 0: all, 1: name = '', index }) => ({
    name: withoutEncoding(name),
    at: index + all.length - name.length,
  }));
  if (found.length === 0)
    return told('The PDF would have no letters: with this layout and these fonts nothing is printed.');
  if (!isMarked) return { pdf, diagnostics: [] };
  const names = new Map(families.flatMap(({ files }) => files.map(({ inPdf }) => [markedName(inPdf), inPdf])));
  const foreign = found.find(({ name }) => !names.has(name) && isPrintable(name));
  if (foreign)
    return told(
      `This layout uses ${foreign.name}, a font of this machine, which other machines do not have. Put the font ` +
        'into fonts/ and name it as about.fonts.at("Its name").',
    );
  if (main && !main.files.some(({ inPdf }) => found.some(({ name }) => names.get(name) === inPdf)) && canSpell(main))
    return told(`The font “${main.name}” cannot be used: nothing is printed in it. Take another one.`);
  const copy = Buffer.from(pdf);
  for (const { name, at } of found) copy.write(names.get(name) ?? name, at, 'latin1');
  return { pdf: copy, diagnostics: [] };
}

/** A name with other signs stands in the PDF in another way, and cannot be compared. */
const isPrintable = (name: string): boolean => /^[\w.+-]+$/.test(name);

const canSpell = ({ files }: Family): boolean =>
  files.some(({ has }) => ['a', 'e', 'n', 't'].every((letter) => has(letter.charCodeAt(0))));

/**
 * Says of each table that is too wide for the paper where it stands. `narrow` counts the tables of the document from 0.
 */
export function narrowFaults(root: Root, narrow: readonly number[]): Diagnostic[] {
  const tables = [...nodesOf(root)].filter((node) => node.type === 'table');
  return [...new Set(narrow)].flatMap((index) => {
    const table = tables[index];
    if (!table) return [];
    const first = [...nodesOf(table)].find((node) => node.type === 'text' || node.type === 'inlineCode');
    if (!first?.data?.origin) return [];
    const message =
      `This table has ${table.children[0]?.children.length} columns, which are too wide for the page even in the ` +
      'smallest letters. Use fewer columns, turn rows into columns, or shorten its longest words and numbers.';
    return [
      fileError('files/not-allowed', spanOf(first.data.origin, first.value.length, 0, first.value.length), message),
    ];
  });
}

/**
 * Says of a family of the house in which the text is set that it has no bold, or no italic where words are in italics.
 */
export function styleFaults(
  families: readonly Family[],
  root: Root,
  shownPath: (path: string) => string,
): Diagnostic[] {
  if (families.length === 0) return [];
  const hasItalics = [...nodesOf(root)].some(({ type }) => type === 'emphasis');
  return families.flatMap(({ name, path, files }) => {
    const isWithoutBold = files.every(({ isBold }) => !isBold);
    const isWithoutItalic = hasItalics && files.every(({ isItalic }) => !isItalic);
    if (!isWithoutBold && !isWithoutItalic) return [];
    const lacking = [...(isWithoutBold ? ['bold'] : []), ...(isWithoutItalic ? ['italic'] : [])];
    const words = [
      ...(isWithoutBold ? ['headings', 'bold words'] : []),
      ...(isWithoutItalic ? ['words in italics'] : []),
    ];
    const message =
      `${name} has no ${lacking.join(' and no ')} here. Add its ${lacking.join(' and ')} ` +
      `file${lacking.length > 1 ? 's' : ''}, or ${words.join(', ').replace(/, (?=[^,]*$)/, ' and ')} look like the ` +
      'rest.';
    return [
      {
        ...fileError('files/not-allowed', { source: { path: shownPath(path), text: '' }, start: 0, end: 0 }, message),
        severity: 'warning',
      },
    ];
  });
}
