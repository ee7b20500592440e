import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { integer } from '../../src/numbers/decimal.ts';
import { readClaim } from '../../src/claims/parse/parse-claim.ts';
import type { Subject } from '../../src/claims/subject.ts';
import { exactly } from '../../src/claims/subject.ts';
import { judge } from '../../src/claims/judge/judge.ts';
import { type WayToWrite, type WriteOptions, waysToWrite, write } from '../../src/claims/write/write.ts';
import { day, fact, number, rules, share, subject, time, tolerances, wording } from './house.ts';
import { english } from '../../src/languages/english/index.ts';

const written = (what: Subject | string | number, more: Partial<WriteOptions> = {}): string | undefined =>
  write(typeof what === 'object' ? what : subject(what), { wording, tolerances, language: english, ...more });

describe('as the house writes', () => {
  test.each([
    [0, 'zero', 'Zero'],
    [1, 'one', 'One'],
    [9, 'nine', 'Nine'],
    [10, '10', 'Ten'],
    [41, '41', 'Forty-one'],
    [100, '100', 'One hundred'],
    [101, '101', 'A total of 101'],
    [339, '339', 'A total of 339'],
    [11947995, '11,947,995', 'A total of 11,947,995'],
    ['2.5', '2.5', 'A total of 2.5'],
    ['-3', '−3', 'A total of −3'],
    ['~290', 'some 290', 'Some 290'],
    ['>1200', 'more than 1,200', 'More than 1,200'],
    ['<=50', 'up to 50', 'Up to 50'],
    ['<=5', 'up to five', 'Up to five'],
    ['280..300', 'between 280 and 300', 'Between 280 and 300'],
    ['8..12', 'between 8 and 12', 'Between 8 and 12'],
    ['3..5', 'between three and five', 'Between three and five'],
    ['89%', '89 per cent', 'Eighty-nine per cent'],
    ['5%', '5 per cent', 'Five per cent'],
    ['77.50%', '77.50 per cent', 'A total of 77.50 per cent'],
    ['~40%', 'some 40 per cent', 'Some 40 per cent'],
    ['3..5%', 'between 3 and 5 per cent', 'Between 3 and 5 per cent'],
    ['1pp', 'one percentage point', 'One percentage point'],
    ['12pp', '12 percentage points', 'Twelve percentage points'],
    ['1168/1204', '97 per cent', 'Ninety-seven per cent'],
    ['~30/60', 'some 50 per cent', 'Some 50 per cent'],
    ['2019-06-09', '9 June 2019', '9 June 2019'],
    ['1992-01-30..2019-06-09', '27 years', 'Twenty-seven years'],
    ['2019-06-09..2019-06-23', 'two weeks', 'Two weeks'],
    ['2019-06-09..2019-06-19', '10 days', 'Ten days'],
    ['2019-06-09..2019-07-24', 'six weeks', 'Six weeks'],
    ['2019-06-09..2020-06-09', 'one year', 'One year'],
    ['2018-01-09..2019-06-09', '17 months', 'Seventeen months'],
  ])('%s: %s', (what, inside, first) => {
    expect(written(what)).toBe(inside);
    expect(written(what, { startsSentence: true })).toBe(first);
  });

  test('texts and truths', () => {
    const text = fact({ kind: 'text', text: 'the Central Election Commission' });
    const truth = fact({ kind: 'truth', isTrue: true });
    expect(written(text)).toBe('the Central Election Commission');
    expect(written(text, { startsSentence: true })).toBe('The Central Election Commission');
    expect(written(truth)).toBeUndefined();
    expect(written(truth, { as: 'words' })).toBe('yes');
  });
});

describe('as the link asks', () => {
  test.each<[string | number, WayToWrite, string | undefined, string?]>([
    [7, 'digits', '7', '7'],
    [339, 'digits', '339', '339'],
    [339, 'words', 'three hundred and thirty-nine', 'Three hundred and thirty-nine'],
    ['2.5', 'words', 'two point five'],
    ['97%', 'words', 'ninety-seven per cent'],
    ['97%', 'percent', '97 per cent', 'Ninety-seven per cent'],
    ['1168/1204', 'percent', '97 per cent'],
    ['1168/1204', 'digits', '97 per cent', '97 per cent'],
    [97, 'percent', undefined],
    ['3pp', 'percent', undefined],
    ['2019-06-09', 'date', '9 June 2019'],
    ['2019-06-09', 'words', undefined],
    [97, 'date', undefined],
    ['1168/1204', 'date', undefined],
    ['1992-01-30..2019-06-09', 'date', undefined],
    ['1992-01-30..2019-06-09', 'words', 'twenty-seven years'],
    ['~290', 'words', 'some two hundred and ninety'],
    ['12/7', 'percent', undefined],
  ])('%s as %s: %s', (what, as, inside, first) => {
    expect(written(what, { as })).toBe(inside);
    if (first !== undefined) expect(written(what, { as, startsSentence: true })).toBe(first);
  });

  test.each([
    ['1/1000', '0.1 per cent'],
    ['1/30000', '0.003 per cent'],
    ['999/1000', '99.9 per cent'],
    ['0/1000', '0 per cent'],
    ['1/8', '13 per cent'],
  ])('%s is never printed as nothing or all', (what, words) => expect(written(what)).toBe(words));
});

describe('approximately', () => {
  test.each([
    [11947995, 'almost 12 million', 'Almost 12 million'],
    [12103000, 'more than 12 million', 'More than 12 million'],
    [12000000, '12 million', 'A total of 12 million'],
    [9968, 'nearly 10,000', 'Nearly 10,000'],
    [820, 'more than 800', 'More than 800'],
    [398, 'nearly 400', 'Nearly 400'],
    [7, 'seven', 'Seven'],
    [40, '40', 'Forty'],
    [43, '43', 'Forty-three'],
    [1204567890, 'more than 1.2 billion', 'More than 1.2 billion'],
    ['~290', 'some 290', 'Some 290'],
    ['65.6%', 'nearly two thirds', 'Nearly two thirds'],
    ['53.2%', '53 per cent', 'Fifty-three per cent'],
    ['48.7%', 'nearly half', 'Nearly half'],
    ['38.6%', 'almost 40 per cent', 'Almost 40 per cent'],
    ['43.2%', '43 per cent', 'Forty-three per cent'],
    ['97%', '97 per cent', 'Ninety-seven per cent'],
    ['10/50', 'one in five', 'One in five'],
    ['61/100', 'just over 60 per cent', 'Just over 60 per cent'],
    ['1992-01-30..2019-06-09', 'more than 27 years', 'More than 27 years'],
    ['1992-01-30..2019-12-09', 'nearly 28 years', 'Nearly 28 years'],
    ['1999-06-09..2019-06-09', '20 years', 'Twenty years'],
  ])('%s: %s', (what, inside, first) => {
    expect(written(what, { as: 'approx' })).toBe(inside);
    expect(written(what, { as: 'approx', startsSentence: true })).toBe(first);
  });
});

const verdict = (words: string, what: Subject): string => judge(readClaim(words, english), what, rules).verdict;

const counts = fc.oneof(fc.bigInt({ min: 0n, max: 3_000n }), fc.bigInt({ min: 0n, max: 10n ** 12n }));
const decimals = fc.record({ digits: fc.bigInt({ min: 0n, max: 10n ** 9n }), scale: fc.nat(3) });
const percents = fc.record({ digits: fc.bigInt({ min: 0n, max: 1000n }), scale: fc.constant(1) });
const dates = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => new Date(Date.UTC(1990, 0, days)).toISOString().slice(0, 10));

const subjects: fc.Arbitrary<Subject> = fc.oneof(
  counts.map((count) => fact(exactly(integer(count)))),
  decimals.map((value) => fact(exactly(value))),
  percents.map((value) => fact(exactly(value), { unit: 'per cent' })),
  fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 2000 })).map(([part, more]) => share(part, part + more)),
  fc
    .tuple(fc.constantFrom('~', '>', '<='), fc.integer({ min: 1, max: 99_999 }))
    .map(([hedge, value]) => fact(number(`${hedge}${value}`))),
  fc.tuple(dates, dates).map(([from, to]) => time(from, to)),
  dates.map((date) => fact({ kind: 'date', date: day(date) })),
);

describe('what is written is true', () => {
  test('in every way and place', () => {
    fc.assert(
      fc.property(subjects, fc.constantFrom(undefined, ...waysToWrite), fc.boolean(), (what, as, startsSentence) => {
        const words = written(what, { as, startsSentence });
        if (words !== undefined) expect([words, verdict(words, what)]).toEqual([words, 'true']);
      }),
      { numRuns: 1000 },
    );
  });
});
