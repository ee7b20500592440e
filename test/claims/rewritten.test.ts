import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { integer, wholeOf } from '../../src/numbers/decimal.ts';
import { groupedDigits } from '../../src/claims/write/numerals.ts';
import { ratio, rounded } from '../../src/numbers/ratio.ts';
import { readClaim } from '../../src/claims/parse/parse-claim.ts';
import { spell } from '../../src/claims/write/numerals.ts';
import type { Subject } from '../../src/claims/subject.ts';
import { exactly } from '../../src/claims/subject.ts';
import { judge } from '../../src/claims/judge/judge.ts';
import { fact, number, rules, share, time } from './house.ts';
import { english } from '../../src/languages/english/index.ts';

const verdict = (words: string, what: Subject): string => judge(readClaim(words, english), what, rules).verdict;

/** All of them say the same of a fact. */
function expectSame(ways: readonly string[], what: Subject): void {
  const [first = '', ...others] = ways;
  const said = verdict(first, what);
  expect(said).not.toBe('unreadable');
  expect(others.map((way) => [way, verdict(way, what)])).toEqual(others.map((way) => [way, said]));
}

const hedges = [
  'almost',
  'just over',
  'more than',
  'fewer than',
  'some',
  'about',
  'at least',
  'up to',
  'exactly',
  'a total of',
];
const anyHedge = fc.constantFrom('', ...hedges.map((hedge) => `${hedge} `));

/** A number close to another one, where verdicts change. */
const near = (stated: bigint, thousandths: number): Subject =>
  fact(exactly(rounded(ratio(stated * BigInt(1000 + thousandths), 1000n), 0)));
const off = fc.oneof(fc.constant(0), fc.integer({ min: -120, max: 120 }), fc.integer({ min: -30, max: 30 }));

const stated = fc.oneof(
  fc.bigInt({ min: 1n, max: 10n ** 12n }),
  fc.bigInt({ min: 1n, max: 3_000n }),
  fc.tuple(fc.bigInt({ min: 1n, max: 999n }), fc.nat(9)).map(([first, zeros]) => first * 10n ** BigInt(zeros)),
);

/** Two thousand has a scale word, which by itself says that it is rounded; 2,000 and 2,005 have none. */
const hasScaleWord = (value: bigint): boolean => value % 1000n === 0n;

describe('the same value written in another way gets the same verdict:', () => {
  const groups = [',', '\u00a0', '\u2009', '\u202f', ' ', ''];

  test('digits in groups or not, and words with and without “and” and hyphens', () => {
    fc.assert(
      fc.property(anyHedge, stated, off, (hedge, value, slip) => {
        const digits = groups.map((group) => groupedDigits(integer(value), english).replaceAll(',', group));
        const words =
          hasScaleWord(value) && hedge === ''
            ? []
            : [
                spell(value, english),
                spell(value, english).replaceAll(' and ', ' '),
                spell(value, english).replaceAll('-', ' '),
              ];
        expectSame(
          [...digits, ...words].map((way) => hedge + way),
          near(value, slip),
        );
      }),
      { numRuns: 400 },
    );
  });

  const scales: readonly (readonly [unit: bigint, words: readonly string[]])[] = [
    [10n ** 3n, [' thousand', '\u00a0thousand']],
    [10n ** 6n, [' million', '\u00a0million', 'm', ' mn']],
    [10n ** 9n, [' billion', 'bn']],
  ];
  const scaled = fc.record({
    count: fc.bigInt({ min: 1n, max: 99_999n }),
    decimals: fc.nat(2),
    scale: fc.constantFrom(...scales),
  });

  test('digits in full and with a scale word, behind a hedge', () => {
    fc.assert(
      fc.property(fc.constantFrom(...hedges), scaled, off, (hedge, { count, decimals, scale: [unit, words] }, slip) => {
        fc.pre(decimals === 0 || count % 10n > 0n); // 12.0 million is more precise than 12 million
        const value = (count * unit) / 10n ** BigInt(decimals);
        const shown = groupedDigits({ digits: count, scale: decimals }, english);
        expectSame(
          [groupedDigits(integer(value), english), ...words.map((word) => shown + word)].map(
            (way) => `${hedge} ${way}`,
          ),
          near(value, slip),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('scale words after digits and after words, bare or behind a hedge', () => {
    fc.assert(
      fc.property(
        anyHedge,
        fc.bigInt({ min: 1n, max: 999n }),
        fc.constantFrom(...scales),
        off,
        (hedge, count, [unit, words], slip) => {
          expectSame(
            [`${spell(count, english)}${words[0]}`, ...words.map((word) => `${count}${word}`)].map(
              (way) => hedge + way,
            ),
            near(count * unit, slip),
          );
        },
      ),
    );
  });

  test.each([
    ['two and a half million', '2½ million', '2.5 million'],
    ['half a million', '0.5 million', '½ million'],
    ['three quarters of a million', '0.75 million', '¾ million'],
    ['a million', 'one million', '1 million', '1m'],
    ['a dozen', 'one dozen', '1 dozen'], // “more than a dozen” goes further than “more than 12”
    ['12', 'twelve', 'twelve (12)', '12 (twelve)'],
    ['a hundred', 'one hundred', '100'],
  ])('%s, %s, %s …', (...ways) => {
    const { statement } = readClaim(ways[0], english);
    if (statement.kind !== 'number') throw new Error(`${ways[0]} is no number`);
    const value = wholeOf(statement.stated.number);
    fc.assert(
      fc.property(anyHedge, off, (hedge, slip) =>
        expectSame(
          ways.map((way) => hedge + way),
          near(value, slip),
        ),
      ),
    );
  });

  const shares = fc
    .tuple(fc.nat(400), fc.integer({ min: 0, max: 400 }))
    .filter(([part, more]) => part + more > 0)
    .map(([part, more]) => share(part, part + more));
  const sides = fc.constantFrom('', 'about ', 'nearly ', 'over ', 'more than ', 'less than ');

  test.each([
    ['half', 'one half', 'a half', '½', 'one in two'],
    ['a third', 'one third', 'one-third', '⅓', 'one in three', '1 in 3'],
    ['two thirds', 'two-thirds', '⅔'],
    ['three quarters', 'three-quarters', 'three fourths', '¾'],
    ['a fifth', 'one fifth', 'one in five', 'one in every five'], // “one out of five” is exact where there are five
  ])('%s, %s, %s …', (...ways) => {
    fc.assert(
      fc.property(sides, shares, (hedge, what) =>
        expectSame(
          ways.map((way) => hedge + way),
          what,
        ),
      ),
    );
  });

  test('per cents in digits and words', () => {
    fc.assert(
      fc.property(anyHedge, fc.bigInt({ min: 0n, max: 100n }), shares, (hedge, value, what) => {
        expectSame(
          [
            `${value} per cent`,
            `${value}\u00a0per\u00a0cent`,
            `${value} percent`,
            `${value}%`,
            `${value} %`,
            `${spell(value, english)} per cent`,
          ].map((way) => hedge + way),
          what,
        );
      }),
    );
  });

  test('a part and its whole', () => {
    fc.assert(
      fc.property(fc.nat(150), fc.nat(150), fc.nat(2), (part, more, slip) => {
        const whole = part + more + 11;
        fc.pre(whole !== 100); // “out of ten” and “out of a hundred” may be a manner of speaking
        const ways = ['of', 'of the', 'of all', 'out of', 'out of the'].flatMap((of) => [
          `${part} ${of} ${whole}`,
          `${spell(BigInt(part), english)} ${of} ${spell(BigInt(whole), english)}`,
        ]);
        expectSame(ways, share(part + slip, whole));
      }),
    );
  });

  test('days and times', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((count) => new Date(Date.UTC(1990, 0, count)));
    fc.assert(
      fc.property(days, fc.integer({ min: -1, max: 1 }), (day, slip) => {
        const [year, month, date] = [
          day.getUTCFullYear(),
          day.toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
          day.getUTCDate(),
        ];
        const weekday = day.toLocaleString('en', { weekday: 'long', timeZone: 'UTC' });
        const ways = [
          `${date} ${month} ${year}`,
          `${month} ${date}, ${year}`,
          `${weekday}, ${date} ${month} ${year}`,
          `the ${date} of ${month} ${year}`,
          day.toISOString().slice(0, 10),
          `${date}\u00a0${month}\u00a0${year}`,
        ];
        const is = new Date(day.getTime() + slip * 86_400_000).toISOString().slice(0, 10);
        expectSame(
          ways,
          fact({
            kind: 'date',
            date: { year: Number(is.slice(0, 4)), month: Number(is.slice(5, 7)), day: Number(is.slice(8)) },
          }),
        );
      }),
    );
    fc.assert(
      fc.property(
        anyHedge,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('days', 'weeks', 'months', 'years'),
        days,
        fc.nat(4000),
        (hedge, count, unit, from, apart) => {
          const to = new Date(from.getTime() + apart * 86_400_000).toISOString().slice(0, 10);
          const ways = [`${count} ${unit}`, `${spell(BigInt(count), english)} ${unit}`, `${count}\u00a0${unit}`];
          expectSame(
            ways.map((way) => hedge + way),
            time(from.toISOString().slice(0, 10), to),
          );
        },
      ),
    );
  });
});

describe('the same fact written in another way', () => {
  const rewritten: readonly ((digits: string) => string)[] = [
    (digits) => `${digits}.0`,
    (digits) => `${digits}.000`,
    (digits) => `${digits}0e-1`,
    (digits) => `+${digits}`,
  ];

  test('gets the same verdict as a fact', () => {
    fc.assert(
      fc.property(
        anyHedge,
        fc.bigInt({ min: 0n, max: 99_999n }),
        fc.nat(99_999),
        fc.constantFrom(...rewritten),
        (hedge, stated, value, rewrite) => {
          const words = `${hedge}${stated}`;
          expect(verdict(words, fact(number(rewrite(String(value)))))).toBe(verdict(words, fact(number(value))));
        },
      ),
    );
  });

  test('gets the same verdict as a share of any base', () => {
    const words = fc.constantFrom(
      'half',
      'nearly half',
      'over half',
      'two thirds',
      'the majority',
      'many',
      '50 per cent',
      'about 40 per cent',
      '33%',
    );
    fc.assert(
      fc.property(
        words,
        fc.nat(200),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 2, max: 9 }),
        (claim, part, more, by) => {
          fc.pre(part + more > 0);
          expect(verdict(claim, share(part * by, (part + more) * by))).toBe(verdict(claim, share(part, part + more)));
        },
      ),
    );
  });
});
