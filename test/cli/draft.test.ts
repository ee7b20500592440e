import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support/fake-host.ts';
import { copyMission, misnaming, temporary, type Changes } from '../support/temporary.ts';

const stamp = 'DRAFT – not for publication';

test('a draft that was written says last what is wrong with it', async () => {
  const cwd = temporary();
  copyMission(join(cwd, 'mission'), misnaming);
  const { stderr, stdout, exitCode } = await run(['build', 'mission', '--draft'], { cwd });
  expect({ stdout, exitCode }).toEqual({ stdout: 'mission/out/press-release.md\n', exitCode: 0 });
  expect(stderr.endsWith('This is a draft with 1 error in it, as listed above.\n')).toBe(true);
  copyMission(join(cwd, 'other'));
  expect((await run(['build', 'other', '--draft'], { cwd })).stderr).toBe('No problems\n');
});

const finding = (words: string): Changes => ({
  'findings/election-administration.md': (text) => `${text}\n${words}\n`,
});

describe.each(['md', 'txt', 'html'])('a draft in %s', (format) => {
  const build = async (changes: Changes, flags: readonly string[] = ['--draft']) => {
    const cwd = temporary();
    copyMission(join(cwd, 'mission'), changes);
    return run(['build', 'mission', '--format', format, '--out', '-', ...flags], { cwd });
  };

  test.each([
    { why: 'without errors', changes: {}, says: 'No problems\n' },
    { why: 'in spite of errors', changes: misnaming, says: '1 error\n' },
  ])('is stamped before all else, $why', async ({ changes, says }) => {
    const { stdout, stderr, exitCode } = await build(changes);
    expect(exitCode).toBe(0);
    expect(stderr.endsWith(says)).toBe(true);
    const [before = ''] = stdout.replaceAll('\u00a0', ' ').split(stamp);
    expect(before.length).toBeLessThan(stdout.length);
    expect(before.replace(/^[^]*<div itemprop="articleBody">|<[^>]*>|\*/g, '').trim()).toBe('');
  });

  test('is nothing that a release without the flag looks like', async () => {
    expect((await build({}, [])).stdout).not.toMatch(/DRAFT|noindex|class="draft"/);
    if (format === 'html')
      expect((await build({})).stdout).toMatch(/<meta name="robots" content="noindex">[^]*<body class="draft">/);
  });

  test.each([
    ['[](fact:unknown)', '[unknown?]'],
    ['[](fact:voters)', '[voters?]'],
    ['[](fact:election.date?as=percent)', '[election.date?as=percent?]'],
    ['[words](fact:two words)', '[words?]'],
    ['[a [b](fact:election.date) c](fact:election.date)', '[a b c?]'],
    ['**[x](fact:two words)** and [y](fact:more words) too', '[x?] and [y?] too'],
    ['[*x*](fact:two words)', '[x?]'],
    [String.raw`\[x](fact:election.date)`, '[x?]'],
    ['[x](fact:election.date "title" more)', '[x?]'],
    ['[x](fact:election.date\nof two lines)', '[x?]'],
    ['[x] ( fact:election.date), and more', '[x?], and more'],
  ])('shows nothing of the address in %s', async (words, shown) => {
    const { stdout, stderr, exitCode } = await build(finding(words));
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('](fact:');
    expect(stdout).not.toContain('fact:');
    expect(stderr).toContain('error  facts/unknown');
    expect(stdout.replaceAll('\\', '').replace(/<\/?(?:em|strong)>|\*/g, '')).toContain(shown);
  });
});

describe('what a format cannot do', () => {
  const deepList = Array.from({ length: 28 }, (_, depth) => `${'  '.repeat(depth)}- item`).join('\n');
  const row = (words: string): string => `| ${Array.from({ length: 300 }, () => words).join(' | ')} |`;
  const wideTable = [row('a'), row('---'), row('b')].join('\n');

  test.each([
    ['a list in lists in lists', deepList, 'Lists and quotations are nested more than 20 levels deep here'],
    ['a table of 300 columns', wideTable, 'This table has 300 columns'],
  ])('is told at its place and costs a draft that format alone: %s', async (_, words, says) => {
    const cwd = temporary();
    copyMission(join(cwd, 'mission'), finding(words));
    const { stderr, stdout, exitCode } = await run(['build', 'mission', '--draft', '--format', 'md,pdf,docx'], { cwd });
    expect({ stdout, exitCode }).toEqual({
      stdout: 'mission/out/press-release.md\nmission/out/press-release.docx\n',
      exitCode: 1,
    });
    expect(stderr).toContain(says);
    expect(stderr).toMatch(/^mission\/findings\/election-administration\.md:\d+:\d+ {2}error {2}files\/not-allowed$/m);
    expect(stderr).toContain('press-release.pdf could not be made, because of the errors above, and is left out.\n');
    expect((await run(['build', 'mission', '--format', 'md,pdf'], { cwd })).stdout).toBe('');
    expect((await run(['build', 'mission', '--format', 'md,docx'], { cwd })).exitCode).toBe(0);
  });

  test('is left out of an e-mail', async () => {
    const cwd = temporary();
    copyMission(join(cwd, 'mission'), finding(deepList));
    const { stderr, stdout } = await run(['build', 'mission', '--draft', '--format', 'eml', '--attach', 'pdf'], {
      cwd,
    });
    expect(stdout).toBe('mission/out/press-release.eml\n');
    expect(stderr).toContain('press-release.pdf could not be made');
  });
});
