import { type Diagnostic, fileError } from '../diagnostic.ts';
import type { Span } from '../source.ts';
import type { SpanOf, YamlNode, YamlPair } from './tree.ts';

// What people really type into YAML, and how to write what they mean.

/** A number that YAML would read as another one than the eye does; undefined if it would not. */
export function numberSlip(value: unknown, written: string | undefined, at: Span): Diagnostic | undefined {
  if (typeof value !== 'number' || written === undefined) return undefined;
  const isPlain = plainNumber.test(written);
  if (isPlain && Number.isSafeInteger(Math.trunc(value))) return undefined;
  return fileError('files/wrong-type', at, isPlain ? tooManyDigits(written) : otherNumber(value, written));
}

const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

const tooManyDigits = (written: string): string => `${written} has too many digits. Check the number.`;

function otherNumber(value: number, written: string): string {
  if (/^\+\d{6,}$/.test(written))
    return `${written} reads as a number. Put a phone number in quotation marks: "${written}".`;
  if (/^00[1-9]\d{6,}$/.test(written))
    return (
      `${written} reads as a number. If it is a phone number, write it in quotation marks and with a plus sign: ` +
      `"${written.replace(/^00/, '+')}".`
    );
  if (/^[-+]?0\d+/.test(written)) {
    const digits = written.replace(/^([-+]?)0+(?=\d)/, '$1');
    return `A number does not begin with 0. Write ${digits}, or "${written}" if it is a text.`;
  }
  const advice = Number.isFinite(value) ? `Write ${value}` : 'Write the number itself';
  return `“${written}” is no way to write a number here. ${advice}, or "${written}" if it is a text.`;
}

/** Quotation marks that a word processor has turned round: they are letters to YAML, and would be printed. */
export function curlyQuoteSlip(value: unknown, at: Span): Diagnostic | undefined {
  if (typeof value !== 'string' || !/^[“”„‘’«].*[“”’‘»]$/s.test(value) || value.length < 2) return undefined;
  const words = value.slice(1, -1);
  if (/[“”„«»]/.test(words)) return undefined;
  const message =
    'The quotation marks around this text are those of a word processor, which would be printed. Type straight ' +
    `ones: "${words}".`;
  return fileError('files/wrong-type', at, message);
}

/**
 * Inside `{ }` a comma begins a new entry, so that `11,947,995` and an unquoted “Council, Prague” fall apart. Undefined
 * if every entry has a value.
 */
export function commaSlip(pairs: readonly YamlPair[], span: SpanOf): Diagnostic | undefined {
  const index = pairs.findIndex(({ key, value }) => value === null && key?.kind === 'scalar');
  const key = pairs[index]?.key;
  if (key?.kind !== 'scalar') return undefined;
  const name = String(key.written ?? key.value);
  const [, keyBefore, value] = /^([\w-]+):(.+)$/.exec(name) ?? [];
  const number = groupedNumber(pairs.slice(Math.max(0, index - 1)));
  const message =
    keyBefore !== undefined
      ? `A space is missing after the colon: write “${keyBefore}: ${value}”.`
      : number !== undefined
        ? `A comma inside { } begins a new entry. Write the number without commas: ${number}.`
        : `A comma inside { } begins a new entry. Put a text that contains a comma in quotation marks: "…, ${name}".`;
  return fileError('files/syntax', span(...key.at), message);
}

/** 11947995 from the value 11 and the two entries 947 and 995 after it; undefined if they are no such groups. */
function groupedNumber([first, ...others]: readonly YamlPair[]): string | undefined {
  const end = others.findIndex(({ key, value }) => value !== null || !/^\d{3}$/.test(textOf(key)));
  const groups = (end < 0 ? others : others.slice(0, end)).map(({ key }) => textOf(key));
  const start = textOf(first?.value);
  return groups.length > 0 && /^-?\d{1,3}$/.test(start) ? [start, ...groups].join('') : undefined;
}

const textOf = (node: YamlNode | null | undefined): string =>
  node?.kind === 'scalar' ? String(node.written ?? node.value) : '';
