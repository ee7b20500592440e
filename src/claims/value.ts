import type { CalendarDate } from './calendar.ts';
import { type Decimal, add, lastDigitUnit, subtract, zero } from './decimal.ts';
import { type Interval, above, addIntervals, around, atMost, intersect, point, range } from './interval.ts';
import { fromDecimal, magnitude, minus, over, percentOf, plus, ratio, rounded, smaller } from './ratio.ts';
import type { Tolerances } from './tolerances.ts';

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
