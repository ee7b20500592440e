import { unified } from 'unified';
import remarkStringify from 'remark-stringify';
import type { Text, Nodes } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import type { Format } from './format.ts';

/** Markdown with tables and footnotes. Tildes are escaped as well: some readers take ~~words~~ for struck out. */
export const md: Format = {
  id: 'md',
  extension: 'md',
  render({ root }) {
    const processor = unified().use(remarkStringify, {
      bullet: '-',
      rule: '-',
      tightDefinitions: true,
      unsafe: [{ character: '~', inConstruct: 'phrasing' }],
      handlers: {
        text: (node: Text, _parent, state, info) =>
          needsNoEscape.test(node.value) ? node.value : withPlainAddresses(state.safe(node.value, info)),
      },
    });
    processor.data('toMarkdownExtensions', [gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown()]);
    return processor.stringify(withJoinedTexts(root));
  },
};

/**
 * Texts that begin with a letter or an opening quotation mark, do not end in white space, and hold no character that
 * Markdown could read as markup. Most texts of a statement are like this, and asking of every character whether it has
 * to be escaped is two thirds of the time that writing takes.
 */
const needsNoEscape = /^[A-Za-zÀ-ɏ“‘][^\t\r\n!#&*<=>[\\\]^_`{|}~]*[^\s!#&*<=>[\\\]^_`{|}~]$/;

/** Inside a word of an address _ and ~ are no markup, and whoever copies the address from here copies the escape. */
function withPlainAddresses(written: string): string {
  const inWord = /(?<=[\p{L}\p{N}/.=-])\\([_~])(?=[\p{L}\p{N}])/gu;
  return /[@/.]/.test(written) && inWord.test(written)
    ? written.replace(/\S+/g, (word) => (/@|:\/\/|www\./.test(word) ? word.replace(inWord, '$1') : word))
    : written;
}

/** The same tree in which neighbouring texts are one, because the writer decides on escapes text by text. */
function withJoinedTexts<N extends Nodes>(node: N): N {
  if (!('children' in node)) return node;
  const children: Nodes[] = [];
  for (const child of node.children) {
    const last = children.at(-1);
    if (child.type === 'text' && last?.type === 'text')
      children.splice(-1, 1, { type: 'text', value: last.value + child.value });
    else children.push(withJoinedTexts<Nodes>(child));
  }
  return { ...node, children };
}
