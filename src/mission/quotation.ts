import type { Paragraph } from 'mdast';
import type { Diagnostic, Source } from '../diagnostic.ts';
import { notAllowed } from './allowed.ts';
import { fault } from './fault.ts';
import { splitFrontMatter } from './front-matter.ts';
import { markdownTooLarge } from './limits.ts';
import { parseMarkdown, spanOfNode } from './markdown.ts';
import { resolveReferences } from './references.ts';
import { quotationHead } from './schema/finding.ts';
import { validate } from './validate.ts';
import type { YamlValues } from './yaml.ts';

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
export function readQuotation(source: Source, id: string): { quotation: Quotation | undefined; faults: readonly Diagnostic[] } {
  const { head, body, bodyStart, faults: headFaults } = splitFrontMatter(source);
  const about = headFaults.length > 0 ? undefined : validate(quotationHead, head.value ?? Object.create(null), head);
  const tooLarge = markdownTooLarge(source, bodyStart);
  const faults = [...headFaults, ...(about?.faults ?? []), ...(tooLarge ? [tooLarge] : [])];
  if (tooLarge) return { quotation: undefined, faults };
  const root = parseMarkdown(source, body);
  const { notes, faults: referenceFaults } = resolveReferences(root, source, id);
  faults.push(...notAllowed(root, source), ...referenceFaults);
  const paragraphs = root.children.filter((node) => node.type === 'paragraph');
  const other = root.children.find((node) => node.type !== 'paragraph');
  const note = [...notes.values()][0];
  if (other && faults.length === 0) {
    faults.push(fault('files/not-allowed', spanOfNode(other, source), 'A quotation consists of paragraphs: no headings, lists, tables or quotations inside it.'));
  }
  if (note && faults.length === 0) faults.push(fault('files/not-allowed', spanOfNode(note, source), 'A quotation has no footnotes.'));
  if (paragraphs.length === 0 && faults.length === 0) {
    faults.push(fault('files/missing-key', { source, start: bodyStart, end: bodyStart }, 'The words of the quotation are missing.'));
  }
  const speaker = about?.value?.speaker;
  if (faults.length > 0 || speaker === undefined) return { quotation: undefined, faults };
  return { quotation: { id, source, head, speaker, paragraphs }, faults: [] };
}
