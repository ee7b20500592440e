import { describe, expect, test } from 'vitest';
import { relativeVoteMentions, voteMentionAt } from '../../src/analysis/days/vote-mentions.ts';
import { english } from '../../src/languages/english/index.ts';

/** The phrase around “8 June”. */
function phrase(text: string): string | undefined {
  const start = text.indexOf('8 June');
  const found = voteMentionAt(text, start, start + '8 June'.length, english);
  return found && text.slice(found.start, found.end);
}

describe('a day is that of a vote in', () => {
  test.each([
    ['The 8 June elections offered a choice.', '8 June elections'],
    ['Turnout in the 8 June early presidential election was high.', '8 June early presidential election'],
    ['On election day, 8 June, voters queued.', 'election day, 8 June'],
    ['Election day was on 8 June.', 'Election day was on 8 June'],
    ['On 8 June, election day, voters queued.', '8 June, election day'],
    ['The referendum held on 8 June passed.', 'The referendum held on 8 June'],
  ])('%s', (text, words) => expect(phrase(text)).toBe(words));
});

describe('a day is none of a vote in', () => {
  test.each([
    'The 8 June election campaign event was large.',
    'The 8 June election silence was kept.',
    'The 8 June vote in parliament was close.',
    'The 8 June early vote was for soldiers.',
    'The 8 June elections to the European Parliament were quiet.',
    'Before election day, on 8 June, campaigning ended.',
    'On 8 June, the election commission met.',
    'On 8 June the elections began.',
    'Courts heard cases on the election on 8 June.',
  ])('%s', (text) => expect(phrase(text)).toBeUndefined());
});

test('relative days of votes', () => {
  const days = (text: string): readonly string[] => [...relativeVoteMentions(text, english)].map(({ day }) => day);
  expect(days("Yesterday’s elections, and last Sunday's early vote was quiet; today’s referendum passed.")).toEqual([
    'yesterday',
    'today',
  ]);
  expect(
    days('The elections were held yesterday; the statement was published today, after Friday’s election rally.'),
  ).toEqual(['yesterday']);
});
