import type { LedgerRow } from '../analysis/ledger.ts';
import { type Paint, type Style, painter } from './reporter.ts';
import { type Span, pointAt } from '../source/source.ts';

/** Every number of a mission's text, and the facts that no text uses. */
interface Ledger {
  readonly rows: readonly LedgerRow[];
  readonly unused: readonly { readonly name: string; readonly at: Span; readonly proof: string }[];
}

/** Writes the ledger in one form. */
export type LedgerReporter = (ledger: Ledger, isColourful: boolean) => string;

/** The forms of the ledger by name. */
export const ledgerReporters: Readonly<Record<string, LedgerReporter>> = { json, pretty };

/** For other programs; the form is part of the contract. */
function json({ rows, unused }: Ledger): string {
  const numbers = rows.map(({ at, text, kind, fact, value, verdict }) => ({
    ...placeOf(at),
    text,
    kind,
    fact,
    value,
    verdict,
  }));
  const names = unused.map(({ name }) => name);
  return `${JSON.stringify({ version: 1, numbers, unused: names }, null, 2)}\n`;
}

const placeOf = ({ source, start }: Span) => ({ file: source.path, ...pointAt(source, start) });

/** For people: file by file, each number with its verdict and what proves it, and the totals. */
function pretty({ rows, unused }: Ledger, isColourful: boolean): string {
  const paint = painter(isColourful);
  const width = Math.min(widestWords, Math.max(0, ...rows.map(({ text }) => text.length)));
  const lines = rows.flatMap((row, index) => {
    const { path } = row.at.source;
    const isNew = rows[index - 1]?.at.source.path !== path;
    return [...(isNew ? ['', paint('strong', path)] : []), line(row, width, paint)];
  });
  const places = unused.map(({ at, proof }) => `  ${at.source.path}:${pointAt(at.source, at.start).line}  ${proof}`);
  const facts = places.length > 0 ? ['', paint('strong', 'Facts that no text uses'), ...places] : [];
  return `${[...lines.slice(1), ...facts, '', totals(rows)].join('\n').replace(/^\n+/, '')}\n`;
}

/** Longer words of the text push the rest of their line to the right. */
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
  const sign = paint(styles[verdict], signs[verdict].padEnd(9));
  return `${paint('quiet', place)}  ${text.padEnd(width)}  ${sign}  ${why}`.trimEnd();
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

/** “41 numbers: 38 proved, 2 unlinked, 1 false; 12 set aside” */
function totals(rows: readonly LedgerRow[]): string {
  const count = (verdict: LedgerRow['verdict']): number => rows.filter((row) => row.verdict === verdict).length;
  const setAside = count('set-aside');
  const numbers = rows.length - setAside;
  const others = unproved.flatMap((verdict) => (count(verdict) === 0 ? [] : [`${count(verdict)} ${verdict}`]));
  const parts = [`${count('true')} proved`, ...others].join(', ');
  const rest = setAside === 0 ? '' : `; ${setAside} set aside`;
  return `${numbers} ${numbers === 1 ? 'number' : 'numbers'}: ${parts}${rest}`;
}

const unproved = ['unlinked', 'loose', 'false'] as const;
