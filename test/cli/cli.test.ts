import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
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
    {
      args: ['check'],
      says: 'There is no mission.yaml in “.”. Name the folder of a mission: there is “mission”; or write',
    },
    { args: ['check', '..'], says: 'There is no mission.yaml in “..”. Name' },
    { args: ['check', 'findings'], says: 'There is no folder “findings”.' },
    { args: ['check', 'mission/findings'], says: 'Name the folder of the mission, which is above it: mission.' },
    { args: ['facts', 'mission/findings/overall.md'], says: 'is a file. Name the folder of its mission: mission.' },
    { args: ['check', 'misson'], says: 'There is no folder “misson”. Did you mean “mission”?' },
    {
      args: ['check', 'mission/mission.yaml'],
      says: '“mission/mission.yaml” is a file. Name the folder that it stands in: mission.',
    },
    { args: ['check', 'mission', 'other'], says: 'There is no folder “other”.' },
    { args: ['check', 'mission'], changes: house('osec'), says: 'mission/mission.yaml:2:8 names the house “osec”' },
    { args: ['check', 'mission'], changes: house('osec'), says: 'Did you mean “osce”? The only built-in house' },
    {
      args: ['check', 'mission'],
      changes: house('pace'),
      says: 'The only built-in house is osce. A house of your own',
    },
    { args: ['check', 'mission'], changes: house('./my-house'), says: 'names the house “./my-house”' },
    { args: ['check', 'mission'], changes: house('../../../etc'), says: 'names the house “../../../etc”' },
    {
      args: ['build', 'mission', '--format', 'md,rtf'],
      says: 'There is no format “rtf”. There are: docx, eml, html, md, ninjs, pdf, txt.',
    },
    { args: ['build', 'mission', '--format', 'doc'], says: 'There is no format “doc”. Did you mean “docx”?' },
    { args: ['build', 'mission', '--format', 'Word'], says: 'There is no format “word”. Did you mean “docx”?' },
    { args: ['build', 'mission', '--format', 'pfd'], says: 'There is no format “pfd”. Did you mean “pdf”?' },
    { args: ['check', 'mission', '--format', 'JSON'], says: 'Did you mean “json”?' },
    { args: ['explain', 'differs'], says: 'There is no rule “differs”. Did you mean “claims/differs”?' },
    { args: ['explain', 'unused'], says: 'Did you mean “facts/unused” or “waivers/unused”?' },
    { args: ['explain', 'difers'], says: 'Did you mean “claims/differs”?' },
    { args: ['explain', 'claims'], says: '“claims” is a family of rules. Name one of them: claims/base-missing, ' },
    {
      args: ['build', 'mission', '--out', 'mission/mission.yaml'],
      says: '“mission/mission.yaml” is a file. Documents',
    },
    {
      args: ['build', 'mission', '--out', 'mission/mission.yaml/a'],
      says: '“mission/mission.yaml/a” cannot be a folder: “mission.yaml” is a file.',
    },
    { args: ['build', 'mission', '--format', ''], says: 'There is no format “”.' },
    {
      args: ['build', 'mission', '--document', 'press-relase'],
      says: 'There is no document “press-relase”. Did you mean “press-release”? The house has: press-release.',
    },
    {
      args: ['build', 'mission', '--out', '-', '--format', 'md,txt'],
      says: '“--out -” writes one format of one mission.',
    },
    { args: ['build', 'mission', 'mission', '--out', '-'], says: '“--out -” writes one format of one mission.' },
    { args: ['build', 'nowhere'], says: 'There is no folder “nowhere”.' },
    { args: ['init'], says: 'Name the folder that the mission is to be written into, such as “prelim init' },
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

describe('a mission file under a nearly right name', () => {
  const missing = 'prelim: There is no mission.yaml in “mission”. ';
  test.each([
    [['mission.yml'], 'There is a mission.yml: name it mission.yaml.'],
    [['Mission.yml'], 'There is a Mission.yml: name it mission.yaml.'],
    [['mission.yaml.txt'], 'There is a mission.yaml.txt: name it mission.yaml.'],
    [['mission.txt'], 'There is a mission.txt: name it mission.yaml.'],
    [['mision.yaml'], 'There is a mision.yaml: name it mission.yaml.'],
    [['mission (1).yaml'], 'There is a mission (1).yaml: name it mission.yaml.'],
    [['mission.yml', 'mission-copy.yaml'], 'There are “mission-copy.yaml” and “mission.yml”: name the one'],
    [['house.yaml', 'notes.txt'], 'Name the folder of a mission, or write one with “prelim init”.'],
  ])('%j', async (names, says) => {
    const cwd = temporary();
    mkdirSync(join(cwd, 'mission'));
    for (const name of names) writeFileSync(join(cwd, 'mission', name), 'house: osce\n');
    const { stdout, stderr, exitCode } = await run(['check', 'mission'], { cwd });
    expect(stderr).toContain(missing + says);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  });
});

test('a start inside the findings of such a mission names the folder above', async () => {
  const cwd = temporary();
  mkdirSync(join(cwd, 'mission/findings'), { recursive: true });
  writeFileSync(join(cwd, 'mission/mission.yml'), 'house: osce\n');
  const { stderr, exitCode } = await run(['check'], { cwd: join(cwd, 'mission/findings') });
  expect(stderr).toContain('The folder above it, “..”, has a mission.yml: name that file mission.yaml, and');
  expect(exitCode).toBe(2);
});

describe('what stands beside mission.yaml and is not read', () => {
  const finding = '---\ntopic: media\n---\n# Media\n\nPublic media gave all contestants their time.\n';
  test.each([
    ['media.md', finding, 'it is a finding, and stands outside findings/. Move it there, as findings/media.md.'],
    ['media.txt', finding, 'Move it there, as findings/media.md.'],
    ['roe.md', '---\nspeaker: roe\n---\nWe saw it.\n', 'it is a quotation, and stands outside quotes/.'],
    ['finding/media.md', finding, 'This folder is not read: findings stand in findings/. Move its files to findings/.'],
    ['Findings/media.md', finding, 'This folder is not read: findings stand in findings/.'],
    ['findngs/media.md', finding, 'This folder is not read: findings stand in findings/.'],
    ['Quotations/roe.md', 'We saw it.', 'This folder is not read: quotations stand in quotes/.'],
    ['template/page.css', 'p { }', 'This folder is not read: templates stand in templates/. Name it templates.'],
    ['mission.yml', 'house: osce', 'This file is not read: mission.yaml is.'],
    ['findings/media.docx', 'x', 'prelim reads plain text. Copy its words into a text file media.md, and move'],
    ['findings/media.markdown', finding, 'its name does not end in .md. Name it media.md, or move it away.'],
    ['findings/media.txt', finding, 'its name does not end in .md. Name it media.md, or move it away.'],
  ])('%s is told', async (file, text, says) => {
    const cwd = temporary();
    copyMission(join(cwd, 'mission'), { [file]: () => text });
    const { stdout, exitCode } = await run(['check', 'mission', '--format', 'unix'], { cwd });
    expect(stdout).toContain(says);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(exitCode).toBe(1);
  });

  test.each([
    ['README.md', '# How we work\n\nFirst the facts.\n'],
    ['notes.txt', 'topic: media, says the editor\n'],
    ['CHANGELOG.md', '---\ntitle: Changes\n---\n'],
    ['sources/media.md', finding],
    ['archive/findings/media.md', finding],
    ['quoted/letter.pdf', 'x'],
    ['mission-plan.docx', 'x'],
    ['.github/mission.yml', 'on: push'],
    ['emissions.csv', 'x'],
  ])('%s may stand there', async (file, text) => {
    const cwd = temporary();
    copyMission(join(cwd, 'mission'), { [file]: () => text });
    expect(await run(['check', 'mission'], { cwd })).toEqual({ stdout: 'No problems\n', stderr: '', exitCode: 0 });
  });
});

test('a report has the paths of the disk, letter by letter', async () => {
  const cwd = temporary();
  copyMission(join(cwd, 'norway'), { 'findings/.md': () => '' });
  const { stdout } = await run(['check', 'norway'], { cwd });
  expect(stdout).toMatch(/^norway\/findings\/\.md:1:1 /);
});

test.each(['PDF', '.txt', 'md txt', 'md, txt', 'TXT;md'])('--format %j is understood', async (list) => {
  const { formatsNamed } = await import('../../src/formats/index.ts');
  expect((await formatsNamed(list)).length).toBe(list.split(/[ ,;]+/).length);
});

test('many runs in one process leave one listener', async () => {
  const heard = new Set<unknown>();
  for (let index = 0; index < 12; index++) {
    await main({
      argv: ['node', 'prelim', 'schema', 'finding'],
      env: {},
      cwd: () => process.cwd(),
      stdout: { write: () => undefined },
      stderr: { write: () => undefined },
      on: (_, hear) => heard.add(hear),
      off: (_, hear) => heard.delete(hear),
    });
  }
  expect(heard.size).toBe(1);
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
