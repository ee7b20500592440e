import type { Document } from '../compose/document.ts';
import type { House } from '../house/house.ts';

/** A way to render a document. To add one: a file, and a line in `index.ts`. */
export interface Format {
  /** As `--format` names it, and the ending of its file. */
  readonly id: string;
  /** Pure: the same document gives the same bytes. */
  readonly render: (document: Document, house: House) => string | Uint8Array;
}
