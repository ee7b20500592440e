import type { PhrasingContent } from 'mdast';
import type { Letters } from './fonts.ts';
import type { Numbering } from './numbering.ts';
import { escaped } from './opc/xml.ts';
import type { Styles } from './styles.ts';

/** What the words of a document are written with. What they need besides is noted in it. */
export interface DocxContext {
  readonly styles: Styles;
  readonly letters: Letters;
  readonly numbering: Numbering;
  /** The relationship of an address, from the part that is being written. */
  readonly address: (url: string) => string;
  readonly note: (identifier: string) => string;
  /** How wide the text is, in twentieths of a point. */
  readonly width: number;
}

const styleNames = { link: 'Hyperlink', strong: 'Strong', emphasis: 'Emphasis', inlineCode: 'HTML Code' } as const;

type Look = keyof typeof styleNames;

/** The order in which looks are named, so that a mixture of two is the same style either way. */
const looks: readonly Look[] = ['link', 'strong', 'emphasis', 'inlineCode'];

/** The words of a paragraph. `plain` are looks that its own style has already. */
export const runs = (nodes: readonly PhrasingContent[], pen: DocxContext, plain: readonly Look[] = []): string =>
  phrase(nodes, pen, [], plain);

function phrase(
  nodes: readonly PhrasingContent[],
  pen: DocxContext,
  inside: readonly Look[],
  plain: readonly Look[],
): string {
  let xml = '';
  let words = '';
  const flush = (): void => {
    if (words !== '') xml += said(words, pen, inside);
    words = '';
  };
  for (const node of nodes) {
    if (node.type === 'text')
      words += node.value.replace(/[\n\r\t]/g, ' '); // the pieces of a sentence are one run
    else {
      flush();
      xml += other(node, pen, inside, plain);
    }
  }
  flush();
  return xml;
}

function other(node: PhrasingContent, pen: DocxContext, inside: readonly Look[], plain: readonly Look[]): string {
  switch (node.type) {
    case 'inlineCode': {
      const look = pen.styles.named(styleNames.inlineCode, 'character') ? withLook(inside, 'inlineCode') : inside;
      return said(node.value.replace(/[\n\r\t]/g, ' '), pen, look);
    }
    case 'break':
      return run('<w:br/>', pen, []);
    case 'footnoteReference':
      return pen.note(node.identifier);
    case 'emphasis':
    case 'strong':
      return phrase(node.children, pen, plain.includes(node.type) ? inside : withLook(inside, node.type), plain);
    case 'link':
      return (
        `<w:hyperlink r:id="${pen.address(node.url)}" ` +
        `w:history="1">${phrase(node.children, pen, withLook(inside, 'link'), plain)}</w:hyperlink>`
      );
    default:
      return '';
  }
}

const withLook = (inside: readonly Look[], look: Look): readonly Look[] =>
  inside.includes(look) ? inside : looks.filter((known) => known === look || inside.includes(known));

/** Words, as many runs as they need fonts. */
const said = (words: string, pen: DocxContext, inside: readonly Look[]): string =>
  pen.letters
    .pieces(words)
    .map(({ text, style }) => run(`<w:t xml:space="preserve">${escaped(text)}</w:t>`, pen, inside, style))
    .join('');

function run(content: string, { styles }: DocxContext, inside: readonly Look[], letters?: string): string {
  const names = [...(letters === undefined ? [] : [letters]), ...inside.map((look) => styleNames[look])];
  return names.length === 0
    ? `<w:r>${content}</w:r>`
    : `<w:r><w:rPr><w:rStyle w:val="${styles.both(names)}"/></w:rPr>${content}</w:r>`;
}
