import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leaveOut } from '../support/left-out.ts';
import { contentsOf, copyMission, misnaming, temporary } from '../support/temporary.ts';

// Nothing is forbidden to root, who runs the tests in many containers: prelim is run as nobody there, from a copy that
// everybody may read.
const isRoot = process.getuid?.() === 0;
const user = isRoot ? { uid: 65_534, gid: 65_534 } : {};
const isForbidden = leaveOut(
  spawnSync(process.execPath, ['-e', '0'], user).status !== 0,
  'what is not permitted to prelim',
  `Root runs the tests, and nobody else may run ${process.execPath}.`,
);

const copy = mkdtempSync(join(tmpdir(), 'prelim-copy-'));

beforeAll(() => {
  for (const part of ['bin', 'dist', 'templates']) cpSync(part, join(copy, part), { recursive: true });
  chmodSync(copy, 0o755);
});

afterAll(() => rmSync(copy, { recursive: true }));

/** Runs prelim in a folder that belongs to whoever runs it. */
function run(cwd: string, ...args: readonly string[]) {
  if (user.uid !== undefined)
    for (const path of ['.', ...readdirSync(cwd, { recursive: true, encoding: 'utf8' })])
      chownSync(join(cwd, path), user.uid, user.gid);
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(copy, 'bin/prelim.js'), ...args], {
    ...user,
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PRELIM_NO_CACHE: '1' },
  });
  return { stdout, stderr, status };
}

describe.skipIf(isForbidden)('without permission', () => {
  test.each(['findings/election-administration.md', 'quotes', 'mission.yaml', 'templates'])(
    'to read %s, nothing else is hidden',
    (name) => {
      const cwd = temporary();
      copyMission(join(cwd, 'mission'), { ...misnaming, 'templates/partials/contacts.md.hbs': () => 'Ask us.\n' });
      chmodSync(join(cwd, 'mission', name), 0);
      const { stdout, status } = run(cwd, 'check', 'mission', '--format', 'unix');
      chmodSync(join(cwd, 'mission', name), 0o755);
      expect(status).toBe(1);
      expect(stdout).toContain(`mission/${name}:1:1: error: You have no permission to read this.`);
      if (name !== 'mission.yaml') expect(stdout).toContain('There is no fact “election.day”.');
    },
  );

  test('to write one of the files, none is fixed', () => {
    const cwd = temporary();
    cpSync('fixtures/fix/county-elections', join(cwd, 'm'), { recursive: true });
    rmSync(join(cwd, 'm/expected.diff'));
    chmodSync(join(cwd, 'm/findings/overall.md'), 0o444);
    const before = contentsOf(join(cwd, 'm'));
    const { stderr, status } = run(cwd, 'fix', 'm');
    expect(stderr).toBe(`prelim: There is no permission to read or write: “${join(cwd, 'm/findings/overall.md')}”.\n`);
    expect(status).toBe(2);
    expect(contentsOf(join(cwd, 'm'))).toEqual(before);
  });
});
