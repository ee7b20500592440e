import type { FractionStatement, PartStatement, RangeStatement, Stated } from './claim.ts';
import { compare, integer, isWhole, multiply, shift, wholeOf } from './decimal.ts';
import { ownEntry } from './own-entry.ts';
import { type Read, findPhrase } from './phrases.ts';
import { type Source, textAt } from './read-cardinal.ts';
import { readMeasure } from './read-measured.ts';
import { readStated } from './read-number.ts';

/** “half”, “a third”, “two thirds” */
export function readFraction(source: Source, at: number): Read<FractionStatement> | undefined {
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
export function readPart(source: Source, at: number): Read<PartStatement | FractionStatement> | undefined {
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
export function readRange(source: Source, at: number): Read<RangeStatement> | undefined {
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
