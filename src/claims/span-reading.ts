import type { SpanStatement } from './claim.ts';
import { type Interval, above, around, atLeast, atMost, below, intersect, point } from './interval.ts';
import { type Ratio, exact, fromDecimal, larger, minus, percentOf, plus, ratio, smaller } from './ratio.ts';
import type { Reading } from './reading.ts';
import type { Tolerances } from './tolerances.ts';

/** “27 years” lasts until 28, “two and a half years” until three. */
const stepOf = ({ number }: SpanStatement['stated']): Ratio => (number.scale === 0 ? ratio(1) : ratio(1, 2));

const just = (where: Interval): Reading => [{ grade: 'true', where }];

const loosely = (where: Interval, loose: Interval): Reading => [...just(where), { grade: 'loose', where: loose }];

/** The times that a stated time stands for, in its own unit. */
export function spanReading({ stated, hedge }: SpanStatement, tolerances: Tolerances): Reading {
  const { early, nearly, about } = tolerances.times;
  const [number, step] = [fromDecimal(stated.number), stepOf(stated)];
  const [before, after] = [minus(number, step), plus(number, step)];
  const [short, wide] = [exact(nearly), percentOf(tolerances.bound, number)];
  if (hedge === undefined) return just(intersect(atLeast(minus(number, exact(early))), below(after)));
  switch (hedge) {
    case 'exactly':
      return just(point(number));
    case 'more-than':
      return just(intersect(above(number), below(after)));
    case 'less-than':
      return just(intersect(above(before), below(number)));
    case 'nearly':
      return just(intersect(atLeast(minus(number, short)), below(number)));
    case 'just-over':
      return just(intersect(above(number), atMost(plus(number, short))));
    case 'about':
      return just(around(number, exact(about)));
    case 'at-least':
      return loosely(intersect(atLeast(number), below(larger(after, plus(number, wide)))), atLeast(number));
    case 'at-most':
      return loosely(intersect(above(smaller(before, minus(number, wide))), atMost(number)), atMost(number));
  }
}
