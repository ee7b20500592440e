import type { Language } from './language.ts';
import type { NumberForm } from './number-text.ts';
import type { Tolerances } from './tolerances.ts';

export const waysToWrite = ['digits', 'words', 'approx', 'percent', 'date'] as const;
export type WayToWrite = (typeof waysToWrite)[number];

/** The house's own words around numbers. */
export interface Wording {
  readonly hedges: Readonly<Record<'about' | 'more-than' | 'up-to', string>>;
  /** Before a number above one hundred that opens a sentence: “A total of”. */
  readonly opening: string;
}

export interface Writing {
  readonly as?: WayToWrite | undefined;
  readonly startsSentence?: boolean;
  readonly wording: Wording;
  readonly tolerances: Tolerances;
  readonly language?: Language;
}

/** With every default filled in. */
export type Settled = Required<Omit<Writing, 'as'>> & { readonly as: WayToWrite | undefined };

export const formOf = (as: WayToWrite | undefined): NumberForm => (as === 'digits' || as === 'words' ? as : 'house');
