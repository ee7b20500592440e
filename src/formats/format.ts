import type { Document } from '../compose/document.ts';
import type { House, HouseAssets } from '../house/house.ts';
import type { Diagnostic } from '../source/diagnostic.ts';

/** A document in another format, as a file that an e-mail carries. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A way to render a document. To add one: a file, and a line in `index.ts`. */
export interface Format {
  /** As `--format` names it. */
  readonly id: string;
  /** The ending of its file; it begins with the name. */
  readonly extension: string;
  /** Which parts of the house it is made with; they are read only for a format that needs them. */
  readonly assets?: RegExp;
  /** What keeps it from being made well, such as a letter that no font has. */
  readonly problems?: (document: Document, house: House, parts: HouseAssets) => readonly Diagnostic[];
  /** Pure: the same document gives the same bytes. Only an e-mail can hold attachments. */
  readonly render: (
    document: Document,
    house: House,
    parts: HouseAssets,
    attachments?: readonly Attachment[],
  ) => string | Uint8Array;
  /** The file without its attachments, to be compared with one that was made without them. */
  readonly withoutAttachments?: (bytes: Uint8Array) => Uint8Array;
}

/** What is wrong with the look of a house, where a draft is written all the same, as prelim alone would make it. */
export const saidOfDraft = (format: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.map((one) =>
    one.advice === undefined
      ? { ...one, advice: `The draft in ${format} has prelim's own look, because this file cannot be used.` }
      : one,
  );
