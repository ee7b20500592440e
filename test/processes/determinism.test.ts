import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { unprintedNotice } from '../support/fake-host.ts';
import { contentsOf, copyMission, temporary } from '../support/temporary.ts';

const { PATH = '' } = process.env;
const prelim = resolve('bin/prelim.js');

/** Builds a mission with the published command, in a process of its own. */
function build(folder: string, env: Readonly<Record<string, string>>, umask: string): Record<string, string> {
  const shell = `umask ${umask}; exec "$0" "$1" build "$2" --format md,txt,html,eml,ninjs --attach html,txt --draft`;
  const { status, stderr } = spawnSync('/bin/sh', ['-c', shell, process.execPath, prelim, folder], {
    env: { PATH, ...env },
    encoding: 'utf8',
    cwd: env['HOME'],
  });
  expect({ status, stderr: stderr.replace(unprintedNotice, '') }).toEqual({ status: 0, stderr: 'No problems\n' });
  return contentsOf(join(folder, 'out'));
}

test.each([
  ['montenegro-2031', 0o600], // under an embargo
  ['aland-2035', 0o644],
])('two builds of %s in other folders, time zones, languages and accounts give the same bytes', (name, mode) => {
  const [here, there] = [temporary(), temporary()];
  const missions = [
    copyMission(join(here, name), {}, name),
    copyMission(join(there, 'Über uns', 'ein anderer Ort', 'mission'), {}, name),
  ] as const;
  const first = build(missions[0], { HOME: here, TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' }, '022');
  const second = build(
    missions[1],
    {
      HOME: there,
      TZ: 'America/Los_Angeles',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NO_COLOR: '1',
      COLUMNS: '40',
      PRELIM_NO_CACHE: '1',
    },
    '077',
  );
  expect(Object.keys(first)).toEqual([
    '.prelim',
    'press-release.eml',
    'press-release.html',
    'press-release.md',
    'press-release.ninjs.json',
    'press-release.txt',
  ]);
  expect(second).toEqual(first);
  for (const [file, text] of Object.entries(first)) {
    expect(Buffer.from(text).equals(readFileSync(join(missions[0], 'out', file)))).toBe(true);
    expect(file.endsWith('.eml') ? text.replaceAll('\r\n', '') : text).not.toMatch(
      file.endsWith('.eml') ? /[\r\n]/ : /\r|\uFEFF/,
    );
    expect(text).toMatch(/[^\n]\n$/);
  }
  expect(statSync(join(missions[0], 'out/press-release.md')).mode & 0o777).toBe(mode);
  expect(statSync(join(missions[1], 'out/press-release.md')).mode & 0o777).toBe(0o600);
});
