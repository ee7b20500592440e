import type { NumberStatement, SpanStatement, Stated } from './claim.ts';
import { compare, integer } from './decimal.ts';
import { type Read, findPhrase } from './phrases.ts';
import { type Source, textAt } from './read-cardinal.ts';
import { readStated } from './read-number.ts';
import type { Measure } from './subject.ts';

const one: Stated = { number: integer(1), unit: integer(1), isRounded: false };
const half: Stated = { number: { digits: 5n, scale: 1 }, unit: { digits: 1n, scale: 1 }, isRounded: true };

/** “per cent” or “percentage points” after a number, else it is just a number. */
export const readMeasure = ({ tokens, lexicon }: Source, at: number): Read<Measure> =>
  findPhrase(lexicon.percents, tokens, at) ?? { found: 'number', next: at };

/** “twenty” or “twenty (20)”, and whether the two say the same. */
function readTwice(source: Source, at: number): Read<Pick<NumberStatement, 'stated' | 'contradicts'>> | undefined {
  const first = readStated(source, at);
  if (!first || textAt(source, first.next) !== '(') return first && { found: { stated: first.found }, next: first.next };
  const again = readStated(source, first.next + 1);
  if (!again || textAt(source, again.next) !== ')') return undefined;
  const agrees = compare(first.found.number, again.found.number) === 0;
  return { found: { stated: first.found, ...(!agrees && { contradicts: true }) }, next: again.next + 1 };
}

/** “a percentage point”, “half a per cent” */
export function readOneOfMeasure(source: Source, at: number): Read<NumberStatement> | undefined {
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
export function readMeasured(source: Source, at: number): Read<NumberStatement> | undefined {
  const number = readTwice(source, at);
  if (!number) return undefined;
  const measure = readMeasure(source, number.next);
  return { found: { kind: 'number', ...number.found, measure: measure.found }, next: measure.next };
}

/** “27 years”, “a decade”, “half a century” */
export function readSpan(source: Source, at: number): Read<SpanStatement> | undefined {
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
