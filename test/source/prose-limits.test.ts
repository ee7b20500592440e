import { beforeAll, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { checkMarkdownSize } from '../../src/source/markdown/limits.ts';
import { fixesOf } from '../../src/fixes/fix.ts';
import { pretty } from '../../src/reporters/pretty.ts';
import { calibrate, timesAsLong } from '../support/cpu-time.ts';

const times = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('');
const sentence =
  'Observers noted that most of the commissions opened their polling stations in time and followed the procedures. ';

// No text that a mission writes may meet a bound: each of these is more than the longest published Statement has of its
// kind.
const ordinary: Readonly<Record<string, string>> = {
  'a Statement of 60 pages, 40,000 words and 300 paragraphs': times(
    300,
    (index) =>
      `### Part ${index}\n\n${sentence.repeat(8)}[Some 290](fact:a) *observers*.[^${index}]\n\n[^${index}]: ` +
      'Paragraph 7.6.\n\n',
  ),
  'a numbered list of 400 entries without blank lines': times(
    400,
    (index) => `${index + 1}. The party [won](fact:a) *seven* of 121 seats. ${sentence}\n`,
  ),
  'numbered entries in a quotation': times(150, (index) => `> ${index + 1}. [Seven](fact:a) *of* **nine** councils\n`),
  'a table of 400 rows with a fact link in each cell': `| a | b |\n| --- | :-: |\n${times(400, () => `| [7](fact:a) *of* ${sentence} | [9](fact:b) |\n`)}`,
  'a table without its outer strokes': `a | b\n--- | ---\n${times(400, () => '[7](fact:a) | [9](fact:b)\n')}`,
  'sentences on lines of their own': times(250, () => `${times(12, () => `${sentence}\n`)}\n`),
  'a paragraph of three pages': sentence.repeat(90),
};

test.each(Object.entries(ordinary))('%s is within the limits', (_, text) => {
  expect(checkMarkdownSize({ path: 'a.md', text }, 0)?.message).toBeUndefined();
});

test('a number begins an entry only where a numbered list is', () => {
  const text = `Words\n${times(400, (index) => `${index + 2}. *seven*\n`)}`;
  expect(checkMarkdownSize({ path: 'a.md', text }, 0)?.message).toContain('This paragraph has more than 300 marks');
});

const minimal = readSources('fixtures/missions/minimal', process.cwd());

/** What is said of a mission whose lead ends in a paragraph of these words, over and over. */
function problemsIn(words: string, length = 49_900): readonly Diagnostic[] {
  const findings = new Map(minimal.findings);
  const [id = '', overall] = [...findings].find(([, { text }]) => text.includes('topic: overall')) ?? [];
  findings.set(id, {
    path: `${overall?.path}`,
    text: `${overall?.text}\n${words.repeat(Math.floor(length / words.length))}\n`,
  });
  return compile({ ...minimal, findings }).diagnostics;
}

let calibration = 0;
beforeAll(async () => {
  calibration = await calibrate(() => problemsIn(sentence));
});

// Work that grew with the square of the numbers took 100 times and more as long as an ordinary text of the same length.
test.each(['3 x: ', 'one of ', '7 ', 'a total of 3 ', 'Seven. ', 'including 5 ', '12–'])(
  'a paragraph of nothing but “%s” is checked and told in less time than 80 ordinary ones of its length',
  async (words) => {
    const limit = 80;
    const { result, ratio } = await timesAsLong(calibration, limit, () => pretty(problemsIn(words), false));
    expect(result).toContain('linked to no fact');
    expect(ratio).toBeLessThan(limit);
  },
);

// Of hundreds of units, repeated up to the limit of a paragraph, these took longest by far before: work that grew with
// the square of the text, in the rule that is named. Twice the text may take little more than twice the time.
test.each([
  ['style/abbreviation-redefined', '(CEC) '],
  ['style/abbreviation-conflict', 'Central Election Commission (CEC) '],
  ['style/gendered-term', '“ '],
  ['structure/headline-outruns', '„a“ '],
  ['style/gendered-term', '“x" '],
  ['style/mixed-spelling', 'E-mail '],
  ['style/placeholder', '{{'],
  ['style/hidden-character', 'ον '],
  ['the report', '\uFEFF'],
  ['the fixes', '; '],
  ['citations/mixed-form', 'Copenhagen Document '],
])('twice the text takes twice the time: %s', async (_, unit) => {
  const said = (length: number): number => {
    const diagnostics = problemsIn(unit, length);
    fixesOf(diagnostics);
    return pretty(diagnostics, false).length;
  };
  said(15_000);
  const [half, limit] = [await calibrate(() => said(15_000)), 3.2];
  expect((await timesAsLong(half, limit, () => said(30_000))).ratio).toBeLessThan(limit);
});

test.each(['"&": and', 'f*: ph*', '"*": x', 'a: b'])(
  'a spelling of one letter is looked for, and ends: %s',
  (entry) => {
    const text = minimal.house.file.text.replace(/\n {2}spelling:[^\n]*\n/, (line) => `${line}    ${entry},\n`);
    expect(text).toContain(entry);
    const house = { ...minimal.house, file: { ...minimal.house.file, text } };
    const { content: _, ...unstored } = house;
    expect(compile({ ...minimal, house: unstored }).documents).toHaveLength(1);
  },
);
