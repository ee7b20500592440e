import { describe, expect, test } from 'vitest';
import { provisionsAround, whyMissing } from '../../src/analysis/text/provisions.ts';
import { english } from '../../src/languages/english/index.ts';

const numbering = { last: 45, parts: { 5: 21, 7: 9, 8: 0 } };

/** The numbers beside “the Document”, and those of them that there are not. */
function read(text: string): string {
  const start = text.indexOf('Document');
  const found = provisionsAround(text, { start, end: start + 'Document'.length }, 'paragraph', english);
  return found
    .map((one) => text.slice(one.start, one.end) + (whyMissing(one, numbering, 'paragraph') === undefined ? '' : '!'))
    .join(' ');
}

describe('the numbers beside a document', () => {
  test.each([
    ['paragraph 7.6 of the Document', '7.6'],
    ['paragraphs 5.1, 7.10 and 46 of the 1990 Document', '5.1 7.10! 46!'],
    ['the Document, paragraph 7.0, says', '7.0!'],
    ['the Document (paragraph 8.1)', '8.1!'],
    ['the Document protects candidates, in paragraph 5.22, from pressure', '5.22!'],
    ['paragraph 7.6(a) of the Document', '7.6(a)'],
    ['paragraph 17.9 of the Document', '17.9'],
    ['the Document, and paragraph 60 of the Constitution', ''],
    ['under the Document, the law provides in paragraph 60 for appeals', ''],
    ['paragraph 60 of the Law and the Document', ''],
    ['Article 60 of the Document', ''],
    ['the 1990 Document', ''],
  ])('%s', (text, numbers) => expect(read(text)).toBe(numbers));
});
