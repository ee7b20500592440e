import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NumberStatement, SpanStatement, Statement } from '../../src/claims/parse/statement.ts';
import { span } from '../../src/numbers/calendar.ts';
import { readClaim } from '../../src/claims/parse/parse-claim.ts';
import {
  type Ratio,
  compareRatios,
  exact,
  floor,
  fromDecimal,
  magnitude,
  minus,
  over,
  percentOf,
  plus,
  ratio,
  rounded,
  times,
} from '../../src/numbers/ratio.ts';
import { exactly } from '../../src/claims/subject.ts';
import type { SpanSubject, Subject } from '../../src/claims/subject.ts';
import { judge } from '../../src/claims/judge/judge.ts';
import { write } from '../../src/claims/write/write.ts';
import { fact, rules, share, time, tolerances, wording } from './house.ts';
import { english } from '../../src/languages/english/index.ts';

/** What prelim writes for `?as=approx`, read back as any reader would. */
function readBack(what: Subject, startsSentence: boolean): Statement {
  const words = write(what, { as: 'approx', startsSentence, wording, tolerances, language: english });
  const claim = readClaim(words ?? '', english);
  expect([words, judge(claim, what, rules).verdict]).toEqual([words, 'true']);
  return claim.statement;
}

const distance = (a: Ratio, b: Ratio): Ratio => magnitude(minus(a, b));
const isWithin = (a: Ratio, b: Ratio, most: Ratio): boolean => compareRatios(distance(a, b), most) <= 0;
const isSame = (a: Ratio, b: Ratio): boolean => compareRatios(a, b) === 0;

/** No number whose last digit that counts is as large is closer. */
function isNearest({ stated }: NumberStatement, is: Ratio): boolean {
  const unit = fromDecimal(stated.unit);
  const nearest = times(fromDecimal(rounded(over(is, unit), 0)), unit);
  return isWithin(fromDecimal(stated.number), is, distance(nearest, is));
}

function expectTightNumber(statement: Statement, is: Ratio): void {
  if (statement.kind !== 'number') throw new Error(`${statement.kind} is no number`);
  const number = fromDecimal(statement.stated.number);
  expect(isWithin(number, is, percentOf(tolerances.near.always, number))).toBe(true);
  expect(isNearest(statement, is)).toBe(true);
  expect(statement.hedge === undefined || statement.hedge === 'exactly').toBe(isSame(number, is));
}

function expectTightShare(statement: Statement, is: Ratio): void {
  if (statement.kind === 'fraction' || statement.kind === 'part') {
    const [part, whole] =
      statement.kind === 'part'
        ? [fromDecimal(statement.part.number), fromDecimal(statement.whole.number)]
        : [ratio(statement.part), ratio(statement.whole)];
    const named = over(times(ratio(100), part), whole);
    expect(isWithin(named, is, exact(tolerances.fractions.bare))).toBe(true);
    expect(statement.hedge === undefined).toBe(isSame(named, is));
  } else if (statement.kind === 'number') {
    const number = fromDecimal(statement.stated.number);
    expect(isNearest(statement, is)).toBe(true);
    if (statement.hedge === undefined || statement.hedge === 'exactly')
      expect(isWithin(number, is, ratio(1, 2))).toBe(true);
    else expect([isWithin(number, is, exact(tolerances.percents.near)), isSame(number, is)]).toEqual([true, false]);
  } else throw new Error(`${statement.kind} is no share`);
}

/**
 * The whole number right below or above is the one that is said, and only where it is not the time itself it has a
 * hedge.
 */
function expectTightTime({ stated, unit, hedge }: SpanStatement, { from, to }: SpanSubject): void {
  const [number, is] = [fromDecimal(stated.number), span(from, to, unit)];
  const below = ratio(floor(is));
  if (hedge === undefined) expect(isSame(number, is)).toBe(true);
  else if (hedge === 'nearly')
    expect([isSame(number, plus(below, ratio(1))), isWithin(number, is, exact(tolerances.times.nearly))]).toEqual([
      true,
      true,
    ]);
  else
    expect([hedge, isSame(number, below), isWithin(plus(below, ratio(1)), is, exact(tolerances.times.nearly))]).toEqual(
      ['more-than', true, false],
    );
}

describe('words that “as=approx” writes are true, and no looser than they need to be', () => {
  const anywhere = fc.boolean();

  test('of a number', () => {
    const digits = fc.oneof(
      fc.bigInt({ min: 1n, max: 3_000n }),
      fc.bigInt({ min: 1n, max: 10n ** 12n }),
      fc.tuple(fc.bigInt({ min: 1n, max: 999n }), fc.nat(9)).map(([first, zeros]) => first * 10n ** BigInt(zeros)),
    );
    fc.assert(
      fc.property(digits, fc.nat(3), anywhere, (number, scale, startsSentence) => {
        const value = { digits: number, scale };
        expectTightNumber(readBack(fact(exactly(value)), startsSentence), fromDecimal(value));
      }),
      { numRuns: 500 },
    );
  });

  test('of a share', () => {
    const percents = fc
      .tuple(fc.bigInt({ min: 0n, max: 1_000n }), fc.nat(2))
      .map(([digits, more]) => ({ digits: digits * 10n ** BigInt(more), scale: 1 + more }));
    fc.assert(
      fc.property(percents, anywhere, (value, startsSentence) => {
        expectTightShare(readBack(fact(exactly(value), { unit: 'per cent' }), startsSentence), fromDecimal(value));
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.nat(2_000), fc.nat(2_000), anywhere, (part, more, startsSentence) => {
        fc.pre(part + more > 0);
        expectTightShare(readBack(share(part, part + more), startsSentence), ratio(100 * part, part + more));
      }),
      { numRuns: 500 },
    );
  });

  test('of a time', () => {
    const dates = fc
      .integer({ min: 0, max: 40_000 })
      .map((days) => new Date(Date.UTC(1990, 0, days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(dates, dates, anywhere, (from, to, startsSentence) => {
        const what = time(from, to);
        const statement = readBack(what, startsSentence);
        if (statement.kind !== 'span') throw new Error(`${statement.kind} is no time`);
        expectTightTime(statement, what);
      }),
      { numRuns: 500 },
    );
  });
});
