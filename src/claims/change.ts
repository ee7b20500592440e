import { english } from './english/index.ts';
import { eitherWord, gap, patternOf, wordEnd, wordStart } from './patterns.ts';
import { type Ratio, compareRatios, fromDecimal, magnitude, minus, over, ratio, times } from './ratio.ts';
import { readClaim } from './read-claim.ts';
import type { Mention } from './scan.ts';
import { sentenceAt } from './sentence.ts';
import type { NumberStatement } from './claim.ts';

/** A change of a share that a sentence calls per cent where it is percentage points. */
export interface Change {
  /** Characters of the text: the words of the change. */
  readonly start: number;
  readonly end: number;
  readonly from: Ratio;
  readonly to: Ratio;
  readonly points: Ratio;
  readonly percent: Ratio;
}

const { sentences } = english;
const ends = (words: readonly string[]) => patternOf(() => `${wordStart}${eitherWord(words)}${gap}$`, 'i');
const [from, change] = [ends([sentences.from]), ends(sentences.changes)];
const to = patternOf(() => `^${gap}${eitherWord([sentences.to])}${wordEnd}\\s*$`, 'i');

const numberIn = ({ text }: Mention): NumberStatement | undefined => {
  const { statement } = readClaim(text);
  return statement.kind === 'number' && statement.measure !== 'points' ? statement : undefined;
};

const valueOf = ({ stated }: NumberStatement): Ratio => fromDecimal(stated.number);

/** “from 62 to 65 per cent, up 3 per cent”: the difference in points, and no per cent of the first. */
export function* changesIn(text: string, mentions: readonly Mention[]): Generator<Change> {
  for (const [index, first] of mentions.entries()) {
    const second = mentions[index + 1];
    if (!second || !from().test(before(first, text, 0)) || !to().test(text.slice(first.end, second.start))) continue;
    const [low, high] = [numberIn(first), numberIn(second)];
    if (!low || high?.measure !== 'percent' || valueOf(low).numerator <= 0n) continue;
    const { start, end } = sentenceAt(text, first.start);
    const others = mentions.filter((one) => one !== first && one !== second && one.start >= start && one.end <= end);
    for (const other of others) {
      const stated = change().test(before(other, text, start)) ? confused(other, valueOf(low), valueOf(high)) : undefined;
      if (stated) yield stated;
    }
  }
}

/** The few words before a number that can say what it is: a text may be long. */
const before = ({ start }: Mention, text: string, least: number): string => text.slice(Math.max(least, start - 60), start);

function confused(mention: Mention, low: Ratio, high: Ratio): Change | undefined {
  const stated = numberIn(mention);
  const points = magnitude(minus(high, low));
  if (stated?.measure !== 'percent' || compareRatios(valueOf(stated), points) !== 0) return undefined;
  const percent = over(times(points, ratio(100)), low);
  if (compareRatios(percent, points) === 0) return undefined;
  return { start: mention.start, end: mention.end, from: low, to: high, points, percent };
}
