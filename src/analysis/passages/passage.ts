import type { Nodes } from 'mdast';
import { textAtStart } from '../../compose/passes/fill-facts.ts';
import { memoize } from '../../collections/memoize.ts';
import { firstIndex } from '../../collections/search.ts';
import type { Language } from '../../languages/language.ts';
import { wide } from '../../languages/patterns.ts';
import { isFactUrl } from '../../source/markdown/links.ts';
import { type Origin, type Run, spanOf } from '../../source/origin.ts';
import type { Source, Span } from '../../source/source.ts';

/** Characters `[start, end)` of a text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The words of a fact link inside a passage. */
export interface LinkedWords extends TextRange {
  readonly url: string;
  /** The whole link in its file. */
  readonly at: Span;
  /** False if the link has no words and prelim writes them. */
  readonly isWritten: boolean;
}

/** Where in a statement a passage stands; `printed` are words of templates and of mission.yaml. */
export type PassagePart = 'headline' | 'title' | 'press' | 'conclusion' | 'detail' | 'note' | 'quotation' | 'printed';

/** What a passage can stand in. */
export type Container = 'table' | 'list' | 'quotation';

/** A paragraph, a heading or a cell of a table as one running text that knows where each of its characters stands. */
export interface Passage {
  readonly text: string;
  /** The language in which its words are read. */
  readonly language: Language;
  readonly part: PassagePart;
  readonly links: readonly LinkedWords[];
  /** Where a fact link could be put: neither in code nor in a link. */
  readonly linkable: readonly TextRange[];
  /** How many items the list right below it has; undefined if no list follows. */
  readonly listLength: number | undefined;
  /** The innermost of these that it stands in; undefined for running text of the writer's. */
  readonly inside: Container | undefined;
  /** The text of the head row of the table that it is a part of. */
  readonly head: string | undefined;
  /** The files that its words come from, in their order. */
  readonly sources: readonly Source[];
  /** Where characters `[start, end)` of its text stand in their file. */
  readonly spanOf: (start: number, end: number) => Span;
}

/** Writes the words of a link without words, between those that stand before and behind it. */
export type LinkFiller = (url: string, place: LinkPlace) => string;

interface LinkPlace {
  readonly before: string;
  readonly after: string;
  readonly isCell: boolean;
}

/** The language in which the texts of a mission are read, and what fills its links without words. */
export interface Writer {
  readonly language: Language;
  readonly fill: LinkFiller;
}

/**
 * A block as running text. Words that a composed document has in place of a link still carry its address, and become a
 * link of the passage.
 */
export function passageOf(
  block: Nodes,
  part: PassagePart,
  { language, fill }: Writer,
  { listLength, inside, head }: Partial<Pick<Passage, 'listLength' | 'inside' | 'head'>> = {},
): Passage {
  const read = (): RunningText => {
    const running: RunningText = { text: '', origin: [], links: [], linkable: [] };
    const fillPlace: BoundFiller = (url, place) => fill(url, { ...place, isCell: block.type === 'tableCell' });
    if ('children' in block)
      for (const [index, child] of block.children.entries())
        addWords(child, running, fillPlace, block.children[index + 1]);
    return running;
  };
  const running = read();
  const text = wide(running.text);
  // Kept for few passages: a mission can have ten thousand, and hardly any is reported.
  let origin: Origin | undefined;
  return {
    text,
    language,
    part,
    links: exactly(running.links),
    linkable: exactly(running.linkable),
    listLength,
    inside,
    head,
    sources: [...new Set(running.origin.map(({ source }) => source))],
    spanOf: (start, end) => spanOf((origin ??= exactly(read().origin)), text.length, start, end),
  };
}

/** A list that takes no more room than it has entries: for one that has grown, V8 reserves at least 17. */
const exactly = <Entry>(list: readonly Entry[]): readonly Entry[] => list.slice();

/** Whether a place of a passage stands between quotation marks, where others speak. */
export function isQuoted(passage: Passage, at: number): boolean {
  const marks = quotationMarks(passage);
  return marks[firstIndex(marks, ({ index }) => index >= at) - 1]?.isQuotedBehind ?? false;
}

/** The quotation marks of a passage, and whether others speak behind each of them. */
const quotationMarks = memoize(({ text }: Passage) => {
  let isCurly = false;
  let isStraight = false;
  return Array.from(text.matchAll(/[“”"]/g), ({ 0: mark, index }) => {
    if (mark === '"') isStraight = !isStraight;
    else isCurly = mark === '“';
    return { index, isQuotedBehind: isCurly || isStraight };
  });
});

/**
 * What stands between quotation marks, the marks included: curly ones, and straight ones of which the first may open.
 * A mark that nothing closes is none; that is found out once, since each would search all of the text.
 */
export function* quotedRanges(text: string, mayOpen: (at: number) => boolean = () => true): Generator<TextRange> {
  const opening = /["“„«]/g;
  const last = new Map<string, number>();
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const { 0: mark, index: start } = match;
    const closers = closersOf[mark] ?? '';
    if (!last.has(mark)) last.set(mark, lastOf(text, closers));
    if ((mark === '"' && !mayOpen(start)) || start >= (last.get(mark) ?? 0)) continue;
    let end = start + 1;
    while (!closers.includes(text.charAt(end))) end++;
    yield { start, end: end + 1 };
    opening.lastIndex = end + 1;
  }
}

/** What may close the words behind an opening mark, in the way of any country. */
const closersOf: Readonly<Record<string, string>> = { '“': '”', '"': '"', '„': '“”', '«': '»' };

const lastOf = (text: string, marks: string): number =>
  Math.max(...Array.from(marks, (mark) => text.lastIndexOf(mark)));

/** A text with U+FFFC in place of every character of the ranges, so that all others keep their places. */
export function maskSpans(text: string, ranges: readonly TextRange[]): string {
  if (ranges.length === 0) return text;
  let masked = '';
  let done = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    masked += text.slice(done, from) + '\uFFFC'.repeat(end - from);
    done = end;
  }
  return masked + text.slice(done);
}

/** A passage that is being put together. Origins count from the start of its text. */
interface RunningText {
  text: string;
  readonly origin: Run[];
  readonly links: LinkedWords[];
  readonly linkable: TextRange[];
}

type BoundFiller = (url: string, place: Omit<LinkPlace, 'isCell'>) => string;

function addWords(node: Nodes, running: RunningText, fill: BoundFiller, next?: Nodes): void {
  if (node.type === 'link') addLink(node, running, fill, next);
  else if (node.type === 'text' || node.type === 'inlineCode') addText(node, running);
  else if (node.type === 'break') addBreak(running);
  else if ('children' in node) {
    const { children } = node;
    for (const [index, child] of children.entries()) addWords(child, running, fill, children[index + 1]);
  }
}

function addText({ type, value, data }: Nodes & { type: 'text' | 'inlineCode' }, running: RunningText): void {
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

function addLink(link: Nodes & { type: 'link' }, running: RunningText, fill: BoundFiller, next?: Nodes): void {
  const start = running.text.length;
  const linkableCount = running.linkable.length;
  const origin = link.data?.origin ?? [];
  if (link.children.length > 0) for (const child of link.children) addWords(child, running, fill);
  else if (isFactUrl(link.url))
    add(fill(link.url, { before: running.text, after: textAtStart(next) }), origin, running);
  running.linkable.length = linkableCount; // no link inside a link
  if (isFactUrl(link.url))
    running.links.push({
      start,
      end: running.text.length,
      url: link.url,
      at: spanOf(origin, 1, 0, 1),
      isWritten: link.children.length > 0,
    });
}

function add(value: string, origin: readonly Run[], running: RunningText): void {
  running.origin.push(...origin.map((run) => ({ ...run, at: run.at + running.text.length })));
  running.text += value;
}

/** A line break has no character in its file: its run begins and ends where the words before it end. */
function addBreak(running: RunningText): void {
  const last = running.origin.at(-1);
  if (last) running.origin.push({ ...last, at: running.text.length, from: last.to });
  running.text += '\n';
}
