import type { FootnoteDefinition, Root } from 'mdast';
import { nodesOf } from '../../mission/markdown.ts';
import { blocks } from './body.ts';
import type { Pen } from './pen.ts';
import { element, escaped, type Element } from './xml.ts';

/** The footnotes of a document, numbered as Word numbers them: by the order of their marks. */
export interface Notes {
  /** A mark in the text. A further mark of the same footnote repeats its number. */
  readonly mark: (identifier: string) => string;
  readonly isEmpty: () => boolean;
  readonly written: (pen: Pen) => string;
}

export function createNotes(root: Root, reference: string): Notes {
  const texts = new Map(root.children.flatMap((node): [string, FootnoteDefinition][] => (node.type === 'footnoteDefinition' ? [[node.identifier, node]] : [])));
  const often = markedOften(root);
  const placed: string[] = [];
  const look = `<w:rPr><w:rStyle w:val="${reference}"/></w:rPr>`;
  const mark = (identifier: string): string => {
    const known = placed.indexOf(identifier) + 1;
    if (known > 0) return `<w:fldSimple w:instr=" NOTEREF Note${known} \\f \\h "><w:r>${look}<w:t>${known}</w:t></w:r></w:fldSimple>`;
    if (!texts.has(identifier)) return `<w:r><w:t>[${escaped(identifier)}]</w:t></w:r>`;
    const number = placed.push(identifier);
    const own = `<w:r>${look}<w:footnoteReference w:id="${number}"/></w:r>`;
    return often.has(identifier) ? `<w:bookmarkStart w:id="${number}" w:name="Note${number}"/>${own}<w:bookmarkEnd w:id="${number}"/>` : own;
  };
  const written = (pen: Pen): string => placed.map((identifier, index) => note(texts.get(identifier), index + 1, pen, look)).join('');
  return { mark, isEmpty: () => placed.length === 0, written };
}

function markedOften(root: Root): ReadonlySet<string> {
  const marks = [...nodesOf(root)].flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : []));
  return new Set(marks.filter((identifier, index) => marks.indexOf(identifier) < index));
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
