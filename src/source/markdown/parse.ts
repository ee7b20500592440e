import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import type { Root, Nodes, Text } from 'mdast';
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import type { Extension, Token, Handle, CompileContext } from 'mdast-util-from-markdown';
import { memoize } from '../../collections/memoize.ts';
import { type Run, wholeOrigin } from '../origin.ts';
import type { ParseCache } from '../parse-cache.ts';
import type { Source, Span } from '../source.ts';

/** Texts, code and links know where they stand. */
declare module 'mdast' {
  interface TextData {
    origin?: Run[];
    /** The same while Markdown is parsed: offsets in the text that is parsed, in no file yet. */
    runs?: ParsedRun[];
  }
  interface LinkData {
    origin?: Run[];
  }
  interface InlineCodeData {
    origin?: Run[];
  }
}

/**
 * Parses the Markdown of a file from an offset on. Every text of the tree knows where each of its characters stands in
 * the file.
 */
export function parseMarkdown(source: Source, from = 0, cache?: ParseCache): Root {
  const text = source.text.slice(from);
  const root = cache?.find('markdown', text) ?? parse(text, cache);
  placeInFile(root, source, from);
  return root;
}

/** The characters of the file behind a node. */
export const spanOfNode = (node: Nodes, source: Source): Span => ({
  source,
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

type ParsedRun = Omit<Run, 'source'>;

/** A node and all below it, in reading order. */
export function* nodesOf(root: Nodes): Generator<Nodes> {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as Nodes);
  }
}

/** The words of a node without its markup. */
export function plainText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map((child) => plainText(child)).join('') : '';
}

// Tables and footnotes only: the autolinks of full GFM cost more than all the rest. And each only where its marks are:
// trying every line of a paragraph as the head of a table is a tenth of reading a mission.
const tables = { marks: /\||:-|-:/, syntax: gfmTable(), tree: gfmTableFromMarkdown() };
const footnotes = { marks: /\[\^/, syntax: gfmFootnote(), tree: gfmFootnoteFromMarkdown() };
type MarkdownExtension = typeof tables | typeof footnotes;

/** All that a text may need: one for each choice of extensions. */
const choices = [[], [tables], [footnotes], [tables, footnotes]] as const;

function parse(text: string, cache?: ParseCache): Root {
  const choice = choices[(tables.marks.test(text) ? 1 : 0) + (footnotes.marks.test(text) ? 2 : 0)] ?? [];
  const root = processorOf(choice).parse(text);
  cache?.keep('markdown', text, root);
  return root;
}

/** Kept, since to set one up takes as long as to parse a paragraph. */
const processorOf = memoize((choice: readonly MarkdownExtension[]) =>
  unified()
    .use(remarkParse)
    .data(
      'micromarkExtensions',
      choice.map(({ syntax }) => syntax),
    )
    .data('fromMarkdownExtensions', [...choice.map(({ tree }) => tree), characterRuns])
    .freeze(),
);

/**
 * Moves the places of a tree by `from`, so that they count from the top of the file: the front matter is not parsed as
 * Markdown. Gives an origin to what has none yet: addresses in angle brackets and code, which the parser makes by other
 * handlers, and links, which need a place even without words.
 */
function placeInFile(node: Nodes, source: Source, from: number): void {
  if (node.position) node.position = { start: moved(node.position.start, from), end: moved(node.position.end, from) };
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'link') {
    const runs = node.type === 'text' ? node.data?.runs : undefined;
    const origin = runs?.map((run) => ({ at: run.at, from: run.from + from, to: run.to + from, source }));
    node.data = { origin: origin ?? wholeOrigin(spanOfNode(node, source)) };
  }
  if (!('children' in node)) return;
  for (const child of node.children) placeInFile(child, source, from);
  node.children = node.children.slice() as typeof node.children; // exactly as long as it is
}

type Point = NonNullable<Nodes['position']>['start'];

const moved = ({ line, column, offset = 0 }: Point, from: number): Point => ({ line, column, offset: offset + from });

/**
 * Notes, while Markdown is parsed, where every character of a text stands in its file: through escapes, entities, line
 * ends and the marks of lists and quotations. It follows the tokens of the parser, so that nothing is ever searched for
 * again.
 */
const characterRuns = ((): Extension => {
  const note = (text: Text, { start, end }: Token, marksBefore = 0): void => {
    text.data ??= {};
    (text.data.runs ??= []).push({ at: text.value.length, from: start.offset - marksBefore, to: end.offset });
  };

  /** Characters that stand for themselves, with so many marks of an escape before them. */
  const characters = (marksBefore: number): Handle =>
    function (token) {
      const text = topText(this);
      if (!text) return;
      note(text, token, marksBefore);
      text.value += this.sliceSerialize(token);
      close(this, text, token);
    };

  /** The parser has put the character of `&amp;` into the text by then; all of the reference stands for it. */
  const reference: Handle = function (token) {
    const text = topText(this);
    if (!text) return;
    const run = text.data?.runs?.pop();
    if (run) text.data?.runs?.push({ ...run, from: token.start.offset, to: token.end.offset });
    close(this, text, token);
  };

  const lineEnding: Handle = function (token) {
    const context = this.stack.at(-1);
    if (!context || !('children' in context)) return;
    const tail = context.children.at(-1);
    if (this.data.atHardBreak) {
      if (tail?.position) tail.position.end = pointOf(token);
      this.data.atHardBreak = undefined;
    } else if (!this.data.setextHeadingSlurpLineEnding && holdsLineEnds.includes(context.type)) {
      const text: Text = tail?.type === 'text' ? tail : { type: 'text', value: '' };
      if (text !== tail) (context.children as Text[]).push(text);
      text.position ??= { start: pointOf(token, 'start'), end: pointOf(token) };
      note(text, token);
      text.value += '\n'; // whatever the file has, so that the same words give the same bytes
    }
  };

  return {
    enter: {
      characterReferenceValue(token) {
        const text = topText(this);
        if (text) note(text, token);
      },
    },
    exit: { data: characters(0), characterEscapeValue: characters(1), characterReference: reference, lineEnding },
  };
})();

/** Nodes whose line ends are part of their text: the list of mdast-util-from-markdown. */
const holdsLineEnds: readonly string[] = ['emphasis', 'fragment', 'heading', 'paragraph', 'strong'];

/** The text that is being made, or undefined if it is something else. */
const topText = (context: CompileContext): Text | undefined => {
  const node = context.stack.at(-1);
  return node?.type === 'text' ? node : undefined;
};

const pointOf = (token: Token, side: 'start' | 'end' = 'end') => {
  const { line, column, offset } = token[side];
  return { line, column, offset };
};

const close = (context: CompileContext, text: Text, token: Token): void => {
  context.stack.pop();
  if (text.position) text.position.end = pointOf(token);
};
