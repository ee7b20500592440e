import { type Source, readPartOfScale, readStated, textAt } from './numbers.ts';
import type {
  FractionStatement,
  NumberStatement,
  PartStatement,
  RangeStatement,
  SpanStatement,
  Stated,
} from './statement.ts';
import { type Read, findPhrase } from './tokens.ts';
import type { Measure } from '../subject.ts';
import type { Hedge } from '../../languages/language.ts';
import { ownEntry } from '../../languages/word-lists.ts';
import { compare, integer, isWhole, multiply, shift, wholeOf } from '../../numbers/decimal.ts';

export type QuantityStatement = NumberStatement | RangeStatement | FractionStatement | PartStatement | SpanStatement;

type Hedged = Exclude<QuantityStatement, RangeStatement>;

/** “half a million” is a number, “half” a fraction, and “two thirds” is not “two”. */
function readFractionOrNumber(source: Source, at: number): Read<Hedged> | undefined {
  const isNumber = readPartOfScale(source, at) !== undefined;
  return readOneOfMeasure(source, at) ?? (isNumber ? undefined : readFraction(source, at)) ?? readMeasured(source, at);
}

const readUnhedged = (source: Source, at: number): Read<Hedged> | undefined =>
  readPart(source, at) ?? readSpan(source, at) ?? readFractionOrNumber(source, at);

interface HedgedQuantity {
  readonly quantity: Hedged;
  readonly from: number;
  readonly hedge: Hedge | undefined;
}

/** A number past its hedge and past words that change nothing: “in more than 40”. Two different hedges are none. */
function readBehindHedge(source: Source, at: number, hedge?: Hedge): Read<HedgedQuantity> | undefined {
  const { tokens, lexicon } = source;
  const found = findPhrase(lexicon.hedges, tokens, at);
  if (found && hedge && hedge !== 'exactly' && hedge !== found.found) return undefined;
  if (found) return readBehindHedge(source, found.next, found.found);
  const quantity = readUnhedged(source, at);
  if (quantity) return { found: { quantity: quantity.found, hedge, from: at }, next: quantity.next };
  const opener = findPhrase(lexicon.openers, tokens, at);
  return opener && readBehindHedge(source, opener.next, hedge);
}

/** A number with its hedge, which may also follow: “30 or so”. */
export function readQuantity(source: Source, at: number): Read<QuantityStatement> | undefined {
  const range = readRange(source, at);
  if (range) return range;
  const read = readBehindHedge(source, at);
  if (!read) return undefined;
  const { quantity, hedge: before, from } = read.found;
  const after = findPhrase(source.lexicon.hedgesAfter, source.tokens, read.next);
  if (before && after && before !== after.found) return undefined;
  const hedge = before ?? after?.found;
  const found = hedge ? { ...quantity, hedge } : quantity;
  return { found, next: after?.next ?? read.next, figure: [from, read.next] };
}

const one: Stated = { number: integer(1), unit: integer(1), isRounded: false };

const half: Stated = { number: { digits: 5n, scale: 1 }, unit: { digits: 1n, scale: 1 }, isRounded: true };

/** “per cent” or “percentage points” after a number, else it is just a number. */
const readMeasure = ({ tokens, lexicon }: Source, at: number): Read<Measure> =>
  findPhrase(lexicon.percents, tokens, at) ?? { found: 'number', next: at };

/** “twenty” or “twenty (20)”, and whether the two say the same. */
function readTwice(source: Source, at: number): Read<Pick<NumberStatement, 'stated' | 'contradicts'>> | undefined {
  const first = readStated(source, at);
  if (!first || textAt(source, first.next) !== '(')
    return first && { found: { stated: first.found }, next: first.next };
  const again = readStated(source, first.next + 1);
  if (!again || textAt(source, again.next) !== ')') return undefined;
  const agrees = compare(first.found.number, again.found.number) === 0;
  return { found: { stated: first.found, ...(!agrees && { contradicts: true }) }, next: again.next + 1 };
}

/** “a percentage point”, “half a per cent” */
function readOneOfMeasure(source: Source, at: number): Read<NumberStatement> | undefined {
  const { lexicon, tokens } = source;
  const { fractions, numbers } = lexicon.language;
  const isHalf = fractions.bare.includes(textAt(source, at));
  const next = isHalf ? findPhrase(lexicon.ofOne, tokens, at + 1)?.next : at + 1;
  if (next === undefined || !(isHalf || numbers.one.includes(textAt(source, at)))) return undefined;
  const measure = readMeasure(source, next);
  if (measure.found === 'number') return undefined;
  return { found: { kind: 'number', stated: isHalf ? half : one, measure: measure.found }, next: measure.next };
}

/** “97 per cent”, “twenty (20)”, “12 million” */
function readMeasured(source: Source, at: number): Read<NumberStatement> | undefined {
  const number = readTwice(source, at);
  if (!number) return undefined;
  const measure = readMeasure(source, number.next);
  return { found: { kind: 'number', ...number.found, measure: measure.found }, next: measure.next };
}

/** “27 years”, “a decade”, “half a century” */
function readSpan(source: Source, at: number): Read<SpanStatement> | undefined {
  const { tokens, lexicon } = source;
  const fixed = findPhrase(lexicon.fixedSpans, tokens, at);
  if (fixed) {
    const [count, unit] = fixed.found;
    return { found: { kind: 'span', stated: { ...one, number: integer(count) }, unit }, next: fixed.next };
  }
  const isOne = lexicon.language.numbers.one.includes(textAt(source, at));
  const number = readTwice(source, at) ?? (isOne ? { found: { stated: one }, next: at + 1 } : undefined);
  const unit = number && findPhrase(lexicon.spans, tokens, number.next);
  if (!unit || number.found.contradicts) return undefined;
  return { found: { kind: 'span', stated: number.found.stated, unit: unit.found }, next: unit.next };
}

/** “half”, “a third”, “two thirds” */
function readFraction(source: Source, at: number): Read<FractionStatement> | undefined {
  const { small, language } = source.lexicon;
  const { fractions, numbers } = language;
  const text = textAt(source, at);
  const glyph = ownEntry(fractions.glyphs, text);
  if (glyph) return { found: fraction(...glyph), next: at + 1 };
  const isAlone = fractions.bare.includes(text);
  const part = isAlone || numbers.one.includes(text) ? 1 : small.get(text);
  const next = isAlone ? at + 1 : at + 2;
  const whole = ownEntry(fractions.parts, textAt(source, next - 1));
  return part && whole && part < whole ? { found: fraction(part, whole), next } : undefined;
}

const fraction = (part: number | bigint, whole: number | bigint): FractionStatement => ({
  kind: 'fraction',
  part: BigInt(part),
  whole: BigInt(whole),
});

/** The wholes of manners of speaking: nine out of ten, one in twenty, one in a hundred. */
const isRoundWhole = ({ number }: Stated): boolean =>
  isWhole(number) && (compare(number, integer(10)) <= 0 || [20n, 100n, 1000n].includes(wholeOf(number)));

/** “58 of 121”, “nine out of ten”, “one in five” */
function readPart(source: Source, at: number): Read<PartStatement | FractionStatement> | undefined {
  const { lexicon, tokens } = source;
  const part = readStated(source, at);
  const [inside, of] = [lexicon.in, lexicon.of].map((index) => part && findPhrase(index, tokens, part.next));
  const next = (of ?? inside)?.next;
  const whole = next === undefined ? undefined : readStated(source, next);
  if (!part || !whole || readMeasure(source, whole.next).found !== 'number') return undefined;
  const isIdiom = inside?.next === next && isRoundWhole(whole.found) && isWhole(part.found.number);
  if (of) return { found: { kind: 'part', part: part.found, whole: whole.found, isIdiom }, next: whole.next };
  if (!isIdiom) return undefined;
  const [above, below] = [wholeOf(part.found.number), wholeOf(whole.found.number)];
  return above < below ? { found: fraction(above, below), next: whole.next } : undefined;
}

/** “two” in “two to three million” means two million. */
function sharingScale(low: Stated, high: Stated): Stated {
  const zeros = wholeOf(high.number).toString().length - 1;
  const scale = shift(integer(1), zeros - (zeros % 3));
  const scaled = { number: multiply(low.number, scale), unit: multiply(low.unit, scale), isRounded: true };
  const isShared = high.isRounded && isWhole(high.number) && compare(low.number, integer(1000)) < 0;
  return isShared && compare(scaled.number, high.number) < 0 ? scaled : low;
}

/** “between 280 and 300”, “10 to 15 per cent” */
function readRange(source: Source, at: number): Read<RangeStatement> | undefined {
  for (const [before, between] of source.lexicon.language.ranges) {
    if (before !== '' && textAt(source, at) !== before) continue;
    const start = before === '' ? at : at + 1;
    for (let end = start + 1; end < source.tokens.length; end++) {
      const range = textAt(source, end) === between ? readEnds(source, start, end) : undefined;
      if (range) return range;
    }
  }
  return undefined;
}

/** The lower number must fill the place from start to end; the upper follows the word that stands there. */
function readEnds(source: Source, start: number, end: number): Read<RangeStatement> | undefined {
  const head = { ...source, tokens: source.tokens.slice(0, end) };
  const low = readStated(head, start);
  const high = readStated(source, end + 1);
  if (!low || !high) return undefined;
  const [lowMeasure, measure] = [readMeasure(head, low.next), readMeasure(source, high.next)];
  const isOneMeasure = lowMeasure.found === 'number' || lowMeasure.found === measure.found;
  const ends = { low: sharingScale(low.found, high.found), high: high.found };
  if (lowMeasure.next !== end || !isOneMeasure || compare(ends.low.number, ends.high.number) >= 0) return undefined;
  return { found: { kind: 'range', ...ends, measure: measure.found }, next: measure.next };
}
