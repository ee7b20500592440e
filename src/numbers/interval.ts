import { type Ratio, compareRatios, minus, plus } from './ratio.ts';

/** All numbers between two ends. A missing end means that there is none. */
export interface Interval {
  readonly low?: End;
  readonly high?: End;
}

export interface End {
  readonly at: Ratio;
  /** Whether the end itself is left out. */
  readonly isOpen: boolean;
}

export const atLeast = (at: Ratio): Interval => ({ low: closed(at) });

export const above = (at: Ratio): Interval => ({ low: open(at) });

export const atMost = (at: Ratio): Interval => ({ high: closed(at) });

export const below = (at: Ratio): Interval => ({ high: open(at) });

/** One number alone. */
export const point = (at: Ratio): Interval => ({ low: closed(at), high: closed(at) });

/** From one number to another, both included. */
export const range = (low: Ratio, high: Ratio): Interval => ({ low: closed(low), high: closed(high) });

/** A number and all that are at most so far from it. */
export const around = (middle: Ratio, distance: Ratio): Interval =>
  range(minus(middle, distance), plus(middle, distance));

/** All numbers that both intervals hold; check the result with `isEmpty`. */
export function intersect(a: Interval, b: Interval): Interval {
  const low = a.low && b.low ? (reachesLower(a.low, b.low) ? b.low : a.low) : (a.low ?? b.low);
  const high = a.high && b.high ? (reachesHigher(a.high, b.high) ? b.high : a.high) : (a.high ?? b.high);
  return bounded(low, high);
}

/** The smallest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  const low = a.low && b.low && (reachesLower(a.low, b.low) ? a.low : b.low);
  const high = a.high && b.high && (reachesHigher(a.high, b.high) ? a.high : b.high);
  return bounded(low, high);
}

/** Everything that a number of the one and a number of the other can add up to. */
export const addIntervals = (a: Interval, b: Interval): Interval =>
  bounded(sumOfEnds(a.low, b.low), sumOfEnds(a.high, b.high));

/** Whether no number lies in it. */
export function isEmpty({ low, high }: Interval): boolean {
  if (!low || !high) return false;
  const order = compareRatios(low.at, high.at);
  return order > 0 || (order === 0 && (low.isOpen || high.isOpen));
}

/** Whether some number lies in both. */
export const meets = (a: Interval, b: Interval): boolean => !isEmpty(intersect(a, b));

/** Whether both ends are the same number. */
export const isPoint = ({ low, high }: Interval): boolean =>
  low !== undefined && high !== undefined && compareRatios(low.at, high.at) === 0;

const closed = (at: Ratio): End => ({ at, isOpen: false });

const open = (at: Ratio): End => ({ at, isOpen: true });

/** Of two low ends, whether the first reaches lower. */
function reachesLower(a: End, b: End): boolean {
  const order = compareRatios(a.at, b.at);
  return order < 0 || (order === 0 && !a.isOpen);
}

/** Of two high ends, whether the first reaches higher. */
function reachesHigher(a: End, b: End): boolean {
  const order = compareRatios(a.at, b.at);
  return order > 0 || (order === 0 && !a.isOpen);
}

const bounded = (low: End | undefined, high: End | undefined): Interval => ({
  ...(low && { low }),
  ...(high && { high }),
});

const sumOfEnds = (a: End | undefined, b: End | undefined): End | undefined =>
  a && b && { at: plus(a.at, b.at), isOpen: a.isOpen || b.isOpen };
