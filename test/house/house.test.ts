import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pointAt } from '../../src/source/source.ts';
import { readBuiltInHouse } from '../../src/disk/read-house.ts';
import { readHouse } from '../../src/house/house.ts';
import { run } from '../support/fake-host.ts';
import { copyMission, temporary } from '../support/temporary.ts';

const osce = readBuiltInHouse('osce');
const quotes = '["“", "”", "‘", "’"]';

/** What is said of the house's own file when a text of it is replaced, by its line as the reader sees it. */
function faultsWith(find: string, put: string): string[] {
  const { text } = osce.file;
  expect(text).toContain(find);
  const { diagnostics } = readHouse({ ...osce, file: { path: 'house.yaml', text: text.replace(find, () => put) } });
  return diagnostics.map(({ at, message }) => {
    const { line, column } = pointAt(at.source, at.start);
    return `${at.source.text.split('\n')[line - 1]?.slice(column - 1, column + 11)} ${message}`;
  });
}

test.each([
  ['dash: "–"', 'dash: "---"', /^"---" “typography\.dash” should be one character, but is “---”\.$/],
  ['dash: "–"', 'dash: "&ndash;"', /^"&ndash;" “typography\.dash” should be one character, but is “&ndash;”\.$/],
  ['dash: "–"', 'dash: ""', /^"" “typography\.dash” should be one character, but is an empty text\.$/],
  ['dash: "–"', 'dash: 5', /^5 “typography\.dash” should be one character, but is the number 5\./],
  [
    'apostrophe: "’"',
    'apostrophe: "&#39;"',
    /^"&#39;" “typography\.apostrophe” should be one character, but is “&#39;”\.$/,
  ],
  [quotes, '["« ", "»", "‹", "›"]', /^"« ".* “typography\.quotes\[1\]” should be one character, but is “« ”\.$/],
  [
    quotes,
    '["“", "”", "‘"]',
    /“typography\.quotes” should be a list of four marks such as \["“", "”", "‘", "’"\], but is a list\.$/,
  ],
  [quotes, '["“"]', /“typography\.quotes” should be a list of four marks/],
  [quotes, '["“", "”", "‘", "’", "‹"]', /“typography\.quotes” should be a list of four marks/],
  [quotes, '"“”‘"', /^"“”‘" “typography\.quotes” should be a list of four marks such as .*, but is ““”‘”\.$/],
  ['dash: "–"', String.raw`dash: "\uE000"`, /^"\\uE000".* An invisible private-use character/],
  ['dash: "–"', String.raw`dash: "\u0007"`, /^"\\u0007".* An invisible control character stands here \(U\+0007\)/],
  [quotes, '"“"', /^"“" “typography\.quotes” should be a list of four marks/],
  [
    'loose: 10 ',
    'loose: 100000 ',
    /^100000 .* “tolerances\.loose” cannot be (?:the number )?100,?000: it is 100 at most\./,
  ],
  ['loose: 10 ', 'loose: 100,000 ', /^100,000 .* “tolerances\.loose” should be a number/],
  [
    'rounded-as-exact-from: 100 ',
    'rounded-as-exact-from: 100000 ',
    /^100000 .*cannot be (?:the number )?100,?000: it is 10000 at most\./,
  ],
  [
    'to: 10  ',
    'to: 100000  ',
    /^100000 .* “tolerances\.dozens\.to” cannot be (?:the number )?100,?000: it is 1000 at most\./,
  ],
  [
    'part: 0.5',
    'part: 100000',
    /^100000 .* “tolerances\.percents\.part” cannot be (?:the number )?100,?000: it is 1 at most\./,
  ],
  [
    'early: 0.1',
    'early: -0.1',
    /^-0\.1 .* “tolerances\.times\.early” cannot be (?:the number )?-0\.1: it is 0 at least\./,
  ],
  [
    'bare: 1.5',
    'bare: 100000',
    /^100000.* “tolerances\.fractions\.bare” cannot be (?:the number )?100,?000: it is 50 at most\./,
  ],
])('%s cannot be %s', (find, put, said) => {
  const [fault, ...others] = faultsWith(find, put);
  expect(fault).toMatch(said);
  expect(others).toEqual([]);
});

test('other marks of one character can be set', () => expect(faultsWith(quotes, '["«", "»", "‹", "›"]')).toEqual([]));

test.each([
  ['\uE000', 'An invisible private-use character'],
  ['\u001b', 'An invisible control character'],
  ['\uFFFD', 'This file is not saved as UTF-8'],
])('a file of the house that cannot be read is one problem: %j', async (character, says) => {
  const mission = copyMission(join(temporary(), 'mission'), {
    'mission.yaml': (text) => text.replace('house: osce', 'house: ./own'),
  });
  cpSync('templates/osce', join(mission, 'own'), { recursive: true });
  const file = join(mission, 'own', 'house.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('dash: "–"', () => `dash: "${character}"`),
  );
  const { stdout, exitCode } = await run(['check', '.', '--format', 'unix'], { cwd: mission });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(new RegExp(`^own/house\\.yaml:\\d+:\\d+: error: ${says}[^\\n]*\\n$`));
});
