import type { FootnoteDefinition, Root } from 'mdast';
import { nodesOf } from '../../source/markdown/parse.ts';
import { blocks } from './body.ts';
import { type Element, element, escaped, openTag, xmlHead } from './opc/xml.ts';
import type { DocxContext } from './runs.ts';

/** The footnotes of a document, numbered as Word numbers them: by the order of their marks. */
export interface Footnotes {
  /** A mark in the text. A further mark of the same footnote repeats its number. */
  readonly mark: (identifier: string) => string;
  readonly isEmpty: () => boolean;
  /** The part that holds the footnotes marked so far; `attributes` are those of its root. */
  readonly part: (attributes: Element['attributes'], context: DocxContext) => string;
}

/** `reference` is the id of the style of their marks. */
export function createFootnotes(root: Root, reference: string): Footnotes {
  const definitions = new Map(
    root.children.flatMap((node): [string, FootnoteDefinition][] =>
      node.type === 'footnoteDefinition' ? [[node.identifier, node]] : [],
    ),
  );
  const repeated = repeatedMarks(root);
  const identifiers: string[] = [];
  const look = `<w:rPr><w:rStyle w:val="${reference}"/></w:rPr>`;
  const mark = (identifier: string): string => {
    const earlier = identifiers.indexOf(identifier) + 1;
    if (earlier > 0)
      return (
        `<w:fldSimple w:instr=" NOTEREF Note${earlier} \\f \\h "><w:r>${look}<w:t>${earlier}</w:t></w:r>` +
        '</w:fldSimple>'
      );
    if (!definitions.has(identifier)) return `<w:r><w:t>[${escaped(identifier)}]</w:t></w:r>`;
    const number = identifiers.push(identifier);
    const run = `<w:r>${look}<w:footnoteReference w:id="${number}"/></w:r>`;
    return repeated.has(identifier)
      ? `<w:bookmarkStart w:id="${number}" w:name="Note${number}"/>${run}<w:bookmarkEnd w:id="${number}"/>`
      : run;
  };
  const part: Footnotes['part'] = (attributes, context) => {
    const footnotes = identifiers.map((identifier, index) =>
      footnote(definitions.get(identifier), index + 1, context, look),
    );
    return `${xmlHead}${openTag('w:footnotes', attributes)}${separators}${footnotes.join('')}</w:footnotes>`;
  };
  return { mark, isEmpty: () => identifiers.length === 0, part };
}

/** The footnotes that are marked more than once: later marks refer to the first. */
function repeatedMarks(root: Root): ReadonlySet<string> {
  const marks = [...nodesOf(root)].flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : []));
  return new Set(marks.filter((identifier, index) => marks.indexOf(identifier) < index));
}

function footnote(
  definition: FootnoteDefinition | undefined,
  number: number,
  context: DocxContext,
  look: string,
): string {
  const style = context.styles.id('footnote text');
  const mark = `<w:r>${look}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`;
  const start = `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  const text = blocks(definition?.children ?? [], context, { style, depth: 0 });
  // Its number stands before its first words, or alone if it begins with a list or a table.
  const numbered = text.startsWith(start) ? start + mark + text.slice(start.length) : `${start}${mark}</w:p>${text}`;
  return `<w:footnote w:id="${number}">${numbered}</w:footnote>`;
}

/** The lines between text and footnotes, which every part of footnotes begins with. */
const separators =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote ' +
  'w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

/** The setting that names these lines. */
export const separatorSetting: Element = element('w:footnotePr', {}, [
  element('w:footnote', { 'w:id': '-1' }),
  element('w:footnote', { 'w:id': '0' }),
]);
