import { beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { compile } from '../../src/compile.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { calibrate, timesAsLong } from '../support/cpu-time.ts';

const minimal = readSources('fixtures/missions/minimal', process.cwd());

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

const withFacts = (facts: readonly string[]): string =>
  `${minimal.mission.text}\nfacts:\n${facts.map((fact) => `  ${fact}\n`).join('')}`;

/** What is said of a mission with these facts, apart from suggestions, and how often. */
function saidOf(facts: readonly string[]): ReadonlyMap<string, number> {
  const text = withFacts(facts);
  const said = new Map<string, number>();
  for (const { severity, rule, message } of compile({ ...minimal, mission: { ...minimal.mission, text } })
    .diagnostics) {
    if (severity !== 'suggestion') said.set(`${rule}: ${message}`, (said.get(`${rule}: ${message}`) ?? 0) + 1);
  }
  return said;
}

let calibration = 0;
beforeAll(async () => {
  const text = withFacts(range(500).map((index) => `f${index}: ${counted}`));
  calibration = await calibrate(() => parseDocument(text));
});

/**
 * The same, which may take no more than 150 times as long as the YAML package takes to parse 500 facts. Today it is 7 to
 * 30 times as long.
 */
async function saidInTimeOf(facts: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const limit = 150;
  const { result, ratio } = await timesAsLong(calibration, limit, () => saidOf(facts));
  expect(ratio).toBeLessThan(limit);
  return result;
}

const manySteps = range(30_000)
  .map(() => 'a')
  .join('.');

const counted = '{ value: 12, source: Central Election Commission }';

describe('a mission of a great many facts', () => {
  test('is read, with aliases, parts and sums', async () => {
    const facts = range(2000).map(
      (index) =>
        `f${index}: { value: *twelve, source: Central Election Commission, as-of: 2032-06-07, unit: ` +
        `voters${index > 0 ? `, part-of: f${index - 1}` : ''} }`,
    );
    const sums = range(90).map(
      (index) =>
        `s${index}: { sum: [${index === 0 ? 'f0' : `s${index - 1}`}, ${index === 0 ? 'f1' : `s${index - 1}`}] }`,
    );
    const first = 'first: { value: &twelve 12, source: Central Election Commission }';
    expect((await saidInTimeOf([first, ...facts, ...sums])).size).toBe(0);
  });

  test.each<readonly [string, readonly string[], string, number]>([
    [
      'too many',
      range(5001).map((index) => `f${index}: 1`),
      'files/too-large: This mission has more than 5,000 facts. No mission needs so many: look for something ' +
        'pasted by mistake.',
      1,
    ],
    [
      'too many entries',
      range(4500).map(
        (index) => `f${index}: { about: 1, source: Central Election Commission, unit: voters, settled: true }`,
      ),
      'files/too-large: This file has more than 20,000 entries. No mission needs so many: look for something ' +
        'pasted by mistake.',
      1,
    ],
    [
      'a chain of sums',
      range(3000)
        .map((index) => `s${index}: { sum: [s${index + 1}] }`)
        .concat(`s3000: ${counted}`),
      'files/too-large: “s0” is a sum of sums more than 100 levels deep. No figure of a mission is so far from ' +
        'what was counted.',
      1,
    ],
    [
      'a circle of sums',
      range(3000).map((index) => `s${index}: { sum: [s${(index + 1) % 3000}] }`),
      'facts/unknown: “s0” is made of itself here, by way of “s1”.',
      1,
    ],
    [
      'a circle of parts',
      range(3000).map(
        (index) => `s${index}: { value: 12, source: Central Election Commission, part-of: s${(index + 1) % 3000} }`,
      ),
      'facts/unknown: “s0” is made of itself here, by way of “s1”.',
      1,
    ],
    [
      'unknown names',
      range(1300).map((index) => `s${index}: { sum: [${range(10).map(() => 'nothing')}] }`),
      'facts/unknown: There is no fact “nothing”. Add it to “facts” in mission.yaml, with its source.',
      13_000,
    ],
    [
      'a name of a great many steps',
      [`f: { value: 12, source: Central Election Commission, part-of: ${manySteps} }`],
      `facts/unknown: There is no fact “${manySteps}”. Add it to “facts” in mission.yaml, with its source.`,
      1,
    ],
  ])('says what is wrong in time: %s', async (_, facts, message, times) => {
    expect([...(await saidInTimeOf(facts))]).toContainEqual([message, times]);
  });

  test('that are wrong names all, each only once known, ends in time', async () => {
    const facts = range(1300).map((index) => `s${index}: { sum: [${range(10).map((part) => `t${index}x${part}`)}] }`);
    expect((await saidInTimeOf(facts)).size).toBe(13_000);
  });
});

describe('facts that lead to one another', () => {
  const circles = (...facts: readonly string[]): string =>
    [...saidOf(facts).keys()].map((said) => said.replace(/^.*?: | here|\.$/g, '')).join('; ');

  test.each<readonly [string, readonly string[], string]>([
    [
      'two circles are two problems',
      ['a: { sum: [b] }', 'b: { sum: [a] }', 'c: { sum: [d] }', 'd: { sum: [c] }'],
      '“a” is made of itself, by way of “b”; “c” is made of itself, by way of “d”',
    ],
    [
      'so is a circle below another one',
      ['a: { sum: [b, c] }', 'b: { sum: [a] }', 'c: { sum: [d] }', 'd: { sum: [c] }'],
      '“a” is made of itself, by way of “b”; “c” is made of itself, by way of “d”',
    ],
    ['what only leads to a circle is not in it', ['x: { sum: [a] }', 'a: { sum: [a] }'], '“a” is made of itself'],
    ['the same part twice is no circle', ['a: { sum: [b, b, c] }', 'b: { sum: [c] }', `c: ${counted}`], ''],
    [
      'a base that is a share of its own share',
      ['a: { value: 12, unit: per cent, of: b }', 'b: { value: 12, unit: per cent, of: a }'],
      '“a” is made of itself, by way of “b”',
    ],
    [
      'a part and a base',
      ['a: { value: 12, unit: per cent, of: b }', 'b: { value: 12, unit: per cent, part-of: a }'],
      '“a” is made of itself, by way of “b”',
    ],
  ])('%s', (_, facts, said) => {
    expect(circles(...facts)).toBe(said);
  });
});
