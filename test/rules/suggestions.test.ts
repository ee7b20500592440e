import { readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import type { Sources } from '../../src/mission/mission.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { type Source, spanText } from '../../src/source/source.ts';

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .map((name) => `${folder}/${name}`)
    .filter((path) => statSync(path).isDirectory());

const missions = [...foldersIn('fixtures/rules/claims').flatMap(foldersIn), ...foldersIn('fixtures/fix')].filter(
  (path) => readdirSync(path).includes('mission.yaml'),
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

/** Other characters for some of a text. */
interface Offer {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

function offersOf({ at, suggestions = [], fix, message, advice = '' }: Diagnostic): readonly Offer[] {
  const { start, end } = at;
  const inPlace = [...suggestions, ...(fix === undefined ? [] : [fix])].map((words) => ({ start, end, words }));
  return inPlace.length > 0 ? inPlace : besideBrackets(at, message, advice);
}

/** “You could write “…”” for a claim that goes beyond its brackets: the words around them go as well. */
function besideBrackets(at: Diagnostic['at'], message: string, advice: string): readonly Offer[] {
  const { text } = at.source;
  const [, inside, url] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(spanText(at)) ?? [];
  const [, words = ''] = /^“([^”]+)”/.exec(message) ?? [];
  const index = inside === undefined ? -1 : words.indexOf(inside);
  if (inside === undefined || index < 0 || !advice.startsWith('You could write')) return [];
  const [start, end] = [at.start - index, at.end + words.length - index - inside.length];
  if (text.slice(start, at.start) + inside + text.slice(at.end, end) !== words) return [];
  return Array.from(advice.matchAll(/“([^”]+)”/g), ([, better]) => ({ start, end, words: `[${better}](${url})` }));
}

test('there are missions to try', () => expect(missions.length).toBeGreaterThan(20));

describe.each(missions)('%s', (mission) => {
  test('whatever is offered for a claim can stand in its place: the problem is gone, and no new one is there', () => {
    const sources = readSources('.', resolve(mission));
    for (const problem of compile(sources).diagnostics.filter((one) => about(one) && inTexts(one))) {
      const { source } = problem.at;
      for (const { start, end, words } of offersOf(problem)) {
        const better = changed(sources, source, source.text.slice(0, start) + words + source.text.slice(end));
        const left = compile(better).diagnostics.filter(
          ({ rule, at }) =>
            rule.startsWith('claims/') &&
            !others.includes(rule) &&
            at.source.path === source.path &&
            at.start < start + words.length &&
            start < at.end,
        );
        expect([words, left.map(({ rule, message }) => `${rule}: ${message}`)]).toEqual([words, []]);
      }
    }
  });
});
