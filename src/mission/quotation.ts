import type { Nodes, Paragraph } from 'mdast';
import { quotationHead } from './schema/finding.ts';
import { type Diagnostic, fileError } from '../source/diagnostic.ts';
import { readMarkdownFile } from '../source/markdown/front-matter.ts';
import { plainText, spanOfNode } from '../source/markdown/parse.ts';
import type { ParseCache } from '../source/parse-cache.ts';
import type { Source } from '../source/source.ts';
import type { YamlValues } from '../source/yaml/read.ts';

/** The words of one person, as approved. */
export interface Quotation {
  /** Its place in the mission without the ending, such as `quotes/tsereteli`. */
  readonly id: string;
  readonly source: Source;
  /** The front matter with its places. */
  readonly head: YamlValues;
  /** Who said it: a key of the section `people`. */
  readonly speaker: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Reads a file of quotes/. `id` is its path without the ending; the quotation is undefined if nobody says it. */
export function readQuotation(
  source: Source,
  id: string,
  parseCache?: ParseCache,
): { quotation: Quotation | undefined; diagnostics: readonly Diagnostic[] } {
  const example = 'speaker: novak';
  const { head, about, validPart, text, diagnostics } = readMarkdownFile(
    source,
    id,
    quotationHead,
    example,
    parseCache,
  );
  const speaker = about?.speaker ?? validPart?.speaker;
  const diagnostic = text && diagnostics.length === 0 ? checkContent(text, source) : undefined;
  const all = diagnostic ? [diagnostic] : diagnostics;
  if (!text || speaker === undefined) return { quotation: undefined, diagnostics: all };
  const paragraphs = text.root.children.filter((node) => node.type === 'paragraph');
  return { quotation: { id, source, head, speaker, paragraphs }, diagnostics: all };
}

/** Characters of a quotation that a message shows. */
const longestShown = 300;

/** Whether one pair of marks stands around a text: whatever opens inside it closes inside it. */
function isMarked(text: string): boolean {
  if (/^["“„«][^"“”„«»]*["”“»][.,]?$/u.test(text)) return true;
  if (!/^“.*”[.,]?$/su.test(text)) return false;
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/[“”]/g)) {
    depth += mark === '“' ? 1 : -1;
    if (depth === 0) return index >= text.length - 2;
  }
  return false;
}

/** Whether several paragraphs stand in marks as books set them: each opens with one, and only the last closes. */
function isMarkedAsAWhole(nodes: readonly Nodes[]): boolean {
  const texts = nodes.map((node) => plainText(node).trim());
  return (
    texts.length > 1 &&
    texts.every((text) => text.startsWith('“')) &&
    texts.every((text, index) => /^“[^“”]*$/.test(index === texts.length - 1 ? text.replace(/”[.,]?$/, '') : text)) &&
    /”[.,]?$/.test(texts.at(-1) ?? '')
  );
}

/** Finds what cannot be spoken words, or that there are none. */
function checkContent(
  { root, notes, top }: NonNullable<ReturnType<typeof readMarkdownFile>['text']>,
  source: Source,
): Diagnostic | undefined {
  const [note] = notes.values();
  if (note) return fileError('files/not-allowed', spanOfNode(note, source), 'A quotation has no footnotes.');
  const other = root.children.find((node) => node.type !== 'paragraph');
  if (other)
    return fileError(
      'files/not-allowed',
      spanOfNode(other, source),
      'A quotation consists of paragraphs: no headings, lists, tables or quotations inside it.',
    );
  const marked = root.children.find((node) => isMarked(plainText(node).trim()) || isMarkedAsAWhole(root.children));
  if (marked) {
    const words = plainText(marked)
      .trim()
      .slice(1)
      .replace(/["”“»][.,]?$/, '');
    return fileError(
      'files/not-allowed',
      spanOfNode(marked, source),
      'Leave out the quotation marks around the quotation: the release sets them. Only a quotation inside it has ' +
        `marks of its own. Write: ${words.length > longestShown ? `${words.slice(0, longestShown - 2)} …` : words}`,
    );
  }
  return root.children.length > 0
    ? undefined
    : fileError('files/missing-key', top, 'The words of the quotation are missing. Write them under the front matter.');
}
