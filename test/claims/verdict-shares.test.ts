import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/claims/judge/judge.ts';
import { verdictOf } from './house.ts';

type Row = readonly [words: string, fact: string, verdict: Verdict];

const holds = (rows: readonly Row[]): void =>
  test.each(rows)('%s, fact %s: %s', (words, fact, verdict) => expect(verdictOf(words, fact)).toBe(verdict));

describe('per cents', () => {
  holds([
    ['97 per cent', '1168/1204', 'true'], // 97.0099…
    ['97%', '1168/1204', 'true'],
    ['97', '1168/1204', 'true'], // “per cent” may stand behind the link
    ['97.0 per cent', '1168/1204', 'true'],
    ['97.1 per cent', '1168/1204', 'false'],
    ['96 per cent', '1168/1204', 'false'],
    ['67 per cent', '2/3', 'true'],
    ['66.7 per cent', '2/3', 'true'],
    ['66.67 per cent', '2/3', 'true'],
    ['66.66 per cent', '2/3', 'false'],
    // halves: 12.5, 62.5 and 37.5 of a hundred
    ['12 per cent', '1/8', 'true'], // half even
    ['13 per cent', '1/8', 'true'], // half up
    ['62 per cent', '5/8', 'true'],
    ['63 per cent', '5/8', 'true'],
    ['37 per cent', '3/8', 'false'], // 38 either way
    ['38 per cent', '3/8', 'true'],
    ['40 per cent', '44%', 'false'], // the unit of 40 per cent is one point
    ['40 per cent', '40.4%', 'true'],
    ['77.5 per cent', '77.46%', 'true'],
    ['77.4 per cent', '77.46%', 'false'],
    ['77 per cent', '77.46%', 'true'],
    ['89 per cent', '89%', 'true'],
    ['89.4 per cent', '89%', 'false'],
    ['ninety-seven per cent', '97%', 'true'],
    ['0 per cent', '0/50', 'true'],
    ['100 per cent', '50/50', 'true'],
  ]);
});

describe('hedged per cents', () => {
  holds([
    ['almost 40 per cent', '38%', 'true'],
    ['almost 40 per cent', '37.9%', 'loose'],
    ['almost 40 per cent', '30%', 'loose'],
    ['almost 40 per cent', '29.9%', 'false'],
    ['almost 40 per cent', '40%', 'wrong-side'],
    ['just over 40 per cent', '42%', 'true'],
    ['just over 40 per cent', '42.1%', 'loose'],
    ['about 40 per cent', '42%', 'true'],
    ['about 40 per cent', '42.1%', 'loose'],
    ['about 40 per cent', '50%', 'loose'],
    ['about 40 per cent', '50.1%', 'false'],
    ['more than 40 per cent', '40%', 'wrong-side'],
    ['more than 40 per cent', '45%', 'true'],
    ['more than 40 per cent', '45.1%', 'loose'],
    ['less than 40 per cent', '35%', 'true'],
    ['less than 40 per cent', '34.9%', 'loose'],
    ['less than 40 per cent', '40%', 'wrong-side'],
    ['at least 40 per cent', '60%', 'true'], // half of 40 is less than 25
    ['at least 40 per cent', '60.1%', 'loose'],
    ['at least 60 per cent', '85%', 'true'],
    ['at least 60 per cent', '85.1%', 'loose'],
    ['up to 40 per cent', '40.1%', 'wrong-side'],
    // low per cents: never further than half of what is said
    ['about 3 per cent', '4.5%', 'true'],
    ['about 3 per cent', '5%', 'false'],
    ['almost 1 per cent', '0.5%', 'true'],
    ['almost 1 per cent', '0%', 'false'],
    ['more than 1 per cent', '1.5%', 'true'],
    ['more than 1 per cent', '5%', 'loose'],
  ]);
});

describe('fractions', () => {
  holds([
    ['half', '48.5%', 'true'],
    ['half', '48.4%', 'loose'],
    ['half', '51.5%', 'true'],
    ['half', '53%', 'loose'],
    ['half', '53.1%', 'false'],
    ['half', '47%', 'loose'],
    ['half', '46.9%', 'false'],
    ['exactly half', '50%', 'true'],
    ['exactly half', '50.1%', 'loose'],
    ['two thirds', '2/3', 'true'],
    ['a third', '1/3', 'true'],
    ['one in five', '21.5%', 'true'],
    ['one in five', '23.1%', 'false'],
    ['about half', '47%', 'true'],
    ['about half', '46.9%', 'loose'],
    ['about half', '44%', 'loose'],
    ['about half', '43.9%', 'false'],
    ['nearly half', '44%', 'true'],
    ['nearly half', '43.9%', 'loose'],
    ['nearly half', '38%', 'loose'],
    ['nearly half', '37.9%', 'false'],
    ['nearly half', '50%', 'false'],
    ['just under half', '49.9%', 'true'],
    ['just over half', '50.1%', 'true'],
    ['just over half', '50%', 'false'],
    ['over half', '50%', 'false'],
    ['over half', '50.1%', 'true'],
    ['over half', '56%', 'true'],
    ['over half', '56.1%', 'loose'],
    ['more than half', '100%', 'loose'],
    ['less than half', '44%', 'true'],
    ['less than half', '43.9%', 'loose'],
    ['less than half', '50%', 'false'],
    ['under a third', '0%', 'loose'],
    ['at least half', '50%', 'true'],
    ['at least half', '49.9%', 'false'],
    ['up to a third', '1/3', 'true'],
  ]);
});

describe('parts and wholes', () => {
  holds([
    ['58 of 121', '58/121', 'true'],
    ['58 out of 121', '58/121', 'true'],
    ['58 of the 121 counts', '58/121', 'true'],
    ['57 of 121', '58/121', 'false'],
    ['58 of 120', '58/121', 'false'],
    ['29 of 121', '58/242', 'false'],
    ['three of seven', '3/7', 'true'],
    ['nine out of ten', '90/100', 'true'],
    ['nine out of ten', '91.5/100', 'true'],
    ['nine out of ten', '95/100', 'false'],
    ['nine of ten', '90/100', 'false'],
    ['nine in ten', '90/100', 'true'],
    ['one in five', '10/50', 'true'],
    ['nearly one in five', '9/50', 'true'],
    ['some 60 of 121', '58/121', 'true'],
    ['some 70 of 121', '66/121', 'loose'],
    ['nine out of ten', '90%', 'true'],
    ['58 of 121', '48%', 'unreadable'],
  ]);
});

describe('words without a number', () => {
  holds([
    ['the majority', '51/100', 'true'],
    ['the majority', '50/100', 'false'],
    ['most', '50.1%', 'true'],
    ['the vast majority', '80%', 'true'],
    ['the vast majority', '79.9%', 'false'],
    ['an overwhelming majority', '79.9%', 'false'],
    ['a minority', '49.9%', 'true'],
    ['a minority', '50%', 'false'],
    ['all', '50/50', 'true'],
    ['all', '49/50', 'false'],
    ['none of', '0/50', 'true'],
    ['none of', '1/50', 'false'],
    ['few', '10%', 'true'],
    ['few', '10.1%', 'outside-band'],
    ['some', '3%', 'true'],
    ['some', '2.9%', 'outside-band'],
    ['several', '40%', 'true'],
    ['a number of', '40.1%', 'outside-band'],
    ['many', '25%', 'true'],
    ['many', '24.9%', 'outside-band'],
    ['almost all', '90%', 'true'],
    ['almost all', '89.9%', 'outside-band'],
    ['no', '0', 'true'],
    ['none', '1', 'false'],
    ['several', '5', 'not-provable'],
    ['the majority', '5', 'wrong-kind'],
  ]);
});

describe('shares that cannot be', () => {
  holds([
    ['half', '12/7', 'false'],
    ['58 of 121', '-1/121', 'false'],
    ['none of', '0/0', 'false'],
    ['0 per cent', '0/0', 'false'],
    ['12 of 7', '12/7', 'false'],
    ['about half', '~30/60', 'true'],
    ['50 per cent', '~30/60', 'true'],
    ['the majority', '>30/60', 'true'],
    ['all', '60/~60', 'true'],
  ]);
});
