import { type ParseResult, type ParserInput, findPhrase, textAt } from './lexicon.ts';
import { fractionSign, readFractionOfScale, readStated } from './numbers.ts';
import type {
  FractionStatement,
  NumberStatement,
  PartStatement,
  RangeStatement,
  SpanStatement,
  StatedNumber,
} from './statement.ts';
import type { Measure } from '../subject.ts';
import type { Hedge } from '../../languages/language.ts';
import { ownEntry } from '../../languages/word-lists.ts';
import { compare, integer, isWhole, lastDigitUnit, multiply, shift, trimmed, wholeOf } from '../../numbers/decimal.ts';

/**
 * A number with its hedge, which may also follow: “30 or so”. Undefined if there is none or if two hedges disagree.
 */
export function readQuantity(input: ParserInput, at: number): ParseResult<QuantityStatement> | undefined {
  const range = readRange(input, at);
  if (range) return range;
  const result = readBehindHedge(input, at);
  if (!result) return undefined;
  const { quantity, hedge: before, from } = result.value;
  const after = findPhrase(input.lexicon.hedgesAfter, input.tokens, result.next);
  if (before && after && before !== after.value) return undefined;
  const hedge = before ?? after?.value;
  const value = hedge ? { ...quantity, hedge } : quantity;
  return { value, next: after?.next ?? result.next, figure: [from, result.next] };
}

type QuantityStatement = NumberStatement | RangeStatement | FractionStatement | PartStatement | SpanStatement;

type HedgeableStatement = Exclude<QuantityStatement, RangeStatement>;

interface HedgedQuantity {
  readonly quantity: HedgeableStatement;
  readonly from: number;
  readonly hedge: Hedge | undefined;
}

/**
 * A number past its hedge and past words that change nothing: “in more than 40”. Undefined if two hedges disagree; only
 * “exactly” may stand before another.
 */
function readBehindHedge(input: ParserInput, at: number, hedge?: Hedge): ParseResult<HedgedQuantity> | undefined {
  const { tokens, lexicon } = input;
  const found = findPhrase(lexicon.hedges, tokens, at);
  if (found && hedge && hedge !== 'exactly' && hedge !== found.value) return undefined;
  if (found) return readBehindHedge(input, found.next, found.value);
  const quantity = readUnhedged(input, at);
  if (quantity) return { value: { quantity: quantity.value, hedge, from: at }, next: quantity.next };
  const leading = findPhrase(lexicon.leadingWords, tokens, at);
  return leading && readBehindHedge(input, leading.next, hedge);
}

const readUnhedged = (input: ParserInput, at: number): ParseResult<HedgeableStatement> | undefined =>
  readPartOfWhole(input, at) ?? readSpan(input, at) ?? readFractionOrNumber(input, at);

/** “58 of 121”, “nine out of ten”, “one in five” */
function readPartOfWhole(input: ParserInput, at: number): ParseResult<PartStatement | FractionStatement> | undefined {
  const { lexicon, tokens } = input;
  const part = readStated(input, at);
  const [inside, before] = [lexicon.in, lexicon.of].map((index) => part && findPhrase(index, tokens, part.next));
  const of = before && inside && inside.next > before.next ? undefined : before; // “out of every”
  const next = (of ?? inside)?.next;
  const whole = next === undefined ? undefined : readStated(input, next);
  if (!part || !whole || readMeasure(input, whole.next).value !== 'number') return undefined;
  const isIdiom = inside?.next === next && isRoundWhole(whole.value) && isWhole(part.value.number);
  if (of) return { value: { kind: 'part', part: part.value, whole: whole.value, isIdiom }, next: whole.next };
  if (!isIdiom) return undefined;
  const [above, below] = [wholeOf(part.value.number), wholeOf(whole.value.number)];
  return above < below ? { value: fraction(above, below), next: whole.next } : undefined;
}

/** The wholes of manners of speaking: nine out of ten, one in twenty, one in a hundred. */
const isRoundWhole = ({ number }: StatedNumber): boolean =>
  isWhole(number) && (compare(number, integer(10)) <= 0 || [20n, 100n, 1000n].includes(wholeOf(number)));

/** “27 years”, “a decade”, “half a century” */
function readSpan(input: ParserInput, at: number): ParseResult<SpanStatement> | undefined {
  const { tokens, lexicon } = input;
  const fixed = findPhrase(lexicon.fixedSpans, tokens, at);
  if (fixed) {
    const [count, unit] = fixed.value;
    return { value: { kind: 'span', stated: { ...one, number: integer(count) }, unit }, next: fixed.next };
  }
  const isOne = lexicon.language.numbers.one.includes(textAt(input, at));
  const number = readRepeated(input, at) ?? (isOne ? { value: { stated: one }, next: at + 1 } : undefined);
  const unit = number && findPhrase(lexicon.spans, tokens, number.next);
  if (!unit || number.value.contradicts) return undefined;
  return { value: { kind: 'span', stated: number.value.stated, unit: unit.value }, next: unit.next };
}

/** “half a million” is a number, “half” a fraction, and “two thirds” is not “two”. */
function readFractionOrNumber(input: ParserInput, at: number): ParseResult<HedgeableStatement> | undefined {
  const isNumber = readFractionOfScale(input, at) !== undefined;
  return readOneOfMeasure(input, at) ?? (isNumber ? undefined : readFraction(input, at)) ?? readMeasured(input, at);
}

/** “a percentage point”, “half a per cent” */
function readOneOfMeasure(input: ParserInput, at: number): ParseResult<NumberStatement> | undefined {
  const { lexicon, tokens } = input;
  const { fractions, numbers } = lexicon.language;
  const sign = fractionSign(textAt(input, at), lexicon.language);
  if (sign) return readSignOfMeasure(input, at, sign);
  const isHalf = fractions.bare.includes(textAt(input, at));
  const next = isHalf ? findPhrase(lexicon.ofOne, tokens, at + 1)?.next : at + 1;
  if (next === undefined || !(isHalf || numbers.one.includes(textAt(input, at)))) return undefined;
  const measure = readMeasure(input, next);
  if (measure.value === 'number') return undefined;
  return { value: { kind: 'number', stated: isHalf ? half : one, measure: measure.value }, next: measure.next };
}

/** “¾ per cent”, “1/2 percentage point” */
function readSignOfMeasure(
  input: ParserInput,
  at: number,
  [part, whole]: readonly [number, number],
): ParseResult<NumberStatement> | undefined {
  const measure = readMeasure(input, at + 1);
  if (measure.value === 'number' || 100 % whole !== 0) return undefined;
  const number = trimmed({ digits: BigInt((part * 100) / whole), scale: 2 });
  const stated = { number, unit: lastDigitUnit(number), isRounded: true };
  return { value: { kind: 'number', stated, measure: measure.value }, next: measure.next };
}

/** “half”, “a third”, “two thirds” */
function readFraction(input: ParserInput, at: number): ParseResult<FractionStatement> | undefined {
  const { small, language } = input.lexicon;
  const { fractions, numbers } = language;
  const text = textAt(input, at);
  const glyph = fractionSign(text, language);
  const isShare = (next: number): boolean => readMeasure(input, next).value === 'number'; // “⅓ per cent” is no third
  if (glyph) return isShare(at + 1) ? { value: fraction(...glyph), next: at + 1 } : undefined;
  const isAlone = fractions.bare.includes(text);
  const part = isAlone || numbers.one.includes(text) ? 1 : small.get(text);
  const next = isAlone ? at + 1 : at + 2;
  const whole = ownEntry(fractions.parts, textAt(input, next - 1));
  return part && whole && part < whole && isShare(next) ? { value: fraction(part, whole), next } : undefined;
}

const fraction = (part: number | bigint, whole: number | bigint): FractionStatement => ({
  kind: 'fraction',
  part: BigInt(part),
  whole: BigInt(whole),
});

/** “97 per cent”, “twenty (20)”, “12 million” */
function readMeasured(input: ParserInput, at: number): ParseResult<NumberStatement> | undefined {
  const number = readRepeated(input, at);
  if (!number) return undefined;
  const measure = readMeasure(input, number.next);
  return { value: { kind: 'number', ...number.value, measure: measure.value }, next: measure.next };
}

/** “twenty” or “twenty (20)”, and whether the two say the same. */
function readRepeated(
  input: ParserInput,
  at: number,
): ParseResult<Pick<NumberStatement, 'stated' | 'contradicts'>> | undefined {
  const first = readStated(input, at);
  if (!first || textAt(input, first.next) !== '(') return first && { value: { stated: first.value }, next: first.next };
  const again = readStated(input, first.next + 1);
  if (!again || textAt(input, again.next) !== ')') return undefined;
  const agrees = compare(first.value.number, again.value.number) === 0;
  return { value: { stated: first.value, ...(!agrees && { contradicts: true }) }, next: again.next + 1 };
}

/** “per cent” or “percentage points” after a number, else it is just a number. */
const readMeasure = ({ tokens, lexicon }: ParserInput, at: number): ParseResult<Measure> =>
  findPhrase(lexicon.percents, tokens, at) ?? { value: 'number', next: at };

const one: StatedNumber = { number: integer(1), unit: integer(1), isRounded: false };

const half: StatedNumber = { number: { digits: 5n, scale: 1 }, unit: { digits: 1n, scale: 1 }, isRounded: true };

/** “between 280 and 300”, “10 to 15 per cent” */
function readRange(input: ParserInput, at: number): ParseResult<RangeStatement> | undefined {
  for (const [before, between] of input.lexicon.language.ranges) {
    if (before !== '' && textAt(input, at) !== before) continue;
    const start = before === '' ? at : at + 1;
    for (let end = start + 1; end < input.tokens.length; end++) {
      const range = textAt(input, end) === between ? readEnds(input, start, end) : undefined;
      if (range) return range;
    }
  }
  return undefined;
}

/** The lower number must fill the place from start to end; the upper follows the word that stands there. */
function readEnds(input: ParserInput, start: number, end: number): ParseResult<RangeStatement> | undefined {
  const head = { ...input, tokens: input.tokens.slice(0, end) };
  const low = readStated(head, start);
  const high = readStated(input, end + 1);
  if (!low || !high) return undefined;
  const [lowMeasure, measure] = [readMeasure(head, low.next), readMeasure(input, high.next)];
  const isOneMeasure = lowMeasure.value === 'number' || lowMeasure.value === measure.value;
  const ends = { low: sharingScale(low.value, high.value), high: high.value };
  if (lowMeasure.next !== end || !isOneMeasure || compare(ends.low.number, ends.high.number) >= 0) return undefined;
  return { value: { kind: 'range', ...ends, measure: measure.value }, next: measure.next };
}

/** “two” in “two to three million” means two million. */
function sharingScale(low: StatedNumber, high: StatedNumber): StatedNumber {
  const zeros = wholeOf(high.number).toString().length - 1;
  const scale = shift(integer(1), zeros - (zeros % 3));
  const scaled = { number: multiply(low.number, scale), unit: multiply(low.unit, scale), isRounded: true };
  const isShared = high.isRounded && isWhole(high.number) && compare(low.number, integer(1000)) < 0;
  return isShared && compare(scaled.number, high.number) < 0 ? scaled : low;
}
