import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factText, factValue } from '../../src/claims/write/describe.ts';
import { claimKindOf } from '../../src/claims/claim-kind.ts';
import { meaningOf, acceptedRange } from '../../src/claims/write/describe.ts';
import { readClaim } from '../../src/claims/parse/parse-claim.ts';
import { suggest } from '../../src/claims/write/suggest.ts';
import { addendValues } from '../../src/claims/judge/accepted-values.ts';
import { meets } from '../../src/numbers/interval.ts';
import { judge } from '../../src/claims/judge/judge.ts';
import { day, fact, number, rules, subject, tolerances, verdictOf, wording } from './house.ts';
import { english } from '../../src/languages/english/index.ts';

const suggested = (words: string, what: string | number): readonly string[] =>
  suggest(readClaim(words, english), subject(what), { ...rules, wording });

describe('other words', () => {
  test.each<[string, string | number, string[]]>([
    ['Almost 12 million', 12103000, ['Just over 12 million', 'More than 12 million']],
    ['nearly 10,000', 9120, ['just over 9,000', 'more than 9,000']],
    ['some 290', 281, ['some 280', 'just over 280', 'more than 280']],
    ['10,000', 9968, ['9,968', 'nearly 10,000']],
    ['10,000 polling stations', 9968, ['9,968 polling stations', 'nearly 10,000 polling stations']],
    ['38 countries', 40, ['40 countries']],
    ['757,960', 757690, ['757,690', 'nearly 760,000']],
    ['exactly 38', 40, ['exactly 40', '40']],
    ['Seven', 8, ['Eight']],
    ['12 million', 12600000, ['13 million', 'almost 13 million', '12.6 million']],
    ['more than 800 observers', 780, ['nearly 800 observers']],
    ['at least 900', 820, ['at least 800', 'just over 800', 'more than 800']],
    ['290', '~290', ['some 290']],
    ['dozens of', 300, ['hundreds of']],
    ['between 280 and 300', 310, ['310']],
    ['twenty (21)', 20, ['20']],
    ['97%', '95.4%', ['95%', 'almost 97%']],
    ['97', '95.4%', ['95', 'nearly 97']],
    ['32 per cent of', '29/107', ['27 per cent of']],
    ['nearly 40 per cent', '41.2%', ['just over 40 per cent', 'more than 40 per cent', '41 per cent']],
    ['half', '58%', ['almost 60 per cent', '58 per cent']],
    ['The majority of', '41/100', ['Just over 40 per cent of', '41 per cent of', 'A minority of']],
    ['many', '3%', ['3 per cent', 'few', 'some']],
    ['29 of 106', '29/107', ['29 of 107']],
    ['three out of the eight', '3/7', ['three out of the seven']],
    ['nine out of ten', '70/100', ['seven out of ten', 'seventy out of one hundred', '70 per cent']],
    [
      'three decades ago',
      '1992-01-30..2019-06-09',
      ['nearly three decades ago', 'two decades ago', 'more than two decades ago'],
    ],
    ['28 years', '1992-01-30..2019-06-09', ['27 years', 'more than 27 years']],
    ['on 10 June', '2019-06-09', ['on 9 June']],
    ['Sunday, 10 June 2019', '2019-06-09', ['Sunday, 9 June 2019']],
    ['99 June', '2019-06-09', ['9 June 2019']],
    ['Monday', '2019-06-09', ['Sunday', 'Sunday 9 June']],
    ['today', '2019-06-09', ['9 June 2019']],
    ['in 2018', '2019-06-09', ['in 2019']],
    ['several thousand words', '2019-06-09', ['9 June 2019 words']],
    ['gibberish', 40, ['40']],
  ])('%s, fact %s: %j', (words, what, expected) => expect(suggested(words, what)).toEqual(expected));

  test('a record and a first time have none', () => {
    const candidates = fact(number(3), { history: [number(4)] });
    expect(suggest(readClaim('a record number', english), candidates, { ...rules, wording })).toEqual([]);
    expect(
      suggest(readClaim('for the first time', english), fact({ kind: 'truth', isTrue: false }), { ...rules, wording }),
    ).toEqual([]);
  });

  test('are offered for every wrong number, and true', () => {
    const hedges = fc.constantFrom(
      '',
      'Almost ',
      'just over ',
      'more than ',
      'fewer than ',
      'some ',
      'at least ',
      'up to ',
    );
    const statements = fc.oneof(
      fc.integer({ min: 1, max: 99_999 }).map(String),
      fc.integer({ min: 1, max: 99 }).map((count) => `${count} million`),
      fc.integer({ min: 1, max: 99 }).map((count) => `${count} per cent`),
    );
    fc.assert(
      fc.property(
        hedges,
        statements,
        fc.integer({ min: 1, max: 99 }),
        fc.nat(999),
        (hedge, statement, leading, rest) => {
          const value = statement.endsWith('cent')
            ? `${leading}.${rest % 10}%`
            : String(leading * 10 ** (rest % 6) + rest);
          const words = hedge + statement;
          fc.pre(verdictOf(words, value) !== 'true');
          const offered = suggested(words, value);
          expect(offered.length).toBeGreaterThan(0);
          for (const other of offered) expect(verdictOf(other, value)).toBe('true');
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what words mean', () => {
  test.each([
    ['Almost 12 million', 'slightly fewer than 12 million'],
    ['just over 40 per cent', 'slightly more than 40 per cent'],
    ['nearly half', 'slightly less than half'],
    ['more than 800', 'more than 800, but not by much'],
    ['fewer than 800', 'fewer than 800, but not by much'],
    ['some 290', 'close to 290'],
    ['at least 290', '290 or more'],
    ['up to 50', '50 or fewer'],
    ['Seven', 'exactly seven'],
    ['12 million', 'what rounds to 12 million'],
    ['97%', 'what rounds to 97%'],
    ['28 years', 'close to 28 years'],
    ['the majority', undefined],
  ])('%s: %s', (words, meaning) => expect(meaningOf(readClaim(words, english), english)).toBe(meaning));

  test.each([
    ['nearly 10,000', 9120, '9,500 to 9,999'],
    ['some 290', 281, '283 to 297'],
    ['more than 800', 780, '801 to 850'],
    ['at least 900', 820, '900 to 1,125'],
    ['38', 40, '38'],
    ['77.5', '77.9', '77.45 to just under 77.55'],
    ['nearly half', '58%', '44 to just under 50 per cent'],
    ['more than half', '58%', 'more than 50 and up to 56 per cent'],
    ['many', '3%', 'at least 25 per cent'],
    ['few', '13%', 'at most 10 per cent'],
    ['the majority', '41%', 'more than 50 per cent'],
    ['28 years', '1992-01-30..2019-06-09', '27.9 to just under 29 years'],
    ['10 June', '2019-06-09', undefined],
  ])('%s, fact %s: %s', (words, what, reach) => {
    expect(acceptedRange(judge(readClaim(words, english), subject(what), rules), english)).toBe(reach);
  });
});

describe('a fact in a message and for machines', () => {
  test.each([
    [12103000, '12,103,000', 12103000],
    ['77.50%', '77.50 per cent', 77.5],
    ['~290', 'some 290', [285, 295]],
    ['>1200', 'more than 1,200', [1200, 1320]],
    ['280..300', 'between 280 and 300', [280, 300]],
    ['79/121', '65.29 per cent (79 of 121)', 65.289256],
    ['12/7', '12 of 7', null],
    ['~30/60', '50 per cent (some 30 of 60)', [47.5, 52.5]],
    ['2019-06-09', '9 June 2019', '2019-06-09'],
    ['1992-01-30..2019-06-09', '27.36 years', 27.356164],
  ])('%s: %s', (what, text, plain) => {
    expect(factText(subject(what), wording, english)).toBe(text);
    expect(factValue(subject(what))).toEqual(plain);
  });

  test('with its own unit', () => {
    expect(factText(fact(number(27), { unit: 'years' }), wording, english)).toBe('27 years');
    expect(factText(fact({ kind: 'text', text: 'Nur-Sultan' }), wording, english)).toBe('“Nur-Sultan”');
    expect(factText(fact({ kind: 'truth', isTrue: false }), wording, english)).toBe('no');
  });
});

describe('in sums', () => {
  const fits = (words: string, total: string | number): boolean | undefined =>
    addendValues(readClaim(words, english), tolerances)?.some(({ where }) => meets(where, number(total).interval));

  test.each<[string, (string | number)[], (string | number)[]]>([
    ['some 290', [285, 295], [284, 296, 281]],
    ['some 950', [945, 955], [944, 925]],
    ['about 1,000', [950, 1050], [949, 1051]],
    ['339', [339], [338, 340]],
    ['10,000', [10000], [9968]],
    ['12 million', [11500000], [11499999]],
    ['nine', [9], [10]],
    ['no', [0], [1]],
    ['more than 800', [801, 820, 8000], [800]],
    ['between 280 and 300', [280, 300], [279, 301]],
    ['up to 50', [50, 20], [51]],
  ])('%s', (words, possible, impossible) => {
    expect(possible.map((total) => fits(words, total))).toEqual(possible.map(() => true));
    expect(impossible.map((total) => fits(words, total))).toEqual(impossible.map(() => false));
  });

  test.each(['half', '97 per cent', 'twenty (21)', 'Nur-Sultan', '9 June'])('%s adds up to nothing', (words) => {
    expect(addendValues(readClaim(words, english), tolerances)).toBeUndefined();
  });
});

test.each([
  ['some 290', 290, 'number'],
  ['hundreds', 290, 'number'],
  ['97', '97%', 'share'],
  ['97 per cent', '97/100', 'share'],
  ['29 of 107', '29/107', 'share'],
  ['half', '1/2', 'share'],
  ['9 June', '2019-06-09', 'date'],
  ['2019', '2019-06-09', 'date'],
  ['27 years', '1992-01-30..2019-06-09', 'duration'],
  ['the majority', '51/100', 'quantifier'],
  ['a record number', 7, 'record'],
  ['anything', 7, 'text'],
])('%s of %s is a %s', (words, what, kind) =>
  expect(claimKindOf(readClaim(words, english), subject(what), english)).toBe(kind),
);

test('“for the first time” is a truth, the words of a text are text', () => {
  expect(claimKindOf(readClaim('for the first time', english), fact({ kind: 'truth', isTrue: true }), english)).toBe(
    'truth',
  );
  expect(claimKindOf(readClaim('seven', english), fact({ kind: 'text', text: 'seven' }), english)).toBe('text');
  expect(claimKindOf(readClaim('June', english), fact({ kind: 'date', date: day('2019-06-09') }), english)).toBe(
    'date',
  );
});
