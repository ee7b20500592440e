import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { pretty } from '../../src/reporters/pretty.ts';
import { rules } from '../../src/rules/index.ts';
import { missionWith } from '../support/example.ts';

const problemsIn = (mission: string): readonly Diagnostic[] => compile(readSources('.', resolve(mission))).diagnostics;

describe('the catalogue', () => {
  const ids = rules.map(({ id }) => id);

  test('holds rules', () => expect(ids.length).toBeGreaterThan(3));

  test('is sorted and names each rule once', () => expect(ids).toEqual([...new Set(ids)].toSorted()));

  test('lists every file of a rule, and no other', () => {
    const families = readdirSync('src/rules', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const files = families.flatMap(({ name }) => readdirSync(`src/rules/${name}`).map((file) => `${name}/${file}`));
    expect(files.toSorted()).toEqual(ids.map((id) => `${id}.ts`));
  });

  test('has a folder of fixtures for every rule, and no other', () => {
    const families = readdirSync('fixtures/rules');
    const folders = families.flatMap((family) =>
      readdirSync(`fixtures/rules/${family}`).map((fault) => `${family}/${fault}`),
    );
    expect(folders.toSorted()).toEqual(ids);
  });

  test.each(rules)(
    '$id says what it finds in a line, and why and on what ground in sentences',
    ({ summary, why, basis }) => {
      expect(summary).toMatch(/^[A-Z][^\n]*[^.\n]$/);
      expect(why).toMatch(/^[A-Z].*\.$/);
      expect(basis).toMatch(/^[A-Z].*\.$/);
    },
  );
});

/** Rules about numbers that nobody linked: that they are not linked is no news in their missions. */
const aboutUnlinked = ['claims/contradicting-numbers', 'claims/sum-in-sentence'];

/** What a whole release must have: the small missions of the other rules need not. */
const ofWholeReleases = [
  'dates/election-day-missing',
  'structure/conclusion-without-finding',
  'style/abbreviation-undefined',
];

describe.each(rules)('$id', ({ id, wrong, right }) => {
  const told = (problems: readonly Diagnostic[]): readonly Diagnostic[] =>
    problems.filter(
      ({ rule }) =>
        rule === id ||
        !(ofWholeReleases.includes(rule) || (aboutUnlinked.includes(id) && rule === 'claims/unlinked-number')),
    );
  const folder = `fixtures/rules/${id}`;
  const invalid = existsSync(folder) ? readdirSync(folder).filter((name) => /^invalid(?:-|$)/.test(name)) : [];

  test('says nothing about the valid mission', () =>
    expect(pretty(told(problemsIn(`${folder}/valid`)), false)).toBe('No problems\n'));

  test('reports its wrong example for this reason alone, and not the right one', () => {
    const inRight = told(compile(missionWith(right)).diagnostics);
    const inWrong = told(compile(missionWith(wrong)).diagnostics);
    expect(inRight.filter(({ rule, severity }) => rule === id || severity !== 'suggestion')).toEqual([]);
    const others = new Set(inRight.map(({ rule }) => rule)); // numbers that an example need not link
    expect(new Set(inWrong.map(({ rule }) => rule).filter((rule) => !others.has(rule)))).toEqual(new Set([id]));
  });

  test('has an invalid mission', () => expect(invalid).toContain('invalid'));

  test.each(invalid)('reports the mission “%s”, and nothing else in it', async (name) => {
    const problems = told(problemsIn(`${folder}/${name}`));
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set([id]));
    await expect(pretty(problems, false)).toMatchFileSnapshot(
      `../../${folder}/expected${name.slice('invalid'.length)}.txt`,
    );
  });
});
