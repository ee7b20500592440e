import type { Document } from '../compose/document.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { House, HouseParts } from '../house/house.ts';

/** A way to render a document. To add one: a file, and a line in `index.ts`. */
export interface Format {
  /** As `--format` names it. */
  readonly id: string;
  /** The ending of its file; it begins with the name. */
  readonly extension: string;
  /** Which parts of the house it is made with; they are read only for a format that needs them. */
  readonly needs?: RegExp;
  /** What keeps it from being made well, such as a letter that no font has. */
  readonly faults?: (document: Document, house: House, parts: HouseParts) => readonly Diagnostic[];
  /** Pure: the same document gives the same bytes. */
  readonly render: (document: Document, house: House, parts: HouseParts) => string | Uint8Array;
}
