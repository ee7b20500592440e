import { expect, test } from 'vitest';
import { dayNear } from '../../src/analysis/days/named-days.ts';

test('a day without a year is the nearest to another day', () => {
  const near = { year: 2020, month: 1, day: 6 };
  expect(dayNear({ day: 30, month: 12 }, near)).toEqual({ year: 2019, month: 12, day: 30 });
  expect(dayNear({ day: 2, month: 2 }, near)).toEqual({ year: 2020, month: 2, day: 2 });
});
