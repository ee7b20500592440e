import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { safeFixes } from '../../src/fixes/safe-fixes.ts';
import { formatsNamed } from '../../src/formats/index.ts';
import { run } from '../support/fake-host.ts';
import { contentsOf, copyMission, temporary } from '../support/temporary.ts';

const fixtures = readdirSync('fixtures/fix');
const [text] = await formatsNamed('md');

/** A copy of a fixture in a folder of its own. */
function copied(name: string): string {
  const cwd = temporary();
  cpSync(`fixtures/fix/${name}`, join(cwd, 'm'), {
    recursive: true,
    filter: (path) => basename(path) !== 'expected.diff',
  });
  return cwd;
}

const release = (mission: string): string => {
  const {
    documents: [document],
    house,
  } = compile(readSources(mission, process.cwd()));
  return document && house && text ? String(text.render(document, house, new Map())) : 'no document';
};

/** What a diff makes of the files that it was made of. */
function patched(files: Readonly<Record<string, string>>, diff: string): Record<string, string> {
  const changed = { ...files };
  for (const part of diff.split(/^--- .*\n(?=\+\+\+ )/m).slice(1)) {
    const [head = '', ...rest] = part.split('\n');
    const name = head.slice('+++ '.length);
    const lines = (changed[name] ?? '').split('\n');
    let at = 0;
    for (const line of rest.slice(0, -1)) {
      const hunk = /^@@ -\d+,\d+ \+(\d+),\d+ @@$/.exec(line);
      if (hunk) at = Number(hunk[1]) - 1;
      else if (line.startsWith(' ')) expect(lines[at++]).toBe(line.slice(1));
      else if (line.startsWith('-')) expect(lines.splice(at, 1)).toEqual([line.slice(1)]);
      else if (line.startsWith('+')) lines.splice(at++, 0, line.slice(1));
    }
    changed[name] = lines.join('\n');
  }
  return changed;
}

describe.each(fixtures)('%s', (name) => {
  test('shows what it would change, and changes nothing', async () => {
    const cwd = copied(name);
    const before = contentsOf(cwd);
    const { stdout, stderr, exitCode } = await run(['fix', '--dry-run'], { cwd: join(cwd, 'm') });
    expect(contentsOf(cwd)).toEqual(before);
    expect(exitCode).toBe(0);
    await expect(`${stdout}${stderr}`).toMatchFileSnapshot(`../../fixtures/fix/${name}/expected.diff`);
  });

  test('makes exactly what it shows, once', async () => {
    const cwd = copied(name);
    const before = contentsOf(join(cwd, 'm'));
    const { stdout: diff } = await run(['fix', '--dry-run'], { cwd: join(cwd, 'm') });
    const words = release(join(cwd, 'm'));
    const made = await run(['fix', 'm'], { cwd });
    expect(made.exitCode).toBe(0);
    const after = contentsOf(join(cwd, 'm'));
    expect(after).toEqual(patched(before, diff));
    const isLinking = !readFileSync(`fixtures/fix/${name}/expected.diff`, 'utf8').includes('as the house does');
    if (isLinking)
      expect(made.stdout.split('\n').length - 1).toBe(
        Object.values(after).join('').split('](fact:').length - Object.values(before).join('').split('](fact:').length,
      );
    if (isLinking) expect(release(join(cwd, 'm'))).toBe(words);
    const again = await run(['fix', 'm'], { cwd });
    expect({ stdout: again.stdout, said: again.stderr.startsWith('Nothing to fix.') }).toEqual({
      stdout: '',
      said: true,
    });
    expect(contentsOf(join(cwd, 'm'))).toEqual(after);
  });
});

test('the fixtures hold something to fix, and nothing to fix', () => {
  const diffs = fixtures.map((name) => readFileSync(`fixtures/fix/${name}/expected.diff`, 'utf8'));
  expect(diffs.some((diff) => diff.startsWith('---'))).toBe(true);
  expect(diffs.some((diff) => diff.startsWith('Nothing to fix.'))).toBe(true);
});

// Whoever writes the numbers first and links them later must come to the same release.
describe.each(readdirSync('fixtures/missions'))('the links of %s, taken out of its findings', (name) => {
  const unlinked = (): string => {
    const cwd = temporary();
    copyMission(join(cwd, 'm'), {}, name);
    for (const file of readdirSync(join(cwd, 'm/findings'))) {
      const path = join(cwd, 'm/findings', file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/\[([^\]]+)\]\(fact:[^)]*\)/g, '$1'));
    }
    return cwd;
  };

  test('are put back where they are certain, true, and without a change of words', async () => {
    const cwd = unlinked();
    const before = JSON.parse((await run(['check', 'm', '--format', 'json'], { cwd })).stdout).diagnostics as {
      rule: string;
      suggestions: string[];
    }[];
    const { stdout, exitCode } = await run(['fix', 'm'], { cwd });
    expect(exitCode).toBe(0);
    expect(release(join(cwd, 'm'))).toBe(release(`fixtures/missions/${name}`));
    const certain = before.filter(
      ({ rule, suggestions }) => rule === 'claims/unlinked-number' && suggestions.length > 0,
    );
    expect(stdout.split('\n').length - 1).toBe(certain.length);
    const { stdout: left } = await run(['check', 'm', '--format', 'json'], { cwd });
    const after = JSON.parse(left).diagnostics as { rule: string; suggestions: string[] }[];
    expect(after.filter(({ rule }) => !['claims/unlinked-number', 'facts/unused'].includes(rule))).toEqual([]);
    expect(after.filter(({ rule }) => rule === 'claims/unlinked-number')).toHaveLength(
      before.filter(({ rule }) => rule === 'claims/unlinked-number').length - certain.length,
    );
  });
});

describe('of a file nothing changes but the links', () => {
  const body =
    '---\ntopic: media\n---\n# Media\n\nObservers came from 29 countries,\nwith 186 observers from ODIHR.\n\nThe ' +
    '57 complaints filed were 57.';
  test.each([
    ['LF', '\n', '', ''],
    ['CRLF', '\r\n', '', '\r\n'],
    ['CR', '\r', '', ''],
    ['a byte order mark', '\n', '\uFEFF', '\n'],
    ['a byte order mark and CRLF', '\r\n', '\uFEFF', ''],
    ['mixed line ends', '\r\n', '', '\n\r\n\n'],
  ])('%s', async (_, lineEnd, mark, end) => {
    const cwd = copied('county-elections');
    const path = join(cwd, 'm/findings/media.md');
    const written = mark + body.replaceAll('\n', lineEnd) + end;
    writeFileSync(path, written);
    chmodSync(path, 0o640);
    const { exitCode } = await run(['fix', 'm'], { cwd });
    expect(exitCode).toBe(0);
    const fixed = readFileSync(path, 'utf8');
    expect(fixed.replace(/\[([^\]]+)\]\(fact:[^)]*\)/g, '$1')).toBe(written);
    expect(fixed.match(/\]\(fact:[^)]*/g)).toEqual([
      '](fact:observers.countries',
      '](fact:observers.parts.odihr',
      '](fact:complaints.filed',
      '](fact:complaints.filed',
    ]);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });
});

describe('the work could not be done', () => {
  test('outside of the mission: a file or folder behind a link is left alone', async () => {
    const cwd = copied('county-elections');
    mkdirSync(join(cwd, 'elsewhere'));
    renameSync(join(cwd, 'm/findings/media.md'), join(cwd, 'elsewhere/media.md'));
    symlinkSync('../../elsewhere/media.md', join(cwd, 'm/findings/media.md'));
    const before = contentsOf(join(cwd, 'elsewhere'));
    const { stderr, exitCode } = await run(['fix', 'm'], { cwd });
    expect(stderr).toContain('This is a link that leads out of the mission, to “../../elsewhere/media.md”.');
    expect(exitCode).toBe(1);
    renameSync(join(cwd, 'm/findings'), join(cwd, 'findings'));
    symlinkSync('../findings', join(cwd, 'm/findings'));
    rmSync(join(cwd, 'findings/media.md'));
    const all = contentsOf(join(cwd, 'findings'));
    expect((await run(['fix', 'm'], { cwd })).exitCode).toBe(1);
    expect([contentsOf(join(cwd, 'elsewhere')), contentsOf(join(cwd, 'findings'))]).toEqual([before, all]);
  });

  test('a link inside the mission stays a link', async () => {
    const cwd = copied('county-elections');
    renameSync(join(cwd, 'm/findings/media.md'), join(cwd, 'm/media.txt'));
    symlinkSync('../media.txt', join(cwd, 'm/findings/media.md'));
    expect((await run(['fix', 'm'], { cwd })).exitCode).toBe(0);
    expect(readFileSync(join(cwd, 'm/media.txt'), 'utf8')).toContain('](fact:media.monitored-channels)');
    expect(existsSync(join(cwd, 'm/findings/media.md'))).toBe(true);
  });

  test('a file under two names is fixed once', async () => {
    const cwd = copied('county-elections');
    symlinkSync('media.md', join(cwd, 'm/findings/media-again.md'));
    const { stderr, exitCode } = await run(['fix', 'm'], { cwd });
    expect(stderr).toContain('numbers linked in');
    expect(exitCode).toBe(0);
    const text = readFileSync(join(cwd, 'm/findings/media.md'), 'utf8');
    expect(text).toContain(
      '*[eight](fact:media.monitored-channels) channels*; [eight](fact:media.monitored-channels) channels',
    );
  });

  test('where there is no mission', async () => {
    expect(await run(['fix', 'nowhere'], { cwd: temporary() })).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: 'prelim: There is no folder “nowhere”.\n',
    });
  });
});

test('what can be read is fixed, and the rest is told', async () => {
  const cwd = copied('county-elections');
  writeFileSync(join(cwd, 'm/findings/media.md'), 'no front matter');
  const { stdout, stderr, exitCode } = await run(['fix', 'm'], { cwd });
  expect(stdout).toContain('m/findings/overall.md:4:42  [214](fact:observers.total)\n');
  expect(stderr).toContain('Nothing is fixed where it could not be read.');
  expect(exitCode).toBe(1);
});

test('what somebody answers for is left as it is', async () => {
  const cwd = copied('nothing');
  rmSync(join(cwd, 'm/findings/overall.md'));
  const waiver =
    'waivers:\n  - { rule: claims/unlinked-number, text: nine, reason: a quotation from 2011, by: Duarte ' +
    'Vilanculos }\n';
  writeFileSync(
    join(cwd, 'm/mission.yaml'),
    readFileSync(join(cwd, 'm/mission.yaml'), 'utf8').replace(/ {2}debates.*\n/, '') + waiver,
  );
  writeFileSync(
    join(cwd, 'm/findings/overall.md'),
    '---\ntopic: overall\n---\n# Portugal voted\n\nNine candidates were registered.\n',
  );
  expect(await run(['fix', 'm'], { cwd })).toMatchObject({ exitCode: 0, stdout: '', stderr: 'Nothing to fix.\n' });
});

describe('a fix that would change more than it says is not made', () => {
  const head = '---\ntopic: media\n---\n# Media\n\n';
  test.each([
    ['bold from the middle of a word', 'a**14**b', '14'],
    ['code', 'the `14` there', '14'],
    ['the words of a link', 'the [14 there](https://example.org)', '14'],
    ['the address of a link', 'the [there](https://example.org/14)', '14'],
    ['a picture', 'Look!14', '14'],
    ['the border of bold words', 'some **14** there', 'some **14'],
    ['a heading', '## 14', '## 14'],
    ['front matter', 'none', 'topic'],
  ])('%s', (_, words, part) => {
    const source = { path: 'findings/media.md', text: `${head}${words}\n\nAnd 15.\n` };
    const fixOf = (text: string) => {
      const start = source.text.indexOf(text);
      return {
        at: { source, start, end: start + text.length },
        replacement: `[${text}](fact:x)`,
        rules: ['claims/unlinked-number'],
        words: [],
      };
    };
    const other = fixOf('15');
    expect(safeFixes({ source, fixes: [fixOf(part), other] }).fixes).toEqual([other]);
    expect(safeFixes({ source, fixes: [other] }).fixes).toEqual([other]);
  });

  test.each([
    ['running text', 'an organised vote', 'organised', 'organized', true],
    ['bold words', 'an **organised** vote', 'organised', 'organized', true],
    ['the words of a link', 'an [organised](fact:x) vote', 'organised', 'organized', true],
    ['the address of a link', 'a [vote](https://example.org/organised)', 'organised', 'organized', false],
    ['code', 'an `organised` vote', 'organised', 'organized', false],
    ['an entity', 'an &#111;rganised vote', '&#111;rganised', 'organized', false],
    ['markup', 'an *organised* vote', '*organised*', '*organized*', false],
    ['front matter', 'a vote', 'media', 'medium', false],
    ['words that would be markup', 'an organised vote', 'organised', '*organized*', false],
    ['a line end', 'an organised  \nvote', '  \n', ' \n', false],
  ])('words are changed in nothing but text: %s', (_, words, part, replacement, isMade) => {
    const source = { path: 'findings/media.md', text: `${head}${words}\n` };
    const start = source.text.indexOf(part);
    const at = { source, start, end: start + part.length };
    const fix = { at, replacement, rules: ['style/spelling-variant'], words: [{ at, replacement }] };
    expect(safeFixes({ source, fixes: [fix] }).fixes).toEqual(isMade ? [fix] : []);
    expect(safeFixes({ source, fixes: [{ ...fix, words: [] }] }).fixes).toEqual([]); // it says that no word changes
  });
});
