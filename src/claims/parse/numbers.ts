import type { StatedNumber } from './statement.ts';
import { type Lexicon, type ParseResult, type Token, findPhrase, lexiconOf, tokenize } from './tokens.ts';
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

/** The words of a claim and the tables to read them with. */
export interface ParserInput {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

export const textAt = ({ tokens }: ParserInput, at: number): string => tokens[at]?.text ?? '';

/** “five”, “nineteen”, “forty”, “forty-two”. */
function readBelowHundred(source: ParserInput, at: number): ParseResult<number> | undefined {
  const { small, tens } = source.lexicon;
  const ten = tens.get(textAt(source, at));
  const one = small.get(textAt(source, ten === undefined ? at : at + 1));
  if (ten === undefined) return one === undefined ? undefined : { value: one, next: at + 1 };
  return one !== undefined && one > 0 && one < 10 ? { value: ten + one, next: at + 2 } : { value: ten, next: at + 1 };
}

/** Also “a” where a hundred or a thousand follows. */
function readMultiplier(source: ParserInput, at: number): ParseResult<number> | undefined {
  const { language, scales } = source.lexicon;
  const { one, hundred } = language.numbers;
  const following = textAt(source, at + 1);
  const isOne = one.includes(textAt(source, at)) && (following === hundred || scales.has(following));
  return isOne ? { value: 1, next: at + 1 } : readBelowHundred(source, at);
}

/** “and five” or just “five”. */
function readRest(source: ParserInput, at: number): ParseResult<number> | undefined {
  const { and } = source.lexicon.language.numbers;
  const rest = readBelowHundred(source, textAt(source, at) === and ? at + 1 : at);
  return rest && rest.value > 0 ? rest : undefined;
}

function readBelowThousand(source: ParserInput, at: number): ParseResult<number> | undefined {
  const head = readMultiplier(source, at);
  if (!head || textAt(source, head.next) !== source.lexicon.language.numbers.hundred || head.value === 0) return head;
  const rest = readRest(source, head.next + 1);
  return { value: head.value * 100 + (rest?.value ?? 0), next: rest?.next ?? head.next + 1 };
}

/** A whole number in words, with or without “and”: one million two hundred thousand and five. */
function readCardinal(source: ParserInput, at: number): ParseResult<bigint> | undefined {
  const { scales } = source.lexicon;
  let total: ParseResult<bigint> | undefined;
  let above: bigint | undefined;
  for (;;) {
    const from: number = total?.next ?? at;
    const group = readBelowThousand(source, from) ?? (total && readRest(source, from));
    if (!group || (total && group.value === 0)) return total;
    const scale = scales.get(textAt(source, group.next));
    if (scale === undefined) return { value: (total?.value ?? 0n) + BigInt(group.value), next: group.next };
    if (above !== undefined && scale >= above) return total;
    total = { value: (total?.value ?? 0n) + BigInt(group.value) * scale, next: group.next + 1 };
    above = scale;
  }
}

/** Halves, quarters and the like as a decimal, where they are one: 3 and 4 give 0.75. */
const decimalPart = (part: number, whole: number): Decimal | undefined =>
  100 % whole === 0 ? { digits: BigInt((part * 100) / whole), scale: 2 } : undefined;

const full = (whole: bigint): StatedNumber => ({
  number: integer(whole),
  unit: lastDigitUnit(integer(whole)),
  isRounded: false,
});

function scaled({ number, unit, isRounded }: StatedNumber, by: bigint, rounds: boolean): StatedNumber {
  const scale = integer(by);
  return {
    number: trimmed(multiply(number, scale)),
    unit: trimmed(multiply(unit, scale)),
    isRounded: isRounded || rounds,
  };
}

/** The scale word after a number, if there is one: million, dozen; mn only after digits. */
function scaleAt(source: ParserInput, at: number, isDigits: boolean): { by: bigint; rounds: boolean } | undefined {
  const { numbers } = source.lexicon.language;
  const word = textAt(source, at);
  const by = source.lexicon.scales.get(word) ?? (isDigits ? ownEntry(numbers.shortScales, word) : undefined);
  if (by !== undefined) return { by, rounds: true };
  if (numbers.dozen.includes(word)) return { by: 12n, rounds: false };
  return isDigits && word === numbers.hundred ? { by: 100n, rounds: false } : undefined;
}

function withScales(
  source: ParserInput,
  { value: found, next }: ParseResult<StatedNumber>,
  isDigits: boolean,
): ParseResult<StatedNumber> {
  const scale = scaleAt(source, next, isDigits);
  if (!scale) return { value: found, next };
  return withScales(source, { value: scaled(found, scale.by, scale.rounds), next: next + 1 }, isDigits);
}

/**
 * “half” in “half a million”, “three quarters” in “three quarters of a million”; “a half”, “½” after a whole number.
 */
function readPart(source: ParserInput, at: number): ParseResult<Decimal> | undefined {
  const { language, small } = source.lexicon;
  const { fractions, numbers } = language;
  const glyph = ownEntry(fractions.glyphs, textAt(source, at));
  const isAlone = fractions.bare.includes(textAt(source, at));
  const isOne = numbers.one.includes(textAt(source, at));
  const parts = isAlone || isOne ? 1 : small.get(textAt(source, at));
  const whole = ownEntry(fractions.parts, textAt(source, isAlone ? at : at + 1));
  const found = glyph ? decimalPart(...glyph) : parts && whole ? decimalPart(parts, whole) : undefined;
  return found && { value: found, next: glyph || isAlone ? at + 1 : at + 2 };
}

export function readPartOfScale(source: ParserInput, at: number): ParseResult<StatedNumber> | undefined {
  const part = readPart(source, at);
  if (!part) return undefined;
  const { next } = findPhrase(source.lexicon.ofOne, source.tokens, part.next) ?? part;
  const scale = scaleAt(source, next, true);
  if (!scale) return undefined;
  const number = trimmed(multiply(part.value, integer(scale.by)));
  const unit = scale.rounds ? lastDigitUnit(number) : integer(1);
  return { value: { number, unit, isRounded: scale.rounds }, next: next + 1 };
}

/** Adds “and a half” or “½” to a number below a thousand. */
function withPart(source: ParserInput, { value: found, next }: ParseResult<StatedNumber>): ParseResult<StatedNumber> {
  const isAnd = textAt(source, next) === source.lexicon.language.numbers.and;
  const isGlyph = textAt(source, next) in source.lexicon.language.fractions.glyphs;
  const part = isAnd || isGlyph ? readPart(source, isAnd ? next + 1 : next) : undefined;
  if (!part || compare(found.number, integer(1000)) >= 0) return { value: found, next };
  const number = trimmed(add(found.number, part.value));
  return { value: { number, unit: lastDigitUnit(number), isRounded: true }, next: part.next };
}

function readDigits(source: ParserInput, at: number): ParseResult<StatedNumber> | undefined {
  const number = source.tokens[at]?.number;
  if (!number) return undefined;
  const stated = { number, unit: writtenUnit(number), isRounded: number.scale > 0 };
  return withScales(source, withPart(source, { value: stated, next: at + 1 }), true);
}

/** The digits after “point”, one by one. */
function withDecimals(source: ParserInput, whole: ParseResult<StatedNumber>): ParseResult<StatedNumber> {
  const { small, language } = source.lexicon;
  if (textAt(source, whole.next) !== language.numbers.point) return whole;
  let { number } = whole.value;
  let next = whole.next + 1;
  for (
    let digit = small.get(textAt(source, next));
    digit !== undefined && digit < 10;
    digit = small.get(textAt(source, next))
  ) {
    number = add(number, { digits: BigInt(digit), scale: number.scale + 1 });
    next += 1;
  }
  return next === whole.next + 1 ? whole : { value: { number, unit: writtenUnit(number), isRounded: true }, next };
}

function readWords(source: ParserInput, at: number): ParseResult<StatedNumber> | undefined {
  const { lexicon } = source;
  const { one, dozen } = lexicon.language.numbers;
  if (one.includes(textAt(source, at)) && dozen.includes(textAt(source, at + 1))) {
    return { value: scaled(full(1n), 12n, false), next: at + 2 };
  }
  const cardinal = readCardinal(source, at);
  if (!cardinal) return undefined;
  const endsInScale = lexicon.scales.has(textAt(source, cardinal.next - 1));
  const stated = { ...full(cardinal.value), isRounded: endsInScale };
  if (endsInScale) return { value: stated, next: cardinal.next };
  return withScales(source, withPart(source, withDecimals(source, { value: stated, next: cardinal.next })), false);
}

function readPhrase(source: ParserInput, at: number): ParseResult<StatedNumber> | undefined {
  const phrase = findPhrase(source.lexicon.numberPhrases, source.tokens, at);
  return phrase && { value: full(BigInt(phrase.value)), next: phrase.next };
}

/** The number that stands at a place, in digits or words, with its scale word. */
export const readStated = (source: ParserInput, at: number): ParseResult<StatedNumber> | undefined =>
  readPartOfScale(source, at) ?? readDigits(source, at) ?? readWords(source, at) ?? readPhrase(source, at);

/** A number that is all of a text. */
export function readNumber(text: string, language: Language): StatedNumber | undefined {
  const tokens = tokenize(text, language);
  const read = tokens && readStated({ tokens, lexicon: lexiconOf(language) }, 0);
  return read && read.next === tokens.length ? read.value : undefined;
}
