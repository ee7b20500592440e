import { type Decimal, decimalText, isWhole, wholeOf } from './decimal.ts';
import { english } from './english/index.ts';
import type { Language } from './language.ts';

function spellBelowHundred(number: number, { small, tens }: Language['numbers']): string {
  if (number < 20) return small[number] ?? '';
  const ten = tens[Math.floor(number / 10) - 2] ?? '';
  return number % 10 === 0 ? ten : `${ten}-${small[number % 10]}`;
}

function spellBelowThousand(number: number, words: Language['numbers']): string {
  const rest = number % 100;
  if (number < 100) return spellBelowHundred(rest, words);
  const hundreds = `${words.small[Math.floor(number / 100)]} ${words.hundred}`;
  return rest === 0 ? hundreds : `${hundreds} ${words.and} ${spellBelowHundred(rest, words)}`;
}

/** A whole number in words: one hundred and five. Below a thousand of the largest scale word. */
export function spell(number: bigint, language: Language = english): string {
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

/** Any number in words; decimals are read out: two point five. */
export function spellDecimal(number: Decimal, language: Language = english): string {
  if (isWhole(number)) return spell(wholeOf(number), language);
  const { small, minus, point } = language.numbers;
  const [whole = '', decimals = ''] = decimalText(number).replace('-', '').split('.');
  const read = [...decimals].map((digit) => small[Number(digit)]);
  const words = [spell(BigInt(whole), language), point, ...read].join(' ');
  return number.digits < 0n ? `${minus} ${words}` : words;
}
