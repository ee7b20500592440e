import type { Document } from '../compose/document.ts';
import type { House, HouseAssets } from '../house/house.ts';
import type { Diagnostic } from '../source/diagnostic.ts';

/** A way to render a document. To add one: a file, and a line in `index.ts`. */
export interface Format {
  /** The name that `--format` takes. */
  readonly id: string;
  /** The extension of its files; it begins with the id. */
  readonly extension: string;
  /** Paths of the house assets that it needs. Only those that match are read; undefined if it needs none. */
  readonly assets?: RegExp;
  /** Problems that only this format has with a document, such as letters that no font has. */
  readonly problems?: (document: Document, house: House, assets: HouseAssets) => readonly Diagnostic[];
  /** Pure: the same document gives the same bytes. Only an e-mail can hold attachments. */
  readonly render: (
    document: Document,
    house: House,
    assets: HouseAssets,
    attachments?: readonly Attachment[],
  ) => string | Uint8Array;
  /** The file without its attachments, so that it can be compared with one that was rendered without them. */
  readonly withoutAttachments?: (bytes: Uint8Array) => Uint8Array;
}

/** A rendered document as a file that an e-mail carries. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Adds to problems with the layout of a house that the draft falls back to the default look. Those that have an advice
 * of their own keep it. `format` is the name of the format in messages.
 */
export const withDefaultLookAdvice = (format: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.map((diagnostic) =>
    diagnostic.advice === undefined
      ? { ...diagnostic, advice: `The draft in ${format} has prelim's own look, because this file cannot be used.` }
      : diagnostic,
  );
