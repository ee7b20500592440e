import { appendFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support/fake-host.ts';
import { contentsOf, copyMission, temporary } from '../support/temporary.ts';

const build = (cwd: string, ...flags: string[]) =>
  run(['build', 'mission', '--format', 'md,txt,html', ...flags], { cwd });

/** A mission that was built, and one of its documents tampered with. */
async function built(tamper: (path: string) => void): Promise<string> {
  const cwd = temporary();
  copyMission(join(cwd, 'mission'));
  await build(cwd);
  tamper(join(cwd, 'mission/out/press-release.txt'));
  return cwd;
}

const alone = 'mission/out/press-release.txt was not written by prelim, or edited since.';

test('what prelim wrote is replaced without asking, even by another text', async () => {
  const cwd = await built(() => undefined);
  copyMission(join(cwd, 'mission'), { 'findings/overall.md': (text) => text.replace('calm', 'quiet') });
  expect(await build(cwd)).toMatchObject({ stderr: 'No problems\n', exitCode: 0 });
  expect(readFileSync(join(cwd, 'mission/out/press-release.txt'), 'utf8')).toContain('were quiet and');
});

test.each([
  { why: 'edited by hand', tamper: (path: string) => appendFileSync(path, 'By hand.\n'), now: 'By hand.\n' },
  { why: 'edited to nothing', tamper: (path: string) => writeFileSync(path, ''), now: '' },
  { why: 'a link to a file elsewhere', tamper: (path: string) => toLink(path), now: 'elsewhere' },
  {
    why: 'not listed',
    tamper: (path: string) =>
      writeFileSync(join(path, '../.prelim'), readFileSync(join(path, '../.prelim'), 'utf8').replace(/.*\.txt\n/, '')),
    now: 'Parliamentary',
  },
])('a file that is $why stays until --force', async ({ tamper, now }) => {
  const cwd = await built(tamper);
  const before = contentsOf(cwd);
  const { stdout, stderr, exitCode } = await build(cwd);
  expect(stderr).toContain(`${alone} None of the documents was written. Move it away, or replace it with --force.`);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  expect(contentsOf(cwd)).toEqual(before);
  expect(before['mission/out/press-release.txt']).toContain(now);
  expect(await build(cwd, '--force')).toMatchObject({ stderr: 'No problems\n', exitCode: 0 });
  const after = contentsOf(cwd);
  expect(after['mission/elsewhere.txt']).toBe(before['mission/elsewhere.txt']);
  expect(after['mission/out/press-release.txt']).toMatch(/^Parliamentary elections[^]*odihr\.pl\n$/);
  expect(await build(cwd)).toMatchObject({ exitCode: 0 });
});

function toLink(path: string): void {
  const elsewhere = join(path, '../../elsewhere.txt');
  writeFileSync(elsewhere, 'elsewhere');
  rmSync(path);
  symlinkSync(elsewhere, path);
}

test('files that prelim never wrote are named, all of them, and stay', async () => {
  const cwd = temporary();
  copyMission(join(cwd, 'mission'));
  mkdirSync(join(cwd, 'mission/out'));
  for (const format of ['md', 'html']) writeFileSync(join(cwd, `mission/out/press-release.${format}`), 'mine');
  writeFileSync(join(cwd, 'mission/out/notes.txt'), 'mine too');
  const before = contentsOf(cwd);
  const { stderr, exitCode } = await build(cwd);
  expect(stderr).toContain('mission/out/press-release.md, mission/out/press-release.html were not written by prelim');
  expect(exitCode).toBe(2);
  expect(contentsOf(cwd)).toEqual(before);
});

test('a file that was deleted is written again', async () => {
  const cwd = await built((path) => rmSync(path));
  expect((await build(cwd)).exitCode).toBe(0);
  expect(Object.keys(contentsOf(join(cwd, 'mission/out')))).toEqual([
    '.prelim',
    'press-release.html',
    'press-release.md',
    'press-release.txt',
  ]);
});

test('formats that are not asked for stay as they are, and stay listed', async () => {
  const cwd = await built(() => undefined);
  const list = readFileSync(join(cwd, 'mission/out/.prelim'), 'utf8');
  expect((await run(['build', 'mission', '--format', 'txt'], { cwd })).exitCode).toBe(0);
  expect(readFileSync(join(cwd, 'mission/out/.prelim'), 'utf8')).toBe(list);
  expect(
    list
      .trim()
      .split('\n')
      .map((line) => line.replace(/^[0-9a-f]{64} {2}/, '')),
  ).toEqual(['press-release.html', 'press-release.md', 'press-release.txt']);
});

describe('formats of an earlier build that are not asked for', () => {
  const quieter = { 'findings/overall.md': (text: string) => text.replace('calm', 'quiet') };

  test('are named where they no longer say the same, and stay', async () => {
    const cwd = await built(() => undefined);
    copyMission(join(cwd, 'mission'), quieter);
    const old = contentsOf(join(cwd, 'mission/out'));
    const { stdout, stderr, exitCode } = await run(['build', 'mission'], { cwd });
    expect(stderr).toBe(
      'No problems\nmission/out/press-release.html, mission/out/press-release.txt are from an earlier build and ' +
        'no longer say the same. Add html,txt to --format, or delete them.\n',
    );
    expect({ stdout, exitCode }).toEqual({ stdout: 'mission/out/press-release.md\n', exitCode: 0 });
    expect(contentsOf(join(cwd, 'mission/out'))).toMatchObject({
      'press-release.html': old['press-release.html'],
      'press-release.txt': old['press-release.txt'],
    });
    const more = await run(['build', 'mission', '--format', 'md,txt'], { cwd });
    expect(more.stderr).toBe(
      'No problems\nmission/out/press-release.html is from an earlier build and no longer says the same. Add ' +
        'html to --format, or delete it.\n',
    );
    expect((await build(cwd)).stderr).toBe('No problems\n');
  });

  test('a draft is none of a release, and a file edited by hand no longer says the same', async () => {
    const cwd = await built((path) => appendFileSync(path, 'By hand.\n'));
    expect((await run(['build', 'mission'], { cwd })).stderr).toContain('press-release.txt is from an earlier build');
    expect((await run(['build', 'mission', '--draft'], { cwd })).stderr).toContain(
      'press-release.html, mission/out/press-release.txt are from',
    );
    expect(readFileSync(join(cwd, 'mission/out/press-release.txt'), 'utf8')).toContain('By hand.');
  });

  test('are nothing to prelim where it did not write them, or where they are gone', async () => {
    const cwd = await built((path) => rmSync(path));
    writeFileSync(join(cwd, 'mission/out/other.html'), 'mine');
    expect((await run(['build', 'mission', '--format', 'md,html'], { cwd })).stderr).toBe('No problems\n');
    expect((await run(['build', 'mission', '--out', '-'], { cwd })).stderr).toBe('No problems\n');
  });
});

test.each([{ flags: [] }, { flags: ['--force'] }])(
  'nothing is half written where one of the places is taken by a folder: $flags',
  async ({ flags }) => {
    const cwd = await built((path) => {
      rmSync(path);
      mkdirSync(path);
      writeFileSync(join(path, 'mine.txt'), 'mine');
    });
    copyMission(join(cwd, 'mission'), { 'findings/overall.md': (text) => text.replace('calm', 'quiet') });
    const before = contentsOf(cwd);
    const { stdout, stderr, exitCode } = await build(cwd, ...flags);
    expect(stderr).toMatch(/press-release\.txt/);
    expect(stderr).not.toMatch(/\.new|EISDIR/);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(contentsOf(cwd)).toEqual(before);
  },
);

test('nothing is written where the folder is a file', async () => {
  const cwd = temporary();
  copyMission(join(cwd, 'mission'));
  writeFileSync(join(cwd, 'mission/out'), 'mine');
  const before = contentsOf(cwd);
  const { stderr, exitCode } = await build(cwd);
  expect(stderr).toMatch(/“mission\/out” is a file\. Documents are written into a folder/);
  expect(exitCode).toBe(2);
  expect(contentsOf(cwd)).toEqual(before);
});
