import type { Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Source, Span } from '../diagnostic.ts';
import { wholeOrigin, type Run } from '../origin.ts';
import { characterOrigins } from './character-origins.ts';
import type { Trees } from './trees.ts';

/** Texts, code and links know where they stand. */
declare module 'mdast' {
  interface TextData {
    origin?: Run[];
  }
  interface LinkData {
    origin?: Run[];
  }
  interface InlineCodeData {
    origin?: Run[];
  }
}

// Tables and footnotes only: the autolinks of full GFM cost more than all the rest (libraries.md, finding 5). And each only
// where its marks are: trying every line of a paragraph as the head of a table is a tenth of reading a mission.
const extensions = [
  { marks: /\||:-|-:/, syntax: gfmTable(), tree: gfmTableFromMarkdown() },
  { marks: /\[\^/, syntax: gfmFootnote(), tree: gfmFootnoteFromMarkdown() },
];

/** Parses the Markdown of a file from a character on. Every text of the tree knows where each of its characters stands in the file. */
export function parseMarkdown(source: Source, from = 0, trees?: Trees): Root {
  const text = source.text.slice(from);
  const root = trees?.find('markdown', text) ?? parsed(text, source, trees);
  placeInFile(root, source, from);
  return root;
}

function parsed(text: string, source: Source, trees?: Trees): Root {
  const processor = unified().use(remarkParse);
  const used = extensions.filter(({ marks }) => marks.test(text));
  processor.data('micromarkExtensions', used.map(({ syntax }) => syntax));
  processor.data('fromMarkdownExtensions', [...used.map(({ tree }) => tree), characterOrigins(source)]);
  const root = processor.parse(text);
  trees?.keep('markdown', text, root);
  return root;
}

/** The characters of the file behind a node. */
export const spanOfNode = (node: Nodes, source: Source): Span => ({
  source,
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

/**
 * Counts characters from the top of the file, not of the text: the front matter before it is not parsed as Markdown. Addresses in
 * angle brackets and code are texts that the parser makes by other ways, and a link without words needs a place, too.
 */
function placeInFile(node: Nodes, source: Source, from: number): void {
  if (node.position) node.position = { start: moved(node.position.start, from), end: moved(node.position.end, from) };
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'link') {
    const origin = node.data?.origin?.map((run) => ({ at: run.at, from: run.from + from, to: run.to + from, source }));
    node.data = { ...node.data, origin: origin ?? wholeOrigin(spanOfNode(node, source)) };
  }
  if ('children' in node) for (const child of node.children) placeInFile(child, source, from);
}

type Point = NonNullable<Nodes['position']>['start'];

const moved = ({ line, column, offset = 0 }: Point, from: number): Point => ({ line, column, offset: offset + from });

/** Every node below and including one, in reading order. */
export function* nodesOf(root: Nodes): Generator<Nodes> {
  const ahead = [root];
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    yield node;
    if ('children' in node) ahead.push(...node.children.toReversed());
  }
}
