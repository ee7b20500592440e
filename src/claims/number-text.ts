import { type Decimal, compare, decimalText, integer, isWhole, lastDigitUnit, shift, trimmed, zero } from './decimal.ts';
import { english } from './english/index.ts';
import type { Language } from './language.ts';
import { spellDecimal } from './spell.ts';

/** In digits, in words, or as the house does: words up to nine. */
export type NumberForm = 'digits' | 'words' | 'house';

const threes = /\B(?=(?:\d{3})+$)/g;

/** Digits in groups of three: 11,947,995. */
export function groupedDigits(number: Decimal, { print }: Language = english): string {
  const [whole = '', decimals] = decimalText(number).replace('-', '').split('.');
  const sign = number.digits < 0n ? '−' : '';
  const groups = sign + whole.replace(threes, print.group);
  return decimals === undefined ? groups : groups + print.point + decimals;
}

const isWholeUpTo = (number: Decimal, limit: bigint): boolean =>
  isWhole(number) && compare(number, zero) >= 0 && compare(number, integer(limit)) <= 0;

export function numberText(number: Decimal, form: NumberForm = 'house', language: Language = english): string {
  if (form === 'words') return spellDecimal(number, language);
  if (form === 'house' && isWholeUpTo(number, 9n)) return spellDecimal(number, language);
  return groupedDigits(number, language);
}

/** The longest spelling with which a sentence may open is one hundred; above it comes the house's opening. */
export const opensInWords = (number: Decimal): boolean => isWholeUpTo(number, 100n);

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const million = 1_000_000n;

/** Millions and above with a scale word where two decimals are enough, “11.95 million”; else digits. */
export function scaledText(number: Decimal, language: Language = english): string {
  const scale = language.numbers.scales.find(([unit]) => compare(integer(unit), number) <= 0);
  if (!scale || scale[0] < million) return numberText(number, 'house', language);
  const [unit, name] = scale;
  if (compare(lastDigitUnit(number), integer(unit / 100n)) < 0) return groupedDigits(number, language);
  const zeros = unit.toString().length - 1;
  return `${groupedDigits(trimmed(shift(number, -zeros)), language)} ${name}`;
}
