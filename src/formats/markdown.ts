import { unified } from 'unified';
import remarkStringify from 'remark-stringify';
import type { Text, Nodes } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import type { Format } from './format.ts';

/** Markdown that every reader takes for what it says: also those that know ~~strike~~. */
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
          needsNoEscape.test(node.value) ? node.value : state.safe(node.value, info),
      },
    });
    processor.data('toMarkdownExtensions', [gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown()]);
    return processor.stringify(withWholeTexts(root));
  },
};

/**
 * Words that begin with a letter or an opening mark, end in no space, and have no sign in them that Markdown could
 * read. As most texts of a statement are, and to ask of each sign whether it has to be escaped is two thirds of writing
 * them.
 */
const needsNoEscape = /^[A-Za-zÀ-ɏ“‘][^\t\r\n!#&*<=>[\\\]^_`{|}~]*[^\s!#&*<=>[\\\]^_`{|}~]$/;

/** Words that stand together are one text: the writer asks of each text anew what has to be escaped in it. */
function withWholeTexts<N extends Nodes>(node: N): N {
  if (!('children' in node)) return node;
  const children: Nodes[] = [];
  for (const child of node.children) {
    const last = children.at(-1);
    if (child.type === 'text' && last?.type === 'text')
      children.splice(-1, 1, { type: 'text', value: last.value + child.value });
    else children.push(withWholeTexts<Nodes>(child));
  }
  return { ...node, children };
}
