import type { Nodes } from 'mdast';
import type { Language } from '../../languages/language.ts';
import { wide } from '../../languages/patterns.ts';
import { isFactUrl } from '../../source/markdown/links.ts';
import { type Run, spanOf } from '../../source/origin.ts';
import type { Source, Span } from '../../source/source.ts';

/** The words of a fact link inside a passage. */
export interface LinkedWords {
  readonly start: number;
  readonly end: number;
  readonly url: string;
  /** The whole link in its file. */
  readonly at: Span;
  /** False where prelim writes the words. */
  readonly isWritten: boolean;
}

/** Where in a statement a passage stands; `printed` are words of templates and of mission.yaml. */
export type Part = 'headline' | 'title' | 'press' | 'conclusion' | 'detail' | 'note' | 'quotation' | 'printed';

export type Enclosing = 'table' | 'list' | 'quotation';

/** What stands around a passage. */
export type Surroundings = Partial<Pick<Passage, 'listed' | 'inside' | 'head'>>;

/** A paragraph, a heading or a cell of a table as one running text that knows where each of its characters stands. */
export interface Passage {
  readonly text: string;
  /** What its words are read with. */
  readonly language: Language;
  readonly part: Part;
  readonly links: readonly LinkedWords[];
  /** Where a fact link could be put: neither in code nor in a link. */
  readonly linkable: readonly { readonly start: number; readonly end: number }[];
  /** How many items the list right below it has. */
  readonly listed: number | undefined;
  /** What it is a part of, where that is no running text of the writer's. */
  readonly inside: Enclosing | undefined;
  /** The head of the table that it is a part of. */
  readonly head: string | undefined;
  readonly sources: readonly Source[];
  readonly spanOf: (start: number, end: number) => Span;
}

/** Whether a place of a text stands between quotation marks: there others speak. */
export function isQuoted(text: string, at: number): boolean {
  if (marksKnown.text !== text)
    marksKnown = { text, marks: Array.from(text.matchAll(/[“”"]/g), ({ 0: mark, index }) => ({ mark, index })) };
  let isCurly = false;
  let isStraight = false;
  for (const { mark, index } of marksKnown.marks) {
    if (index >= at) break;
    if (mark === '"') isStraight = !isStraight;
    else isCurly = mark === '“';
  }
  return isCurly || isStraight;
}

/** Those of the text that was asked about last: one number after the other is asked about. */
let marksKnown: {
  readonly text: string;
  readonly marks: readonly { readonly mark: string; readonly index: number }[];
} = { text: '', marks: [] };

/** The words that prelim writes for a link without words, after those that stand before it. */
export type Fill = (url: string, before: string, isCell: boolean) => string;

/** What the words of a mission are read with, and who writes those of its links. */
export interface Writer {
  readonly language: Language;
  readonly fill: Fill;
}

type Filler = (url: string, before: string) => string;

interface Running {
  text: string;
  readonly origin: Run[];
  readonly links: LinkedWords[];
  readonly linkable: { start: number; end: number }[];
}

/** The words of a block as running text. Those of a composed document carry their facts with them. */
export function passageOf(
  block: Nodes,
  part: Part,
  { language, fill }: Writer,
  { listed, inside, head }: Surroundings = {},
): Passage {
  const running: Running = { text: '', origin: [], links: [], linkable: [] };
  if ('children' in block)
    for (const child of block.children)
      addWords(child, running, (url, before) => fill(url, before, block.type === 'tableCell'));
  const { origin, links, linkable } = running;
  const text = wide(running.text);
  const sources = [...new Set(origin.map(({ source }) => source))];
  return {
    text,
    language,
    part,
    links,
    linkable,
    listed,
    inside,
    head,
    sources,
    spanOf: (start, end) => spanOf(origin, text.length, start, end),
  };
}

function addWords(node: Nodes, running: Running, fill: Filler): void {
  if (node.type === 'link') addLink(node, running, fill);
  else if (node.type === 'text' || node.type === 'inlineCode') addText(node, running);
  else if (node.type === 'break') addBreak(running);
  else if ('children' in node) for (const child of node.children) addWords(child, running, fill);
}

function addText({ type, value, data }: Nodes & { type: 'text' | 'inlineCode' }, running: Running): void {
  const start = running.text.length;
  add(value, data?.origin ?? [], running);
  if (type === 'text') running.linkable.push({ start, end: running.text.length });
  const url = data && 'fact' in data ? data.fact : undefined;
  const last = running.links.at(-1);
  if (url === undefined) return;
  const at = spanOf(data?.origin ?? [], value.length, 0, value.length);
  if (last?.url === url && last.end === start) running.links.splice(-1, 1, { ...last, end: running.text.length });
  else running.links.push({ start, end: running.text.length, url, at, isWritten: true });
}

function addLink(link: Nodes & { type: 'link' }, running: Running, fill: Filler): void {
  const start = running.text.length;
  const before = running.linkable.length;
  const origin = link.data?.origin ?? [];
  if (link.children.length > 0) for (const child of link.children) addWords(child, running, fill);
  else if (isFactUrl(link.url)) add(fill(link.url, running.text), origin, running);
  running.linkable.length = before;
  if (isFactUrl(link.url))
    running.links.push({
      start,
      end: running.text.length,
      url: link.url,
      at: spanOf(origin, 1, 0, 1),
      isWritten: link.children.length > 0,
    });
}

function add(value: string, origin: readonly Run[], running: Running): void {
  running.origin.push(...origin.map((run) => ({ ...run, at: run.at + running.text.length })));
  running.text += value;
}

/** Stands for no character of its own; without a run of its own it would be one of those before it. */
function addBreak(running: Running): void {
  const last = running.origin.at(-1);
  if (last) running.origin.push({ ...last, at: running.text.length, from: last.to });
  running.text += '\n';
}
