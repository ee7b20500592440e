import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { readBuiltInHouse } from '../../src/disk/read-house.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { formatsNamed } from '../../src/formats/index.ts';
import { nodesOf, parseMarkdown } from '../../src/source/markdown/parse.ts';
import { plainText } from '../../src/source/markdown/parse.ts';
import { shownText, tagsOf } from '../support/html.ts';

const [md, txt, html] = await formatsNamed('md,txt,html');
const sources = readSources('fixtures/missions/minimal', process.cwd());
const house = readBuiltInHouse('osce');

/** A mission in which a text stands wherever a text can stand. */
function missionWith(text: string): { settings: string; overall: string; media: string; quotation: string } {
  const value = JSON.stringify(text);
  const escaped = text.replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`).replace(/^ /, '&#x20;'); // as a careful writer would
  const settings = `house: osce
language: en
election: { country: LI, name: ${value}, kind: parliamentary, date: 2033-02-06, area: ${value} }
mission: { format: EAM, partners: [own] }
institutions: { own: { name: ${value}, abbreviation: ${value}, article: both } }
release: { place: [${value}, ${value}], date: 2033-02-07, outline: [findings/media, quotes/one, quotes/two] }
people:
  one: { name: ${value}, role: ${value}, title: ${value}, mandate: ${value}, country: LI }
  two: { name: ${value}, for: one }
observers: { total: 3, parts: [{ institution: own, count: 2 }, { from: ${value}, count: 1, who: ${value} }] }
facts: { text: ${value} }
contacts: [{ name: ${value}, institution: own, phones: [${value}, ${value}] }, { name: ${value} }]
`;
  const media = `${escaped}\n\n- ${escaped}\n\n> ${escaped}\n\n| ${escaped} | b |\n| --- | --- |\n| *${escaped}* | **${escaped}** |\n
[${escaped}](https://example.org) and [](fact:text) and a note.[^1]\n\n[^1]: ${escaped}\n`;
  return {
    settings,
    overall: `---\ntopic: overall\n---\n# ${escaped}\n\n${escaped} again, ${escaped}\n`,
    media: `---\ntopic: media\n---\n# Media\n\n${media}`,
    quotation: `---\nspeaker: SPEAKER\n---\n${escaped}, they say.\n\n${escaped}\n\n${escaped}\n`,
  };
}

function rendered(text: string): { md: string; txt: string; html: string; problems: readonly string[] } {
  const { settings, overall, media, quotation } = missionWith(text);
  const source = (path: string, words: string): [string, { path: string; text: string }] => [
    path.replace(/\..*$/, ''),
    { path, text: words },
  ];
  const findings = new Map([source('findings/media.md', media), source('findings/overall.md', overall)]);
  const quotes = new Map(['one', 'two'].map((name) => source(`quotes/${name}.md`, quotation.replace('SPEAKER', name))));
  const compiled = compile({ ...sources, mission: { path: 'mission.yaml', text: settings }, findings, quotes, house });
  const [document] = compiled.documents;
  const render = (format: typeof md): string =>
    document && compiled.house && format ? String(format.render(document, compiled.house, new Map())) : '';
  // odd phone numbers, marks and “{{x}}” are printed as they are, and told
  const isPrinted = /^(?:(?:contacts|quotes)\/|style\/(?:placeholder|leftover-marks|hidden-character)$)/;
  const problems = compiled.diagnostics
    .filter(({ rule, severity }) => severity === 'error' && !isPrinted.test(rule))
    .map(({ message }) => message);
  return { md: render(md), txt: render(txt), html: render(html), problems };
}

/** One form of all that typography, capitals and line ends may change. */
const plain = (text: string): string =>
  text
    .replace(/[“”"‘’']/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/-+/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** The kinds of the nodes of a text; neighbouring texts are one. */
const kindsIn = (text: string): string => {
  const kinds = (node: Nodes): string =>
    `${node.type}(${'children' in node ? node.children.map(kinds).join(' ') : ''})`;
  return kinds(parseMarkdown({ path: 'release.md', text })).replace(/(?:text\(\) ?)+/g, 'text() ');
};

const wordsIn = (text: string): string => {
  const root = parseMarkdown({ path: 'release.md', text });
  return [...nodesOf(root)]
    .filter((node) => node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    .map((node) => plainText(node))
    .join('\n');
};

const harmless = 'Qq';
const expected = rendered(harmless);

test('there is something to compare with', () => {
  expect(expected.problems).toEqual([]);
  expect(wordsIn(expected.md).match(/qq/gi)?.length).toBeGreaterThan(30);
});

const hostile = [
  ['{{#each}}', '{{#if x}}', '{{/if}}', '{{{x}}}', '{{x}}', '{{> contacts}}', String.raw`\{{x}}`, '{{!', '{{'],
  [
    '*a*',
    '**a',
    '_a_ b_',
    '[x](y)',
    '![x](y)',
    '[x]',
    '[x][y]',
    '[x]: y',
    '[^1]',
    '[^1]: y',
    '<b>',
    '</div>',
    '<!-- x',
    '<a@example.org>',
    '<https://example.org>',
  ],
  [
    '# h',
    '###',
    '- l',
    '+ l',
    '* l',
    '1. x',
    '1) x',
    '> q',
    '---',
    '===',
    '***',
    '| --- |',
    'a | b',
    '|',
    '~~x~~',
    '    x',
    'a  b',
  ],
  ['&amp;', '&#65;', '&lt;b&gt;', '&', 'a\\', String.raw`a\*b`, '\\', '`c`', '```', '``` x', '~~~', 'a` b'],
  [
    ']]>',
    '"><script>alert(1)</script>',
    "' onload='x",
    'javascript:alert(1)',
    '$1 $& $`',
    '%s %d',
    '${x}',
    '😀 e\u0301 ‏א',
    'a: b # c',
    '@each',
    'x\u00a0y',
    'a "b" c',
    '[',
    '}',
  ],
].flat();

describe.each(hostile)('%j stays the text it is', (text) => {
  const { problems, ...release } = rendered(text);
  // Space around a text of mission.yaml is not printed; that of a finding or quotation is its writer's.
  const bare = (words: string): string => (text === text.trim() ? plain(words) : plain(words).replaceAll("' ", "'"));
  const filled = (words: string): string => bare(words.replaceAll(/qq/gi, () => text.trim()));

  test('without an error', () => expect(problems).toEqual([]));

  test('in Markdown', () => {
    expect(kindsIn(release.md)).toBe(kindsIn(expected.md));
    expect(bare(wordsIn(release.md))).toBe(filled(wordsIn(expected.md)));
  });

  test('in plain text', () => expect(bare(release.txt)).toBe(filled(expected.txt)));

  test('in HTML', () => {
    expect(tagsOf(release.html).map(({ name, attributes }) => ({ name, keys: Object.keys(attributes) }))).toEqual(
      tagsOf(expected.html).map(({ name, attributes }) => ({ name, keys: Object.keys(attributes) })),
    );
    expect(bare(shownText(release.html))).toBe(filled(shownText(expected.html)));
    const attributes = (page: string): string =>
      tagsOf(page)
        .flatMap((tag) => Object.values(tag.attributes))
        .join('\n');
    expect(bare(attributes(release.html))).toBe(filled(attributes(expected.html)));
  });
});
