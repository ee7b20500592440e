import { readClaim } from '../parse/parse-claim.ts';
import type { NumberStatement } from '../parse/statement.ts';
import type { Mention } from '../scan/scan.ts';
import { sentenceAt } from './sentence.ts';
import { english } from '../../languages/english/index.ts';
import type { Language } from '../../languages/language.ts';
import { eitherWord, gap, optional, patternOf, wordEnd, wordStart } from '../../languages/patterns.ts';
import { isWhole, wholeOf } from '../../numbers/decimal.ts';
import { type Ratio, compareRatios, fromDecimal, magnitude, minus, over, ratio, times } from '../../numbers/ratio.ts';

/** A count that stands in a text as it is, without a hedge. */
interface Count {
  readonly number: bigint;
  /** Characters of the text. */
  readonly start: number;
  readonly end: number;
}

/** What a text says that a per cent is a share of, and how many of these, if it says so. */
export interface ShareBase {
  readonly base: Count;
  readonly part?: Count;
}

const countOf = ({ start, end, text }: Mention): Count | undefined => {
  const { statement } = readClaim(text);
  if (
    statement.kind !== 'number' ||
    statement.measure !== 'number' ||
    statement.hedge ||
    !isWhole(statement.stated.number)
  )
    return undefined;
  return { number: wholeOf(statement.stated.number), start, end };
};

/** “29 of the 107” */
function partOf({ start, end, text }: Mention): ShareBase | undefined {
  const { statement } = readClaim(text);
  if (statement.kind !== 'part' || statement.hedge || statement.isIdiom) return undefined;
  const [part, base] = [statement.part.number, statement.whole.number];
  if (!isWhole(part) || !isWhole(base)) return undefined;
  return { part: { number: wholeOf(part), start, end }, base: { number: wholeOf(base), start, end } };
}

const makePatterns = ({ mentions }: Language) => {
  const of = (): string => `${eitherWord(mentions.partOf)}${gap}${optional(`${eitherWord(mentions.wholes)}${gap}`)}`;
  return {
    /** Between “27 per cent” and “107”. */
    leads: patternOf(() => `^${gap}${of()}$`, 'i'),
    /** Between “29 of the 107” and “27 per cent”. */
    again: /^[^.;:!?\d]{0,48}?[(,–]\s?(?:or\s|that is,?\s|i\.e\.,?\s)?(?:only\s|just\s)?$/,
    /** Between “29” and “27 per cent”. */
    opens: /^[^.;:!?\d]{0,24}\($/,
    /** Between “27 per cent” and “107”, with a bracket to close. */
    closes: patternOf(() => `^\\)[^.;:!?\\d]{0,24}${gap}${of()}$`, 'i'),
  };
};

const patterns = makePatterns(english);

/** What the per cent at a place among the mentions of a text is a share of, where the text says so beside it. */
export function shareBase(text: string, mentions: readonly Mention[], index: number): ShareBase | undefined {
  const [before, share, after] = [mentions[index - 1], mentions[index], mentions[index + 1]];
  if (!share) return undefined;
  const [between, beyond] = [
    before && text.slice(before.end, share.start),
    after && text.slice(share.end, after.start),
  ];
  if (before && between !== undefined && patterns.again.test(between)) {
    const both = partOf(before);
    if (both) return both;
  }
  const base = after && beyond !== undefined ? countOf(after) : undefined;
  if (!base || beyond === undefined) return undefined;
  if (patterns.leads().test(beyond)) return { base };
  const part = before && between !== undefined && patterns.opens.test(between) ? countOf(before) : undefined;
  return part && patterns.closes().test(beyond) ? { base, part } : undefined;
}

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
      const stated = change().test(before(other, text, start))
        ? confused(other, valueOf(low), valueOf(high))
        : undefined;
      if (stated) yield stated;
    }
  }
}

/** The few words before a number that can say what it is: a text may be long. */
const before = ({ start }: Mention, text: string, least: number): string =>
  text.slice(Math.max(least, start - 60), start);

function confused(mention: Mention, low: Ratio, high: Ratio): Change | undefined {
  const stated = numberIn(mention);
  const points = magnitude(minus(high, low));
  if (stated?.measure !== 'percent' || compareRatios(valueOf(stated), points) !== 0) return undefined;
  const percent = over(times(points, ratio(100)), low);
  if (compareRatios(percent, points) === 0) return undefined;
  return { start: mention.start, end: mention.end, from: low, to: high, points, percent };
}
