import { describe, expect, test } from 'vitest';
import { type Verdict, judge } from '../../src/claims/judge/judge.ts';
import { readClaim } from '../../src/claims/parse/parse-claim.ts';
import { rules, subject, verdictOf } from './house.ts';
import { english } from '../../src/languages/english/index.ts';

type Row = readonly [words: string, fact: string | number, verdict: Verdict];

const holds = (rows: readonly Row[]): void =>
  test.each(rows)('%s, fact %s: %s', (words, fact, verdict) => expect(verdictOf(words, fact)).toBe(verdict));

describe('the real cases', () => {
  holds([
    ['Almost 12 million', 11947995, 'true'],
    ['nearly 10,000', 9968, 'true'],
    ['some 400', 398, 'true'],
    ['more than 800', 820, 'true'],
    ['over half', '53.2%', 'true'],
    ['nearly half', '48.7%', 'true'],
    ['two thirds', '65.6%', 'true'],
    ['almost 40 per cent', '38.6%', 'true'],
    ['more than two decades', '1992-01-30..2019-06-09', 'true'],
    ['nearly 10,000', 9120, 'loose'],
    ['some 290', 281, 'loose'],
    ['some 950', 925, 'loose'],
    ['more than half', '58%', 'loose'],
    ['almost 12 million', 3000000, 'false'],
    ['Almost 12 million', 12103000, 'wrong-side'],
    ['10,000 polling stations', 9968, 'rounded-as-exact'],
    ['38 countries', 40, 'false'],
    ['three decades ago', '1992-01-30..2019-06-09', 'false'],
  ]);
});

describe('in full', () => {
  holds([
    ['40', 40, 'true'],
    ['40', '40.0', 'true'],
    ['forty', 40, 'true'],
    ['40', 41, 'false'],
    ['exactly 40', 40, 'true'],
    ['a total of 339', 339, 'true'],
    ['a total of 339', 340, 'false'],
    ['all 40 countries', 39, 'false'],
    ['seven', 7, 'true'],
    ['seven', 8, 'false'],
    // g = 100 is where a rounding begins
    ['18,900', 18850, 'rounded-as-exact'], // rounds half up
    ['18,900', 18430, 'rounded-as-exact'], // within 2.5 per cent: from 18,427.5
    ['18,900', 18427, 'false'],
    ['18,900', 19372, 'rounded-as-exact'],
    ['18,900', 19373, 'false'],
    ['290', 291, 'false'], // g = 10
    ['300', 301, 'rounded-as-exact'],
    ['10,000', 9500, 'rounded-as-exact'], // 5 per cent
    ['10,000', 9499, 'false'],
    ['10,000', 10500, 'rounded-as-exact'],
    ['10,000', 10501, 'false'],
    ['exactly 12 million', 11947995, 'rounded-as-exact'],
    ['exactly 12 million', 12000000, 'true'],
    ['two hundred', 204, 'rounded-as-exact'],
    ['0', 0, 'true'],
    ['0', 1, 'false'],
  ]);
});

describe('with decimals or a scale word', () => {
  holds([
    ['12 million', 11500000, 'true'], // half up, and 12 is even
    ['12 million', 11499999, 'false'],
    ['12 million', 12500000, 'true'], // half even
    ['12 million', 12500001, 'false'],
    ['13 million', 12500000, 'true'], // half up
    ['13 million', 13500000, 'false'], // 14 either way
    ['13 million', 13499999, 'true'],
    ['11.95 million', 11945000, 'true'],
    ['11.95 million', 11944999, 'false'],
    ['11.95 million', 11954999, 'true'],
    ['11.95 million', 11955000, 'false'],
    ['12.0 million', 11947995, 'false'],
    ['1 million', 950000, 'true'], // not what rounds to it from 500,000 on
    ['1 million', 949999, 'false'],
    ['1 million', 1050000, 'true'],
    ['1 million', 1050001, 'false'],
    ['10 million', 9500000, 'true'],
    ['10 million', 9499999, 'false'],
    ['two thousand', 2040, 'true'],
    ['two thousand', 2101, 'false'],
    ['77.5', '77.45', 'true'],
    ['77.5', '77.449', 'false'],
    ['77.5', '77.55', 'false'], // 77.6 either way
    ['77.6', '77.65', 'true'], // half even
    ['77.50', '77.504', 'true'],
    ['77.50', '77.506', 'false'],
    ['two and a half million', 2450000, 'true'],
    ['two and a half million', 2449999, 'false'],
    ['half a million', 475000, 'true'],
    ['half a million', 474999, 'false'],
    ['−3.5', '-3.5', 'true'],
    ['−3.5', '-3.56', 'false'],
  ]);
});

describe('almost, just over', () => {
  holds([
    ['almost 12 million', 11999999, 'true'],
    ['almost 12 million', 12000000, 'wrong-side'],
    ['almost 12 million', 11500000, 'true'],
    ['almost 12 million', 11499999, 'loose'],
    ['almost 12 million', 10800000, 'loose'], // 10 per cent
    ['almost 12 million', 10799999, 'false'],
    ['nearly 10,000', 9500, 'true'], // 5 per cent of what rounds to it
    ['nearly 10,000', 9499, 'loose'],
    ['nearly 10,000', 9000, 'loose'],
    ['nearly 10,000', 8999, 'false'],
    ['nearly 18,900', 18428, 'true'], // 2.5 per cent in any case
    ['nearly 18,900', 18427, 'loose'],
    ['close to 400', 380, 'true'],
    ['close to 400', 379, 'loose'],
    ['just under seven', 7, 'wrong-side'],
    ['just over 400', 401, 'true'],
    ['just over 400', 400, 'wrong-side'],
    ['just over 400', 420, 'true'],
    ['just over 400', 421, 'loose'],
    ['just over 400', 440, 'loose'],
    ['just over 400', 441, 'false'],
  ]);
});

describe('more than, less than', () => {
  holds([
    ['more than 800', 801, 'true'],
    ['more than one', 2, 'true'],
    ['more than one', 3, 'loose'],
    ['more than five', 6, 'true'],
    ['fewer than seven', 6, 'true'],
    ['fewer than seven', 7, 'wrong-side'],
    ['more than 800', 800, 'wrong-side'],
    ['more than 800', 850, 'true'], // half of a hundred
    ['more than 800', 851, 'loose'],
    ['more than 800', 8000, 'loose'],
    ['more than 800', 8001, 'false'],
    ['over 18,900', 19845, 'true'], // 5 per cent
    ['over 18,900', 19846, 'loose'],
    ['more than 12 million', 12500000, 'true'],
    ['more than 12 million', 12600000, 'true'],
    ['more than 12 million', 12600001, 'loose'],
    ['fewer than 800', 799, 'true'],
    ['fewer than 800', 800, 'wrong-side'],
    ['fewer than 800', 750, 'true'],
    ['fewer than 800', 749, 'loose'],
    ['fewer than 800', 80, 'loose'],
    ['fewer than 800', 79, 'false'],
    ['under 18,900', 17955, 'true'],
    ['under 18,900', 17954, 'loose'],
  ]);
});

describe('about', () => {
  holds([
    ['some 400', 400, 'true'],
    ['some 400', 380, 'true'],
    ['some 400', 379, 'loose'],
    ['some 400', 420, 'true'],
    ['some 400', 421, 'loose'],
    ['some 400', 360, 'loose'],
    ['some 400', 359, 'false'],
    ['some 400', 440, 'loose'],
    ['some 400', 441, 'false'],
    ['about 290', 283, 'true'], // 2.5 per cent: 282.75
    ['about 290', 282, 'loose'],
    ['about 290', 297, 'true'],
    ['about 290', 298, 'loose'],
    ['around 18,900', 18900, 'true'],
    ['about seven', 7, 'true'],
    ['about seven', 8, 'false'],
    ['about a dozen', 12, 'true'],
    ['about a dozen', 13, 'loose'],
    ['about two dozen', 25, 'true'],
  ]);
});

describe('at least, up to', () => {
  holds([
    ['at least 100', 100, 'true'],
    ['at least 100', 99, 'wrong-side'],
    ['no fewer than 100', 125, 'true'],
    ['at least 100', 126, 'loose'],
    ['at least 100', 1000000, 'loose'],
    ['up to 100', 100, 'true'],
    ['up to 100', 101, 'wrong-side'],
    ['as many as 100', 75, 'true'],
    ['no more than 100', 74, 'loose'],
    ['at most 100', 0, 'loose'],
  ]);
});

describe('dozens and hundreds', () => {
  holds([
    ['a dozen', 12, 'true'],
    ['a dozen', 13, 'false'],
    ['half a dozen', 6, 'true'],
    ['dozens of', 24, 'true'],
    ['dozens of', 23, 'false'],
    ['dozens of', 120, 'true'],
    ['dozens of', 121, 'loose'],
    ['dozens of', 180, 'loose'],
    ['dozens of', 181, 'false'],
    ['hundreds', 200, 'true'],
    ['hundreds', 199, 'false'],
    ['hundreds', 1000, 'true'],
    ['hundreds', 1001, 'loose'],
    ['hundreds', 1500, 'loose'],
    ['hundreds', 1501, 'false'],
    ['several hundred', 300, 'true'],
    ['thousands', 1999, 'false'],
    ['thousands', 2000, 'true'],
    ['tens of thousands', 19999, 'false'],
    ['tens of thousands', 20000, 'true'],
    ['hundreds of thousands', 200000, 'true'],
    ['hundreds of thousands', 199999, 'false'],
    ['millions', 2000000, 'true'],
    ['millions', 1999999, 'false'],
    ['millions', 15000000, 'loose'],
    ['hundreds', '30%', 'wrong-kind'],
  ]);
});

describe('ranges and words that agree', () => {
  holds([
    ['between 280 and 300', 280, 'true'],
    ['between 280 and 300', 279, 'false'],
    ['between 280 and 300', 300, 'true'],
    ['between 280 and 300', 301, 'false'],
    ['between two and three million', 3500000, 'false'],
    ['between two and three million', 3499999, 'true'],
    ['10 to 15 per cent', '15.4%', 'true'],
    ['10 to 15 per cent', '15.5%', 'false'],
    ['10 to 15 per cent', '9.5%', 'true'],
    ['10 to 15 per cent', '9.4%', 'false'],
    ['twenty (20)', 20, 'true'],
    ['twenty (20)', 21, 'false'],
    ['twenty (21)', 20, 'false'],
    ['twenty (21)', 21, 'false'],
  ]);
});

describe('facts that are not exact', () => {
  holds([
    ['some 290', '~290', 'true'],
    ['290', '~290', 'rounded-as-exact'],
    ['exactly 290', '~290', 'rounded-as-exact'],
    ['300', '~290', 'rounded-as-exact'], // 300 is near all of 285 to 295
    ['310', '~290', 'false'],
    ['more than 1,200', '>1200', 'true'],
    ['some 1,200', '>1200', 'true'],
    ['fewer than 1,200', '>1200', 'wrong-side'],
    ['nearly 1,200', '>1200', 'wrong-side'],
    ['more than 1,400', '>1200', 'wrong-side'],
    ['up to 50', '<=50', 'true'],
    ['more than 50', '<=50', 'wrong-side'],
    ['at least 40', '<=50', 'true'],
    ['between 280 and 300', '280..300', 'true'],
    ['12 million', '~12000000', 'true'],
    ['between 310 and 320', '280..300', 'false'],
    ['at least 300', '280..300', 'true'],
    ['more than 300', '280..300', 'wrong-side'],
  ]);
});

describe('other kinds of fact', () => {
  holds([
    ['97 per cent', 97, 'wrong-kind'],
    ['3 per cent', '3pp', 'wrong-kind'],
    ['three percentage points', '3pp', 'true'],
    ['three percentage points', '2.5pp', 'true'],
    ['three percentage points', '2.4pp', 'false'],
    ['three percentage points', '3%', 'wrong-kind'],
    ['three percentage points', '3/100', 'wrong-kind'],
    ['40', '2019-06-09', 'wrong-kind'],
    ['27', '1992-01-30..2019-06-09', 'wrong-kind'],
    ['anything', 40, 'unreadable'],
    ['29 of 107', 29, 'unreadable'],
    ['half', 50, 'wrong-kind'],
  ]);
});

test('a judgement says what the words allow and what the fact is', () => {
  const { verdict, unit, accepted: reading, fact } = judge(readClaim('nearly 10,000', english), subject(9120), rules);
  expect([verdict, unit, reading?.map(({ grade }) => grade)]).toEqual([
    'loose',
    'number',
    ['true', 'loose', 'wrong-side'],
  ]);
  expect(fact).toBeDefined();
});
