import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../support/fake-host.ts';
import { contentsOf, copyMission, temporary } from '../support/temporary.ts';

interface Told {
  readonly rule: string;
  readonly file: string;
  readonly message: string;
}

/** Ways to write a text as the house does not, each with the rule that is to notice. */
const damages: readonly (readonly [rule: string, damage: (words: string) => string])[] = [
  [
    'style/spelling-variant',
    (words) =>
      words
        .replace(/\. (?=[A-Z])/g, '. All co-operated and organized themselves. ')
        .replace(/co-op/g, 'coop')
        .replace(/organiz/g, 'organis'),
  ],
  ['style/spelling-variant', (words) => words.replace(/\. (?=[A-Z])/g, '. Protestors marched. ')],
  ['style/per-cent', (words) => words.replace(/(\d) per cent/g, '$1 %')],
  ['style/per-cent', (words) => words.replace(/(\d) per cent/g, '$1%')],
  ['style/number-form', (words) => words.replace(/\. (?=[A-Z])/g, '. Observers met 4 editors. 14 cartoonists came. ')],
  ['style/spacing', (words) => words.replace(/([a-z]) ([a-z])/g, '$1  $2')],
  ['style/spacing', (words) => words.replace(/([a-z]), /g, '$1 , ')],
  ['style/spacing', (words) => words.replace(/([a-z]{5,})\. (?=[A-Z][a-z])/g, '$1 - and not only there. ')],
];

/**
 * The running text of a finding, without its front matter, tables, quoted words, code and addresses, which are no
 * writer's to spell.
 */
function inWords(text: string, damage: (words: string) => string): string {
  const [, head = '', body = ''] = /^(---\r?\n.*?\r?\n---\r?\n)(.*)$/s.exec(text) ?? [];
  return (
    head +
    body
      .split(/(`[^`]*`|“[^”]*”|\]\([^)]*\)|^\|.*$|^>.*$|^\[\^?.*?\]:.*$)/m)
      .map((piece, index) => (index % 2 === 0 ? damage(piece) : piece))
      .join('')
  );
}

async function check(cwd: string): Promise<readonly Told[]> {
  const { stdout } = await run(['check', 'm', '--format', 'json', '--release'], { cwd });
  return (JSON.parse(stdout) as { diagnostics: readonly Told[] }).diagnostics;
}

/** A copy of a mission with damaged findings, or nothing where there is nothing to damage. */
function damaged(name: string, damage: (words: string) => string): string | undefined {
  const cwd = temporary();
  copyMission(join(cwd, 'm'), {}, name);
  let isDamaged = false;
  for (const file of readdirSync(join(cwd, 'm/findings'))) {
    const path = join(cwd, 'm/findings', file);
    const before = readFileSync(path, 'utf8');
    const after = inWords(before, damage);
    isDamaged ||= after !== before;
    writeFileSync(path, after);
  }
  return isDamaged ? cwd : undefined;
}

/**
 * What is left after `fix`, which must be nothing of what the house decides, and no problem that was not there before.
 */
async function expectFixed(cwd: string): Promise<readonly Told[]> {
  const before = await check(cwd);
  const untouched = othersIn(cwd);
  expect((await run(['fix', 'm'], { cwd })).exitCode).toBe(0);
  const fixed = contentsOf(join(cwd, 'm'));
  const after = await check(cwd);
  expect(after.filter(({ rule }) => damages.some(([damaged]) => damaged === rule))).toEqual([]);
  expect(after.filter((told) => !before.some((one) => one.rule === told.rule && one.file === told.file))).toEqual([]);
  expect(othersIn(cwd)).toEqual(untouched);
  expect((await run(['fix', 'm'], { cwd })).stdout).toBe('');
  expect(contentsOf(join(cwd, 'm'))).toEqual(fixed);
  return before;
}

/** All files of a mission but its findings. */
const othersIn = (cwd: string): unknown =>
  Object.entries(contentsOf(join(cwd, 'm'))).filter(([file]) => !file.startsWith('findings/'));

const missions = readdirSync('fixtures/missions');

test.each(missions)(
  'findings of %s that are written as the house does not are put right, once and for all',
  async (name) => {
    const cwd = damaged(name, (words) => damages.reduce((text, [, damage]) => damage(text), words));
    expect(cwd).toBeDefined();
    if (cwd !== undefined) await expectFixed(cwd);
  },
);

test.each(damages)('each fault alone is noticed and put right: %s %s', async (rule, damage) => {
  let isNoticed = false;
  for (const name of missions) {
    const cwd: string | undefined = isNoticed ? undefined : damaged(name, damage);
    if (cwd !== undefined) isNoticed = (await expectFixed(cwd)).some((told) => told.rule === rule);
  }
  expect(isNoticed).toBe(true);
});

test('line ends, the byte order mark and what is no running text stay as they are', async () => {
  const cwd = temporary();
  mkdirSync(cwd, { recursive: true });
  copyMission(join(cwd, 'm'), {}, 'minimal');
  const path = join(cwd, 'm/findings/media.md');
  const written =
    '\uFEFF---\r\ntopic: media # a  comment, organised\r\n---\r\n# Media  \r\n\r\nThe press was well organised ' +
    ',\r\nand *free*  to “cooperate ,  too”.  \r\nSee [organised  lists](https://example.org/organise) and ' +
    '`organise  it`.\n\nIt organised &amp; it recognis&#101;d.';
  const right = written
    .replace('well organised ,', 'well organized,')
    .replace('*free*  to', '*free* to')
    .replace('It organised', 'It organized');
  writeFileSync(path, written);
  await run(['fix', 'm'], { cwd });
  expect(readFileSync(path, 'utf8')).toBe(right);
});
