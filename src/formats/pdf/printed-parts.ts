/*
 * Whether the layout of a house prints all that a document says. Parts of the content are given names that Typst
 * queries in the finished document, because a layout is a program: nobody can tell from its text what it prints.
 */
import { type Diagnostic, fileError } from '../../source/diagnostic.ts';
import type { Source } from '../../source/source.ts';
import type { ContentPart } from './content.ts';
import { codeOf } from './layout.ts';

/** What the finished document tells: on which page each part was printed, and in which fonts the text is set. */
export interface PrintedParts {
  readonly traces: readonly {
    readonly name: string;
    /** Counted from 1. */
    readonly page: number;
    /** Whether it ends below the page, where it cannot be seen. */
    readonly beyond: boolean;
  }[];
  /** The private names of the families, the first one first. */
  readonly fonts: readonly string[];
}

/** What a layout has to print. */
interface ExpectedParts {
  readonly layout: Source;
  /** The marks before the headline, which every page has to show. */
  readonly marks: readonly string[];
  /** The words of each part by its name. */
  readonly words: ReadonlyMap<string, string>;
}

/** The same content in which parts have names, and the words of each by its name. */
export function withTraces(content: readonly ContentPart[]): {
  readonly content: readonly ContentPart[];
  readonly words: ReadonlyMap<string, string>;
} {
  const words = new Map<string, string>();
  const traced = (part: ContentPart): ContentPart => {
    if (typeof part === 'string') return part;
    if (part.kind === 'mark') return { ...part, trace: markName(part['index']) };
    const trace = kindsWithWords.has(part.kind) ? `part ${words.size}` : undefined;
    if (trace !== undefined) words.set(trace, wordsOf(part));
    const entries = Object.entries(part).map(([key, value]) => [
      key,
      ['inside', 'head', 'rows'].includes(key) ? tracedAll(value as Inside) : value,
    ]);
    return { ...Object.fromEntries(entries), kind: part.kind, ...(trace === undefined ? {} : { trace }) };
  };
  const tracedAll = (inside: Inside): Inside =>
    inside.map((part) => (part instanceof Array ? part.map(traced) : traced(part)));
  return { content: content.map(traced), words };
}

type Inside = readonly (ContentPart | readonly ContentPart[])[];

const markName = (index: unknown): string => `mark ${String(index)}`;

/** Kinds that hold words of their own, which a layout could leave out. */
const kindsWithWords = new Set([
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

const wordsOf = (part: ContentPart | readonly ContentPart[]): string =>
  typeof part === 'string'
    ? part
    : part instanceof Array
      ? part.map(wordsOf).join('')
      : part.kind === 'note'
        ? ''
        : (part.inside ?? []).map(wordsOf).join('');

/**
 * What a layout leaves out of a document. `printed` is undefined if the layout does not print the text at all; `pages`
 * is their number.
 */
export function checkPrintedParts(
  { layout, marks, words }: ExpectedParts,
  printed: PrintedParts | undefined,
  pages: number,
): Diagnostic[] {
  const message = textMessage(printed, words);
  const diagnostics = message === undefined ? [] : [fileError('templates/syntax', placeIn(layout, entrance), message)];
  return printed ? [...diagnostics, ...checkMarks(layout, marks, printed, pages)] : diagnostics;
}

/** What is wrong with how the text is printed, or undefined. */
function textMessage(printed: PrintedParts | undefined, words: ReadonlyMap<string, string>): string | undefined {
  if (!printed) return 'This layout leaves out the text: it never prints body.';
  const { traces } = printed;
  if (traces.filter(({ name }) => name === 'text').length > 1)
    return 'This layout prints the text more than once: body must stand in it one time.';
  const names = new Set(traces.map(({ name }) => name));
  const [unprinted] = [...words].filter(([name, text]) => text.trim() !== '' && !names.has(name));
  if (unprinted) return `This layout leaves out a part of the text: it does not print “${shortened(unprinted[1])}”.`;
  const cut = traces.find(({ beyond, name }) => beyond && words.has(name));
  return (
    cut &&
    `With this layout the text runs over the end of page ${cut.page}, and ` +
      `“${shortened(words.get(cut.name) ?? '')}” cannot be seen. Do not put body into a box.`
  );
}

const shortened = (text: string): string =>
  (text.length > 60 ? `${text.slice(0, 50).trimEnd()} …` : text).replace(/[“”]/g, '').trim();

/** One diagnostic for all marks that are missing on the same pages. */
function checkMarks(layout: Source, marks: readonly string[], { traces }: PrintedParts, pages: number): Diagnostic[] {
  const marksByPages = new Map<string, string[]>();
  for (const [index, mark] of marks.entries()) {
    const shownOn = new Set(
      traces.flatMap(({ name, page, beyond }) => (name === markName(index) && !beyond ? [page] : [])),
    );
    const missingOn = Array.from({ length: pages }, (_, page) => page + 1).filter((page) => !shownOn.has(page));
    const key = missingOn.join();
    if (missingOn.length > 0) marksByPages.set(key, [...(marksByPages.get(key) ?? []), `“${mark}”`]);
  }
  return [...marksByPages].map(([missingOn, names]) => {
    const where = pagesInWords(missingOn.split(','), pages);
    const text = `This layout does not show ${names.join(' and ')} on ${where}. Put about.marks into the header.`;
    return fileError('templates/syntax', placeIn(layout, /\bset\s+page\b/, entrance), text);
  });
}

function pagesInWords(numbers: readonly string[], pages: number): string {
  if (numbers.length === 1) return `page ${numbers[0]}`;
  if (numbers.length === pages) return 'any page';
  if (numbers.length > 4) return `page ${numbers[0]} and ${numbers.length - 1} others`;
  return `pages ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

/** Where the function of a layout begins. */
const entrance = /#let\s+layout\b/;

/** Where the first of the patterns that the layout holds matches, else its beginning. */
function placeIn(layout: Source, ...patterns: readonly RegExp[]): Diagnostic['at'] {
  const code = codeOf(layout);
  const start = patterns.map((pattern) => code.search(pattern)).find((index) => index >= 0) ?? 0;
  return { source: layout, start, end: start };
}
