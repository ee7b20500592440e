import type { Place } from '../place.ts';

/** A problem that must be reported, and where. */
export interface Report {
  readonly rule: string;
  readonly at: Place;
}

/** All that must and may be said of a mission, and what the oracle cannot tell. */
export interface Expected {
  readonly required: readonly Report[];
  /** True as well, but no fault of their own: a fact that lost the only text that used it. */
  readonly allowed: readonly Report[];
  /** Claims with their values that nobody could judge: whoever changes one of them cannot say what is true. */
  readonly unknown: ReadonlySet<string>;
}
