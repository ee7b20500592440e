import { pointAt, type Span } from '../diagnostic.ts';
import type { LedgerReporter } from './ledger.ts';

/** For other programs; the form is part of the contract. */
export const ledgerJson: LedgerReporter = ({ rows, unused }) => {
  const numbers = rows.map(({ at, text, kind, fact, value, verdict }) => ({ ...placed(at), text, kind, fact, value, verdict }));
  const left = unused.map(({ name }) => name);
  return `${JSON.stringify({ version: 1, numbers, unused: left }, null, 2)}\n`;
};

const placed = ({ source, start }: Span) => ({ file: source.path, ...pointAt(source, start) });
