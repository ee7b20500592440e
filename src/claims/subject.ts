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

/** What a claim is held against: `fact:A`, `fact:A/B` or `fact:A..B`. */
export type Subject = FactSubject | ShareSubject | SpanSubject;

/** `fact:A` */
export interface FactSubject {
  readonly kind: 'fact';
  readonly value: Value;
  /** As in mission.yaml: a noun, per cent or percentage points. */
  readonly unit?: string | undefined;
  /** The values of earlier times, which a record must surpass. */
  readonly history?: readonly NumberValue[] | undefined;
}

/** `fact:A/B`, the share of A in B. */
export interface ShareSubject {
  readonly kind: 'share';
  readonly part: NumberValue;
  readonly whole: NumberValue;
}

/** `fact:A..B`, the time from one day to another. */
export interface SpanSubject {
  readonly kind: 'span';
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The value of a fact. */
export type Value =
  | NumberValue
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'truth'; readonly isTrue: boolean }
  | { readonly kind: 'text'; readonly text: string };

/** A number of the mission: as it was stated, so that it can be printed again, and all that it may be. */
export interface NumberValue {
  readonly kind: 'number';
  readonly hedge: FactHedge;
  /** As written, with its precision; the lower end of `between`. */
  readonly stated: Decimal;
  /** The upper end of `between`. */
  readonly to?: Decimal;
  readonly interval: Interval;
}

type FactHedge = 'exactly' | 'about' | 'more-than' | 'up-to' | 'between';

type FactTolerances = Tolerances['facts'];

/** A fact given as a plain number. */
export const exactly = (stated: Decimal): NumberValue => ({
  kind: 'number',
  hedge: 'exactly',
  stated,
  interval: point(fromDecimal(stated)),
});

/** A fact given as `between: [low, high]`. */
export const between = (stated: Decimal, to: Decimal): NumberValue => ({
  kind: 'number',
  hedge: 'between',
  stated,
  to,
  interval: range(fromDecimal(stated), fromDecimal(to)),
});

/** A fact given as `about: N`. */
export const about = (stated: Decimal, tolerances: FactTolerances): NumberValue => ({
  kind: 'number',
  hedge: 'about',
  stated,
  interval: aboutInterval(stated, tolerances),
});

/** All within half a unit of its last digit that is not zero, ends included, but at most 5 per cent away. */
export function aboutInterval(stated: Decimal, tolerances: FactTolerances): Interval {
  const middle = fromDecimal(stated);
  const half = over(fromDecimal(lastDigitUnit(stated)), ratio(2));
  return around(middle, smaller(half, magnitude(percentOf(tolerances.about, middle))));
}

/** A fact given as `more-than: N`. */
export const moreThan = (stated: Decimal, tolerances: FactTolerances): NumberValue => ({
  kind: 'number',
  hedge: 'more-than',
  stated,
  interval: moreThanInterval(stated, tolerances),
});

/** All above it, up to 10 per cent. */
function moreThanInterval(stated: Decimal, tolerances: FactTolerances): Interval {
  const number = fromDecimal(stated);
  return intersect(above(number), atMost(plus(number, magnitude(percentOf(tolerances['more-than'], number)))));
}

/** A fact given as `up-to: N`. */
export const upTo = (stated: Decimal, tolerances: FactTolerances): NumberValue => ({
  kind: 'number',
  hedge: 'up-to',
  stated,
  interval: upToInterval(stated, tolerances),
});

/** From 25 per cent below it. */
function upToInterval(stated: Decimal, tolerances: FactTolerances): Interval {
  const number = fromDecimal(stated);
  return range(minus(number, magnitude(percentOf(tolerances['up-to'], number))), number);
}

/**
 * The sum of numbers. One hedge beside exact parts is the hedge of the sum; with two different ones it is `between` its
 * ends.
 */
export function sum(parts: readonly NumberValue[]): NumberValue {
  const stated = parts.reduce((total, part) => add(total, part.stated), zero);
  const interval = parts.reduce((total, part) => addIntervals(total, part.interval), point(ratio(0)));
  const [hedge = 'exactly', another] = new Set(parts.map((part) => part.hedge).filter((name) => name !== 'exactly'));
  if (!another && hedge !== 'between') return { kind: 'number', hedge, stated, interval };
  return { kind: 'number', hedge: 'between', interval, ...roundedEnds(interval, stated) };
}

/** The ends with as many decimals as the parts were written with. */
function roundedEnds({ low, high }: Interval, { scale }: Decimal): { stated: Decimal; to: Decimal } {
  const [from, to] = [low?.at ?? ratio(0), high?.at ?? ratio(0)];
  const up = subtract(zero, rounded(minus(ratio(0), from), scale));
  return { stated: up, to: rounded(to, scale) };
}

/** The share in per cent, exactly. Undefined if the part can be none of the whole, or the whole may be zero. */
export function shareInPercent({ part, whole }: ShareSubject): Interval | undefined {
  const [parts, wholes] = [part.interval, whole.interval];
  if (!wholes.low || wholes.low.at.numerator <= 0n) return undefined;
  const [low, high] = [percentEnd(parts.low, wholes.high), percentEnd(parts.high, wholes.low)];
  const share = intersect({ ...(low && { low }), ...(high && { high }) }, range(ratio(0), hundred));
  return isEmpty(share) ? undefined : share;
}

const percentEnd = (part: End | undefined, whole: End | undefined): End | undefined =>
  part && whole && whole.at.numerator > 0n
    ? { at: over(times(hundred, part.at), whole.at), isOpen: part.isOpen || whole.isOpen }
    : undefined;

const hundred = ratio(100);

/** The share in per cent that the stated numbers give, whatever their hedges. The whole must not be zero. */
export const statedShare = ({ part, whole }: ShareSubject): Ratio => {
  const [above, below] = [part.stated, whole.stated];
  const scale = 10n ** BigInt(Math.abs(above.scale - below.scale));
  const [up, down] = above.scale < below.scale ? [scale, 1n] : [1n, scale];
  return ratio(100n * above.digits * up, below.digits * down);
};

/** What a number counts: things, per cents or percentage points. */
export type Measure = 'number' | 'percent' | 'points';

/** The measure that a fact’s unit names; any other noun, and none, is a count. */
export function measureOf(unit: string | undefined, { percents }: Language): Measure {
  const name = unit?.trim().toLowerCase() ?? '';
  if (percents.percent?.includes(name)) return 'percent';
  return percents.points?.includes(name) ? 'points' : 'number';
}

/**
 * The measure in which numbers of these units can be added up; numbers without a unit go with any. Undefined if they
 * are not of one kind, such as minutes beside hours.
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
