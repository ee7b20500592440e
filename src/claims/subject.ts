import type { Tolerances } from './tolerances.ts';
import type { Language } from '../languages/language.ts';
import type { CalendarDate } from '../numbers/calendar.ts';
import { type Decimal, add, lastDigitUnit, subtract, zero } from '../numbers/decimal.ts';
import {
  type End,
  type Interval,
  above,
  addIntervals,
  around,
  atMost,
  intersect,
  isEmpty,
  point,
  range,
} from '../numbers/interval.ts';
import {
  type Ratio,
  fromDecimal,
  magnitude,
  minus,
  over,
  percentOf,
  plus,
  ratio,
  rounded,
  smaller,
  times,
} from '../numbers/ratio.ts';

type FactHedge = 'exactly' | 'about' | 'more-than' | 'up-to' | 'between';

/** A number of the mission: what it may be, and how it was stated so that it can be printed again. */
export interface NumberValue {
  readonly kind: 'number';
  readonly hedge: FactHedge;
  /** As written, with its precision; the lower end of `between`. */
  readonly stated: Decimal;
  /** The upper end of `between`. */
  readonly to?: Decimal;
  readonly interval: Interval;
}

export type Value =
  | NumberValue
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'truth'; readonly isTrue: boolean }
  | { readonly kind: 'text'; readonly text: string };

type Reach = Tolerances['facts'];

export const exactly = (stated: Decimal): NumberValue => ({
  kind: 'number',
  hedge: 'exactly',
  stated,
  interval: point(fromDecimal(stated)),
});

export const between = (stated: Decimal, to: Decimal): NumberValue => ({
  kind: 'number',
  hedge: 'between',
  stated,
  to,
  interval: range(fromDecimal(stated), fromDecimal(to)),
});

/** All that rounds to it at its last digit that is not zero, but not too far away. */
export function aboutInterval(stated: Decimal, reach: Reach): Interval {
  const middle = fromDecimal(stated);
  const half = over(fromDecimal(lastDigitUnit(stated)), ratio(2));
  return around(middle, smaller(half, magnitude(percentOf(reach.about, middle))));
}

function moreThanInterval(stated: Decimal, reach: Reach): Interval {
  const number = fromDecimal(stated);
  return intersect(above(number), atMost(plus(number, magnitude(percentOf(reach['more-than'], number)))));
}

function upToInterval(stated: Decimal, reach: Reach): Interval {
  const number = fromDecimal(stated);
  return range(minus(number, magnitude(percentOf(reach['up-to'], number))), number);
}

export const about = (stated: Decimal, reach: Reach): NumberValue => ({
  kind: 'number',
  hedge: 'about',
  stated,
  interval: aboutInterval(stated, reach),
});

export const moreThan = (stated: Decimal, reach: Reach): NumberValue => ({
  kind: 'number',
  hedge: 'more-than',
  stated,
  interval: moreThanInterval(stated, reach),
});

export const upTo = (stated: Decimal, reach: Reach): NumberValue => ({
  kind: 'number',
  hedge: 'up-to',
  stated,
  interval: upToInterval(stated, reach),
});

/** Adds facts up. One hedge beside exact parts is the hedge of the sum; two different ones give its ends. */
export function sum(parts: readonly NumberValue[]): NumberValue {
  const stated = parts.reduce((total, part) => add(total, part.stated), zero);
  const interval = parts.reduce((total, part) => addIntervals(total, part.interval), point(ratio(0)));
  const [hedge = 'exactly', another] = new Set(parts.map((part) => part.hedge).filter((name) => name !== 'exactly'));
  if (!another && hedge !== 'between') return { kind: 'number', hedge, stated, interval };
  return { kind: 'number', hedge: 'between', interval, ...wholeEnds(interval, stated) };
}

/** The ends with as many decimals as the parts were written with. */
function wholeEnds({ low, high }: Interval, { scale }: Decimal): { stated: Decimal; to: Decimal } {
  const [from, to] = [low?.at ?? ratio(0), high?.at ?? ratio(0)];
  const up = subtract(zero, rounded(minus(ratio(0), from), scale));
  return { stated: up, to: rounded(to, scale) };
}

/** What a claim is held against: `fact:A`, `fact:A/B` or `fact:A..B`. */
export type Subject = FactSubject | ShareSubject | SpanSubject;

export interface FactSubject {
  readonly kind: 'fact';
  readonly value: Value;
  /** As in mission.yaml: a noun, per cent or percentage points. */
  readonly unit?: string | undefined;
  readonly history?: readonly NumberValue[] | undefined;
}

export interface ShareSubject {
  readonly kind: 'share';
  readonly part: NumberValue;
  readonly whole: NumberValue;
}

export interface SpanSubject {
  readonly kind: 'span';
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export type Measure = 'number' | 'percent' | 'points';

/** How a number in that unit is read: a count, a share in per cent or a difference of shares. */
export function measureOf(unit: string | undefined, { percents }: Language): Measure {
  const name = unit?.trim().toLowerCase() ?? '';
  if (percents.percent?.includes(name)) return 'percent';
  return percents.points?.includes(name) ? 'points' : 'number';
}

const nothing = ratio(0);

const hundred = ratio(100);

const divide = (above: End | undefined, below: End | undefined): End | undefined =>
  above && below && below.at.numerator > 0n
    ? { at: over(times(hundred, above.at), below.at), isOpen: above.isOpen || below.isOpen }
    : undefined;

/** The share in per cent, exactly; nothing where the part cannot be one of the whole. */
export function shareInPercent({ part, whole }: ShareSubject): Interval | undefined {
  const [parts, wholes] = [part.interval, whole.interval];
  if (!wholes.low || wholes.low.at.numerator <= 0n) return undefined;
  const [low, high] = [divide(parts.low, wholes.high), divide(parts.high, wholes.low)];
  const share = intersect({ ...(low && { low }), ...(high && { high }) }, range(nothing, hundred));
  return isEmpty(share) ? undefined : share;
}

/** The one share that the stated numbers give, hedges apart. */
export const statedShare = ({ part, whole }: ShareSubject): Ratio => {
  const [above, below] = [part.stated, whole.stated];
  const scale = 10n ** BigInt(Math.abs(above.scale - below.scale));
  const [up, down] = above.scale < below.scale ? [scale, 1n] : [1n, scale];
  return ratio(100n * above.digits * up, below.digits * down);
};

/**
 * How numbers of those units are counted together; nothing where they are not of one kind, such as minutes beside
 * hours.
 */
export function commonMeasure(units: readonly (string | undefined)[], language: Language): Measure | undefined {
  const named = units.flatMap((unit) =>
    unit === undefined ? [] : [{ measure: measureOf(unit, language), noun: unit.trim().toLowerCase() }],
  );
  const [first] = named;
  if (!first) return 'number';
  const isCommon = named.every(
    ({ measure, noun }) => measure === first.measure && (measure !== 'number' || noun === first.noun),
  );
  return isCommon ? first.measure : undefined;
}
