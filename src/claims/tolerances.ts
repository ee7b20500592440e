import type { BandName } from '../languages/language.ts';

/**
 * How far words may be from the fact. All per cents are of the stated number, all points are percentage points. The
 * figures are policy of a house; templates/osce/house.yaml has the defaults.
 */
export interface Tolerances {
  /** “near”: rounds to the stated number within `rounded` per cent of it, or is within `always` per cent. */
  readonly near: { readonly rounded: number; readonly always: number };
  /** How many per cent away a hedge misleads but is not yet false. */
  readonly loose: number;
  /** From which rounding unit on a round number in full is a rounding and not a mistake. */
  readonly 'rounded-as-exact-from': number;
  readonly 'more-than': { readonly close: number; readonly times: number };
  /** How many per cent beyond “at least” or “up to” the words mislead. */
  readonly bound: number;
  /** What a hedged fact of mission.yaml stands for. */
  readonly facts: { readonly about: number; readonly 'more-than': number; readonly 'up-to': number };
  /** “hundreds” and the like, in units of a hundred and the like. */
  readonly dozens: { readonly from: number; readonly to: number; readonly loose: number };
  /** “half”, “a third”, “one in five”, in points. */
  readonly fractions: {
    readonly bare: number;
    readonly about: number;
    readonly side: number;
    /** How many times the band the words mislead but are not yet false. */
    readonly times: number;
  };
  /** Hedged per cents, in points, and never more than this part of the stated per cent. */
  readonly percents: {
    readonly near: number;
    readonly 'more-than': number;
    readonly loose: number;
    readonly bound: number;
    readonly part: number;
  };
  /** Times, in the unit that the words name. */
  readonly times: { readonly early: number; readonly nearly: number; readonly about: number };
}

/** The share in per cent that a word may stand for. */
export interface Band {
  readonly above?: number | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly below?: number | undefined;
}

export type Bands = Readonly<Record<BandName, Band>>;
