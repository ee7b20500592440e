import { appendFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './fake-host.ts';
import { contentsOf, copyMission, temporary } from './temporary.ts';

const build = (cwd: string, ...flags: string[]) => run(['build', 'mission', '--format', 'md,txt,html', ...flags], { cwd });

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
  { why: 'not listed', tamper: (path: string) => writeFileSync(join(path, '../.prelim'), readFileSync(join(path, '../.prelim'), 'utf8').replace(/.*\.txt\n/, '')), now: 'Parliamentary' },
])('a file that is $why stays until --force', async ({ tamper, now }) => {
  const cwd = await built(tamper);
  const before = contentsOf(cwd);
  const { stdout, stderr, exitCode } = await build(cwd);
  expect(stderr).toContain(`${alone} Nothing was written there. Move it away, or replace it with --force.`);
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
  expect(Object.keys(contentsOf(join(cwd, 'mission/out')))).toEqual(['.prelim', 'press-release.html', 'press-release.md', 'press-release.txt']);
});

test('formats that are not asked for stay as they are, and stay listed', async () => {
  const cwd = await built(() => undefined);
  const list = readFileSync(join(cwd, 'mission/out/.prelim'), 'utf8');
  expect((await run(['build', 'mission', '--format', 'txt'], { cwd })).exitCode).toBe(0);
  expect(readFileSync(join(cwd, 'mission/out/.prelim'), 'utf8')).toBe(list);
  expect(list.trim().split('\n').map((line) => line.replace(/^[0-9a-f]{64} {2}/, ''))).toEqual(['press-release.html', 'press-release.md', 'press-release.txt']);
});

test.each([{ flags: [] }, { flags: ['--force'] }])('nothing is half written where one of the places is taken by a folder: $flags', async ({ flags }) => {
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
});

test('nothing is written where the folder is a file', async () => {
  const cwd = temporary();
  copyMission(join(cwd, 'mission'));
  writeFileSync(join(cwd, 'mission/out'), 'mine');
  const before = contentsOf(cwd);
  const { stderr, exitCode } = await build(cwd);
  expect(stderr).toMatch(/A file stands where a folder is needed: .*mission\/out/);
  expect(exitCode).toBe(2);
  expect(contentsOf(cwd)).toEqual(before);
});
