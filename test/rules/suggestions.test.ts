import { readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import type { Sources } from '../../src/mission/mission.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import type { Source } from '../../src/source/source.ts';

const missions = ['fixtures/rules/claims', 'fixtures/fix'].flatMap((folder) =>
  readdirSync(folder).flatMap((name) => {
    const isMission = (path: string): boolean =>
      statSync(path).isDirectory() && readdirSync(path).includes('mission.yaml');
    const path = `${folder}/${name}`;
    const inner = statSync(path).isDirectory() ? readdirSync(path).map((child) => `${path}/${child}`) : [];
    return [path, ...inner].filter(isMission);
  }),
);

/** The sources with one text changed. */
function changed(sources: Sources, source: Source, text: string): Sources {
  const replaced = (files: Sources['findings']): Sources['findings'] =>
    new Map([...files].map(([id, file]) => [id, file.path === source.path ? { ...file, text } : file]));
  return { ...sources, findings: replaced(sources.findings), quotes: replaced(sources.quotes) };
}

/** That a number is linked to nothing, or does not say of what it is or of how few, was so before. */
const others = ['claims/base-missing', 'claims/small-base', 'claims/unlinked-number'];

const about = ({ rule }: Diagnostic): boolean => rule.startsWith('claims/');

const inTexts = ({ at }: Diagnostic): boolean => /^(?:findings|quotes)\//.test(at.source.path);

test('there are missions to try', () => expect(missions.length).toBeGreaterThan(20));

describe.each(missions)('%s', (mission) => {
  test('whatever is offered for a claim can stand in its place: the problem is gone, and no new one is there', () => {
    const sources = readSources('.', resolve(mission));
    const problems = compile(sources).diagnostics;
    for (const problem of problems.filter((one) => about(one) && inTexts(one))) {
      const { at } = problem;
      const { text } = at.source;
      for (const offer of [...(problem.suggestions ?? []), ...(problem.fix === undefined ? [] : [problem.fix])]) {
        const better = changed(sources, at.source, text.slice(0, at.start) + offer + text.slice(at.end));
        const left = compile(better).diagnostics.filter(
          (one) =>
            about(one) &&
            !others.includes(one.rule) &&
            one.at.source.path === at.source.path &&
            one.at.start < at.start + offer.length &&
            at.start < one.at.end,
        );
        expect([offer, left.map(({ rule, message }) => `${rule}: ${message}`)]).toEqual([offer, []]);
      }
    }
  });
});
