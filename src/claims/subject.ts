import type { CalendarDate } from './calendar.ts';
import { english } from './english/index.ts';
import { type End, type Interval, intersect, isEmpty, range } from './interval.ts';
import type { Language } from './language.ts';
import { type Ratio, over, ratio, times } from './ratio.ts';
import type { NumberValue, Value } from './value.ts';

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
export function measureOf(unit: string | undefined, { percents }: Language = english): Measure {
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
