import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonMeasure } from '../../src/claims/subject.ts';
import { fromDecimal, ratio, rounded } from '../../src/numbers/ratio.ts';
import type { Measure } from '../../src/claims/subject.ts';
import {
  addUncertain,
  compareForContainment,
  compareForEquality,
  uncertainNumberOf,
  unrounded,
  type Fit,
  type UncertainNumber,
} from '../../src/claims/sentences/uncertain-number.ts';
import { exactly } from '../../src/claims/subject.ts';
import { number, tolerances } from './house.ts';
import { english } from '../../src/languages/english/index.ts';

const summand = (text: string | number, measure: Measure = 'number'): UncertainNumber =>
  uncertainNumberOf(number(text), measure, tolerances);
const sum = (texts: readonly (string | number)[], measure: Measure = 'number'): UncertainNumber =>
  addUncertain(texts.map((text) => summand(text, measure)));

/** Totals and parts; ~ is about, > more than, <= up to. */
const totals: readonly (readonly [string | number, readonly (string | number)[], Fit])[] = [
  [339, [290, 49], 'fits'],
  [339, [290, 51], 'differs'],
  ['~290', [281], 'loose'],
  ['~290', [285], 'fits'],
  ['~290', [295], 'fits'],
  ['~290', [284], 'loose'],
  ['~290', [260], 'differs'],
  ['~950', [175, '~750'], 'loose'],
  ['~950', [195, '~750'], 'fits'],
  ['>1200', [1200], 'differs'],
  ['>1200', [1201], 'fits'],
  ['>1200', [1400], 'loose'],
  ['>1200', [13000], 'differs'],
  ['<=50', [50], 'fits'],
  ['<=50', [20], 'loose'],
  ['<=50', [51], 'differs'],
  ['280..300', [281], 'fits'],
  ['280..300', [279], 'differs'],
  [300, [250, '>49'], 'fits'],
  [300, [250, '>50'], 'differs'],
  ['7.4', ['2.5', '1.2', '3.5'], 'fits'],
  ['7.4', ['2.5', '1.1', '3.5'], 'differs'],
];

test.each(totals)('%s beside %j %s', (total, parts, fit) =>
  expect(compareForEquality(summand(total), sum(parts))).toBe(fit),
);

test.each<readonly [string | number, string | number, Fit]>([
  [7, 7, 'fits'],
  [9, 7, 'differs'],
  ['>7', 7, 'differs'],
  ['~100', 97, 'fits'],
  ['~100', 94, 'loose'],
  ['~100', 89, 'differs'],
  ['<=120', 100, 'fits'],
  [108, '~100', 'loose'],
  [3, '>3', 'fits'],
])('%s within %s %s', (part, whole, fit) => expect(compareForContainment(summand(part), summand(whole))).toBe(fit));

describe('shares', () => {
  const hundred = unrounded(ratio(100));

  test.each<readonly [readonly (string | number)[], Fit]>([
    [[48, 31, 18], 'differs'],
    [[48, 33, 18], 'fits'],
    [[48, 34, 19], 'fits'],
    [['33.3', '33.3', '33.3'], 'fits'],
    [['33.3', '33.3', '33.2'], 'differs'],
    [['33.33', '33.33', '33.3'], 'fits'],
    [['33.33', '33.33', '33.31'], 'differs'],
    [[50, '50.0'], 'fits'],
    [['~50', 45], 'loose'],
  ])('%j make a whole: %s', (shares, fit) => expect(compareForEquality(hundred, sum(shares, 'percent'))).toBe(fit));

  test('of a whole always fit once rounded, and never when they are further off than rounding goes', () => {
    const cuts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(cuts, fc.integer({ min: 0, max: 2 }), fc.integer({ min: -40, max: 40 }), (at, decimals, slip) => {
        const ends = [0, ...at.toSorted((a, b) => a - b), 100_000];
        const shares = ends.slice(1).map((end, index) => rounded(ratio(end - (ends[index] ?? 0), 1000), decimals));
        const [first, ...others] = shares;
        const slipped = first ? [{ ...first, digits: first.digits + BigInt(slip) }, ...others] : [];
        const added = (all: typeof shares): UncertainNumber =>
          addUncertain(all.map((share) => uncertainNumberOf(exactly(share), 'percent', tolerances)));
        expect(compareForEquality(hundred, added(shares))).toBe('fits');
        const off = slipped.reduce((total, { digits }) => total + digits, -100n * 10n ** BigInt(decimals));
        expect(compareForEquality(hundred, added(slipped))).toBe(
          2n * (off < 0n ? -off : off) <= BigInt(shares.length) ? 'fits' : 'differs',
        );
      }),
    );
  });

  test('that are a count in full are not rounded', () => {
    expect(compareForEquality(unrounded(fromDecimal({ digits: 100n, scale: 0 })), sum([48, 33, 18]))).toBe('differs');
  });
});

test.each<readonly [readonly (string | undefined)[], Measure | undefined]>([
  [[], 'number'],
  [[undefined, undefined], 'number'],
  [['seats', undefined, 'Seats '], 'number'],
  [['per cent', '%', undefined], 'percent'],
  [['percentage points'], 'points'],
  [['hours', 'minutes'], undefined],
  [['per cent', 'percentage points'], undefined],
  [['per cent', 'seats'], undefined],
])('%j are counted together as %s', (units, measure) => expect(commonMeasure(units, english)).toBe(measure));
