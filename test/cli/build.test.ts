import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support/fake-host.ts';
import {
  contentsOf,
  copyMission,
  leavingOut,
  misnaming,
  naming,
  temporary,
  type Changes,
} from '../support/temporary.ts';

const formats = ['md', 'txt', 'html'];
const refused = 'Nothing was written, because of the errors above.';

describe('writes', () => {
  test.each([
    { args: ['mission'], at: 'mission/out', kinds: ['md'] },
    { args: ['mission', '--format', 'md,txt,html'], at: 'mission/out', kinds: formats },
    { args: ['mission', '--format', 'txt,txt', '--document', 'press-release'], at: 'mission/out', kinds: ['txt'] },
    { args: ['mission', '--format', 'html', '--out', 'a/b'], at: 'a/b', kinds: ['html'] },
    { args: ['mission/', '--out', '.'], at: '.', kinds: ['md'] },
  ])('$args to $at', async ({ args, at, kinds }) => {
    const cwd = temporary();
    copyMission(join(cwd, 'mission'));
    const before = contentsOf(cwd);
    const { stdout, stderr, exitCode } = await run(['build', ...args], { cwd });
    expect({ stderr, exitCode }).toEqual({ stderr: 'No problems\n', exitCode: 0 });
    expect(
      stdout
        .trim()
        .split('\n')
        .map((file) => join(file)),
    ).toEqual(kinds.map((kind) => join(at, `press-release.${kind}`)));
    const written = Object.entries(contentsOf(cwd)).filter(([file]) => !(file in before));
    expect(written.map(([file]) => file)).toEqual([
      join(at, '.prelim'),
      ...kinds.map((kind) => join(at, `press-release.${kind}`)).toSorted(),
    ]);
    for (const kind of kinds) {
      const { stdout: text } = await run(['build', 'mission', '--format', kind, '--out', '-'], { cwd });
      expect(readFileSync(join(cwd, at, `press-release.${kind}`), 'utf8')).toBe(text);
      const hash = createHash('sha256').update(text).digest('hex');
      expect(readFileSync(join(cwd, at, '.prelim'), 'utf8')).toContain(`${hash}  press-release.${kind}\n`);
    }
  });

  test('with warnings, which are said on the error output', async () => {
    const cwd = temporary();
    copyMission(join(cwd, 'mission'), leavingOut);
    const { stdout, stderr, exitCode } = await run(['build', 'mission'], { cwd });
    expect(stderr).toMatch(/warning {2}structure\/outline[^]*\n1 warning\n$/);
    expect({ stdout, exitCode }).toEqual({ stdout: 'mission/out/press-release.md\n', exitCode: 0 });
  });

  test('several missions, each to a folder of its name, with a line of progress only on a terminal', async () => {
    const cwd = temporary();
    for (const name of ['one', 'more/two', 'more/one']) copyMission(join(cwd, name));
    const { stdout, stderr } = await run(['build', 'one', 'more/two', '--out', 'all'], { cwd });
    expect(stdout).toBe('all/one/press-release.md\nall/two/press-release.md\n');
    expect(stderr).not.toContain('1 of 2');
    const onTerminal = await run(['build', 'one', 'more/two'], { cwd, isTTY: true });
    const lines = onTerminal.stderr.split('\r\u001b[2K').filter((line) => line !== '');
    expect(lines).toEqual(['1 of 2  one', 'No problems\n', '2 of 2  more/two', 'No problems\n']);
    expect(onTerminal.stderr.endsWith('\r\u001b[2K')).toBe(true);
    expect((await run(['build', 'one'], { cwd, isTTY: true })).stderr).not.toContain('\r');
    const before = contentsOf(cwd);
    const sameName = await run(['build', 'one', 'more/one', '--out', 'both'], { cwd });
    expect(sameName).toMatchObject({ stdout: '', exitCode: 2 });
    expect(sameName.stderr).toContain('Two missions are named “one”');
    expect(contentsOf(cwd)).toEqual(before);
    expect((await run(['build', 'one', 'more/one'], { cwd })).exitCode).toBe(0);
  });
});

describe('refuses', () => {
  const unreadable: Changes = { 'findings/overall.md': () => 'no front matter' };
  test.each([
    {
      why: 'an error that nobody can answer for',
      changes: misnaming,
      advice: '“--draft” writes a draft in spite of them.',
      flags: [],
    },
    { why: 'a file that cannot be read', changes: unreadable, advice: undefined, flags: [] },
    { why: 'a file that cannot be read, even for a draft', changes: unreadable, advice: undefined, flags: ['--draft'] },
  ])('$why', async ({ changes, advice, flags }) => {
    const cwd = temporary();
    copyMission(join(cwd, 'mission'), changes);
    const before = contentsOf(cwd);
    const { stdout, stderr, exitCode } = await run(['build', 'mission', '--format', 'md,txt,html', ...flags], { cwd });
    expect(stderr).toMatch(/^mission\/findings\/overall\.md:\d+:\d+ {2}error {2}/);
    expect(stderr.slice(stderr.indexOf(refused))).toBe(`${refused}${advice === undefined ? '' : ` ${advice}`}\n`);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
    expect(contentsOf(cwd)).toEqual(before);
  });

  test('an error, with the exception to paste, which is enough once somebody signs it', async () => {
    const cwd = temporary();
    copyMission(join(cwd, 'mission'), naming);
    const { stderr, exitCode } = await run(['build', 'mission'], { cwd });
    expect(exitCode).toBe(1);
    const waiver = /^waivers:\n {2}- \{ rule: structure\/outline.*\n/m.exec(stderr)?.[0] ?? 'none';
    appendFileSync(join(cwd, 'mission/mission.yaml'), `\n${waiver}`);
    const unsigned = await run(['build', 'mission'], { cwd });
    expect(unsigned.stderr).toContain('does not say why (“reason”) and who answers for it (“by”).');
    expect(unsigned.exitCode).toBe(1);
    const file = join(cwd, 'mission/mission.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replace('"why"', 'it is printed elsewhere')
        .replace('"who answers for it"', 'O. Quaderwald'),
    );
    expect(await run(['build', 'mission'], { cwd })).toMatchObject({ stderr: 'No problems\n', exitCode: 0 });
  });

  test('one mission and builds the others', async () => {
    const cwd = temporary();
    copyMission(join(cwd, 'one'), misnaming);
    copyMission(join(cwd, 'two'));
    const { stdout, exitCode } = await run(['build', 'one', 'two'], { cwd });
    expect({ stdout, exitCode }).toEqual({ stdout: 'two/out/press-release.md\n', exitCode: 1 });
  });

  test('a mission that was built before: the old files stand', async () => {
    const cwd = temporary();
    const mission = copyMission(join(cwd, 'mission'));
    await run(['build', 'mission', '--format', 'md,txt'], { cwd });
    const before = contentsOf(join(mission, 'out'));
    copyMission(mission, misnaming);
    expect((await run(['build', 'mission', '--format', 'md,txt'], { cwd })).exitCode).toBe(1);
    expect(contentsOf(join(mission, 'out'))).toEqual(before);
  });
});

describe('build --release', () => {
  const sampled: Changes = {
    'quotes/quaderwald.md': (text) => text.replace(/\n---\n[^]*/, '\n---\nOne paragraph is enough, too.\n'),
  };
  const unlinked: Changes = {
    'findings/election-administration.md': (text) => `${text}\nObservers saw 14 of them.\n`,
  };

  test.each([
    { what: 'nothing', changes: {}, exitCode: 0 },
    { what: 'a warning', changes: unlinked, exitCode: 0 },
    { what: 'a sentence of the sample', changes: sampled, exitCode: 1 },
    { what: 'an unknown fact', changes: misnaming, exitCode: 1 },
  ])('ends as check --release does where it finds $what', async ({ changes, exitCode }) => {
    const cwd = temporary();
    copyMission(join(cwd, 'mission'), changes);
    const checked = await run(['check', 'mission', '--release'], { cwd });
    const built = await run(['build', 'mission', '--release', '--format', 'txt'], { cwd });
    expect([checked.exitCode, built.exitCode]).toEqual([exitCode, exitCode]);
    expect(built.stderr).toContain(checked.stdout);
    expect(built.stderr).not.toContain('--draft');
    expect(existsSync(join(cwd, 'mission/out'))).toBe(exitCode === 0);
  });

  test('cannot be a draft as well', async () => {
    const cwd = temporary();
    copyMission(join(cwd, 'mission'));
    const { stderr, exitCode } = await run(['build', 'mission', '--release', '--draft'], { cwd });
    expect(stderr).toContain('Leave one of them out.');
    expect(exitCode).toBe(2);
  });

  test.each([
    ['eml', true],
    ['txt', false],
    ['html', false],
  ])('without it, words of the sample make %s a draft: %s', async (format, isDraft) => {
    const cwd = temporary();
    copyMission(join(cwd, 'mission'), sampled);
    const { stdout, stderr, exitCode } = await run(['build', 'mission', '--format', format, '--out', '-'], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout.includes('DRAFT')).toBe(isDraft);
    expect(stderr.includes('This is a draft, since words of the sample mission are still in it')).toBe(isDraft);
  });
});

test('parts that no document prints are told once', async () => {
  const cwd = temporary();
  copyMission(join(cwd, 'mission'), {
    'findings/election-administration.md': (text) => `${text}\n## Findings\n\nVoters waited in calm.\n`,
  });
  const { stderr } = await run(['build', 'mission', '--format', 'md,txt'], { cwd });
  expect(stderr.match(/Not printed: .* in 1 finding\. /g)).toHaveLength(1);
});

test.each(['cancelled', 'not-invited'])('a mission that is %s needs no finding', async (status) => {
  const cwd = temporary();
  copyMission(join(cwd, 'mission'), {
    'mission.yaml': (text) =>
      text
        .replace(/^mission:\n/m, `mission:\n  status: ${status}\n`)
        .replace(/^mission: \{/m, `mission: { status: ${status},`),
  });
  rmSync(join(cwd, 'mission/findings'), { recursive: true });
  rmSync(join(cwd, 'mission/quotes'), { recursive: true });
  const { stdout, exitCode } = await run(['check', 'mission', '--release'], { cwd });
  expect({ stdout, exitCode }).toEqual({ stdout: 'No problems\n', exitCode: 0 });
});
