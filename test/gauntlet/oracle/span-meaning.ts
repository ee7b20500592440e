import { between, point } from '../range.ts';
import { compare, minus, parseRational, plus, rational, type Rational } from '../rational.ts';
import type { Meaning } from './meaning.ts';
import type { Hedge, SpanUnit } from './words.ts';

/** The table of design.md, section 2: “more than two decades” of a time between two days. */
export function spanMeaning(hedge: Hedge | undefined, stated: Rational): Meaning | undefined {
  const [one, after, before] = [rational(1), plus(stated, rational(1)), minus(stated, rational(1))];
  const so = (distance: string): Rational => parseRational(distance);
  switch (hedge) {
    case undefined:
      return [['true', { low: minus(stated, so('0.1')), high: plus(stated, one), isBelow: true }]];
    case 'exactly':
      return [['true', point(stated)]];
    case 'more-than':
      return [['true', { low: stated, isAbove: true, high: after, isBelow: true }]];
    case 'less-than':
      return [['true', { low: before, isAbove: true, high: stated, isBelow: true }]];
    case 'nearly':
      return [['true', { low: minus(stated, so('0.3')), high: stated, isBelow: true }]];
    case 'just-over':
      return [['true', { low: stated, isAbove: true, high: plus(stated, so('0.3')) }]];
    case 'about':
      return [['true', between(minus(stated, so('0.5')), plus(stated, so('0.5')))]];
    case 'at-least':
    case 'at-most':
      return undefined; // the table has no row for them
  }
}

/** Whether a time lies so close to an end that it depends on how parts of a month are counted. */
export function isOnEdge(time: Rational, meaning: Meaning, unit: SpanUnit): boolean {
  if (unit === 'days' || unit === 'weeks' || time.above % time.below === 0n) return false;
  const margin = rational(1, unit === 'months' ? 20 : 200);
  return meaning
    .flatMap(([, { low, high }]) => [low, high])
    .some((end) => end !== undefined && compare(minus(end, margin), time) < 0 && compare(time, plus(end, margin)) < 0);
}
