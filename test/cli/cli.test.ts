import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support/fake-host.ts';
import { contentsOf, copyMission, temporary } from '../support/temporary.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

test.each([
  { args: ['--version'], says: version },
  { args: ['--help'], says: 'init [options] <folder>' },
  { args: ['build', '--help'], says: '--draft' },
  { args: ['help', 'check'], says: '--fail-on' },
])('$args answers on the output and ends with 0', async ({ args, says }) => {
  const { stdout, stderr, exitCode } = await run(args);
  expect(stdout).toContain(says);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
});

describe('what cannot be done ends with 2, is said on the error output and leaves the output empty', () => {
  const house = (name: string) => ({ 'mission.yaml': (text: string) => text.replace('house: osce', `house: ${name}`) });
  const cases: readonly { args: string[]; says: string; changes?: Parameters<typeof copyMission>[1] }[] = [
    { args: [], says: 'Usage: prelim' },
    { args: ['chekc'], says: 'Did you mean check?' },
    { args: ['check', '--formt', 'json'], says: 'Did you mean --format?' },
    { args: ['check', '--format'], says: 'argument missing' },
    {
      args: ['check', 'mission', '--format', 'xml'],
      says: 'There is no format “xml” for problems. There are: github, json, junit, pretty, sarif, unix.',
    },
    { args: ['check', 'mission', '--format', 'toString'], says: 'There is no format “toString” for problems.' },
    { args: ['check', 'mission', '--format', 'json=no/such/folder.json'], says: 'There is no such file or folder: ' },
    { args: ['check', 'mission', '--format', 'json=mission'], says: 'A folder stands where a file is needed: ' },
    {
      args: ['check', 'mission', '--format', 'json=mission/mission.yaml/a.json'],
      says: 'A file stands where a folder is needed: ',
    },
    { args: ['check', '--fail-on', 'never', 'mission'], says: 'Allowed choices are error, warning, suggestion' },
    {
      args: ['check', 'mission', '--only', 'facts/unknwon'],
      says: 'There is no rule “facts/unknwon”. Did you mean “facts/unknown”?',
    },
    { args: ['check', 'mission', '--ignore', 'spelling'], says: 'There is no rule “spelling”. The families are: ' },
    { args: ['check'], says: 'There is no mission.yaml in “.”. Name' },
    { args: ['check', '..'], says: 'There is no mission.yaml in “..”. Name' },
    { args: ['check', 'findings'], says: 'There is no folder “findings”.' },
    { args: ['check', 'mission/findings'], says: 'There is no mission.yaml in “mission/findings”. Name' },
    {
      args: ['check', 'mission/mission.yaml'],
      says: '“mission/mission.yaml” is a file. Name the folder that it stands in: mission.',
    },
    { args: ['check', 'mission', 'other'], says: 'There is no folder “other”.' },
    { args: ['check', 'mission'], changes: house('osec'), says: 'mission/mission.yaml names the house “osec”' },
    { args: ['check', 'mission'], changes: house('osec'), says: 'Did you mean “osce”?' },
    { args: ['check', 'mission'], changes: house('unesco'), says: 'The built-in houses are: ' },
    { args: ['check', 'mission'], changes: house('./my-house'), says: 'names the house “./my-house”' },
    { args: ['check', 'mission'], changes: house('../../../etc'), says: 'names the house “../../../etc”' },
    {
      args: ['build', 'mission', '--format', 'md,rtf'],
      says: 'There is no format “rtf”. There are: docx, eml, html, md, ninjs, pdf, txt.',
    },
    { args: ['build', 'mission', '--format', ''], says: 'There is no format “”.' },
    {
      args: ['build', 'mission', '--document', 'press-relase'],
      says: 'There is no document “press-relase”. The house has: press-release.',
    },
    {
      args: ['build', 'mission', '--out', '-', '--format', 'md,txt'],
      says: '“--out -” writes one format of one mission.',
    },
    { args: ['build', 'mission', 'mission', '--out', '-'], says: '“--out -” writes one format of one mission.' },
    { args: ['build', 'nowhere'], says: 'There is no folder “nowhere”.' },
    { args: ['init'], says: "missing required argument 'folder'" },
    {
      args: ['init', 'new', '--house', 'nowhere'],
      says: 'There is no house “nowhere” to begin a mission with. Built-in houses: ',
    },
    { args: ['init', 'new', '--house', '../templates/osce'], says: 'There is no house' },
    { args: ['schema', 'facts'], says: 'Allowed choices are finding, house, mission, problems, quotation' },
  ];

  test.each(cases)('$args $says', async ({ args, says, changes }) => {
    const cwd = temporary();
    copyMission(join(cwd, 'mission'), changes);
    const before = contentsOf(cwd);
    const { stdout, stderr, exitCode } = await run(args, { cwd });
    expect(stderr).toContain(says);
    // The temporary folder has a name of chance, which may hold anything.
    expect(stderr.replaceAll(cwd, '')).not.toMatch(/^ +at |Error:|undefined|\[object|[A-Z]{5}|\.new/m);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(contentsOf(cwd)).toEqual(before);
  });
});

describe('init', () => {
  test.each([['one/new'], ['.'], ['one']])(
    'writes a mission to %s that passes check, warnings too, and can be built',
    async (folder) => {
      const cwd = temporary();
      mkdirSync(join(cwd, 'one'));
      const inside = folder === '.' ? join(cwd, 'one') : cwd;
      const { stdout, stderr, exitCode } = await run(['init', folder], { cwd: inside });
      expect(exitCode).toBe(0);
      expect(stderr).toContain(`prelim check ${folder}`);
      const written = stdout.trim().split('\n');
      expect(Object.keys(contentsOf(inside)).toSorted()).toEqual(written.map((file) => join(file)).toSorted());
      const checked = await run(['check', folder, '--fail-on', 'suggestion'], { cwd: inside });
      expect(checked).toEqual({ stdout: 'No problems\n', stderr: '', exitCode: 0 });
      expect((await run(['build', folder, '--out', '-'], { cwd: inside })).stdout).toContain('# ');
    },
  );

  test('names the command that checks the new mission as it can be typed', async () => {
    const { stderr } = await run(['init', 'my mission'], { cwd: temporary() });
    expect(stderr).toContain('“prelim check "my mission"”');
  });

  test.each([
    ['taken', '“taken” is not empty.'],
    ['taken/notes.txt', 'taken/notes.txt'],
  ])('refuses %s and changes nothing', async (folder, says) => {
    const cwd = temporary();
    mkdirSync(join(cwd, 'taken'));
    writeFileSync(join(cwd, 'taken/notes.txt'), 'mine');
    const { stdout, stderr, exitCode } = await run(['init', folder], { cwd });
    expect(stderr).toContain(says);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(contentsOf(cwd)).toEqual({ 'taken/notes.txt': 'mine' });
  });
});

describe('schema', () => {
  interface Schema {
    readonly description?: string;
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly [key: string]: unknown;
  }
  const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

  /** The way to every property below that has no description, or one that is no sentence. */
  const undescribed = (schema: Schema, way: string): string[] => [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, one]) =>
      /^\S.*\.$/s.test(one.description ?? '') ? [] : [`${way}.${key}`],
    ),
    ...Object.entries(schema).flatMap(([key, inner]) => (isSchema(inner) ? undescribed(inner, `${way}.${key}`) : [])),
  ];

  test.each(['mission', 'finding', 'quotation', 'house'])(
    '%s is a JSON Schema that describes every key',
    async (file) => {
      const { stdout, stderr, exitCode } = await run(['schema', file]);
      expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
      const schema: Schema = JSON.parse(stdout);
      expect(schema).toMatchObject({
        $schema: 'http://json-schema.org/draft-07/schema#',
        type: 'object',
        additionalProperties: false,
      });
      expect(Object.keys(schema.properties ?? {}).length).toBeGreaterThan(0);
      expect(undescribed(schema, file)).toEqual([]);
    },
  );
});
