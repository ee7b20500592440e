import { isScalar, type Pair } from 'yaml';
import type { Diagnostic, Span } from '../diagnostic.ts';
import { fault } from './fault.ts';

/** What people really type into YAML, and how to write what they mean. */

const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** A number that YAML would read as another one than the eye does. */
export function numberFault(value: unknown, source: string | undefined, at: Span): Diagnostic | undefined {
  if (typeof value !== 'number' || source === undefined) return undefined;
  if (plainNumber.test(source)) {
    if (Number.isSafeInteger(Math.trunc(value))) return undefined;
    return fault('files/wrong-type', at, `${source} has too many digits for a count.`);
  }
  if (/^\+\d{6,}$/.test(source)) {
    return fault('files/wrong-type', at, `${source} reads as a number. Put a phone number in quotation marks: "${source}".`);
  }
  if (/^[-+]?0\d+/.test(source)) {
    const digits = source.replace(/^([-+]?)0+(?=\d)/, '$1');
    return fault('files/wrong-type', at, `A number does not begin with 0. Write ${digits}, or "${source}" if it is a text.`);
  }
  const written = Number.isFinite(value) ? `Write ${value}` : 'Write the number itself';
  return fault('files/wrong-type', at, `“${source}” is no way to write a number here. ${written}, or "${source}" if it is a text.`);
}

/**
 * Inside `{ }` a comma begins a new entry, so that `11,947,995` and an unquoted “Council, Prague” fall apart.
 * Returns null for the further pieces of a number already reported, undefined where the pair is sound.
 */
export function pairFault(pair: Pair, previous: Pair | undefined, name: string, at: Span): Diagnostic | null | undefined {
  if (pair.value !== null) return undefined;
  if (/^\d+$/.test(name)) {
    if (previous && isScalar(previous.key) && /^\d+$/.test(String(previous.key.source))) return null;
    return fault('files/syntax', at, `A comma inside { } begins a new entry. Write the number without commas.`);
  }
  const glued = /^([\w-]+):(.+)$/.exec(name);
  if (glued) return fault('files/syntax', at, `A space is missing after the colon: write “${glued[1]}: ${glued[2]}”.`);
  return fault('files/syntax', at, `A comma inside { } begins a new entry. Put a text that contains a comma in quotation marks: "…, ${name}".`);
}
