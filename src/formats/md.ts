import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
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
    });
    processor.data('toMarkdownExtensions', [gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown()]);
    return processor.stringify(root);
  },
};
