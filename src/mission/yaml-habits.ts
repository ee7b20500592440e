import type { Diagnostic, Span } from '../diagnostic.ts';
import { fault } from './fault.ts';
import type { YamlNode, YamlPair } from './yaml-tree.ts';

/** What people really type into YAML, and how to write what they mean. */

const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** A number that YAML would read as another one than the eye does. */
export function numberFault(value: unknown, source: string | undefined, at: Span): Diagnostic | undefined {
  if (typeof value !== 'number' || source === undefined) return undefined;
  if (plainNumber.test(source)) {
    if (Number.isSafeInteger(Math.trunc(value))) return undefined;
    return fault('files/wrong-type', at, `${source} has too many digits. Check the number.`);
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

/** Quotation marks that a word processor has turned round are letters to YAML, and would be printed. */
export function curlyFault(value: unknown, at: Span): Diagnostic | undefined {
  if (typeof value !== 'string' || !/^[“”„‘’«].*[“”’‘»]$/s.test(value) || value.length < 2) return undefined;
  const words = value.slice(1, -1);
  return /[“”„«»]/.test(words) ? undefined : fault('files/wrong-type', at, `The quotation marks around this text are those of a word processor, which would be printed. Type straight ones: "${words}".`);
}

/** Inside `{ }` a comma begins a new entry, so that `11,947,995` and an unquoted “Council, Prague” fall apart. */
export function brokenEntry(pairs: readonly YamlPair[], span: (from: number, to: number) => Span): Diagnostic | undefined {
  const index = pairs.findIndex(({ key, value }) => value === null && key?.kind === 'scalar');
  const key = pairs[index]?.key;
  if (key?.kind !== 'scalar') return undefined;
  const at = span(...key.at);
  const name = String(key.written ?? key.value);
  const glued = /^([\w-]+):(.+)$/.exec(name);
  if (glued) return fault('files/syntax', at, `A space is missing after the colon: write “${glued[1]}: ${glued[2]}”.`);
  const number = numberFrom(pairs.slice(Math.max(0, index - 1)));
  if (number) return fault('files/syntax', at, `A comma inside { } begins a new entry. Write the number without commas: ${number}.`);
  return fault('files/syntax', at, `A comma inside { } begins a new entry. Put a text that contains a comma in quotation marks: "…, ${name}".`);
}

/** 11,947,995 from the value 11 and the two entries 947 and 995 after it. */
function numberFrom([first, ...others]: readonly YamlPair[]): string | undefined {
  const textOf = (part: YamlNode | null | undefined): string => (part?.kind === 'scalar' ? String(part.written ?? part.value) : '');
  const end = others.findIndex(({ key, value }) => value !== null || !/^\d{3}$/.test(textOf(key)));
  const groups = (end < 0 ? others : others.slice(0, end)).map(({ key }) => textOf(key));
  const start = textOf(first?.value);
  return groups.length > 0 && /^-?\d{1,3}$/.test(start) ? [start, ...groups].join('') : undefined;
}
