import type { Letters } from './letters.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** What the words of a document are written with. What they need besides is noted in it. */
export interface Pen {
  readonly styles: Styles;
  readonly letters: Letters;
  readonly numbering: Numbering;
  /** The relationship of an address, from the part that is being written. */
  readonly address: (url: string) => string;
  readonly note: (identifier: string) => string;
  /** How wide the text is, in twentieths of a point. */
  readonly width: number;
}
