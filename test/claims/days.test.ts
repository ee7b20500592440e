import { describe, expect, test } from 'vitest';
import { dayGroups } from '../../src/claims/days/days.ts';
import { english } from '../../src/languages/english/index.ts';

/** Every day that a text names, with its weekday from 0 for Monday, and the other day that figures may mean. */
const shown = (text: string): readonly string[] =>
  dayGroups(text, english).flatMap(({ days }) =>
    days.map(({ weekday, day, month, year, other, start, end }) =>
      [
        `${text.slice(start, end)} = ${weekday ?? '-'} ${day}.${month}.${year ?? ''}`,
        ...(other ? [`${other.day}.${other.month}.`] : []),
      ].join(' or '),
    ),
  );

describe('the days that a text names', () => {
  test.each([
    ['9 June 2019', ['9 June 2019 = - 9.6.2019']],
    ['the 9th of June', ['9th of June = - 9.6.']],
    ['June 9, 2019', ['June 9, 2019 = - 9.6.2019']],
    ['8 and 9 June', ['8 and 9 June = - 8.6.', '9 June = - 9.6.']],
    ['30 December – 2 January 2020', ['30 December = - 30.12.2019', '2 January 2020 = - 2.1.2020']],
    ['31 Sept. 2019', ['31 Sept. 2019 = - 31.9.2019']],
    ['2019-06-31', ['2019-06-31 = - 31.6.2019']],
    ['2019-13-01', ['2019-13-01 = - 1.13.2019']],
    ['31.06.2019', ['31.06.2019 = - 31.6.2019']],
    ['9/6/2019', ['9/6/2019 = - 9.6.2019 or 6.9.']],
    ['6/13/2019', ['6/13/2019 = - 13.6.2019']],
    ['9/6/19', ['9/6/19 = - 9.6.2019 or 6.9.']],
    ['32 June 2019', ['32 June 2019 = - 32.6.2019']],
    ['It ended on 0 June.', ['0 June = - 0.6.']],
    ['It ended on Sept. 31.', ['Sept. 31 = - 31.9.']],
    ['the Third of November', ['Third of November = - 3.11.']],
    ['November third', ['November third = - 3.11.']],
    ['the twenty-first of March', ['twenty-first of March = - 21.3.']],
    ['9 June of 2019', ['9 June of 2019 = - 9.6.2019']],
    ['sunday, 9 june 2019', ['sunday, 9 june 2019 = 6 9.6.2019']],
    ['the June 9 election', ['June 9 = - 9.6.']],
    ['22/23 June', ['22/23 June = - 22.6.', '23 June = - 23.6.']],
  ])('%s', (words, days) => expect(shown(words)).toEqual(days));
});

describe('the weekdays beside them', () => {
  test.each([
    ['Sunday, 9 June', ['Sunday, 9 June = 6 9.6.']],
    ['Sunday 9 June', ['Sunday 9 June = 6 9.6.']],
    ['SUNDAY, 9 JUNE', ['SUNDAY, 9 JUNE = 6 9.6.']],
    ['Sunday, June 9th', ['Sunday, June 9th = 6 9.6.']],
    ['Sun., 9 Jun.', ['Sun., 9 Jun = 6 9.6.']],
    ['Sunday the 9th of June', ['Sunday the 9th of June = 6 9.6.']],
    ['on the Sunday of 9 June', ['Sunday of 9 June = 6 9.6.']],
    ['Sunday evening, 9 June', ['Sunday evening, 9 June = 6 9.6.']],
    ['Sunday (9 June)', ['Sunday (9 June = 6 9.6.']],
    ['9 June (Sunday)', ['9 June = 6 9.6.']],
    ['9 June, a Sunday, was calm', ['9 June = 6 9.6.']],
    ['9 June was a Sunday', ['9 June = 6 9.6.']],
    ['9 June 2019, Sunday', ['9 June 2019 = 6 9.6.2019']],
    ['2019-06-09 (Sun)', ['2019-06-09 = 6 9.6.2019']],
    ['Saturday and Sunday, 8 and 9 June', ['8 and 9 June = 5 8.6.', '9 June = 6 9.6.']],
    ['Saturday–Sunday, 8–9 June', ['8–9 June = 5 8.6.', '9 June = 6 9.6.']],
    ['between Friday 7 and Sunday 9 June', ['Friday 7 and Sunday 9 June = 4 7.6.', 'Sunday 9 June = 6 9.6.']],
    ['Friday to Sunday, 7, 8 and 9 June', ['7, 8 and 9 June = 4 7.6.', '8 and 9 June = - 8.6.', '9 June = 6 9.6.']],
    ['on 7 June, Saturday, 8 June', ['7 June = - 7.6.', 'Saturday, 8 June = 5 8.6.']],
    ['Sat on 9 June', ['9 June = - 9.6.']],
    ['The Sun, 9 June 2019, wrote', ['9 June 2019 = - 9.6.2019']],
    ['Saturday or Sunday, 8 June', ['8 June = - 8.6.']],
  ])('%s', (words, days) => expect(shown(words)).toEqual(days));
});

describe('no day is named by', () => {
  test.each([
    'June 2019',
    'May',
    '45 May rallies',
    'the 9 may march',
    'By June 31 parties had registered.',
    'file 1999-45-77',
    '1,200 June rallies and 2.5 May',
    'the second March on the capital',
    'resolution 5/45/24',
  ])('%s', (words) => expect(shown(words)).toEqual([]));
});
