import { type ParseResult, type ParserInput, findPhrase, lexiconOf, textAt } from './lexicon.ts';
import type { StatedNumber } from './statement.ts';
import { tokenize } from './tokens.ts';
import type { Language } from '../../languages/language.ts';
import { ownEntry } from '../../languages/word-lists.ts';
import {
  type Decimal,
  add,
  compare,
  integer,
  lastDigitUnit,
  multiply,
  trimmed,
  writtenUnit,
} from '../../numbers/decimal.ts';

/**
 * The number that stands at a place, in digits or words, with its scale word: “11,947,995”, “12 million”, “two hundred
 * and five”, “half a million”. Undefined if there is none.
 */
export const readStated = (input: ParserInput, at: number): ParseResult<StatedNumber> | undefined =>
  readSigned(input, at) ??
  readFractionOfScale(input, at) ??
  readDigits(input, at) ??
  readWords(input, at) ??
  readPhrase(input, at);

/** “minus 3”, “−3”, “−€3”, “plus 3”, “+3” */
function readSigned(input: ParserInput, at: number): ParseResult<StatedNumber> | undefined {
  const { minus, plus } = input.lexicon.language.numbers;
  const sign = textAt(input, at);
  if (sign !== minus && !plus.includes(sign)) return undefined;
  const currency = findPhrase(input.lexicon.leadingWords, input.tokens, at + 1);
  const next = currency?.next ?? at + 1;
  const stated = readFractionOfScale(input, next) ?? readDigits(input, next) ?? readWords(input, next);
  if (!stated || sign !== minus) return stated;
  const { number } = stated.value;
  return { ...stated, value: { ...stated.value, number: { ...number, digits: -number.digits } } };
}

/** The number that a whole text states; undefined if the text is or has anything else. */
export function readNumber(text: string, language: Language): StatedNumber | undefined {
  const tokens = tokenize(text, language);
  const result = tokens && readStated({ words: text, tokens, lexicon: lexiconOf(language) }, 0);
  return result && result.next === tokens?.length ? result.value : undefined;
}

/** “half a million”, “three quarters of a million”; undefined if no scale word follows the fraction. */
export function readFractionOfScale(input: ParserInput, at: number): ParseResult<StatedNumber> | undefined {
  const fraction = readFraction(input, at);
  if (!fraction) return undefined;
  const { next } = findPhrase(input.lexicon.ofOne, input.tokens, fraction.next) ?? fraction;
  const scale = scaleAt(input, next, true);
  if (!scale) return undefined;
  const number = trimmed(multiply(fraction.value, integer(scale.by)));
  const unit = scale.rounds ? lastDigitUnit(number) : integer(1);
  return { value: { number, unit, isRounded: scale.rounds }, next: next + 1 };
}

/**
 * A fraction as a part of a number: “half” in “half a million”, “three quarters” in “three quarters of a million”; “a
 * half”, “½” behind a whole number. A fraction of its own, a share, is read in quantities.ts.
 */
function readFraction(input: ParserInput, at: number): ParseResult<Decimal> | undefined {
  const { language, small } = input.lexicon;
  const { fractions, numbers } = language;
  const glyph = fractionSign(textAt(input, at), input.lexicon.language);
  const isAlone = fractions.bare.includes(textAt(input, at));
  const isOne = numbers.one.includes(textAt(input, at));
  const parts = isAlone || isOne ? 1 : small.get(textAt(input, at));
  const whole = ownEntry(fractions.parts, textAt(input, isAlone ? at : at + 1));
  const value = glyph ? decimalPart(...glyph) : parts && whole ? decimalPart(parts, whole) : undefined;
  return value && { value, next: glyph || isAlone ? at + 1 : at + 2 };
}

/** “½” and “1/2” as one and two; undefined for anything else, such as 3/2. */
export function fractionSign(text: string, { fractions }: Language): readonly [number, number] | undefined {
  const [, part, whole] = /^(\d{1,2})\/(\d{1,2})$/.exec(text) ?? [];
  if (Number(part) < Number(whole)) return [Number(part), Number(whole)];
  return ownEntry(fractions.glyphs, text);
}

/** A fraction as a decimal of two places: 3 and 4 give 0.75. Undefined if it is none, such as a third. */
const decimalPart = (part: number, whole: number): Decimal | undefined =>
  100 % whole === 0 ? { digits: BigInt((part * 100) / whole), scale: 2 } : undefined;

/** “11,947,995”, “77.5”, “2½ million” */
function readDigits(input: ParserInput, at: number): ParseResult<StatedNumber> | undefined {
  const number = input.tokens[at]?.number;
  if (!number) return undefined;
  const stated = { number, unit: writtenUnit(number), isRounded: number.scale > 0 };
  return withScales(input, withFraction(input, { value: stated, next: at + 1 }), true);
}

/** “a dozen”, “forty-two”, “two point five million” */
function readWords(input: ParserInput, at: number): ParseResult<StatedNumber> | undefined {
  const { lexicon } = input;
  const { one, dozen } = lexicon.language.numbers;
  if (one.includes(textAt(input, at)) && dozen.includes(textAt(input, at + 1))) {
    return { value: scaled(inFull(1n), { by: 12n, rounds: false }), next: at + 2 };
  }
  const cardinal = readCardinal(input, at);
  if (!cardinal) return undefined;
  const scale = lexicon.scales.get(textAt(input, cardinal.next - 1));
  const stated = { ...inFull(cardinal.value), isRounded: scale !== undefined };
  const number = withDecimals(input, { value: stated, next: cardinal.next });
  return scale === undefined
    ? withScales(input, withFraction(input, number), false)
    : withFractionOfScale(input, number, scale);
}

/** Adds “and a half” to “a million”: half a million more. */
function withFractionOfScale(
  input: ParserInput,
  { value, next }: ParseResult<StatedNumber>,
  scale: bigint,
): ParseResult<StatedNumber> {
  const isAnd = textAt(input, next) === input.lexicon.language.numbers.and;
  const fraction = isAnd ? readFraction(input, next + 1) : undefined;
  if (!fraction || value.number.digits % scale !== 0n) return { value, next };
  const number = trimmed(add(value.number, multiply(fraction.value, integer(scale))));
  return { value: { number, unit: lastDigitUnit(number), isRounded: true }, next: fraction.next };
}

/** A whole number that is written in full, so that it stands for itself alone. */
const inFull = (whole: bigint): StatedNumber => ({
  number: integer(whole),
  unit: lastDigitUnit(integer(whole)),
  isRounded: false,
});

/** A whole number in words, with or without “and”: one million two hundred thousand and five. */
function readCardinal(input: ParserInput, at: number): ParseResult<bigint> | undefined {
  const { scales } = input.lexicon;
  let total: ParseResult<bigint> | undefined;
  let above: bigint | undefined;
  for (;;) {
    const from: number = total?.next ?? at;
    const group = readBelowThousand(input, from) ?? (total && readRest(input, from));
    if (!group || (total && group.value === 0)) return total;
    const scale = scales.get(textAt(input, group.next));
    if (scale === undefined) return { value: (total?.value ?? 0n) + BigInt(group.value), next: group.next };
    if (above !== undefined && scale >= above) return total;
    total = { value: (total?.value ?? 0n) + BigInt(group.value) * scale, next: group.next + 1 };
    above = scale;
  }
}

/** “two hundred and five” */
function readBelowThousand(input: ParserInput, at: number): ParseResult<number> | undefined {
  const head = readMultiplier(input, at);
  if (!head || textAt(input, head.next) !== input.lexicon.language.numbers.hundred || head.value === 0) return head;
  const rest = readRest(input, head.next + 1);
  return { value: head.value * 100 + (rest?.value ?? 0), next: rest?.next ?? head.next + 1 };
}

/** Also “a” where a hundred or a thousand follows. */
function readMultiplier(input: ParserInput, at: number): ParseResult<number> | undefined {
  const { language, scales } = input.lexicon;
  const { one, hundred } = language.numbers;
  const following = textAt(input, at + 1);
  const isOne = one.includes(textAt(input, at)) && (following === hundred || scales.has(following));
  return isOne ? { value: 1, next: at + 1 } : readBelowHundred(input, at);
}

/** “five”, “nineteen”, “forty”, “forty-two”. */
function readBelowHundred(input: ParserInput, at: number): ParseResult<number> | undefined {
  const { small, tens } = input.lexicon;
  const ten = tens.get(textAt(input, at));
  const one = small.get(textAt(input, ten === undefined ? at : at + 1));
  if (ten === undefined) return one === undefined ? undefined : { value: one, next: at + 1 };
  return one !== undefined && one > 0 && one < 10 ? { value: ten + one, next: at + 2 } : { value: ten, next: at + 1 };
}

/** “and five” or just “five”. */
function readRest(input: ParserInput, at: number): ParseResult<number> | undefined {
  const { and } = input.lexicon.language.numbers;
  const rest = readBelowHundred(input, textAt(input, at) === and ? at + 1 : at);
  return rest && rest.value > 0 ? rest : undefined;
}

/** The digits after “point”, one by one. */
function withDecimals(input: ParserInput, whole: ParseResult<StatedNumber>): ParseResult<StatedNumber> {
  const { small, language } = input.lexicon;
  if (textAt(input, whole.next) !== language.numbers.point) return whole;
  let { number } = whole.value;
  let next = whole.next + 1;
  for (
    let digit = small.get(textAt(input, next));
    digit !== undefined && digit < 10;
    digit = small.get(textAt(input, next))
  ) {
    number = add(number, { digits: BigInt(digit), scale: number.scale + 1 });
    next += 1;
  }
  return next === whole.next + 1 ? whole : { value: { number, unit: writtenUnit(number), isRounded: true }, next };
}

/** Adds “and a half” or “½” to a number below a thousand. */
function withFraction(input: ParserInput, { value, next }: ParseResult<StatedNumber>): ParseResult<StatedNumber> {
  const isAnd = textAt(input, next) === input.lexicon.language.numbers.and;
  const isGlyph = fractionSign(textAt(input, next), input.lexicon.language) !== undefined;
  const fraction = isAnd || isGlyph ? readFraction(input, isAnd ? next + 1 : next) : undefined;
  if (!fraction || compare(value.number, integer(1000)) >= 0) return { value, next };
  const number = trimmed(add(value.number, fraction.value));
  return { value: { number, unit: lastDigitUnit(number), isRounded: true }, next: fraction.next };
}

/** Multiplies with the scale words behind a number, “12 million”, “two hundred thousand”. */
function withScales(
  input: ParserInput,
  { value, next }: ParseResult<StatedNumber>,
  isDigits: boolean,
): ParseResult<StatedNumber> {
  const scale = scaleAt(input, next, isDigits);
  if (!scale) return { value, next };
  const result = withScales(input, { value: scaled(value, scale), next: next + 1 }, isDigits);
  return scale.rounds ? withFractionOfScale(input, result, scale.by) : result;
}

function scaled({ number, unit, isRounded }: StatedNumber, { by, rounds }: Scale): StatedNumber {
  const scale = integer(by);
  return {
    number: trimmed(multiply(number, scale)),
    unit: trimmed(multiply(unit, scale)),
    isRounded: isRounded || rounds,
  };
}

/** What a scale word multiplies with, and whether it makes a number stand for all that rounds to it: dozen does not. */
interface Scale {
  readonly by: bigint;
  readonly rounds: boolean;
}

/** The scale word at a place: million, dozen; mn and hundred only behind digits. Undefined if there is none. */
function scaleAt(input: ParserInput, at: number, isDigits: boolean): Scale | undefined {
  const { numbers } = input.lexicon.language;
  const word = textAt(input, at);
  const by = input.lexicon.scales.get(word) ?? (isDigits ? ownEntry(numbers.shortScales, word) : undefined);
  if (by !== undefined) return { by, rounds: true };
  if (numbers.dozen.includes(word)) return { by: 12n, rounds: false };
  return isDigits && word === numbers.hundred ? { by: 100n, rounds: false } : undefined;
}

/** Other words that are a number: “a couple”, “twice”, “both”. */
function readPhrase(input: ParserInput, at: number): ParseResult<StatedNumber> | undefined {
  const phrase = findPhrase(input.lexicon.numberPhrases, input.tokens, at);
  return phrase && { value: inFull(BigInt(phrase.value)), next: phrase.next };
}
