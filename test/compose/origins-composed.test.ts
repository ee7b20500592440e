import fc from 'fast-check';
import type { Root, Text } from 'mdast';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { readBuiltInHouse } from '../../src/disk/read-house.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { nodesOf } from '../../src/source/markdown/parse.ts';
import { decode } from '../../src/source/decode.ts';
import { composedFixture } from '../support/composing.ts';
import { documents, standsFor, stretchesOf } from '../support/markdown-generator.ts';

const house = readBuiltInHouse('osce');
const mission = readSources('fixtures/missions/minimal', process.cwd());

/** Composes the minimal mission with other words in its finding and its quotation. */
function composed(words: string, lineEnd = '\n'): Root {
  const text = `---\ntopic: media\nassessment: mixed\n---\n# Title\n\n${words}`.replaceAll('\n', lineEnd);
  const { source } = decode(text, 'findings/media.md');
  const {
    documents: [release],
  } = compile({ ...mission, house, findings: new Map([...mission.findings, ['findings/media', source]]) });
  return release?.root ?? { type: 'root', children: [] };
}

/** The same character for all that the house's typography may set in its place. */
const plain = (text: string): string =>
  text
    .replace(/[“”"‘’']/g, "'")
    .replace(/[–—]/g, '-')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * What prelim writes itself: the words of a fact, what is left of a broken link, and the mark that opens a further
 * paragraph of a quotation.
 */
const isWritten = ({ data, value }: Text, shown: string): boolean =>
  (data?.fact !== undefined && shown.startsWith('[](fact:')) || value === '?]' || (value === '“' && shown === '');

/** The stretches of words of the composed text that the findings and quotations do not have at that place. */
function misplaced(root: Root): { wrong: string[]; seen: number } {
  const texts = [...nodesOf(root)].filter((node) => node.type === 'text');
  const stretches = texts.flatMap((text) => stretchesOf(text).map((stretch) => ({ ...stretch, text })));
  const own = stretches.filter(
    ({ source, shown, text }) => /(?:findings|quotes)\//.test(source.path) && !isWritten(text, shown),
  );
  const wrong = own.filter(({ words, shown, text }) => {
    const [printed, there] = [plain(words), plain(standsFor(shown))];
    const beforeAttribution = text.value.endsWith(words) && printed === there.replace(/\.$/, ',');
    return printed !== there && printed !== plain(shown) && !beforeAttribution;
  });
  return { wrong: wrong.map(({ words, shown }) => `“${words}” but the file has “${shown}”`), seen: own.length };
}

test.each(['aland-2035', 'kazakhstan-2019', 'lithuania-2032', 'minimal', 'montenegro-2031'])(
  'the words of %s stand where their origin says',
  (name) => {
    const { wrong, seen } = misplaced(composedFixture(name).document.root);
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(100);
  },
);

describe.each(Object.entries({ LF: '\n', CRLF: '\r\n', CR: '\r' }))('with %s', (_, lineEnd) => {
  test.each([
    'He said "it \'was\' so" - and "so"; 5 million \\* [x](https://example.org "y") &amp; z\\\nnext *line* ' +
      '<https://example.org/>\n',
    '[*Almost* **one** day](fact:election.date..release.date) “later”, [](fact:release.date) came &nbsp; and [6 ' +
      'February](fact:election.date) went.\n',
    '- a "b\n  c" d\n\n  > 5 per cent\n  > e[^1]\n\n| f "g" | h\\|i |\n| --- | --- |\n| [6 ' +
      'February](fact:election.date) | **j** k |\n\n[^1]: l - m\n    [n](fact:release.date?as=date)\n',
    'a [x](fact:two words) b [y z] (fact: c) d &quot;e&quot;\n',
  ])('so do those of %j', (words) => {
    const { wrong, seen } = misplaced(composed(words, lineEnd));
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(200);
  });

  test('and those of documents that nobody thought of', () => {
    const property = fc.property(documents, (words) => {
      const root = composed(words, lineEnd);
      fc.pre(root.children.length > 0); // a heading or a line across the page may have come about
      expect(misplaced(root).wrong).toEqual([]);
    });
    fc.assert(property, { numRuns: 12, maxSkipsPerRun: 3, seed: 2019 });
  });
});
