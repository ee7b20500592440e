import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, type Sources } from '../src/compile.ts';
import { spanText } from '../src/diagnostic.ts';
import { readSources } from '../src/disk/missions.ts';
import { entriesOf, type Entry } from '../src/ledger/entries.ts';
import { decode } from '../src/source-text.ts';
import { run } from './fake-host.ts';
import { standsFor } from './words.ts';

const missions = readdirSync('fixtures/missions');

describe.each(missions)('%s', (name) => {
  test('has the expected ledger', async () => {
    const { stdout, exitCode } = await run(['facts', `fixtures/missions/${name}`]);
    expect(exitCode).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`../fixtures/missions/${name}/expected/ledger.txt`);
  });

  test('gives other programs the same numbers', async () => {
    const { numbers, version, unused } = JSON.parse((await run(['facts', `fixtures/missions/${name}`, '--format', 'json'])).stdout);
    expect({ version, unused }).toEqual({ version: 1, unused: [] });
    expect(numbers.length).toBeGreaterThan(3);
    for (const number of numbers) expect(Object.keys(number)).toEqual(['file', 'line', 'column', 'text', 'kind', 'fact', 'value', 'verdict']);
    expect(new Set(numbers.map(({ verdict }: { verdict: string }) => verdict))).toEqual(new Set(['true', 'set-aside']));
  });
});

test('an unknown format is refused with the names of the others', async () => {
  const { exitCode, stderr } = await run(['facts', 'fixtures/missions/minimal', '--format', 'xml']);
  expect(exitCode).toBe(2);
  expect(stderr).toBe('prelim: There is no format “xml” for the ledger. There are: json, pretty.\n');
});

/** Numbers as a file may write them, and words to put around them. */
const written = ['14', '12,400', 'almost 12 million', '27 per cent', '27&nbsp;per cent', '29 of the 107', 'two weeks', 'seven hundred and twenty', '12\u202f400', '4.5 per&nbsp;cent'];

const surroundings: Readonly<Record<string, (number: string) => string>> = {
  paragraph: (number) => `There were ${number} complaints.`,
  'after emoji and marks': (number) => `😀 👩‍👩‍👧 Ge\u0301za said ${number} complaints 🇪🇺.`,
  'after references and escapes': (number) => `A &amp; B \\*c\\* &nbsp;&#8211; ${number} complaints.`,
  emphasis: (number) => `There were *${number}* complaints, **not** fewer.`,
  'line ends': (number) => `There were\n${number}\ncomplaints.`,
  'nested lists': (number) => `- Some\n  - There were ${number} complaints.\n    1. None.`,
  quotation: (number) => `> Some\n> said ${number} complaints\nwere there.`,
  table: (number) => `| Complaints | of them |\n| --- | --: |\n| a \\| b | ${number} |`,
  footnote: (number) => `A word.[^n]\n\n[^n]: There were ${number} complaints.`,
  'after a link': (number) => `[9 October](fact:election.date) and [](fact:election.date) saw ${number} complaints.`,
  'a heading below': (number) => `## Findings\n\n### Complaints: ${number}\n\nNone.`,
};

const kazakhstan = readSources('fixtures/missions/kazakhstan-2019', process.cwd());

function entriesWith(body: string, lineEnd = '\n', mark = ''): readonly Entry[] {
  const text = `---\ntopic: media # Ž 😀\n---\n# Media\n\n${body}\n`;
  const { source, fault } = decode(mark + text.replaceAll('\n', lineEnd), 'findings/media.md');
  expect(fault).toBeUndefined();
  const sources: Sources = { ...kazakhstan, findings: new Map([...kazakhstan.findings, ['findings/media', source]]) };
  const { draft } = compile(sources);
  return draft ? entriesOf(draft).filter(({ at }) => at.source === source) : [];
}

describe.each(Object.entries({ LF: '\n', CRLF: '\r\n', CR: '\r' }))('with %s', (_, lineEnd) => {
  describe.each(Object.entries(surroundings))('%s', (_name, around) => {
    test.each(written)('the file shows %s where the ledger says', (number) => {
      for (const mark of ['', '\uFEFF']) {
        const entries = entriesWith(around(number), lineEnd, mark).filter((entry) => entry.kind === 'unlinked' && !('aside' in entry.mention));
        expect(entries.map(({ at }) => spanText(at))).toEqual([number]);
        expect(entries.map(({ text }) => text)).toEqual([standsFor(number)]);
      }
    });
  });
});

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
