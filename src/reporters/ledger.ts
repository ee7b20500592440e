import type { Span } from '../diagnostic.ts';
import type { Row } from '../ledger/rows.ts';
import { ledgerJson } from './ledger-json.ts';
import { ledgerPretty } from './ledger-pretty.ts';

/** Every number of a mission's text, and the facts that no text uses. */
interface Ledger {
  readonly rows: readonly Row[];
  readonly unused: readonly { readonly name: string; readonly at: Span; readonly proof: string }[];
}

/** A way to write the ledger down. */
export type LedgerReporter = (ledger: Ledger, isColourful: boolean) => string;

export const ledgerReporters: Readonly<Record<string, LedgerReporter>> = { json: ledgerJson, pretty: ledgerPretty };
