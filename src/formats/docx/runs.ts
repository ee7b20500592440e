import type { PhrasingContent } from 'mdast';
import type { ScriptFonts } from './fonts.ts';
import type { Numbering } from './numbering.ts';
import { escaped } from './opc/xml.ts';
import type { Styles } from './styles.ts';

/**
 * What is needed to write the words of a document, and gathers what they need besides: styles, lists, fonts,
 * hyperlinks, footnotes.
 */
export interface DocxContext {
  readonly styles: Styles;
  readonly scriptFonts: ScriptFonts;
  readonly numbering: Numbering;
  /** The id of the relationship to an address, from the part that is being written. */
  readonly hyperlinkId: (address: string) => string;
  /** The mark of a footnote, as runs. */
  readonly footnoteMark: (identifier: string) => string;
  /** How wide the text is on a page, in twentieths of a point. */
  readonly textWidth: number;
}

/** The inline nodes of a paragraph as runs. `own` are looks that the style of the paragraph has itself. */
export const runs = (nodes: readonly PhrasingContent[], context: DocxContext, own: readonly Look[] = []): string =>
  runsInside(nodes, context, [], own);

/** A look that nodes give to the words inside them. */
type Look = keyof typeof styleNames;

const styleNames = { link: 'Hyperlink', strong: 'Strong', emphasis: 'Emphasis', inlineCode: 'HTML Code' } as const;

/** The order in which looks are named, so that two of them make the same style whichever is outside. */
const looks: readonly Look[] = ['link', 'strong', 'emphasis', 'inlineCode'];

const withLook = (outer: readonly Look[], look: Look): readonly Look[] =>
  outer.includes(look) ? outer : looks.filter((each) => each === look || outer.includes(each));

/** Runs of nodes that stand inside others with the looks `outer`. */
function runsInside(
  nodes: readonly PhrasingContent[],
  context: DocxContext,
  outer: readonly Look[],
  own: readonly Look[],
): string {
  let xml = '';
  let words = '';
  const flush = (): void => {
    if (words !== '') xml += textRuns(words, context, outer);
    words = '';
  };
  for (const node of nodes) {
    if (node.type === 'text')
      words += withoutLineEnds(node.value); // the pieces of a sentence are one run
    else {
      flush();
      xml += nodeRuns(node, context, outer, own);
    }
  }
  flush();
  return xml;
}

function nodeRuns(node: PhrasingContent, context: DocxContext, outer: readonly Look[], own: readonly Look[]): string {
  switch (node.type) {
    case 'inlineCode': {
      const hasStyle = context.styles.find(styleNames.inlineCode, 'character') !== undefined;
      return textRuns(withoutLineEnds(node.value), context, hasStyle ? withLook(outer, 'inlineCode') : outer);
    }
    case 'break':
      return run('<w:br/>', context, []);
    case 'footnoteReference':
      return context.footnoteMark(node.identifier);
    case 'emphasis':
    case 'strong':
      return runsInside(node.children, context, own.includes(node.type) ? outer : withLook(outer, node.type), own);
    case 'link':
      return (
        `<w:hyperlink r:id="${context.hyperlinkId(node.url)}" ` +
        `w:history="1">${runsInside(node.children, context, withLook(outer, 'link'), own)}</w:hyperlink>`
      );
    default:
      return '';
  }
}

const withoutLineEnds = (text: string): string => text.replace(/[\n\r\t]/g, ' ');

/** Words in as many runs as they need fonts. */
const textRuns = (words: string, context: DocxContext, outer: readonly Look[]): string =>
  context.scriptFonts
    .split(words)
    .map(({ text, style }) => run(`<w:t xml:space="preserve">${escaped(text)}</w:t>`, context, outer, style))
    .join('');

function run(content: string, { styles }: DocxContext, outer: readonly Look[], scriptStyle?: string): string {
  const names = [...(scriptStyle === undefined ? [] : [scriptStyle]), ...outer.map((look) => styleNames[look])];
  return names.length === 0
    ? `<w:r>${content}</w:r>`
    : `<w:r><w:rPr><w:rStyle w:val="${styles.combined(names)}"/></w:rPr>${content}</w:r>`;
}
