import type { Measure } from '../subject.ts';
import type { Language } from '../../languages/language.ts';
import {
  type Decimal,
  compare,
  decimalText,
  integer,
  isWhole,
  lastDigitUnit,
  shift,
  trimmed,
  wholeOf,
  zero,
} from '../../numbers/decimal.ts';

/** In digits, in words, or as the house does: in words up to nine, in digits above. */
export type NumberForm = 'digits' | 'words' | 'house';

/** A number in the form that is asked for. */
export function numberText(number: Decimal, form: NumberForm, language: Language): string {
  if (form === 'words') return spellDecimal(number, language);
  if (form === 'house' && isWholeUpTo(number, 9n)) return spellDecimal(number, language);
  return groupedDigits(number, language);
}

/** A number with what it measures: “38”, “97 per cent”, “two percentage points”. Per cents keep their digits. */
export function measureText(number: Decimal, measure: Measure, form: NumberForm, language: Language): string {
  if (measure === 'percent') return percentText(number, form, language);
  return measure === 'points' ? pointsText(number, form, language) : numberText(number, form, language);
}

/** A per cent; the house writes it in digits, even below ten. */
export function percentText(number: Decimal, form: NumberForm, language: Language): string {
  return `${numberText(number, form === 'house' ? 'digits' : form, language)} ${language.print.percent}`;
}

function pointsText(number: Decimal, form: NumberForm, language: Language): string {
  const [one, many] = language.print.points;
  return `${numberText(number, form, language)} ${trimmed(number).digits === 1n ? one : many}`;
}

/** Digits in groups of three, with the signs of the language: 11,947,995. */
export function groupedDigits(number: Decimal, { digits }: Language): string {
  const [whole = '', decimals] = decimalText(number).replace('-', '').split('.');
  const sign = number.digits < 0n ? '−' : '';
  const groups = sign + whole.replace(threes, digits.group);
  return decimals === undefined ? groups : groups + digits.point + decimals;
}

const threes = /\B(?=(?:\d{3})+$)/g;

/** From a million on with a scale word if two decimals are enough, “11.95 million”; below as the house writes it. */
export function scaledText(number: Decimal, language: Language): string {
  const scale = language.numbers.scales.find(([unit]) => compare(integer(unit), number) <= 0);
  if (!scale || scale[0] < million) return numberText(number, 'house', language);
  const [unit, name] = scale;
  if (compare(lastDigitUnit(number), integer(unit / 100n)) < 0) return groupedDigits(number, language);
  const zeros = unit.toString().length - 1;
  return `${groupedDigits(trimmed(shift(number, -zeros)), language)} ${name}`;
}

/** The house writes thousands in digits. */
const million = 1_000_000n;

/** The longest spelling with which a sentence may open is one hundred; above it comes the house's opening. */
export const opensInWords = (number: Decimal): boolean => isWholeUpTo(number, 100n);

/** What was written with decimals keeps its figures: 5.000 may be five thousand. */
const isWholeUpTo = (number: Decimal, limit: bigint): boolean =>
  number.scale === 0 && compare(number, zero) >= 0 && compare(number, integer(limit)) <= 0;

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Any number in words; decimals are read out: two point five. */
export function spellDecimal(number: Decimal, language: Language): string {
  if (isWhole(number)) return spell(wholeOf(number), language);
  const { small, minus, point } = language.numbers;
  const [whole = '', decimals = ''] = decimalText(number).replace('-', '').split('.');
  const read = [...decimals].map((digit) => small[Number(digit)]);
  const words = [spell(BigInt(whole), language), point, ...read].join(' ');
  return number.digits < 0n ? `${minus} ${words}` : words;
}

/** A whole number in words: one hundred and five. */
export function spell(number: bigint, language: Language): string {
  const words = language.numbers;
  if (number < 0n) return `${words.minus} ${spell(-number, language)}`;
  const scale = words.scales.find(([unit]) => unit <= number);
  if (!scale) return spellBelowThousand(Number(number), words);
  const [unit, name] = scale;
  const rest = number % unit;
  const head = `${spell(number / unit, language)} ${name}`;
  if (rest === 0n) return head;
  return rest < 100n ? `${head} ${words.and} ${spell(rest, language)}` : `${head} ${spell(rest, language)}`;
}

function spellBelowThousand(number: number, words: Language['numbers']): string {
  const rest = number % 100;
  if (number < 100) return spellBelowHundred(rest, words);
  const hundreds = `${words.small[Math.floor(number / 100)]} ${words.hundred}`;
  return rest === 0 ? hundreds : `${hundreds} ${words.and} ${spellBelowHundred(rest, words)}`;
}

function spellBelowHundred(number: number, { small, tens, joint }: Language['numbers']): string {
  if (number < 20) return small[number] ?? '';
  const ten = tens[Math.floor(number / 10) - 2] ?? '';
  return number % 10 === 0 ? ten : `${ten}${joint}${small[number % 10]}`;
}
