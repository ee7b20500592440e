import type { CalendarDate, SpanUnit } from './calendar.ts';
import type { Interval } from './interval.ts';
import type { Reading } from './reading.ts';
import type { Measure } from './subject.ts';
import type { Bands, Tolerances } from './tolerances.ts';

export type Verdict =
  | 'true'
  /** True, but the hedge misleads. */
  | 'loose'
  /** “Almost” of a fact above, “more than” of one below. */
  | 'wrong-side'
  /** A round number in full for a fact that is only near it, or a fact that is itself only “about”. */
  | 'rounded-as-exact'
  | 'false'
  /** A word such as “many” for a share outside the house's band. */
  | 'outside-band'
  /** Nothing in the facts can prove it: a record without history, “yesterday” in a document without date. */
  | 'not-provable'
  /** The words state one kind of thing, the fact is another: per cents of a count, a date of a number. */
  | 'wrong-kind'
  | 'unreadable';

export interface Judgement {
  readonly verdict: Verdict;
  /** What the words allow and what the fact is, where both are numbers in one unit. */
  readonly reading?: Reading;
  readonly fact?: Interval;
  readonly unit?: Measure | SpanUnit;
  /** Whether it is false because of its unit, whatever the number: dollars of a fact in euros. */
  readonly isOtherUnit?: true;
  /** Whether that is because a plain number stands for a share. */
  readonly isBareShare?: true;
}

/** All that a verdict needs beside the words and the fact. */
export interface Rules {
  readonly tolerances: Tolerances;
  readonly bands: Bands;
  /** The date of the document, from which “yesterday” and “ago” count. */
  readonly today?: CalendarDate | undefined;
}
