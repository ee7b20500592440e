import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wantedStyles } from '../../src/formats/docx/styles.ts';
import { readFinding } from '../../src/mission/finding.ts';
import { rules } from '../../src/rules/index.ts';
import { run } from '../support/fake-host.ts';
import { fieldTables } from '../support/fields.ts';

const readme = readFileSync('README.md', 'utf8');
const section = (title: string): string => readme.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
const blocks = (language: string, text: string): string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(([, code = '']) => code);

const cwd = mkdtempSync(join(tmpdir(), 'prelim-readme-'));
const mission = join(cwd, 'my-mission');
const [facts = ''] = blocks('yaml', section('A mission in twenty lines'));
const [overall = ''] = blocks('markdown', section('A mission in twenty lines'));

const writeMission = (finding: string): void => {
  mkdirSync(join(mission, 'findings'), { recursive: true });
  writeFileSync(join(mission, 'mission.yaml'), facts);
  writeFileSync(join(mission, 'findings/overall.md'), finding);
};

test('the mission in twenty lines gives the release that the README shows', async () => {
  writeMission(overall);
  expect(facts.trim().split('\n').length + overall.trim().split('\n').length).toBeLessThanOrEqual(20);
  const { stdout, stderr, exitCode } = await run(['build', 'my-mission', '--format', 'txt', '--out', '-'], { cwd });
  const [shown = ''] = blocks('text', section('A mission in twenty lines'));
  expect(stderr).toBe('No problems\n');
  expect(exitCode).toBe(0);
  expect(stdout.replaceAll('\u00a0', ' ').startsWith(`${shown.trimEnd()}\n\nThe observation mission`)).toBe(true);
});

test('the message is the one that the README shows', async () => {
  writeMission(overall.replace('fact:voters.registered', 'fact:voters.registred'));
  const { stdout, exitCode } = await run(['check', 'my-mission'], { cwd });
  expect(exitCode).toBe(1);
  expect(stdout.replace(/ +$/gm, '')).toContain(blocks('text', section('Messages'))[0] ?? 'missing');
});

test('the finding that the README shows can be read whole', () => {
  const [text = ''] = blocks('markdown', readme.slice(readme.indexOf('\n## Findings\n')));
  const { finding, diagnostics } = readFinding({ path: 'findings/campaign.md', text }, 'findings/campaign');
  expect(diagnostics).toEqual([]);
  expect(finding?.press.map(({ type }) => type)).toEqual(['paragraph', 'table']);
});

test('the recipes for CI call prelim as it can be called, and their reports are there', async () => {
  writeMission(overall);
  const calls = [
    ...section('In CI, in editors and before a commit').matchAll(/prelim\.js (check .*) missions\/\*$/gm),
  ].map(([, args = '']) => args.split(' '));
  expect(calls.length).toBe(2);
  for (const args of calls) {
    const { stderr, exitCode } = await run([...args, 'my-mission'], { cwd });
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  }
  expect(JSON.parse(readFileSync(join(cwd, 'prelim.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  expect(readFileSync(join(cwd, 'prelim.xml'), 'utf8')).toContain('failures="0"');
});

test('the formats that the README shows are made as it says', async () => {
  writeMission(overall);
  const shown = [...section('Commands').matchAll(/^`prelim (build my-mission \S.*?)` writes `([^`]+)`/gm)];
  expect(shown.length).toBe(2);
  for (const [, args = '', file] of shown) {
    const { stdout, exitCode } = await run(args.split(' '), { cwd });
    expect({ stdout, exitCode }).toEqual({ stdout: `my-mission/out/${file}\n`, exitCode: 0 });
  }
});

test('the tables of rules, of keys and of Word styles are current', async () => {
  const rows = rules.map(
    ({ id, severity, relaxedBeforeRelease: isEased, summary }) =>
      `| \`${id}\` | ${severity}${isEased ? '*' : ''} | ${summary} |`,
  );
  const table = ['| Rule | Severity | Wrong |', '|---|---|---|', ...rows].join('\n');
  const styles = [
    '| Style | Kind | What is in it |',
    '|---|---|---|',
    ...wantedStyles.map(({ name, kind, of }) => `| \`${name}\` | ${kind} | ${of} |`),
    '',
  ].join('\n');
  const current = readme
    .replace(/(<!-- rules -->\n).*?(<!-- \/rules -->)/s, (_, begin: string, end: string) => `${begin}${table}\n${end}`)
    .replace(
      /(<!-- keys -->\n).*?(<!-- \/keys -->)/s,
      (_, begin: string, end: string) => `${begin}${fieldTables()}${end}`,
    );
  await expect(current).toMatchFileSnapshot('../../README.md');
  const currentHouses = readFileSync('templates/README.md', 'utf8').replace(
    /(<!-- word-styles -->\n).*?(<!-- \/word-styles -->)/s,
    (_, begin: string, end: string) => `${begin}${styles}${end}`,
  );
  await expect(currentHouses).toMatchFileSnapshot('../../templates/README.md');
});
