import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { type Sources } from '../../src/mission/mission.ts';
import { spanText } from '../../src/source/source.ts';
import { readSources } from '../../src/disk/read-mission.ts';

const base = readSources('fixtures/missions/kazakhstan-2019', process.cwd());

/** What is said of a passage in the mission of Kazakhstan 2019, as rules with the words that they mark. */
function said(body: string, replace: readonly [string, string] = ['', '']): string[] {
  const finding = { path: 'findings/background.md', text: `---\ntopic: background\n---\n# A title\n\n${body}\n` };
  const mission = { ...base.mission, text: base.mission.text.replace(...replace) };
  const sources: Sources = {
    ...base,
    mission,
    findings: new Map([...base.findings, ['findings/background', finding]]),
  };
  const { diagnostics } = compile(sources);
  return diagnostics
    .filter(({ rule }) => /^(?:claims\/(?!unlinked)|facts\/sum)/.test(rule))
    .map(({ rule, at }) => `${rule} ${spanText(at)}`);
}

const total = '[339](fact:observers.total)';
const parts = '[290](fact:observers.parts.odihr) from ODIHR and [49](fact:observers.parts.oscepa) from the OSCE PA';

test('a sum that holds is silent', () => {
  expect(said(`There were ${total} observers, including ${parts}.`)).toEqual([]);
  expect(
    said(
      'There were [some 340](fact:observers.total) observers, made up of [about 290](fact:observers.parts.odihr) ' +
        'from ODIHR and 49 from the OSCE PA.',
    ),
  ).toEqual([]);
});

test('numbers that are linked and numbers that are not are added up', () => {
  expect(
    said(
      `There were ${total} observers, made up of [290](fact:observers.parts.odihr) from ODIHR and 48 from the OSCE PA.`,
    ),
  ).toEqual(['claims/sum-in-sentence 339']);
  expect(said('There were [](fact:candidates.registered) candidates, nine of whom were women.')).toEqual([
    'claims/sum-in-sentence nine',
  ]);
  expect(
    said(
      'There were **338** observers, composed of [](fact:observers.parts.odihr) and [](fact:observers.parts.oscepa).',
    ),
  ).toEqual(['claims/sum-in-sentence 338']);
});

test('where the words of a link are untrue, that is the one message', () => {
  expect(said(`There were ${total} observers, including ${parts.replace('49', '51')}.`)).toEqual([
    'claims/differs [51](fact:observers.parts.oscepa)',
  ]);
});

test('where the facts do not go together, that is the one message', () => {
  const [first, ...others] = said(
    'There were [](fact:observers.total) observers, made up of [](fact:observers.parts.odihr) and ' +
      '[](fact:observers.parts.oscepa).',
    ['count: 49', 'count: 51'],
  );
  expect(first).toMatch(/^facts\/sum-differs/);
  expect(others).toEqual([]);
});
