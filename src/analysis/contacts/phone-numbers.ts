import parse, { type PhoneNumber, validatePhoneNumberLength } from 'libphonenumber-js/core';
import { tables } from './phone-tables.cjs';

/**
 * What is wrong with a phone number; `unused` if it has a possible length but no form that numbers of its country have.
 */
export type PhoneProblem = 'no-country' | 'unknown-country' | 'trunk-prefix' | 'too-short' | 'too-long' | 'unused';

/** A phone number as it was read. */
interface Phone {
  readonly problem: PhoneProblem | undefined;
  /** The country code; undefined if nothing is wrong that depends on it, or if it is unknown. */
  readonly code: string | undefined;
  /** The digits that are dialled at home before the number, and are left out behind a country code. */
  readonly prefix: string;
}

/**
 * Reads a phone number as it is written for readers abroad: “+48 22 520 06 00”, “+44 (0)20 7946 0958”, “+381 11 222
 * 3333 ext. 12”.
 */
export function readPhone(written: string): Phone {
  const dialled = withoutZero(written).replace(/[\s,;]*(?:ext|x|#).*$/i, '');
  const digits = dialled.replace(/\D/g, '');
  if (!dialled.trimStart().startsWith('+')) return { problem: 'no-country', code: undefined, prefix: '' };
  if (isWellFormed(dialled)) return { problem: undefined, code: undefined, prefix: '' };
  const number = parse(dialled, tables());
  if (!number) return { problem: digits.length < 4 ? 'too-short' : 'unknown-country', code: undefined, prefix: '' };
  const { countryCallingCode: code, nationalNumber } = number;
  const prefix = digits.slice(code.length, digits.length - nationalNumber.length);
  return { problem: problemOf(number, dialled, prefix), code, prefix };
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
