import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { entriesOf, type Entry } from '../../src/analysis/numbers/entries.ts';
import { run } from '../support/fake-host.ts';

const missions = readdirSync('fixtures/missions');

describe.each(missions)('%s', (name) => {
  test('has the expected ledger', async () => {
    const { stdout, exitCode } = await run(['facts', `fixtures/missions/${name}`]);
    expect(exitCode).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`../../fixtures/missions/${name}/expected/ledger.txt`);
  });

  test('gives other programs the same numbers', async () => {
    const { numbers, version, unused } = JSON.parse(
      (await run(['facts', `fixtures/missions/${name}`, '--format', 'json'])).stdout,
    );
    expect({ version, unused }).toEqual({ version: 1, unused: [] });
    expect(numbers.length).toBeGreaterThan(3);
    for (const number of numbers)
      expect(Object.keys(number)).toEqual(['file', 'line', 'column', 'text', 'kind', 'fact', 'value', 'verdict']);
    const common = numbers.filter(
      ({ text, verdict }: { text: string; verdict: string }) => verdict === 'unlinked' && /^most\b/i.test(text),
    ); // how everybody writes
    expect(
      new Set(
        numbers.filter((number: object) => !common.includes(number)).map(({ verdict }: { verdict: string }) => verdict),
      ),
    ).toEqual(new Set(['true', 'set-aside']));
  });
});

test('an unknown format is refused with the names of the others', async () => {
  const { exitCode, stderr } = await run(['facts', 'fixtures/missions/minimal', '--format', 'xml']);
  expect(exitCode).toBe(2);
  expect(stderr).toBe('prelim: There is no format “xml” for the ledger. There are: json, pretty.\n');
});

const kazakhstan = readSources('fixtures/missions/kazakhstan-2019', process.cwd());

function entriesWith(body: string): readonly Entry[] {
  const source = { path: 'findings/media.md', text: `---\ntopic: media\n---\n# Media\n\n${body}\n` };
  const { draft } = compile({ ...kazakhstan, findings: new Map([...kazakhstan.findings, ['findings/media', source]]) });
  return draft ? entriesOf(draft).filter(({ at }) => at.source === source) : [];
}

describe('what stands around the brackets belongs to the claim', () => {
  test.each([
    ['almost [12 million](fact:voters.registered)', 'almost 12 million', 'true'],
    ['more than [12 million](fact:voters.registered)', 'more than 12 million', 'wrong-side'],
    ['[12](fact:voters.registered) million', '12 million', 'true'],
    ['fewer than [seven](fact:candidates.registered) candidates', 'fewer than seven', 'wrong-side'],
    ['[seven](fact:candidates.registered) candidates', 'seven', 'true'],
    ['for the [second](fact:candidates.registered) time', 'second', 'unreadable'],
  ])('%s', (words, text, verdict) => {
    const [entry] = entriesWith(`There were ${words} there.`);
    expect(entry?.text).toBe(text);
    expect(entry?.kind === 'linked' && entry.judged?.judgement.verdict).toBe(verdict);
  });
});
