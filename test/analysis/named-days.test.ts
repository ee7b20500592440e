import { describe, expect, test } from 'vitest';
import { dayNear, namedDays } from '../../src/analysis/days/named-days.ts';
import { english } from '../../src/languages/english/index.ts';

const shown = (words: string): readonly string[] =>
  namedDays(words, english).map(
    ({ weekday, day, month, year, start, end }) =>
      `${words.slice(start, end)} = ${weekday ?? '-'} ${day}.${month}.${year ?? ''}`,
  );

describe('the days that words name', () => {
  test.each([
    ['9 June 2019', ['9 June 2019 = - 9.6.2019']],
    ['Sunday, 9 June', ['Sunday, 9 June = 6 9.6.']],
    ['the 9th of June', ['9th of June = - 9.6.']],
    ['June 9, 2019', ['June 9, 2019 = - 9.6.2019']],
    ['8 and 9 June', ['8 and 9 June = - 8.6.', '9 June = - 9.6.']],
    ['30 December – 2 January 2020', ['30 December – 2 January 2020 = - 30.12.2019', '2 January 2020 = - 2.1.2020']],
    ['31 Sept. 2019', ['31 Sept. 2019 = - 31.9.2019']],
    ['2019-06-31', ['2019-06-31 = - 31.6.2019']],
    ['31.06.2019', ['31.06.2019 = - 31.6.2019']],
    ['9/6/2019', []],
    ['June 2019', []],
    ['May', []],
  ])('%s', (words, days) => expect(shown(words)).toEqual(days));

  test('without a year are those nearest to another day', () => {
    const near = { year: 2020, month: 1, day: 6 };
    expect(dayNear({ start: 0, end: 1, day: 30, month: 12 }, near)).toEqual({ year: 2019, month: 12, day: 30 });
    expect(dayNear({ start: 0, end: 1, day: 2, month: 2 }, near)).toEqual({ year: 2020, month: 2, day: 2 });
  });
});
