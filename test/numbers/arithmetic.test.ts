import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, isoDate, parseDate, span, weekdayOf } from '../../src/numbers/calendar.ts';
import {
  add,
  compare,
  decimalText,
  integer,
  lastDigitUnit,
  multiply,
  parseDecimal,
  subtract,
  writtenUnit,
} from '../../src/numbers/decimal.ts';
import {
  above,
  addIntervals,
  atLeast,
  atMost,
  below,
  hull,
  intersect,
  isEmpty,
  meets,
  point,
  range,
} from '../../src/numbers/interval.ts';
import { compareRatios, exact, floor, over, plus, ratio, rounded, times } from '../../src/numbers/ratio.ts';
import { sum } from '../../src/claims/subject.ts';
import { day, decimal, number } from '../claims/house.ts';

describe('decimals', () => {
  test.each([
    ['77.50', '77.50'],
    ['-3.5', '-3.5'],
    ['0.05', '0.05'],
    ['+12', '12'],
    ['1.2e3', '1200'],
    ['12e-1', '1.2'],
    ['007', '7'],
  ])('%s keeps its digits', (text, kept) => expect(decimalText(decimal(text))).toBe(kept));

  test.each(['', '1,000', '1_000', '.5', '5.', '0x10', 'NaN', '1.2.3', '٣'])('%j is no number', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  test.each([
    ['10000', '10000', '10000'],
    ['18900', '100', '100'],
    ['290', '10', '10'],
    ['7', '1', '1'],
    ['0', '1', '1'],
    ['77.50', '0.01', '0.1'],
    ['10.0', '0.1', '10'],
  ])('%s was written up to %s, its last digit that counts is at %s', (text, written, last) => {
    expect(compare(writtenUnit(decimal(text)), decimal(written))).toBe(0);
    expect(compare(lastDigitUnit(decimal(text)), decimal(last))).toBe(0);
  });

  const decimals = fc.record({ digits: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), scale: fc.nat(8) });

  test('read back, added and multiplied without loss', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(parseDecimal(decimalText(a))).toEqual(a);
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
        expect(compare(multiply(a, add(b, integer(1))), add(multiply(a, b), a))).toBe(0);
      }),
    );
  });
});

describe('ratios', () => {
  test('have no error of binary fractions', () => {
    expect(compareRatios(plus(exact(0.1), exact(0.2)), exact(0.3))).toBe(0);
    expect(compareRatios(times(over(ratio(1), ratio(3)), ratio(3)), ratio(1))).toBe(0);
    expect(() => exact(Number.NaN)).toThrow();
  });

  test.each([
    [7, 2, 3n, '4'],
    [-7, 2, -4n, '-3'],
    [6, 2, 3n, '3'],
    [1, -3, -1n, '0'],
  ])('%i/%i', (above_, below_, whole, nearest) => {
    expect(floor(ratio(above_, below_))).toBe(whole);
    expect(decimalText(rounded(ratio(above_, below_), 0))).toBe(nearest);
  });
});

describe('intervals', () => {
  const [one, two, three] = [ratio(1), ratio(2), ratio(3)];

  test('meet at closed ends only', () => {
    expect(meets(range(one, two), range(two, three))).toBe(true);
    expect(meets(below(two), atLeast(two))).toBe(false);
    expect(meets(atMost(two), above(two))).toBe(false);
    expect(meets(point(two), point(two))).toBe(true);
    expect(meets({}, point(two))).toBe(true);
  });

  test('the end that is left out wins', () => {
    expect(isEmpty(intersect(intersect(atLeast(one), above(one)), atMost(one)))).toBe(true);
    expect(meets(hull(above(one), point(one)), point(one))).toBe(true);
    expect(hull(range(one, two), above(three))).toEqual(atLeast(one));
  });

  test('add up with their ends', () => {
    const total = addIntervals(range(one, two), intersect(above(one), below(three)));
    expect(meets(total, point(two))).toBe(false);
    expect(meets(total, point(ratio(5)))).toBe(false);
    expect(meets(total, point(three))).toBe(true);
    expect(addIntervals(atLeast(one), point(two))).toEqual(atLeast(three));
  });
});

describe('the calendar', () => {
  test.each(['2019-06-31', '2019-02-29', '2019-13-01', '2019-00-10', '2019-6-9', '19-06-09'])(
    '%s is no date',
    (text) => {
      expect(parseDate(text)).toBeUndefined();
    },
  );

  test.each([
    ['2019-06-09', 6],
    ['1992-01-30', 3],
    ['2000-02-29', 1],
    ['1900-03-01', 3],
    ['2024-12-31', 1],
  ])('%s is weekday %i', (text, weekday) => expect(weekdayOf(day(text))).toBe(weekday));

  test('agrees with the calendar of the machine', () => {
    const moments = fc.date({
      min: new Date('1600-01-01T00:00Z'),
      max: new Date('2400-01-01T00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const date = day(moment.toISOString().slice(0, 10));
        expect(weekdayOf(date)).toBe((moment.getUTCDay() + 6) % 7);
      }),
    );
  });

  test.each([
    ['2019-01-31', 1, '2019-02-28'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2019-01-15', -1, '2018-12-15'],
  ])('%s and %i months is %s', (text, months, then) => expect(isoDate(addMonths(day(text), months))).toBe(then));

  test.each([
    ['2019-06-09', '2019-06-23', 'weeks', 2],
    ['2019-06-23', '2019-06-09', 'days', 14],
    ['2019-01-31', '2019-02-28', 'months', 1],
    ['1992-01-30', '2012-01-30', 'decades', 2],
    ['1919-06-09', '2019-06-09', 'centuries', 1],
    ['2016-02-29', '2017-02-28', 'years', 1],
  ] as const)('%s to %s in %s', (from, to, unit, time) => {
    expect(compareRatios(span(day(from), day(to), unit), ratio(time))).toBe(0);
  });

  test('27.36 years', () => {
    const years = span(day('1992-01-30'), day('2019-06-09'), 'years');
    expect(decimalText(rounded(years, 2))).toBe('27.36');
  });
});

describe('facts', () => {
  const holds = (text: string, candidate: string): boolean => meets(number(text).interval, number(candidate).interval);

  test.each([
    ['~290', '285', '295', '284.9', '295.1'],
    ['~30', '28.5', '31.5', '28.4', '31.6'], // half of ten would be more than 5 per cent
    ['~1000', '950', '1050', '949', '1051'],
    ['~12.50', '12.45', '12.55', '12.44', '12.56'],
    ['>1200', '1200.1', '1320', '1200', '1320.1'],
    ['<=50', '37.5', '50', '37.4', '50.1'],
    ['280..300', '280', '300', '279', '301'],
    ['7', '7', '7.0', '6', '8'],
  ])('%s holds %s and %s, not %s and %s', (text, low, high, under, over_) => {
    expect([low, high, under, over_].map((candidate) => holds(text, candidate))).toEqual([true, true, false, false]);
  });

  test.each([
    [['290', '49'], 'exactly', '339', undefined],
    [['~30', '49'], 'about', '79', undefined],
    [['>800', '49'], 'more-than', '849', undefined],
    [['<=50', '~30'], 'between', '66', '82'], // 37.5 + 28.5 to 50 + 31.5, in whole observers
    [['280..300', '10'], 'between', '290', '310'],
    [[], 'exactly', '0', undefined],
    [['48.5', '31'], 'exactly', '79.5', undefined],
  ])('the sum of %j is %s %s', (parts, hedge, stated, to) => {
    const total = sum(parts.map(number));
    expect([total.hedge, decimalText(total.stated), total.to && decimalText(total.to)]).toEqual([hedge, stated, to]);
  });
});
