import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { formatsNamed } from '../../src/formats/index.ts';
import { parseMarkdown, nodesOf } from '../../src/source/markdown/parse.ts';
import { plainText } from '../../src/source/markdown/parse.ts';

const missions = readdirSync('fixtures/missions');
const formats = await formatsNamed('md,txt,html,ninjs');

test('there are missions', () => expect(missions.length).toBeGreaterThan(4));

describe.each(missions)('%s', (name) => {
  const { documents, house, diagnostics } = compile(readSources(`fixtures/missions/${name}`, process.cwd()));
  const [release] = documents;
  const rendered = formats.map(({ id, extension, render }) => ({
    id,
    extension,
    text: release && house ? String(render(release, house, new Map())) : '',
  }));

  test('is clean', () => expect(diagnostics.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]));

  test.each(rendered)('gives the expected $id', async ({ extension, text }) => {
    await expect(text).toMatchFileSnapshot(`../../fixtures/missions/${name}/expected/press-release.${extension}`);
  });

  test.each(rendered)('leaves nothing of its making in $id', ({ text }) => {
    expect(text).not.toMatch(/fact:|\{\{|[\uE000-\uE003]|undefined|\[object/);
  });

  test('says the same in Markdown as in its tree', () => {
    const [md] = rendered;
    const read = parseMarkdown({ path: 'press-release.md', text: md?.text ?? '' });
    const words = (root: typeof read): string => root.children.map((node) => plainText(node)).join('\n');
    expect(release && words(read)).toBe(release && words(release.root));
  });

  test('knows where every printed word comes from', () => {
    for (const node of nodesOf(release?.root ?? { type: 'root', children: [] })) {
      if (node.type !== 'text') continue;
      expect(node.data?.origin?.[0], node.value).toBeDefined();
      expect(node.data?.origin?.[0]?.at).toBe(0);
    }
  });
});
