import parse, { type PhoneNumber, validatePhoneNumberLength } from 'libphonenumber-js/core';
import { tables } from './phone-tables.cjs';

/**
 * What is wrong with a phone number; `unused` if it has a possible length but no form that numbers of its country have.
 */
export type PhoneProblem =
  'several' | 'letter' | 'no-country' | 'unknown-country' | 'trunk-prefix' | 'too-short' | 'too-long' | 'unused';

/** A phone number as it was read. */
interface Phone {
  readonly problem: PhoneProblem | undefined;
  /** The country code; undefined if nothing is wrong that depends on it, or if it is unknown. */
  readonly code: string | undefined;
  /** The digits that are dialled at home before the number, and are left out behind a country code. */
  readonly prefix: string;
  /** The numbers that stand in one text; empty unless the problem is `several`, or if they cannot be told apart. */
  readonly numbers: readonly string[];
}

/**
 * Reads a phone number as it is written for readers abroad: “+48 22 520 06 00”, “+44 (0)20 7946 0958”, “+381 11 222
 * 3333 ext. 12”.
 */
export function readPhone(written: string): Phone {
  const dialled = withoutZero(written).replace(extension, '');
  const rest = { code: undefined, prefix: '', numbers: [] };
  if (isWellFormed(dialled)) return { ...rest, problem: undefined };
  const numbers = numbersIn(dialled);
  if (numbers) return { ...rest, problem: 'several', numbers };
  return { ...rest, ...readOne(dialled) };
}

function readOne(dialled: string): Pick<Phone, 'problem' | 'code' | 'prefix'> {
  const digits = dialled.replace(/\D/g, '');
  if (/^\s*\+[\d\s().-]*[OoIlSB][\d\s().OoIlSB-]*$/.test(dialled))
    return { problem: 'letter', code: undefined, prefix: '' };
  if (!dialled.trimStart().startsWith('+')) return { problem: 'no-country', code: undefined, prefix: '' };
  const number = parse(dialled, tables());
  if (!number) return { problem: digits.length < 4 ? 'too-short' : 'unknown-country', code: undefined, prefix: '' };
  const { countryCallingCode: code, nationalNumber } = number;
  const prefix = digits.slice(code.length, digits.length - nationalNumber.length);
  return { problem: problemOf(number, dialled, prefix), code, prefix };
}

/** What is dialled once the call is answered, in the short forms that letterheads of several countries have. */
const extension = /[\s,;]*(?:(?<!\p{L})(?:ext|x|int|poste|wew|dw|durchwahl|доб)(?:\P{L}|ension)|#).*$/iu;

/** No telephone number has more digits (E.164); longer texts are not searched for two. */
const mostDigits = 60;

/**
 * The numbers of a text that holds more than one: “+48 22 520 06 00 / +48 22 520 06 01”, “… 00/01”, “… 00 or 22 520 06
 * 01”, or with only a space between them. Empty if they cannot be told apart; undefined if it is one number, such as
 * “+49 30/12345678”.
 */
function numbersIn(dialled: string): readonly string[] | undefined {
  if (dialled.length > mostDigits) return undefined;
  const pieces = dialled
    .split(/\s*(?:[/,;|&\n]|(?<=[\s\d(])\p{L}+[.:]?(?=[\s\d+])|(?<=\d)\s*(?=\+))\s*/u)
    .filter((piece) => /\d/.test(piece))
    .map((piece) => piece.replace(/\s*\(\p{L}*[.:]?\s*$/u, '').replace(/^([^(]*)\)$/, '$1'));
  const isMarked = pieces.length > 1 && (isOne(pieces[0]) || pieces.filter((piece) => isAbroad(piece)).length > 1);
  if (isMarked) {
    const numbers = pieces.map((piece) => completed(piece, pieces[0] ?? ''));
    return numbers.every((number) => isOne(number)) ? numbers : [];
  }
  const groups = dialled.trim().split(/\s+/);
  const halves = groups.map((_, index) => [groups.slice(0, index).join(' '), groups.slice(index).join(' ')] as const);
  for (const [first, second] of halves) {
    const further = completed(second, first);
    if (second.length > 4 && isOne(first) && isOne(further)) return [withPlus(first), further];
  }
  return undefined;
}

const isAbroad = (piece: string): boolean => /^(?:\+|00)\s*[1-9]/.test(piece);

const withPlus = (piece: string): string => respacePhone(piece).replace(/^00\s*/, '+');

/** Whether it is a whole number with the code of its country. */
const isOne = (piece = ''): boolean => isAbroad(piece) && readOne(withPlus(piece)).problem === undefined;

/** A later number in full: one without its country code has that of the first, a short one also its other digits. */
function completed(piece: string, first: string): string {
  const whole = withPlus(first);
  const own = respacePhone(piece);
  if (isAbroad(piece)) return withPlus(piece);
  const digits = piece.replace(/\D/g, '');
  if (digits.length <= 4 && /^\d+$/.test(own)) return whole.slice(0, -digits.length) + own;
  const code = parse(whole, tables())?.countryCallingCode ?? '';
  return `+${code} ${own.replace(/^0(?=[1-9])/, '')}`;
}

/**
 * Whether a number has the form of those of its country. Nearly all have, and the patterns of the tables alone say so
 * at a fraction of what parsing costs.
 */
function isWellFormed(dialled: string): boolean {
  const [, grouped = ''] = /^\+([\d\s().-]+)$/.exec(dialled) ?? [];
  const digits = grouped.replace(/\D/g, '');
  const { country_calling_codes: codes, countries } = tables();
  const code = [1, 2, 3].map((length) => digits.slice(0, length)).find((start) => Object.hasOwn(codes, start));
  const plans = codes[code as keyof typeof codes] ?? [];
  return plans.some((country) => new RegExp(`^(?:${countries[country]?.[2]})$`).test(digits.slice(code?.length)));
}

function problemOf(number: PhoneNumber, dialled: string, prefix: string): PhoneProblem | undefined {
  if (number.isValid()) return prefix === '' ? undefined : 'trunk-prefix';
  const length = validatePhoneNumberLength(dialled, tables());
  if (length !== undefined) return length === 'TOO_LONG' ? 'too-long' : 'too-short';
  return prefix === '' ? 'unused' : 'trunk-prefix';
}

/** The zero in brackets is dialled at home only; whoever leaves it out writes the same number. */
const withoutZero = (written: string): string => written.replace(/\(\s*0\s*\)/, ' ');

/** The same number in international form: no space after the plus sign, none twice, no zero in brackets. */
export const respacePhone = (written: string): string =>
  withoutZero(written).replace(/\s+/g, ' ').trim().replace(/^\+ /, '+');
