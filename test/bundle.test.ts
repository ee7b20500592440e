import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { copyMission, temporary } from './temporary.ts';

// The tests run the sources; what a user runs is one bundled file, read by a loader of its own, in any zone and locale.
test.each(readdirSync('fixtures/missions'))('the bundled command gives the same bytes for %s', (name) => {
  for (const format of ['md', 'txt', 'html']) {
    const env = { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', PRELIM_NO_CACHE: format === 'md' ? '1' : '' };
    const args = ['bin/prelim.js', 'build', `fixtures/missions/${name}`, '--format', format, '--out', '-'];
    const { stdout, status } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toBe(readFileSync(`fixtures/missions/${name}/expected/press-release.${format}`, 'utf8'));
  }
});

test('the bundled command knows the names of characters', () => {
  const folder = temporary();
  copyMission(folder, { 'findings/overall.md': (text) => text.replace('\n# ', '\n# Caf&eacute; &nGt; &toString; &unknown; ') });
  const { stdout } = spawnSync(process.execPath, ['bin/prelim.js', 'build', folder, '--out', '-'], { encoding: 'utf8' });
  expect(stdout).toContain('# Café ≫⃒ \\&toString; \\&unknown; ');
});
