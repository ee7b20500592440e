import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support/fake-host.ts';
import { copyMission, leavingOut, misnaming, naming, temporary, type Changes } from '../support/temporary.ts';

const both: Changes = { ...leavingOut, ...misnaming };
/** A language that prelim does not have: nothing of the mission is judged. */
const unjudged: Changes = { 'mission.yaml': (text) => text.replace('language: en', 'language: fr') };
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

describe('ends with 1 at or above --fail-on, and reports what is chosen', () => {
  const [outline, unknown, wrongType] = ['[structure/outline]', '[facts/unknown]', '[files/wrong-type]'];
  const cases: readonly { changes?: Changes; flags: string[]; exit: 0 | 1; rules: string[] }[] = [
    { flags: [], exit: 0, rules: [] },
    { flags: ['--fail-on', 'suggestion'], exit: 0, rules: [] },
    { changes: leavingOut, flags: [], exit: 0, rules: [outline] },
    { changes: leavingOut, flags: ['--fail-on', 'error'], exit: 0, rules: [outline] },
    { changes: leavingOut, flags: ['--fail-on', 'warning'], exit: 1, rules: [outline] },
    { changes: leavingOut, flags: ['--fail-on', 'suggestion'], exit: 1, rules: [outline] },
    { changes: leavingOut, flags: ['--fail-on', 'warning', '--quiet'], exit: 1, rules: [] },
    { changes: naming, flags: [], exit: 1, rules: [outline] },
    { changes: both, flags: [], exit: 1, rules: [unknown, outline] },
    { changes: both, flags: ['--quiet'], exit: 1, rules: [unknown] },
    { changes: both, flags: ['--only', 'structure/outline'], exit: 0, rules: [outline] },
    { changes: both, flags: ['--only', 'structure', '--fail-on', 'warning'], exit: 1, rules: [outline] },
    { changes: both, flags: ['--only', 'facts', '--only', 'structure/outline'], exit: 1, rules: [unknown, outline] },
    { changes: both, flags: ['--ignore', 'facts/unknown'], exit: 0, rules: [outline] },
    { changes: both, flags: ['--ignore', 'facts', '--ignore', 'structure'], exit: 0, rules: [] },
    { changes: both, flags: ['--only', 'facts', '--ignore', 'facts/unknown'], exit: 0, rules: [] },
    { changes: both, flags: ['--only', 'files/syntax', '--only', 'templates'], exit: 0, rules: [] },
    { changes: unjudged, flags: [], exit: 1, rules: [wrongType] },
    { changes: unjudged, flags: ['--only', 'claims'], exit: 1, rules: [wrongType] },
    { changes: unjudged, flags: ['--ignore', 'files'], exit: 1, rules: [wrongType] },
  ];
  test.each(cases)('$flags gives $rules and $exit', async ({ changes, flags, exit, rules }) => {
    const cwd = temporary();
    copyMission(join(cwd, 'mission'), changes);
    const { stdout, stderr, exitCode } = await run(['check', 'mission', '--format', 'unix', ...flags], { cwd });
    expect(lines(stdout).map((line) => line.split(' ').at(-1))).toEqual(rules);
    const isHiding = flags.includes('--quiet'); // and says so
    expect({ stderr, exitCode }).toEqual({
      stderr: isHiding ? 'Not shown because of --quiet: 1 warning.\n' : '',
      exitCode: exit,
    });
  });
});

describe('weighs problems by the night', () => {
  const unsourced: Changes = {
    'mission.yaml': (text) => `${text}\nfacts:\n  complaints: { value: 4, internal: true }\n`,
  };
  const cases: readonly { flags: string[]; severity: string; exit: 0 | 1 }[] = [
    { flags: [], severity: 'suggestion:', exit: 0 },
    { flags: ['--fail-on', 'warning'], severity: 'suggestion:', exit: 0 },
    { flags: ['--release'], severity: 'warning:', exit: 0 },
    { flags: ['--release', '--fail-on', 'warning'], severity: 'warning:', exit: 1 },
  ];
  test.each(cases)('$flags makes a missing source a $severity', async ({ flags, severity, exit }) => {
    const cwd = temporary();
    copyMission(join(cwd, 'mission'), unsourced);
    const { stdout, exitCode } = await run(['check', 'mission', '--format', 'unix', ...flags], { cwd });
    expect(lines(stdout).map((line) => line.split(' ')[1])).toEqual([severity]);
    expect(exitCode).toBe(exit);
  });

  test.each(['tonight', '2019-06-10', '2019-06-10T14:30', '2019-06-10T25:00+06:00'])('%s is no time', async (time) => {
    const { stderr, exitCode } = await run(['check', 'fixtures/missions/minimal', '--now', time]);
    expect(stderr).toContain('Write date, time and offset from UTC, such as 2019-06-10T14:30+06:00.');
    expect(exitCode).toBe(2);
  });
});

const place = 'mission/findings/overall.md:6:54';
const message = 'There is no fact “election.day”. Did you mean “election.date”?';

test('unix is one line for each problem', async () => {
  const cwd = temporary();
  copyMission(join(cwd, 'mission'), both);
  const { stdout } = await run(['check', 'mission', '--format', 'unix'], { cwd });
  expect(lines(stdout)).toEqual([
    `${place}: error: ${message} [facts/unknown]`,
    'mission/mission.yaml:16:3: warning: The outline leaves out “quotes/quaderwald”, so it would not be printed. ' +
      '[structure/outline]',
  ]);
});

test('json has exactly the form of the contract', async () => {
  const cwd = temporary();
  copyMission(join(cwd, 'mission'), both);
  const { stdout } = await run(['check', 'mission', '--format', 'json'], { cwd });
  const [file, line, column, endLine] = ['mission/findings/overall.md', 6, 54, 6];
  const endColumn = column + '[6 February](fact:election.day)'.length;
  const related = [{ file: 'mission/quotes/quaderwald.md', line: 1, column: 1, message: 'this would not be printed' }];
  const left = 'The outline leaves out “quotes/quaderwald”, so it would not be printed.';
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    diagnostics: [
      {
        rule: 'facts/unknown',
        severity: 'error',
        message,
        file,
        line,
        column,
        endLine,
        endColumn,
        related: [],
        suggestions: ['[6 February](fact:election.date)'],
      },
      {
        rule: 'structure/outline',
        severity: 'warning',
        message: left,
        file: 'mission/mission.yaml',
        line: 16,
        column: 3,
        endLine: 16,
        endColumn: 10,
        related,
        suggestions: [],
      },
    ],
    summary: { errors: 1, warnings: 1, suggestions: 0 },
  });
  const clean = await run(['check', '.', '--format', 'json'], { cwd: copyMission(join(cwd, 'clean')) });
  expect(JSON.parse(clean.stdout)).toEqual({
    version: 1,
    diagnostics: [],
    summary: { errors: 0, warnings: 0, suggestions: 0 },
  });
});

test('several formats go each to its place, files without colour', async () => {
  const cwd = temporary();
  copyMission(join(cwd, 'mission'), misnaming);
  const formats = ['--format', 'json=problems.json', '--format', 'pretty=mission/problems=1.txt', '--format', 'unix'];
  const { stdout, stderr, exitCode } = await run(['check', 'mission', ...formats], { cwd, isTTY: true });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 1 });
  expect(stdout).toBe(`${place}: error: ${message} [facts/unknown]\n`);
  expect(JSON.parse(readFileSync(join(cwd, 'problems.json'), 'utf8'))).toMatchObject({ summary: { errors: 1 } });
  expect(readFileSync(join(cwd, 'mission/problems=1.txt'), 'utf8')).toMatch(
    /^mission\/findings\/overall\.md:6:54 {2}error {2}facts\/unknown\n/,
  );
});

test.each([
  { env: {}, isTTY: false, isColourful: false },
  { env: {}, isTTY: true, isColourful: true },
  { env: { NO_COLOR: '1' }, isTTY: true, isColourful: false },
  { env: { NO_COLOR: '' }, isTTY: true, isColourful: true },
  { env: { FORCE_COLOR: '1' }, isTTY: false, isColourful: true },
  { env: { FORCE_COLOR: '' }, isTTY: false, isColourful: true },
  { env: { FORCE_COLOR: '0' }, isTTY: true, isColourful: false },
  { env: { FORCE_COLOR: 'false' }, isTTY: true, isColourful: false },
  { env: { NO_COLOR: '1', FORCE_COLOR: '1' }, isTTY: false, isColourful: false },
])('$env on a terminal: $isTTY, in colour: $isColourful', async ({ env, isTTY, isColourful }) => {
  const cwd = temporary();
  copyMission(join(cwd, 'mission'), misnaming);
  const { stdout } = await run(['check', 'mission'], { cwd, env, isTTY });
  expect(stdout.includes('\u001b[31;1merror\u001b[0m')).toBe(isColourful);
  expect(stdout.includes('\u001b')).toBe(isColourful);
});

test('several missions are checked in one go, the working folder where none is named', async () => {
  const cwd = temporary();
  copyMission(join(cwd, 'one'), misnaming);
  cpSync(join(cwd, 'one'), join(cwd, 'two'), { recursive: true });
  const { stdout, stderr, exitCode } = await run(['check', 'one', 'two', '--format', 'unix'], { cwd });
  expect(lines(stdout).map((line) => line.split(':')[0])).toEqual([
    'one/findings/overall.md',
    'two/findings/overall.md',
  ]);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 1 });
  expect((await run(['check', '--format', 'unix'], { cwd: join(cwd, 'one') })).stdout).toMatch(
    /^findings\/overall\.md:6:54: error/,
  );
  const onTerminal = await run(['check', 'one', 'two'], { cwd, isTTY: true });
  expect(onTerminal.stderr).toBe('\r\u001b[2K1 of 2  one\r\u001b[2K\r\u001b[2K2 of 2  two\r\u001b[2K');
  expect((await run(['check', 'one'], { cwd, isTTY: true })).stderr).toBe('');
});

test('an embargo that has not lifted at the time of --now is a warning, and an error on release night', async () => {
  const check = async (...flags: string[]) =>
    run(['check', 'fixtures/missions/montenegro-2031', '--format', 'unix', ...flags]);
  expect((await check('--now', '2031-10-13T14:30+02:00')).stdout).not.toContain('embargo/');
  const early = await check('--now', '2031-10-13T10:45Z');
  expect(early.stdout).toContain(
    'It is 2031-10-13T10:45Z, and the embargo lifts at 2031-10-13T14:30+02:00, 1 hour and 45 minutes later.',
  );
  expect(early.exitCode).toBe(0);
  expect((await check('--release', '--now', '2031-10-12T10:45Z')).stdout).toContain('1 day and 1 hour later.');
  expect((await check('--release', '--now', '2031-10-13T10:45Z')).exitCode).toBe(1);
});
