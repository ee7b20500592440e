import type { Measure } from '../subject.ts';
import type { Hedge, Quantity } from '../../languages/language.ts';
import type { SpanUnit } from '../../numbers/calendar.ts';
import type { Decimal } from '../../numbers/decimal.ts';

/** A number as prose states it, without its hedge. */
export interface StatedNumber {
  readonly number: Decimal;
  /** The unit of its last significant digit, before any trailing zeros: 10,000 for 10,000, 100 for 18,900. */
  readonly unit: Decimal;
  /** Written with decimals or a scale word, so that it stands for all that rounds to it. */
  readonly isRounded: boolean;
}

/** “almost 12 million”, “97 per cent” */
export interface NumberStatement {
  readonly kind: 'number';
  readonly hedge?: Hedge;
  readonly stated: StatedNumber;
  readonly measure: Measure;
  /** “twenty (21)”: words and digits that say different things. */
  readonly contradicts?: true;
}

/** “between 280 and 300” */
export interface RangeStatement {
  readonly kind: 'range';
  readonly low: StatedNumber;
  readonly high: StatedNumber;
  readonly measure: Measure;
}

/** “over half”, “two thirds”, “one in five”. */
export interface FractionStatement {
  readonly kind: 'fraction';
  readonly hedge?: Hedge;
  readonly part: bigint;
  readonly whole: bigint;
}

/** “58 of 121”; with `isIdiom` it may be a manner of speaking, such as “nine out of ten”. */
export interface PartStatement {
  readonly kind: 'part';
  readonly hedge?: Hedge;
  readonly part: StatedNumber;
  readonly whole: StatedNumber;
  readonly isIdiom: boolean;
}

/** “more than two decades”; of the time itself, not of its dates. */
export interface SpanStatement {
  readonly kind: 'span';
  readonly hedge?: Hedge;
  readonly stated: StatedNumber;
  readonly unit: SpanUnit;
}

/**
 * Each part that the words name; the others may be anything. Months and weekdays count from 0, weekdays from Monday.
 */
export interface DateStatement {
  readonly kind: 'date';
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** How many days from the document it is at least and at most: “yesterday”, “last Sunday”. */
  readonly window?: readonly [number, number];
  /** The day that the same figures mean in the other order: 3/11/2024 may be of March or of November. */
  readonly other?: { readonly day: number; readonly month: number };
}

/** “a record number”, “the lowest turnout” */
export interface RecordStatement {
  readonly kind: 'record';
  readonly extreme: 'highest' | 'lowest';
  /** “a record 339 observers” */
  readonly number?: NumberStatement;
}

/** What the words of a fact link state; judge/ holds it against the fact. */
export type Statement =
  | NumberStatement
  | RangeStatement
  | FractionStatement
  | PartStatement
  | SpanStatement
  | DateStatement
  | RecordStatement
  /** “dozens”, “tens of thousands” */
  | { readonly kind: 'many'; readonly unit: bigint }
  /** “the majority”, “few” */
  | { readonly kind: 'quantity'; readonly name: Quantity }
  /** “for the first time” */
  | { readonly kind: 'first' }
  /** “yes” */
  | { readonly kind: 'truth'; readonly isTrue: boolean }
  /** Words that are no claim by themselves; they may still be the fact's own text. */
  | { readonly kind: 'words' };

/** The words of one fact link and what they state. Places are UTF-16 units in the words. */
export interface Claim {
  readonly words: string;
  readonly statement: Statement;
  /** Where in the words the statement stands, without “in the” before and “observers” after it. */
  readonly start: number;
  readonly end: number;
  /** Where the number itself stands, without its hedge. */
  readonly figure: { readonly start: number; readonly end: number };
}
