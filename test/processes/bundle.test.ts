import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyMission, temporary } from '../support/temporary.ts';

// The tests run the sources; what a user runs is one bundled file, read by a loader of its own, in any zone and locale.
test.each(readdirSync('fixtures/missions'))('the bundled command gives the same bytes for %s', (name) => {
  for (const [format, ending] of [
    ['md', 'md'],
    ['txt', 'txt'],
    ['html', 'html'],
    ['ninjs', 'ninjs.json'],
  ] as const) {
    const env = {
      ...process.env,
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'tr_TR.UTF-8',
      PRELIM_NO_CACHE: format === 'md' ? '1' : '',
    };
    const args = ['bin/prelim.js', 'build', `fixtures/missions/${name}`, '--format', format, '--out', '-'];
    const { stdout, status } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toBe(readFileSync(`fixtures/missions/${name}/expected/press-release.${ending}`, 'utf8'));
  }
});

test('texts that were parsed before give the same bytes, and an edit is seen', () => {
  const folder = temporary();
  const mission = copyMission(join(folder, 'm'), {}, 'montenegro-2031');
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), PRELIM_NO_CACHE: '' };
  const build = () =>
    spawnSync(process.execPath, ['bin/prelim.js', 'build', mission, '--format', 'html', '--out', '-'], {
      env,
      encoding: 'utf8',
    }).stdout;
  const expected = readFileSync('fixtures/missions/montenegro-2031/expected/press-release.html', 'utf8');
  expect(build().length).toBe(expected.length);
  expect(build()).toBe(build());
  const trees = readdirSync(join(folder, 'cache/prelim')).filter((name) => name.endsWith('.trees'));
  expect(trees).toHaveLength(1);
  const stored = join(folder, 'cache/prelim', trees[0] ?? '');
  const [first] = [build()];
  writeFileSync(stored, readFileSync(stored, 'utf8').replace(/"type":"root"/g, '"type":"ro')); // a damaged disk
  expect(build()).toBe(first);
  const file = join(mission, 'findings/overall.md');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nA last word.\n`);
  expect(build()).toContain('A last word.');
});

test('the bundled command knows the names of characters', () => {
  const folder = temporary();
  copyMission(folder, {
    'findings/overall.md': (text) => text.replace('\n# ', '\n# Caf&eacute; &nGt; &toString; &unknown; '),
  });
  const { stdout } = spawnSync(process.execPath, ['bin/prelim.js', 'build', folder, '--out', '-'], {
    encoding: 'utf8',
  });
  expect(stdout).toContain('# Café ≫⃒ \\&toString; \\&unknown; ');
});
