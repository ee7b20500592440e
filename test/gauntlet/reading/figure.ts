import { between, point, type Range } from '../range.ts';
import {
  compare,
  least,
  minus,
  over,
  parseRational,
  percent,
  plus,
  rational,
  times,
  type Rational,
} from '../rational.ts';

export const hedges = ['value', 'about', 'more-than', 'up-to', 'between'] as const;
export type FactHedge = (typeof hedges)[number];

/** The unit of the last digit that is not zero; decimals keep theirs. */
export function lastDigit(text: string): Rational {
  const [whole = '', decimals = ''] = text.split('.');
  if (decimals !== '') return rational(1, 10n ** BigInt(decimals.length));
  const zeros = /[1-9](0*)$/.exec(whole)?.[1]?.length ?? 0;
  return rational(10n ** BigInt(zeros));
}

/** What the keys of a fact stand for: design.md, 1.1. */
export function rangeOf(hedge: FactHedge, texts: readonly string[]): Range {
  const [first = rational(0), last = first] = texts.map(parseRational);
  switch (hedge) {
    case 'value':
      return point(first);
    case 'between':
      return between(first, last);
    case 'about': {
      const reach = least(over(lastDigit(texts[0] ?? ''), rational(2)), percent(first, '5'));
      return between(minus(first, reach), plus(first, reach));
    }
    case 'more-than':
      return { low: first, isAbove: true, high: percent(first, '110') };
    case 'up-to':
      return between(percent(first, '75'), first);
  }
}

/** Everything that rounds to a number at a unit, half up or half even. */
export function roundings(stated: Rational, unit: Rational): Range {
  const half = over(unit, rational(2));
  const steps = over(stated, unit);
  const isEven = compare(times(rational(steps.above / steps.below / 2n), rational(2)), steps) === 0;
  return { low: minus(stated, half), high: plus(stated, half), isBelow: !isEven };
}
