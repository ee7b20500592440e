import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ParseCache } from '../../src/source/parse-cache.ts';
import { readYaml, type Path } from '../../src/source/yaml/read.ts';

/** Keeps what was parsed as the disk does: as JSON. */
function store(): { readonly trees: ParseCache; readonly stored: Map<string, string>; readonly kept: string[] } {
  const stored = new Map<string, string>();
  const kept: string[] = [];
  const trees: ParseCache = {
    find: (kind, text) => (stored.has(kind + text) ? JSON.parse(stored.get(kind + text) ?? '') : undefined),
    keep: (kind, text, tree) => {
      kept.push(text);
      stored.set(kind + text, JSON.stringify(tree));
    },
    close: () => undefined,
  };
  return { trees, stored, kept };
}

/** Every value of a text with all that is known of its place. */
function* known(yaml: ReturnType<typeof readYaml>, path: Path = [], value = yaml.value): Generator<unknown> {
  yield [path, value, yaml.has(path), yaml.keys(path), yaml.locate(path), yaml.locateKey(path), yaml.written(path)];
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* known(yaml, [...path, key], inner);
}

const missions = readdirSync('fixtures/missions').map((name) =>
  readFileSync(`fixtures/missions/${name}/mission.yaml`, 'utf8'),
);

test('a YAML text that was stored and read back says the same at the same places', () => {
  const odd =
    'a: &x 1.50\nb: *x\nc: [~, "2", \'t\', { d, "e": 1e3 }, -0, yes]\n? f\n: |\n  g\n   h\n"é": 2019-06-09\n"i":\n';
  for (const text of [...missions, odd.replace('{ d, "e": 1e3 }', '{ d: , "e": 3 }'), '', '# nothing', 'word']) {
    const { trees, stored, kept } = store();
    const source = { path: 'mission.yaml', text };
    const first = [...known(readYaml(source, trees))];
    expect(stored.size, text).toBe(/^(?:#.*)?$/.test(text) ? 0 : 1);
    expect([...known(readYaml(source, trees))]).toEqual(first);
    expect(kept.length, 'what was found is not stored again').toBe(stored.size);
    expect(first).toEqual([...known(readYaml(source))]);
  }
});

test('what is broken or refused is not stored, so that it is told again', () => {
  for (const text of ['a: [', 'a: 012', 'a: *x', 'a: { b, c }', 'a: !!binary x', `${'['.repeat(40)}`]) {
    const { trees, stored } = store();
    const source = { path: 'mission.yaml', text };
    const { diagnostics } = readYaml(source, trees);
    expect(diagnostics, text).toHaveLength(1);
    expect(stored.size, text).toBe(0);
    expect(readYaml(source, trees).diagnostics).toEqual(diagnostics);
  }
});
