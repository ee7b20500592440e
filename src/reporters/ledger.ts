import type { LedgerRow } from '../analysis/ledger.ts';
import { type Paint, type Style, painter } from './reporter.ts';
import { type Span, pointAt } from '../source/source.ts';

/** For other programs; the form is part of the contract. */
const ledgerJson: LedgerReporter = ({ rows, unused }) => {
  const numbers = rows.map(({ at, text, kind, fact, value, verdict }) => ({
    ...placed(at),
    text,
    kind,
    fact,
    value,
    verdict,
  }));
  const left = unused.map(({ name }) => name);
  return `${JSON.stringify({ version: 1, numbers, unused: left }, null, 2)}\n`;
};

const placed = ({ source, start }: Span) => ({ file: source.path, ...pointAt(source, start) });

/** For people: file by file, each number with its verdict and what proves it, and the totals. */
const ledgerPretty: LedgerReporter = ({ rows, unused }, isColourful) => {
  const paint = painter(isColourful);
  const width = Math.min(widestWords, Math.max(0, ...rows.map(({ text }) => text.length)));
  const lines = rows.flatMap((row, index) => {
    const { path } = row.at.source;
    const isNew = rows[index - 1]?.at.source.path !== path;
    return [...(isNew ? ['', paint('strong', path)] : []), line(row, width, paint)];
  });
  const left = unused.map(({ at, proof }) => `  ${at.source.path}:${pointAt(at.source, at.start).line}  ${proof}`);
  const facts = left.length > 0 ? ['', paint('strong', 'Facts that no text uses'), ...left] : [];
  return `${[...lines.slice(1), ...facts, '', totals(rows)].join('\n').replace(/^\n+/, '')}\n`;
};

const widestWords = 32;

const signs = {
  true: 'proved',
  loose: 'loose',
  false: 'false',
  unlinked: 'unlinked',
  'set-aside': 'set aside',
} as const satisfies Record<LedgerRow['verdict'], string>;

const styles: Readonly<Record<LedgerRow['verdict'], Style>> = {
  true: 'quiet',
  loose: 'warning',
  false: 'error',
  unlinked: 'warning',
  'set-aside': 'quiet',
};

function line({ at, text, kind, verdict, proof }: LedgerRow, width: number, paint: Paint): string {
  const { line: row, column } = pointAt(at.source, at.start);
  const place = `${row}:${column}`.padStart(8);
  const why =
    verdict === 'set-aside' ? (asides[kind] ?? kind) : verdict === 'unlinked' ? 'claims no fact' : proof.join(', ');
  return `${paint('quiet', place)}  ${text.padEnd(width)}  ${paint(styles[verdict], signs[verdict].padEnd(9))}  ${why}`.trimEnd();
}

const asides: Readonly<Record<string, string>> = {
  date: 'a date that claims no fact',
  time: 'a time of day',
  year: 'a year',
  phone: 'a phone number',
  email: 'an e-mail address',
  url: 'an address',
  code: 'a code',
  reference: 'the number of a provision or document',
  ordinal: 'a place in an order',
  pronoun: '“one” as a pronoun',
};

const counted = ['unlinked', 'loose', 'false'] as const;

/** “41 numbers: 38 proved, 2 unlinked, 1 false; 12 set aside” */
function totals(rows: readonly LedgerRow[]): string {
  const count = (verdict: LedgerRow['verdict']): number => rows.filter((row) => row.verdict === verdict).length;
  const aside = count('set-aside');
  const numbers = rows.length - aside;
  const others = counted.flatMap((verdict) => (count(verdict) === 0 ? [] : [`${count(verdict)} ${verdict}`]));
  const parts = [`${count('true')} proved`, ...others].join(', ');
  return `${numbers} ${numbers === 1 ? 'number' : 'numbers'}: ${parts}${aside === 0 ? '' : `; ${aside} set aside`}`;
}

/** Every number of a mission's text, and the facts that no text uses. */
interface Ledger {
  readonly rows: readonly LedgerRow[];
  readonly unused: readonly { readonly name: string; readonly at: Span; readonly proof: string }[];
}

/** A way to write the ledger down. */
export type LedgerReporter = (ledger: Ledger, isColourful: boolean) => string;

export const ledgerReporters: Readonly<Record<string, LedgerReporter>> = { json: ledgerJson, pretty: ledgerPretty };
