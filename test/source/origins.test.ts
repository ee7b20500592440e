import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Root, Text } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/source/markdown/front-matter.ts';
import type { ParseCache } from '../../src/source/parse-cache.ts';
import { nodesOf, parseMarkdown } from '../../src/source/markdown/parse.ts';
import { decode } from '../../src/source/decode.ts';
import { spanOf } from '../../src/source/origin.ts';
import { spanText } from '../../src/source/source.ts';
import { documents, standsFor, stretchesOf } from '../support/markdown-generator.ts';

const lineEnds = { LF: '\n', CRLF: '\r\n', CR: '\r' };
const head = '---\ntopic: legal-framework # Ž 😀\n---\n';

/** Reads a text as a file of a mission is read. */
function read(text: string, lineEnd: string, hasHead: boolean, hasMark: boolean): Root {
  const read = (hasMark ? '\uFEFF' : '') + ((hasHead ? head : '') + text).replaceAll('\n', lineEnd);
  const { source, diagnostic: fault } = decode(read, 'finding.md');
  expect(fault).toBeUndefined();
  return parseMarkdown(source, hasHead ? splitFrontMatter(source, '').bodyStart : 0);
}

const textsIn = (root: Root): Text[] => [...nodesOf(root)].filter((node) => node.type === 'text');

/** The stretches of words, and the characters, that the file shows differently. */
const misplaced = (text: Text): string[] => {
  const stretches = stretchesOf(text).filter(({ words, shown }) => shown !== words && standsFor(shown) !== words);
  const characters = Array.from({ length: text.value.length }, (_, index) => {
    const shown = spanText(spanOf(text.data?.origin ?? [], text.value.length, index, index + 1));
    const words = text.value.charAt(index);
    const isReference = /^(?:\\.|&#?\w+;|\s[\s>]*)$/.test(shown) && standsFor(shown).includes(words);
    return { words, shown, isRight: shown === words || isReference };
  }).filter(({ isRight }) => !isRight);
  return [...stretches, ...characters].map(({ words, shown }) => `“${words}” but the file has “${shown}”`);
};

const matrix: Readonly<Record<string, string>> = {
  plain: 'One two three.\nFour five six.\n\nSeven.\n',
  escapes: String.raw`a \*b\* c \\ \[d\](e) \# f\_g \&amp; h` + '\\\ni\n',
  references: 'a &amp; b&nbsp;c &#8217; d&#x1F600;e &lt;f> &unknown; g&hellip;\n&quot;h\n',
  'emoji and marks': '😀 one 👩‍👩‍👧 two\u0301 e\u0301 three 🇪🇺\n😀😀 four\n',
  'no-break spaces': 'one\u00a0two three\u202ffour\u2009five\n\u00a0six\n',
  'hard breaks': 'one two  \nthree\\\nfour     \n   five\n',
  emphasis: 'a *b **c d** e* f __g *h*__ i*j*k **l**\n*m\nn*\n',
  links:
    '[a *b*](https://example.org/x "title \\" y") c [d](<https://example.org/a b> \'t\') <https://example.org/e> ' +
    '[f][g] <a@example.org>\n\n[g]: https://example.org "h"\n',
  'fact links': '[almost *12* million](fact:voters.registered) voters, [](fact:a) [x](fact:two words)\n',
  headings: '# a \\# b #\n\n### c *d*\n\ne f\ng\n===\n\nh\n---\n',
  'nested lists': '- a b\n  c\n\n  d\n  - e\n    f\n      1. g\n         h\n-\ti\n\n10) j\n    k\n',
  quotations: '> a b\n> c\n>\n> > d\n>e\nlazy f\n\n- > g\n  > h &amp; i\n',
  tables:
    '| a b | **c** |\n| :-- | --: |\n| d \\| e | [f g](fact:h) |\n| i&amp;j | `k \\| l` m |\n\nn | o\n--- | ---\np |\n',
  footnotes: 'a[^n] b[^long name]\n\n[^n]: c d\n    e\n\n    - f\n\n      g &amp; h\n',
  code: 'a `b c` d `` e ` f `` g\n',
  'code that goes on': '> a `b\n> c` d\n> e\n',
};

describe.each(Object.entries(lineEnds))('with %s', (_, lineEnd) => {
  describe.each([
    { hasHead: false, hasMark: false },
    { hasHead: true, hasMark: false },
    { hasHead: true, hasMark: true },
  ])('front matter: $hasHead, byte order mark: $hasMark', ({ hasHead, hasMark }) => {
    test.each(Object.entries(matrix))('every word of “%s” stands where its origin says', (_name, text) => {
      const texts = textsIn(read(text, lineEnd, hasHead, hasMark));
      expect(texts.flatMap(stretchesOf).length).toBeGreaterThan(2);
      expect(texts.flatMap(misplaced)).toEqual([]);
    });

    test('and every word of documents that nobody thought of', () => {
      const property = fc.property(documents, (text) => {
        const texts = textsIn(read(text, lineEnd, hasHead, hasMark));
        expect(texts.length).toBeGreaterThan(0);
        expect(texts.flatMap(misplaced)).toEqual([]);
      });
      fc.assert(property, { numRuns: 20, seed: 2019 });
    });
  });
});

/** The tree without origins and places. */
const bare = (root: Root): unknown =>
  JSON.parse(JSON.stringify(root, (key, value: unknown) => (key === 'data' || key === 'position' ? undefined : value)));

test('a tree that was stored and read back is the tree', () => {
  const texts = readdirSync('fixtures/missions').flatMap((mission) =>
    readdirSync(`fixtures/missions/${mission}/findings`).map((file) =>
      readFileSync(`fixtures/missions/${mission}/findings/${file}`, 'utf8'),
    ),
  );
  expect(texts.length).toBeGreaterThan(20);
  for (const text of [
    ...texts,
    '| a \\| b | &amp; |\n|:-|-:|\n| *c* | `d` |\n\n[x](<y z> "t") [r] ![i](j)[^n]\n\n[r]: <u> \'t\'\n\n[^n]: ' +
      'n\n\n- [ ] a\n  1. b\n\n> q  \n> r\\\n> s\n\n***\n\n    code',
  ]) {
    const stored = new Map<string, string>();
    const trees: ParseCache = {
      find: (_, key) => (stored.has(key) ? JSON.parse(stored.get(key) ?? '') : undefined),
      keep: (_, key, root) => void stored.set(key, JSON.stringify(root)),
      close: () => undefined,
    };
    const source = { path: 'finding.md', text };
    const parsed = parseMarkdown(source, 0, trees);
    expect(stored.size).toBe(1);
    expect(parseMarkdown(source, 0, trees)).toEqual(parsed);
    expect(parseMarkdown(source)).toEqual(parsed);
  }
});

test('noting origins changes nothing in the tree', () => {
  const common = unified().use(remarkParse);
  common.data('micromarkExtensions', [gfmTable(), gfmFootnote()]);
  common.data('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()]);
  const isSame = (text: string): void => {
    expect(bare(parseMarkdown({ path: 'finding.md', text }))).toEqual(bare(common.parse(text)));
  };
  for (const text of Object.values(matrix)) isSame(text);
  fc.assert(fc.property(documents, isSame), { numRuns: 100, seed: 2019 });
});
