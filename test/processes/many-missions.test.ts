import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { copyMission, temporary } from '../support/temporary.ts';

const prelim = resolve('bin/prelim.js');
const names = ['minimal', 'georgia-2039', 'lithuania-2032', 'slovenia-2033'];

/** Forty missions; every third has a problem of its own. */
function manyMissions(): { readonly cwd: string; readonly missions: readonly string[] } {
  const cwd = temporary();
  const missions = Array.from({ length: 40 }, (_, index) => `m${index}`);
  for (const [index, mission] of missions.entries())
    copyMission(
      join(cwd, mission),
      index % 3 === 0
        ? { 'findings/zz.md': () => `---\ntopic: media\n---\n# Media\n\nMission ${index} met TBC.\n` }
        : {},
      names[index % names.length],
    );
  return { cwd, missions };
}

const check = (cwd: string, missions: readonly string[]) =>
  spawnSync(process.execPath, [prelim, 'check', ...missions, '--format', 'json'], { cwd, encoding: 'utf8' });

test('forty missions in one call say what they say alone, in their order', () => {
  const { cwd, missions } = manyMissions();
  const { stdout, stderr, status } = check(cwd, missions);
  const alone = missions.map((mission) => JSON.parse(check(cwd, [mission]).stdout).diagnostics);
  expect(JSON.parse(stdout).diagnostics).toEqual(alone.flat());
  expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
});

test('a folder without a mission among many ends the run, and nothing else is reported', () => {
  const { cwd, missions } = manyMissions();
  const { stdout, stderr, status } = check(cwd, [...missions.slice(0, 30), 'nowhere', ...missions.slice(30)]);
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  expect(stderr).toContain('There is no folder “nowhere”');
});
