import { describe, expect, test } from 'vitest';
import { readClaim } from '../../src/claims/parse/parse-claim.ts';
import type { FactSubject } from '../../src/claims/subject.ts';
import { type Verdict, judge } from '../../src/claims/judge/judge.ts';
import { day, fact, number, rules, verdictOf } from './house.ts';
import { english } from '../../src/languages/english/index.ts';

type Row = readonly [words: string, fact: string, verdict: Verdict];

const holds = (rows: readonly Row[]): void =>
  test.each(rows)('%s, fact %s: %s', (words, subject, verdict) => expect(verdictOf(words, subject)).toBe(verdict));

describe('times', () => {
  const decades = '1992-01-30..2019-06-09'; // 27.36 years
  holds([
    ['27 years', decades, 'true'],
    ['28 years', decades, 'false'],
    ['26 years', decades, 'false'],
    ['more than 27 years', decades, 'true'],
    ['over 26 years', decades, 'false'],
    ['two decades', decades, 'true'], // 2.74
    ['almost three decades', decades, 'true'],
    ['about three decades', decades, 'true'],
    ['about two decades', decades, 'false'],
    ['a quarter of a century', decades, 'false'],
    ['twenty years', '1999-06-09..2019-06-09', 'true'],
    ['more than twenty years', '1999-06-09..2019-06-09', 'false'],
    ['exactly twenty years', '1999-06-09..2019-06-09', 'true'],
    ['almost twenty years', '1999-06-09..2019-06-08', 'true'],
    ['twenty years', '1999-06-09..2019-05-10', 'true'], // 19.92
    ['twenty years', '1999-06-09..2019-05-01', 'false'], // 19.89
    ['nearly twenty years', '1999-06-09..2019-02-20', 'true'], // 19.70
    ['nearly twenty years', '1999-06-09..2019-02-15', 'false'],
    ['about twenty years', '1999-06-09..2018-12-09', 'true'], // 19.501
    ['about twenty years', '1999-06-09..2018-12-08', 'false'], // 19.499
    ['two weeks', '2019-06-09..2019-06-23', 'true'],
    ['two weeks', '2019-06-09..2019-06-29', 'true'],
    ['two weeks', '2019-06-09..2019-06-30', 'false'],
    ['a fortnight', '2019-06-23..2019-06-09', 'true'],
    ['15 days', '2019-06-09..2019-06-23', 'false'],
    ['two and a half years', '2016-12-09..2019-06-09', 'true'],
    ['two and a half years', '2016-06-09..2019-06-09', 'false'],
    ['at least 25 years', decades, 'true'],
    ['at least 20 years', decades, 'loose'],
    ['at least 28 years', decades, 'false'],
    ['up to 30 years', decades, 'true'],
    ['up to 40 years', decades, 'loose'],
    ['less than 28 years', decades, 'true'],
    ['just over 27 years', decades, 'false'],
    // since a date, until the document
    ['more than two decades ago', '1992-01-30', 'true'],
    ['three decades ago', '1992-01-30', 'false'],
  ]);

  test('a number of years is judged in its own unit', () => {
    const years = fact(number(27), { unit: 'years' });
    expect(verdictOf('27 years', years)).toBe('true');
    expect(verdictOf('28 years', years)).toBe('false');
    expect(verdictOf('27 months', years)).toBe('wrong-kind');
    expect(verdictOf('30 days', fact(number(30)))).toBe('true');
    expect(verdictOf('30 days', fact(number(31)))).toBe('false');
  });
});

describe('dates', () => {
  holds([
    ['9 June', '2019-06-09', 'true'],
    ['Sunday 9 June 2019', '2019-06-09', 'true'],
    ['June 9, 2019', '2019-06-09', 'true'],
    ['Monday 9 June 2019', '2019-06-09', 'false'],
    ['10 June', '2019-06-09', 'false'],
    ['9 June 2018', '2019-06-09', 'false'],
    ['31 June', '2019-06-30', 'false'],
    ['June 2019', '2019-06-09', 'true'],
    ['2019', '2019-06-09', 'true'],
    ['in 2018', '2019-06-09', 'false'],
    ['yesterday', '2019-06-09', 'true'],
    ['today', '2019-06-09', 'false'],
    ['last Sunday', '2019-06-09', 'true'],
    ['last Sunday', '2019-06-02', 'false'],
    ['next Sunday', '2019-06-16', 'true'],
    ['9 June', '40', 'wrong-kind'],
  ]);

  test('a document without a date proves nothing relative', () => {
    const undated = { ...rules, today: undefined };
    const voting = fact({ kind: 'date', date: day('2019-06-09') });
    for (const words of ['yesterday', 'last Sunday', 'two days ago']) {
      expect(judge(readClaim(words, english), voting, undated).verdict).toBe('not-provable');
    }
    expect(judge(readClaim('9 June', english), voting, undated).verdict).toBe('true');
  });
});

describe('records', () => {
  const candidates = (now: string, earlier: readonly string[]): FactSubject =>
    fact(number(now), { history: earlier.map(number) });

  test.each<[string, string, string[], Verdict]>([
    ['a record number of candidates', '7', ['4', '3'], 'true'],
    ['a record number', '4', ['4', '3'], 'false'],
    ['the highest', '3', ['4', '3'], 'false'],
    ['a record low', '2', ['4', '3'], 'true'],
    ['a record low', '3', ['4', '3'], 'false'],
    ['a record number', '7', [], 'not-provable'],
    ['a record seven candidates', '7', ['4'], 'true'],
    ['a record eight candidates', '7', ['4'], 'false'],
    ['a record number', '>7', ['7'], 'true'],
    ['a record number', '<=7', ['7'], 'false'],
    ['a record number', '~290', ['292'], 'true'], // it can be
  ])('%s, fact %s after %j: %s', (words, now, earlier, verdict) => {
    expect(verdictOf(words, candidates(now, earlier))).toBe(verdict);
  });
});

describe('truth and text', () => {
  const truth = (isTrue: boolean): FactSubject => fact({ kind: 'truth', isTrue });

  test.each<[string, boolean, Verdict]>([
    ['for the first time', true, 'true'],
    ['for the first time', false, 'false'],
    ['the first woman', true, 'true'],
    ['yes', true, 'true'],
    ['no', false, 'true'],
    ['no', true, 'false'],
    ['seven', true, 'wrong-kind'],
    ['guaranteed', true, 'unreadable'],
  ])('%s, fact %s: %s', (words, isTrue, verdict) => expect(verdictOf(words, truth(isTrue))).toBe(verdict));

  test.each<[string, string, Verdict]>([
    ['Nur-Sultan', 'Nur-Sultan', 'true'],
    ['nur\u2011sultan', 'Nur-Sultan', 'true'],
    ['the people’s  assembly', "The People's Assembly", 'true'],
    ['Astana', 'Nur-Sultan', 'false'],
    ['Protocol 14', 'Protocol 14', 'true'],
    ['seven', 'seven', 'true'],
    ['Türkiye', 'Tu\u0308rkiye', 'true'],
  ])('%s, fact %s: %s', (words, text, verdict) => expect(verdictOf(words, fact({ kind: 'text', text }))).toBe(verdict));
});
