import { expect, test } from 'vitest';
import { pointAt } from '../src/diagnostic.ts';
import { readBuiltInHouse } from '../src/disk/houses.ts';
import { readHouse } from '../src/house/house.ts';

const osce = readBuiltInHouse('osce');
const quotes = '["“", "”", "‘", "’"]';

/** What is said of the house's own file when a text of it is replaced, by its line as the reader sees it. */
function faultsWith(find: string, put: string): string[] {
  const { text } = osce.file;
  expect(text).toContain(find);
  const { faults } = readHouse({ ...osce, file: { path: 'house.yaml', text: text.replace(find, () => put) } });
  return faults.map(({ at, message }) => {
    const { line, column } = pointAt(at.source, at.start);
    return `${at.source.text.split('\n')[line - 1]?.slice(column - 1, column + 11)} ${message}`;
  });
}

test.each([
  ['dash: "–"', 'dash: "---"', /^"---" “typography\.dash” should be one character, but is “---”\.$/],
  ['dash: "–"', 'dash: "&ndash;"', /^"&ndash;" “typography\.dash” should be one character, but is “&ndash;”\.$/],
  ['dash: "–"', 'dash: ""', /^"" “typography\.dash” should be one character, but is an empty text\.$/],
  ['dash: "–"', 'dash: 5', /^5 “typography\.dash” should be one character, but is the number 5\./],
  ['apostrophe: "’"', 'apostrophe: "&#39;"', /^"&#39;" “typography\.apostrophe” should be one character, but is “&#39;”\.$/],
  [quotes, '["« ", "»", "‹", "›"]', /^"« ".* “typography\.quotes\[1\]” should be one character, but is “« ”\.$/],
  [quotes, '["“", "”", "‘"]', /“typography\.quotes” should be a list of four marks such as \["“", "”", "‘", "’"\], but is a list\.$/],
  [quotes, '["“"]', /“typography\.quotes” should be a list of four marks/],
  [quotes, '["“", "”", "‘", "’", "‹"]', /“typography\.quotes” should be a list of four marks/],
  [quotes, '"“”‘"', /^"“”‘" “typography\.quotes” should be a list of four marks such as .*, but is ““”‘”\.$/],
  [quotes, '"“"', /^"“" “typography\.quotes” should be a list of four marks/],
])('%s cannot be %s', (find, put, said) => {
  const [fault, ...others] = faultsWith(find, put);
  expect(fault).toMatch(said);
  expect(others).toEqual([]);
});

test('other marks of one character can be set', () => expect(faultsWith(quotes, '["«", "»", "‹", "›"]')).toEqual([]));
