import ajv from 'ajv-draft-04';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { memoize } from '../../src/collections/memoize.ts';
import { compile } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { github } from '../../src/reporters/github.ts';
import { json } from '../../src/reporters/json.ts';
import { reporters } from '../../src/reporters/index.ts';
import { junit } from '../../src/reporters/junit.ts';
import { problemsReport } from '../../src/reporters/json.ts';
import { pretty } from '../../src/reporters/pretty.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { unix } from '../../src/reporters/unix.ts';
import { rules } from '../../src/rules/index.ts';
import { run } from '../support/fake-host.ts';
import { officialSchema } from '../support/schemas.ts';

const problemsIn = memoize(
  (mission: string): readonly Diagnostic[] => compile(readSources(mission, process.cwd())).diagnostics,
);

const wrong = rules.flatMap(({ id }) => {
  const folder = `fixtures/rules/${id}`;
  return readdirSync(folder)
    .filter((name) => name.startsWith('invalid'))
    .map((name) => `${folder}/${name}`);
});

/** A problem whose every text means something else to the forms of a report. */
const hostile: Diagnostic = {
  rule: 'claims/loose',
  severity: 'warning',
  message: 'a%b\r\nc: "d", <e> & \u0001\uD800 ]]>',
  at: { source: { path: 'näme, 100%: a b/f#.md', text: 'one\ntwo' }, start: 0, end: 5 },
  related: [{ at: { source: { path: 'x.md', text: 'x' }, start: 0, end: 1 }, message: '<&>' }],
  suggestions: ['</failure>'],
};

test.each(Object.entries(reporters))(
  'no control character that somebody wrote reaches a reader of %s',
  async (_, load) => {
    const mission = {
      ...readSources('fixtures/missions/minimal', process.cwd()),
      mission: { path: 'mission.yaml', text: 'facts: { "\\e[31m\\b\\x85", a }\n' },
    };
    const { diagnostics } = compile(mission);
    expect(diagnostics.map(({ message }) => message).join('')).toContain('\u001b[31m');
    const told = diagnostics.map((one) => ({ ...one, advice: '\u0007', related: [{ at: one.at, message: '\u0007' }] }));
    expect((await load())(told, false)).not.toMatch(/(?![\n])\p{Cc}/u);
  },
);

describe('sarif', () => {
  const schema = officialSchema('sarif-2.1.0.json', 'whether reports in SARIF follow the schema of OASIS');

  test.skipIf(!schema)('follows the schema of OASIS, whatever is reported', () => {
    const validate = new ajv.default({
      strict: false,
      formats: { uri: true, 'uri-reference': true, 'date-time': true },
    }).compile(schema ?? {});
    for (const problems of [[], [hostile], ...wrong.map(problemsIn)]) {
      validate(JSON.parse(sarif(problems, false)));
      expect(validate.errors).toBe(null);
    }
  });

  test('names each problem the same in every run, whatever stands above it, and no two alike', () => {
    const prints = (problems: readonly Diagnostic[]): string[] =>
      JSON.parse(sarif(problems, false)).runs[0].results.map(
        (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints['prelim/v1'],
      );
    const problems = wrong.flatMap(problemsIn);
    expect(new Set(prints(problems)).size).toBe(problems.length);
    const [first] = problems;
    if (!first) throw new Error('no problem');
    const { source, start, end } = first.at;
    const moved = {
      ...first,
      at: { source: { ...source, text: `\n\n${source.text}` }, start: start + 2, end: end + 2 },
    };
    expect(prints([moved])).toEqual(prints([first]));
  });

  test('shows places, fixes and the page of the rule', () => {
    const [run] = JSON.parse(sarif(problemsIn('fixtures/rules/claims/wrong-side/invalid'), false)).runs;
    const [result] = run.results;
    expect(run.tool.driver.rules[result.ruleIndex]).toMatchObject({
      id: 'claims/wrong-side',
      defaultConfiguration: { level: 'error' },
    });
    expect(result.relatedLocations[0].physicalLocation.artifactLocation.uri).toBe(
      'fixtures/rules/claims/wrong-side/invalid/mission.yaml',
    );
    expect(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toMatch(
      /^\[.*\]\(fact:voters\.registered\)$/,
    );
  });
});

test('the report in JSON follows the schema that prelim prints for it', async () => {
  for (const problems of [[], [hostile], ...wrong.map(problemsIn)]) {
    expect(problemsReport.safeParse(JSON.parse(json(problems, false))).error).toBeUndefined();
  }
  const { stdout } = await run(['schema', 'problems']);
  expect(JSON.parse(stdout)).toMatchObject({ type: 'object', required: ['version', 'diagnostics', 'summary'] });
});

test('annotations of GitHub escape the marks of their own commands', () => {
  expect(github([hostile], false)).toBe(
    '::warning file=näme%2C 100%25%3A a b/f#.md,line=1,col=1,endLine=2,title=claims/loose::a%25b%0D%0Ac: "d", ' +
      '<e> & \uFFFD\uD800 ]]>\n',
  );
});

describe('junit', () => {
  test('escapes what XML does not hold', () => {
    const report = junit([hostile, { ...hostile, severity: 'error' }], false);
    expect(report).toContain('<testsuites name="prelim" tests="2" failures="1" skipped="1">');
    expect(report).toContain('message="a%b c: &quot;d&quot;, &lt;e&gt; &amp; \uFFFD\uFFFD ]]&gt;"');
    expect(report).toContain('x.md:1:1  &lt;&amp;&gt;</failure>');
    expect(report.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]|(?![\t\n])\p{Cc}/u);
  });

  test('is one test passed where nothing is wrong', () => {
    expect(junit([], false)).toContain('<testsuites name="prelim" tests="1" failures="0" skipped="0">');
  });
});

test('several forms at once each go to their file', async () => {
  const { stdout, exitCode } = await run([
    'check',
    'fixtures/rules/claims/wrong-side/invalid',
    '--format',
    'github',
    '--format',
    'unix',
  ]);
  expect(exitCode).toBe(1);
  expect(stdout.split('\n').filter((line) => line.startsWith('::error')).length).toBe(3);
  expect(stdout.split('\n').filter((line) => line.endsWith('[claims/wrong-side]')).length).toBe(3);
});

describe('a problem that comes again and again', () => {
  const source = { path: 'a.md', text: 'x\n'.repeat(20_000) };
  const again = (count: number, message = 'This is wrong.'): Diagnostic[] =>
    Array.from({ length: count }, (_, index) => ({
      rule: 'claims/loose',
      severity: 'warning',
      message,
      advice: 'Write it otherwise.',
      at: { source, start: 2 * index, end: 2 * index + 1 },
    }));
  const problems = [...again(20_000), ...again(3, 'That is wrong.')];

  test.each([
    ['pretty', pretty, /\n {2}… and 19,990 more of the same\n/],
    ['unix', unix, /^a\.md:10:1: .* \(and 19,990 more of the same\) \[claims\/loose\]$/m],
    ['github', github, /^::warning file=a\.md,line=10,.* \(and 19,990 more of the same\)$/m],
  ])('is told a few times, and how often it comes: %s', (_, reporter, rest) => {
    const told = reporter(problems, false);
    expect(told.match(/This is wrong/g)).toHaveLength(10);
    expect(told.match(/That is wrong/g)).toHaveLength(3);
    expect(told).toMatch(rest);
    expect(reporter(again(12), false)).not.toContain('more of the same');
  });

  test('is counted in full', () => expect(pretty(problems, false)).toMatch(/\n20003 warnings\n$/));

  test.each([
    ['json', json],
    ['sarif', sarif],
    ['junit', junit],
  ])('is there each time for whatever reads %s', (_, reporter) => {
    expect(reporter(problems, false).match(/This is wrong/g)?.length).toBeGreaterThanOrEqual(20_000);
  });
});
