import { type Measure, type Subject, measureOf } from '../subject.ts';
import type { Hedge, Language, Quantity } from '../../languages/language.ts';
import type { SpanUnit } from '../../numbers/calendar.ts';
import type { Decimal } from '../../numbers/decimal.ts';

/** A number as prose states it. */
export interface StatedNumber {
  readonly number: Decimal;
  /** The unit of its last significant digit. */
  readonly unit: Decimal;
  /** Written with decimals or a scale word, so that it stands for all that rounds to it. */
  readonly isRounded: boolean;
}

export interface NumberStatement {
  readonly kind: 'number';
  readonly hedge?: Hedge;
  readonly stated: StatedNumber;
  readonly measure: Measure;
  /** “twenty (21)”: words and digits that say different things. */
  readonly contradicts?: true;
}

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
}

export interface RecordStatement {
  readonly kind: 'record';
  readonly extreme: 'highest' | 'lowest';
  /** “a record 339 observers” */
  readonly number?: NumberStatement;
}

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
  | { readonly kind: 'quantity'; readonly name: Quantity }
  | { readonly kind: 'first' }
  | { readonly kind: 'truth'; readonly isTrue: boolean }
  /** Words that are no claim by themselves; they may still be the fact's own text. */
  | { readonly kind: 'words' };

/** The words of one fact link and what they state. */
export interface Claim {
  readonly words: string;
  readonly statement: Statement;
  /** Where in the words the statement stands, without “in the” before and “observers” after it. */
  readonly start: number;
  readonly end: number;
  /** Where the number itself stands, without its hedge. */
  readonly figure: { readonly start: number; readonly end: number };
}

/** What a claim is about, as the ledger of `prelim facts` names it. */
export type ClaimKind = 'number' | 'share' | 'date' | 'duration' | 'quantifier' | 'record' | 'truth' | 'text';

const isShare = (subject: Subject, language: Language): boolean =>
  subject.kind === 'share' || (subject.kind === 'fact' && measureOf(subject.unit, language) === 'percent');

export function kindOf({ statement }: Claim, subject: Subject, language: Language): ClaimKind {
  if (subject.kind === 'fact' && subject.value.kind === 'text') return 'text';
  switch (statement.kind) {
    case 'number':
    case 'range':
      if (subject.kind === 'fact' && subject.value.kind === 'date') return 'date';
      return statement.measure === 'percent' || isShare(subject, language) ? 'share' : 'number';
    case 'many':
      return 'number';
    case 'fraction':
    case 'part':
      return 'share';
    case 'span':
      return 'duration';
    case 'quantity':
      return 'quantifier';
    case 'first':
    case 'truth':
      return 'truth';
    case 'words':
      return 'text';
    default:
      return statement.kind;
  }
}
