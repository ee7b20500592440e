import type { FootnoteDefinition, Root } from 'mdast';
import { nodesOf } from '../../mission/markdown.ts';
import { blocks } from './body.ts';
import type { Pen } from './pen.ts';
import { element, escaped, type Element } from './xml.ts';

/** The footnotes of a document, numbered as Word numbers them: by the order of their marks. */
export interface Notes {
  /** A mark in the text. */
  readonly mark: (identifier: string) => string;
  /** A mark inside a footnote, where Word allows none: it only repeats a number. */
  readonly repeated: (identifier: string) => string;
  readonly isEmpty: () => boolean;
  readonly written: (pen: Pen) => string;
}

export function createNotes(root: Root, reference: string): Notes {
  const texts = new Map(root.children.flatMap((node): [string, FootnoteDefinition][] => (node.type === 'footnoteDefinition' ? [[node.identifier, node]] : [])));
  const often = markedOften(root);
  const placed: string[] = [];
  const look = `<w:rPr><w:rStyle w:val="${reference}"/></w:rPr>`;
  const repeated = (identifier: string): string => {
    const number = placed.indexOf(identifier) + 1;
    return number === 0 ? `<w:r><w:t>[${escaped(identifier)}]</w:t></w:r>` : `<w:fldSimple w:instr=" NOTEREF Note${number} \\f \\h "><w:r>${look}<w:t>${number}</w:t></w:r></w:fldSimple>`;
  };
  const mark = (identifier: string): string => {
    const text = texts.get(identifier);
    if (!text || placed.includes(identifier)) return repeated(identifier);
    const number = placed.push(identifier);
    const own = `<w:r>${look}<w:footnoteReference w:id="${number}"/></w:r>`;
    const named = often.has(identifier) ? `<w:bookmarkStart w:id="${number}" w:name="Note${number}"/>${own}<w:bookmarkEnd w:id="${number}"/>` : own;
    const inner = [...nodesOf(text)].flatMap((node) => (node.type === 'footnoteReference' && !placed.includes(node.identifier) && texts.has(node.identifier) ? [node.identifier] : []));
    return named + [...new Set(inner)].map((other) => (placed.includes(other) ? '' : mark(other))).join('');
  };
  const written = (pen: Pen): string => placed.map((identifier, index) => note(texts.get(identifier), index + 1, pen, look)).join('');
  return { mark, repeated, isEmpty: () => placed.length === 0, written };
}

/** Footnotes with several marks, or with one inside a footnote. */
function markedOften(root: Root): ReadonlySet<string> {
  const often = new Set<string>();
  const seen = new Set<string>();
  for (const block of root.children) {
    for (const node of nodesOf(block)) {
      if (node.type !== 'footnoteReference') continue;
      if (seen.has(node.identifier) || block.type === 'footnoteDefinition') often.add(node.identifier);
      seen.add(node.identifier);
    }
  }
  return often;
}

function note(text: FootnoteDefinition | undefined, number: number, pen: Pen, look: string): string {
  const style = pen.styles.id('footnote text');
  const own = `<w:r>${look}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`;
  const start = `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  const words = blocks(text?.children ?? [], pen, { style, depth: 0 });
  // Its number stands before its first words, or alone where it begins with a list or a table.
  const numbered = words.startsWith(start) ? start + own + words.slice(start.length) : `${start}${own}</w:p>${words}`;
  return `<w:footnote w:id="${number}">${numbered}</w:footnote>`;
}

/** The lines that part footnotes from the text, which every file with footnotes holds. */
export const separators =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

export const separatorSetting: Element = element('w:footnotePr', {}, [element('w:footnote', { 'w:id': '-1' }), element('w:footnote', { 'w:id': '0' })]);
