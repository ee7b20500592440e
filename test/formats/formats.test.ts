import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { nodesOf, parseMarkdown } from '../../src/source/markdown/parse.ts';
import { plainText } from '../../src/source/markdown/parse.ts';
import { composedFrom, rendered, tryComposing, type Composed } from '../support/composing.ts';
import { documents } from '../support/markdown-generator.ts';

const long = 'Voters in every part of the country had a genuine choice among the candidates who stood for office';
const x = (count: number): string => 'x'.repeat(count);

describe('plain text', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'wraps at 72': [
      long,
      'Voters in every part of the country had a genuine choice among the\ncandidates who stood for office',
    ],
    'fills a line to its end': [`${x(35)} ${x(36)} y`, `${x(35)} ${x(36)}\ny`],
    'breaks before the word that does not fit': [`${x(35)} ${x(37)}`, `${x(35)}\n${x(37)}`],
    'counts a letter with its marks once': [`${'e\u0301'.repeat(36)}${x(35)} y`, `${'e\u0301'.repeat(36)}${x(35)}\ny`],
    'leaves a word that is too long alone': [`a ${x(90)} b`, `a\n${x(90)}\nb`],
    'holds no-break spaces': [`${x(66)} 5\u00a0million`, `${x(66)}\n5\u00a0million`],
    'holds those that the house sets': [`${x(66)} 5 million`, `${x(66)}\n5\u00a0million`],
    'keeps hard breaks, and no others': ['a\nb\\\nc', 'a b\nc'],
    'has no markup': ['*a* **b *c*** `d*e`', 'a b c d*e'],
    lists: ['- a\n- b', '- a\n- b'],
    'lists with room between': ['- a\n\n  b\n\n- c', '- a\n\n  b\n\n- c'],
    'nested lists': ['- a\n  - b\n    1. c\n    2. d\n- e', '- a\n  - b\n    1. c\n    2. d\n- e'],
    'ordered lists from their start': ['9. a\n10. b', '9. a\n10. b'],
    'wraps lists under their words': [
      `- ${long}\n  1) ${long}`,
      '- Voters in every part of the country had a genuine choice among the\n  candidates who stood for office\n ' +
        ' 1. Voters in every part of the country had a genuine choice among the\n     candidates who stood for ' +
        'office',
    ],
    quotations: [
      `> ${long}\n>\n> - b\n>\n>   > c`,
      '    Voters in every part of the country had a genuine choice among the\n    candidates who stood for ' +
        'office\n\n    - b\n\n          c',
    ],
    tables: [
      '| Stage | *Observed* |\n| :-- | --: |\n| Opening | 96 |\n| e\u0301 | 1,204 |',
      'Stage    Observed\n-------  --------\nOpening        96\ne\u0301           1,204',
    ],
    'footnotes at the end': ['a[^x] b[^y]\n\n[^y]: c\n\n[^x]: d\n\n    e', 'a[1] b[2]\n\n[1] d\n\n    e\n\n[2] c'],
    'addresses behind their words': ['[a *b*](https://example.org/x "title") c', 'a b <https://example.org/x> c'],
    'addresses alone': [
      '<https://example.org/x> [a@example.org](mailto:a@example.org) <b@example.org> [c](mailto:c@example.org)',
      'https://example.org/x a@example.org b@example.org c <c@example.org>',
    ],
    headings: ['## Findings', ''],
  };
  test.each(Object.entries(cases))('%s', (_, [words, expected]) => {
    expect(rendered('txt', composedFrom(words)).normalize('NFC')).toBe(
      `${['Title', expected].filter((part) => part !== '').join('\n\n')}\n`.normalize('NFC'),
    );
  });

  test('lines of documents that nobody thought of are no longer than 72, but for tables and words', () => {
    const property = fc.property(documents, (words) => {
      const { composed } = tryComposing(words);
      fc.pre(composed !== undefined && !words.includes('|')); // some are refused, such as half a table
      const lines = rendered('txt', composed).split('\n');
      expect(lines.filter((line) => line.length > 76 && /\S \S/.test(line.trim()))).toEqual([]);
      expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
    });
    fc.assert(property, { numRuns: 15, seed: 2019 });
  });
});

/** The shape of a tree and its words: what neither positions nor the splitting of texts can change. */
function essence(root: Root): unknown {
  const kinds = (node: Nodes): string => {
    const own =
      node.type === 'link'
        ? node.url
        : node.type === 'list'
          ? `${node.ordered ? (node.start ?? 1) : '-'}`
          : node.type === 'heading'
            ? node.depth
            : node.type === 'table'
              ? node.align
              : '';
    return `${node.type} ${own ?? ''}(${'children' in node ? node.children.map(kinds).join(' ') : ''})`;
  };
  const blocks = [...nodesOf(root)].filter((node) => ['paragraph', 'heading', 'tableCell'].includes(node.type));
  return {
    kinds: kinds(root).replace(/(?:text \(\) ?)+/g, 'text ()'),
    words: blocks.map((node) => plainText(node).replace(/\s+/g, ' ').trim()),
  };
}

describe('Markdown is read as the tree that it was written from', () => {
  const readBack = (composed: Composed): unknown =>
    essence(parseMarkdown({ path: 'press-release.md', text: rendered('md', composed) }));

  test.each([
    'a *b **c** d* `e` \\\nf [g *h*](https://example.org/i_(j)) <https://example.org/k_l_m> <a_b@example.org>',
    '- a\n- b\n\n  c\n  - d\n\n    > e\n\n7. f\n8. g\n\n10. h',
    '> a\n>\n> > b\n>\n> - c',
    '| a | b \\| c | d |\n| :-- | :-: | --: |\n| *e* | `f` | [g](https://example.org) |\n| | h | |',
    'a[^x] *b[^y]*\n\n[^x]: c\n\n    - d\n\n[^y]: e\n    f',
    '- a\n\n<!---->\n\n- b'.replace('<!---->', 'between'),
    '*a*b*c* \\*d\\* _e_ 1\\. f \\# g\n\n\\# h\n\n1\\. i\n\n\\- j\n\n\\> k\n\n&nbsp;l\n\n\\+ m\n\n\\=== \\n',
    'a[b](https://example.org)c\\[^d] \\[e]: f \\`g\\` ~~h~~ \\![i](https://example.org) a_b_c @j ' +
      'www.example.org https://example.org/k',
  ])('%j', (words) => {
    const composed = composedFrom(words);
    expect(readBack(composed)).toEqual(essence(composed.document.root));
  });

  test('and so are documents that nobody thought of', () => {
    const property = fc.property(documents, (words) => {
      const { composed } = tryComposing(words);
      fc.pre(composed !== undefined);
      expect(readBack(composed), rendered('md', composed)).toEqual(essence(composed.document.root));
    });
    fc.assert(property, { numRuns: 30, seed: 2019, endOnFailure: true });
  });
});
