import type { Diagnostic, Source } from '../../diagnostic.ts';
import { fault } from '../../mission/fault.ts';
import { codeOf } from './layout.ts';
import type { Part } from './parts.ts';

/** What the finished document says of itself: where each part was printed, and in which fonts the text is set. */
export interface Traces {
  readonly traces: readonly { readonly name: string; readonly page: number; readonly beyond: boolean }[];
  readonly fonts: readonly string[];
}

/** Kinds that hold words of their own, which a layout could leave out. */
const wordy = new Set(['paragraph', 'lines', 'lead-in', 'closing', 'line', 'heading', 'cell', 'emphasis', 'strong', 'link']);

/** Parts that leave a trace where they are printed, and the words of each. */
export function traced(parts: readonly Part[]): { parts: readonly Part[]; words: ReadonlyMap<string, string> } {
  const words = new Map<string, string>();
  const mark = (part: Part): Part => {
    if (typeof part === 'string') return part;
    if (part.kind === 'mark') return { ...part, trace: `mark ${String(part['index'])}` };
    const trace = wordy.has(part.kind) ? `part ${words.size}` : undefined;
    if (trace !== undefined) words.set(trace, wordsOf(part));
    const inner = Object.entries(part).map(([key, value]) => [key, ['inside', 'head', 'rows'].includes(key) ? markAll(value as Inner) : value]);
    return { ...Object.fromEntries(inner), kind: part.kind, ...(trace === undefined ? {} : { trace }) };
  };
  const markAll = (inside: Inner): Inner => inside.map((part) => (part instanceof Array ? part.map(mark) : mark(part)));
  return { parts: parts.map(mark), words };
}

type Inner = readonly (Part | readonly Part[])[];

const wordsOf = (part: Part | readonly Part[]): string =>
  typeof part === 'string' ? part : part instanceof Array ? part.map(wordsOf).join('') : part.kind === 'note' ? '' : (part.inside ?? []).map(wordsOf).join('');

export interface Traced {
  readonly layout: Source;
  readonly marks: readonly string[];
  readonly words: ReadonlyMap<string, string>;
}

/** What a layout leaves out of a document, by the traces in it: there are none where it does not print the text. */
export function traceFaults({ layout, marks, words }: Traced, found: Traces | undefined, pages: number): Diagnostic[] {
  const wrong = textFault(found, words);
  const faults = wrong === undefined ? [] : [fault('templates/syntax', placeIn(layout, entrance), wrong)];
  return found ? [...faults, ...markFaults(layout, marks, found, pages)] : faults;
}

function textFault(found: Traces | undefined, words: ReadonlyMap<string, string>): string | undefined {
  if (!found) return 'This layout leaves out the text: it never prints body.';
  const { traces } = found;
  if (traces.filter(({ name }) => name === 'text').length > 1) return 'This layout prints the text more than once: body must stand in it one time.';
  const printed = new Set(traces.map(({ name }) => name));
  const [left] = [...words].filter(([name, text]) => text.trim() !== '' && !printed.has(name));
  if (left) return `This layout leaves out a part of the text: it does not print “${shortened(left[1])}”.`;
  const over = traces.find(({ beyond, name }) => beyond && words.has(name));
  return over && `With this layout the text runs over the end of page ${over.page}, and “${shortened(words.get(over.name) ?? '')}” cannot be seen. Do not put body into a box.`;
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 50).trimEnd()} …` : text).replace(/[“”]/g, '').trim();

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
    const where = numbers.length === 1 ? `page ${off}` : numbers.length === pages ? 'any page' : numbers.length > 4 ? `page ${numbers[0]} and ${numbers.length - 1} others` : `pages ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
    const text = `This layout does not show ${names.join(' and ')} on ${where}. Put about.marks into the header.`;
    return fault('templates/syntax', placeIn(layout, /\bset\s+page\b/, entrance), text);
  });
}

const entrance = /#let\s+layout\b/;

function placeIn(layout: Source, ...wanted: readonly RegExp[]): Diagnostic['at'] {
  const code = codeOf(layout);
  const start = wanted.map((one) => code.search(one)).find((index) => index >= 0) ?? 0;
  return { source: layout, start, end: start };
}
