import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composedFixture } from '../support/composing.ts';
import { run } from '../support/fake-host.ts';
import { copyMission, temporary } from '../support/temporary.ts';
import { wordFile } from '../support/word-files.ts';

// The tests run the sources; what a user runs is one bundled file, read by a loader of its own, in any zone and locale.
const prelim = (args: readonly string[], env: NodeJS.ProcessEnv = process.env) =>
  spawnSync(process.execPath, ['bin/prelim.js', ...args], { env });

describe('the bundled command', () => {
  const missions = readdirSync('fixtures/missions');
  const folder = mkdtempSync(join(tmpdir(), 'prelim-bundle-'));
  const cached = {
    ...process.env,
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'tr_TR.UTF-8',
    XDG_CACHE_HOME: join(folder, 'cache'),
    PRELIM_NO_CACHE: '',
  };
  const uncached = { ...cached, PRELIM_NO_CACHE: '1' };
  const expected = (name: string, ending: string): string =>
    readFileSync(`fixtures/missions/${name}/expected/press-release.${ending}`, 'utf8');

  afterAll(() => rmSync(folder, { recursive: true }));

  beforeAll(() => {
    const all = missions.map((name) => `fixtures/missions/${name}`);
    for (const [formats, env] of [
      ['md', uncached],
      ['txt,html,ninjs', cached],
    ] as const) {
      const { status, stderr } = prelim(['build', ...all, '--format', formats, '--out', join(folder, formats)], env);
      expect(status, String(stderr)).toBe(0);
    }
  });

  test.each(['sarif', 'json', 'junit', 'github'])('writes the report that the sources write: %s', async (format) => {
    const args = ['check', 'fixtures/missions/minimal', '--format', format];
    expect(String(prelim(args, cached).stdout)).toBe((await run(args)).stdout);
  });

  test.each(missions)('gives the same bytes for %s', (name) => {
    const made = (formats: string, ending: string): string =>
      readFileSync(join(folder, formats, name, `press-release.${ending}`), 'utf8');
    expect(made('md', 'md')).toBe(expected(name, 'md'));
    for (const ending of ['txt', 'html', 'ninjs.json'])
      expect(made('txt,html,ninjs', ending)).toBe(expected(name, ending));
  });

  test.each([
    ['md', 'md', uncached],
    ['txt', 'txt', cached],
    ['html', 'html', cached],
    ['ninjs', 'ninjs.json', cached],
  ])('gives the same bytes in %s on its output', (format, ending, env) => {
    const { stdout, status } = prelim(
      ['build', 'fixtures/missions/montenegro-2031', '--format', format, '--out', '-'],
      env,
    );
    expect(status).toBe(0);
    expect(String(stdout)).toBe(expected('montenegro-2031', ending));
  });

  test('gives the same bytes in Word as the sources', () => {
    const { stdout, status } = prelim(
      ['build', 'fixtures/missions/montenegro-2031', '--format', 'docx', '--out', '-'],
      cached,
    );
    expect(status).toBe(0);
    expect(stdout.equals(wordFile(composedFixture('montenegro-2031')))).toBe(true);
  });

  test('knows the names of characters', () => {
    const mission = temporary();
    copyMission(mission, {
      'findings/overall.md': (text) => text.replace('\n# ', '\n# Caf&eacute; &nGt; &toString; &unknown; '),
    });
    expect(String(prelim(['build', mission, '--out', '-'], cached).stdout)).toContain(
      '# Café ≫⃒ \\&toString; \\&unknown; ',
    );
  });
});

test('texts that were parsed before give the same bytes, and an edit is seen', () => {
  const folder = temporary();
  const mission = copyMission(join(folder, 'm'), {}, 'montenegro-2031');
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), PRELIM_NO_CACHE: '' };
  const build = (): string => String(prelim(['build', mission, '--format', 'html', '--out', '-'], env).stdout);
  const expected = readFileSync('fixtures/missions/montenegro-2031/expected/press-release.html', 'utf8');
  const first = build();
  expect(first.length).toBe(expected.length);
  expect(build()).toBe(first);
  const trees = readdirSync(join(folder, 'cache/prelim')).filter((name) => name.endsWith('.trees'));
  expect(trees).toHaveLength(1);
  const stored = join(folder, 'cache/prelim', trees[0] ?? '');
  writeFileSync(stored, readFileSync(stored, 'utf8').replace(/"type":"root"/g, '"type":"ro')); // a damaged disk
  expect(build()).toBe(first);
  const file = join(mission, 'findings/overall.md');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nA last word.\n`);
  expect(build()).toContain('A last word.');
});
