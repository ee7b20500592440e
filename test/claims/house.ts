import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type CalendarDate, parseDate } from '../../src/numbers/calendar.ts';
import { type Decimal, parseDecimal } from '../../src/numbers/decimal.ts';
import { readClaim } from '../../src/claims/parse/parse-claim.ts';
import type { FactSubject, ShareSubject, SpanSubject, Subject } from '../../src/claims/subject.ts';
import { type NumberValue, type Value, about, between, exactly, moreThan, upTo } from '../../src/claims/subject.ts';
import { type JudgingContext, type Verdict, judge } from '../../src/claims/judge/judge.ts';
import type { Wording } from '../../src/claims/write/write.ts';
import * as schema from '../../src/house/schema/tolerances.ts';
import { english } from '../../src/languages/english/index.ts';

const house = parse(readFileSync('templates/osce/house.yaml', 'utf8'));

export const tolerances = schema.tolerances().parse(house.tolerances);
const bands = schema.bands().parse(house.bands);

export const wording: Wording = {
  hedges: { about: 'some', 'more-than': 'more than', 'up-to': 'up to' },
  opening: 'A total of',
};

export function day(text: string): CalendarDate {
  const date = parseDate(text);
  if (!date) throw new Error(`${text} is no date`);
  return date;
}

export function decimal(text: string | number): Decimal {
  const number = parseDecimal(String(text));
  if (!number) throw new Error(`${text} is no number`);
  return number;
}

/** The day after the election of 2019. */
export const rules: JudgingContext = { tolerances, bands, language: english, today: day('2019-06-10') };

/** A number as a short text: 290, ~290, >1200, <=50, 280..300. */
export function number(text: string | number): NumberValue {
  const [, sign = '', first = '', last] = /^(~|>|<=)?(.*?)(?:\.\.(.*))?$/.exec(String(text)) ?? [];
  if (last !== undefined) return between(decimal(first), decimal(last));
  if (sign === '~') return about(decimal(first), tolerances.facts);
  if (sign === '>') return moreThan(decimal(first), tolerances.facts);
  return sign === '<=' ? upTo(decimal(first), tolerances.facts) : exactly(decimal(first));
}

export const fact = (value: Value, more: Omit<FactSubject, 'kind' | 'value'> = {}): FactSubject => ({
  kind: 'fact',
  value,
  ...more,
});

/** A count: 290; a per cent: 53.2%; points: 3pp; a date; a share: 58/121; a time: 1992-01-30..2019-06-09. */
export function subject(text: string | number): Subject {
  const plain = String(text);
  const [from = '', to] = plain.split('..');
  if (/^\d{4}-/.test(plain)) return to ? time(from, to) : fact({ kind: 'date', date: day(from) });
  const [part = '', whole] = plain.split('/');
  if (whole !== undefined) return share(part, whole);
  if (plain.endsWith('%')) return fact(number(plain.slice(0, -1)), { unit: 'per cent' });
  return plain.endsWith('pp') ? fact(number(plain.slice(0, -2)), { unit: 'percentage points' }) : fact(number(plain));
}

export const share = (part: string | number, whole: string | number): ShareSubject => ({
  kind: 'share',
  part: number(part),
  whole: number(whole),
});

export const time = (from: string, to: string): SpanSubject => ({ kind: 'span', from: day(from), to: day(to) });

export const verdictOf = (words: string, against: Subject | string | number): Verdict =>
  judge(readClaim(words, english), typeof against === 'object' ? against : subject(against), rules).verdict;
