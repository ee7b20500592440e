import type { Paragraph } from 'mdast';
import { quotationHead } from './schema/finding.ts';
import { type Diagnostic, fault } from '../source/diagnostic.ts';
import { readMarkdownFile } from '../source/markdown/front-matter.ts';
import { plainText, spanOfNode } from '../source/markdown/parse.ts';
import type { Trees } from '../source/parse-cache.ts';
import type { Source } from '../source/source.ts';
import type { YamlValues } from '../source/yaml/read.ts';

/** The words of one person, as approved. */
export interface Quotation {
  /** Its place in the mission without the ending, such as `quotes/tsereteli`. */
  readonly id: string;
  readonly source: Source;
  readonly head: YamlValues;
  readonly speaker: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Reads a file of `quotes/`. */
export function readQuotation(
  source: Source,
  id: string,
  trees?: Trees,
): { quotation: Quotation | undefined; faults: readonly Diagnostic[] } {
  const { head, about, text, faults } = readMarkdownFile(source, id, quotationHead, 'speaker: novak', trees);
  const wrong = text && faults.length === 0 ? contentFault(text, source) : undefined;
  if (!text || wrong || faults.length > 0 || !about) return { quotation: undefined, faults: wrong ? [wrong] : faults };
  const paragraphs = text.root.children.filter((node) => node.type === 'paragraph');
  return { quotation: { id, source, head, speaker: about.speaker, paragraphs }, faults: [] };
}

/** What is no spoken word, or that there is none. */
function contentFault(
  { root, notes, top }: NonNullable<ReturnType<typeof readMarkdownFile>['text']>,
  source: Source,
): Diagnostic | undefined {
  const [note] = notes.values();
  if (note) return fault('files/not-allowed', spanOfNode(note, source), 'A quotation has no footnotes.');
  const other = root.children.find((node) => node.type !== 'paragraph');
  if (other)
    return fault(
      'files/not-allowed',
      spanOfNode(other, source),
      'A quotation consists of paragraphs: no headings, lists, tables or quotations inside it.',
    );
  const marked = root.children.find((node) => /^["“„«][^"“”„«»]*["”“»][.,]?$/u.test(plainText(node).trim()));
  if (marked)
    return fault(
      'files/not-allowed',
      spanOfNode(marked, source),
      'Leave out the quotation marks around the quotation: the release sets them. Only a quotation inside it has ' +
        'marks of its own.',
    );
  return root.children.length > 0
    ? undefined
    : fault('files/missing-key', top, 'The words of the quotation are missing. Write them under the front matter.');
}
