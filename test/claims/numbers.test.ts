import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StatedNumber } from '../../src/claims/parse/statement.ts';
import { compare, decimalText, integer } from '../../src/numbers/decimal.ts';
import { groupedDigits } from '../../src/claims/write/numerals.ts';
import { readNumber } from '../../src/claims/parse/numbers.ts';
import { spell, spellDecimal } from '../../src/claims/write/numerals.ts';
import { decimal } from './house.ts';
import { english } from '../../src/languages/english/index.ts';

describe('spelling', () => {
  test.each([
    [0n, 'zero'],
    [13n, 'thirteen'],
    [21n, 'twenty-one'],
    [90n, 'ninety'],
    [100n, 'one hundred'],
    [105n, 'one hundred and five'],
    [342n, 'three hundred and forty-two'],
    [1_005n, 'one thousand and five'],
    [1_100n, 'one thousand one hundred'],
    [12_000_000n, 'twelve million'],
    [11_947_995n, 'eleven million nine hundred and forty-seven thousand nine hundred and ninety-five'],
    [1_000_000_000_000n, 'one trillion'],
    [-3n, 'minus three'],
  ])('%i', (number, words) => expect(spell(number, english)).toBe(words));

  test('decimals are read out', () => {
    expect(spellDecimal(decimal('77.05'), english)).toBe('seventy-seven point zero five');
    expect(spellDecimal(decimal('-2.50'), english)).toBe('minus two point five zero');
  });
});

/** The number, the unit of its last significant digit, and whether it is a rounding. */
const facts = (read: StatedNumber | undefined): unknown =>
  read && [decimalText(read.number), decimalText(read.unit), read.isRounded];

describe('reading', () => {
  test.each([
    ['11,947,995', '11947995', '1', false],
    ['11\u2009947\u2009995', '11947995', '1', false],
    ['11\u202F947\u00A0995', undefined, '', false], // two kinds of space are no grouping
    ['11 947 995', '11947995', '1', false],
    ['10,000', '10000', '10000', false],
    ['18,900', '18900', '100', false],
    ['77.50', '77.50', '0.01', true],
    ['1,234.5', '1234.5', '0.1', true],
    ['−3.5', '-3.5', '0.1', true],
    ['12 million', '12000000', '1000000', true],
    ['11.95 million', '11950000', '10000', true],
    ['12.0 million', '12000000', '100000', true],
    ['1.2bn', '1200000000', '100000000', true],
    ['12 hundred', '1200', '100', false],
    ['two thousand', '2000', '1000', true],
    ['two hundred', '200', '100', false],
    ['two thousand and five', '2005', '1', false],
    ['eleven hundred', '1100', '100', false],
    ['a hundred', '100', '100', false],
    ['a million', '1000000', '1000000', true],
    ['one hundred and five thousand', '105000', '1000', true],
    ['two and a half million', '2500000', '100000', true],
    ['two and a quarter million', '2250000', '10000', true],
    ['2½ million', '2500000', '100000', true],
    ['half a million', '500000', '100000', true],
    ['three quarters of a million', '750000', '10000', true],
    ['seventy-seven point five', '77.5', '0.1', true],
    ['two point five million', '2500000', '100000', true],
    ['five thousand point one', '5000.1', '0.1', true],
    ['one million nine hundred thousand point two five', '1900000.25', '0.01', true],
    ['a dozen', '12', '12', false],
    ['two dozen', '24', '12', false],
    ['half a dozen', '6', '1', false],
    ['both', '2', '1', false],
    ['a couple of', '2', '1', false],
    ['twice', '2', '1', false],
    ['Twenty-One', '21', '1', false],
    ['zero', '0', '1', false],
  ])('%s', (text, number, unit, isRounded) => {
    expect(facts(readNumber(text, english))).toEqual(number === undefined ? undefined : [number, unit, isRounded]);
  });

  test.each([
    '1,20,000',
    '11,94,995',
    '1,5',
    'twenty twelve',
    'two three',
    'hundred',
    'million',
    'two million three million',
    'one thousand and two hundred',
    'a',
    'third',
    '14:30',
    '9/6',
    'some',
    '',
  ])('%j is no number', (text) => {
    expect(readNumber(text, english)).toBeUndefined();
  });
});

describe('a number comes back', () => {
  const numbers = fc.oneof(
    fc.bigInt({ min: 0n, max: 10n ** 12n }),
    fc.bigInt({ min: 0n, max: 2_000n }),
    fc.tuple(fc.bigInt({ min: 1n, max: 999n }), fc.nat(9)).map(([digits, zeros]) => digits * 10n ** BigInt(zeros)),
  );
  const ways: readonly ((words: string) => string)[] = [
    (words) => words,
    (words) => words.replaceAll(' and ', ' '),
    (words) => words.replaceAll('-', ' '),
    (words) => words.replaceAll(' and ', ' ').replaceAll('-', ' ').toUpperCase(),
    (words) => words.replaceAll('-', '\u2011').replaceAll(' ', '\u00A0'),
    (words) => words.replace(/^one (?=hundred|thousand|million)/, 'a '),
  ];

  test('from words, with and without “and” and hyphens', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...ways), (number, way) => {
        expect(readNumber(way(spell(number, english)), english)?.number).toEqual(integer(number));
      }),
      { numRuns: 500 },
    );
  });

  test('from digits, however they are grouped', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(',', '\u00A0', '\u2009', '\u202F', ' ', ''), (number, group) => {
        expect(readNumber(groupedDigits(integer(number), english).replaceAll(',', group), english)?.number).toEqual(
          integer(number),
        );
      }),
    );
  });

  test('from decimals, with their precision', () => {
    const decimals = fc.record({
      digits: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
      scale: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(decimals, (number) => {
        expect(readNumber(groupedDigits(number, english), english)?.number).toEqual(number);
        expect(
          compare(
            readNumber(spellDecimal(number, english).replace('minus ', ''), english)?.number ?? integer(0),
            number,
          ),
        ).toBe(number.digits < 0n ? 1 : 0);
      }),
    );
  });
});
