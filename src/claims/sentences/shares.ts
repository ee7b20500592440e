import { memoize } from '../../collections/memoize.ts';
import { readClaim } from '../parse/parse-claim.ts';
import type { NumberStatement } from '../parse/statement.ts';
import type { Mention } from '../scan/scan.ts';
import { sentenceAt } from './sentence.ts';
import type { Language } from '../../languages/language.ts';
import { either, eitherWord, gap, optional, patternOf, wordEnd, wordStart } from '../../languages/patterns.ts';
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

const countOf = ({ start, end, text }: Mention, language: Language): Count | undefined => {
  const { statement } = readClaim(text, language);
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
function partOf({ start, end, text }: Mention, language: Language): ShareBase | undefined {
  const { statement } = readClaim(text, language);
  if (statement.kind !== 'part' || statement.hedge || statement.isIdiom) return undefined;
  const [part, base] = [statement.part.number, statement.whole.number];
  if (!isWhole(part) || !isWhole(base)) return undefined;
  return { part: { number: wholeOf(part), start, end }, base: { number: wholeOf(base), start, end } };
}

const patternsOf = memoize(({ mentions, sentences }: Language) => {
  const of = (): string => `${eitherWord(mentions.partOf)}${gap}${optional(`${eitherWord(mentions.wholes)}${gap}`)}`;
  return {
    /** Between “27 per cent” and “107”. */
    leads: patternOf(() => `^${gap}${of()}$`, 'i'),
    /** Between “29 of the 107” and “27 per cent”. */
    again: patternOf(
      () =>
        String.raw`^[^.;:!?\d]{0,48}?[(,–]\s?` +
        optional(String.raw`${either(...sentences.restating)}\s`) +
        String.raw`${optional(String.raw`${either(...sentences.belittling)}\s`)}$`,
    ),
    /** Between “29” and “27 per cent”. */
    opens: /^[^.;:!?\d]{0,24}\($/,
    /** Between “27 per cent” and “107”, with a bracket to close. */
    closes: patternOf(() => `^\\)[^.;:!?\\d]{0,24}${gap}${of()}$`, 'i'),
    from: ends([sentences.from]),
    change: ends(sentences.changes),
    to: patternOf(() => `^${gap}${eitherWord([sentences.to])}${wordEnd}\\s*$`, 'i'),
  };
});

const ends = (words: readonly string[]) => patternOf(() => `${wordStart}${eitherWord(words)}${gap}$`, 'i');

/** What the per cent at a place among the mentions of a text is a share of, where the text says so beside it. */
export function shareBase(
  text: string,
  mentions: readonly Mention[],
  index: number,
  language: Language,
): ShareBase | undefined {
  const patterns = patternsOf(language);
  const [before, share, after] = [mentions[index - 1], mentions[index], mentions[index + 1]];
  if (!share) return undefined;
  const [between, beyond] = [
    before && text.slice(before.end, share.start),
    after && text.slice(share.end, after.start),
  ];
  if (before && between !== undefined && patterns.again().test(between)) {
    const both = partOf(before, language);
    if (both) return both;
  }
  const base = after && beyond !== undefined ? countOf(after, language) : undefined;
  if (!base || beyond === undefined) return undefined;
  if (patterns.leads().test(beyond)) return { base };
  const part = before && between !== undefined && patterns.opens.test(between) ? countOf(before, language) : undefined;
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

const numberIn = ({ text }: Mention, language: Language): NumberStatement | undefined => {
  const { statement } = readClaim(text, language);
  return statement.kind === 'number' && statement.measure !== 'points' ? statement : undefined;
};

const valueOf = ({ stated }: NumberStatement): Ratio => fromDecimal(stated.number);

/** “from 62 to 65 per cent, up 3 per cent”: the difference in points, and no per cent of the first. */
export function* changesIn(text: string, mentions: readonly Mention[], language: Language): Generator<Change> {
  const { from, change, to } = patternsOf(language);
  for (const [index, first] of mentions.entries()) {
    const second = mentions[index + 1];
    if (!second || !from().test(before(first, text, 0)) || !to().test(text.slice(first.end, second.start))) continue;
    const [low, high] = [numberIn(first, language), numberIn(second, language)];
    if (!low || high?.measure !== 'percent' || valueOf(low).numerator <= 0n) continue;
    const { start, end } = sentenceAt(text, first.start, language);
    const others = mentions.filter((one) => one !== first && one !== second && one.start >= start && one.end <= end);
    for (const other of others) {
      const stated = change().test(before(other, text, start))
        ? confused(other, valueOf(low), valueOf(high), language)
        : undefined;
      if (stated) yield stated;
    }
  }
}

/** The few words before a number that can say what it is: a text may be long. */
const before = ({ start }: Mention, text: string, least: number): string =>
  text.slice(Math.max(least, start - 60), start);

function confused(mention: Mention, low: Ratio, high: Ratio, language: Language): Change | undefined {
  const stated = numberIn(mention, language);
  const points = magnitude(minus(high, low));
  if (stated?.measure !== 'percent' || compareRatios(valueOf(stated), points) !== 0) return undefined;
  const percent = over(times(points, ratio(100)), low);
  if (compareRatios(percent, points) === 0) return undefined;
  return { start: mention.start, end: mention.end, from: low, to: high, points, percent };
}
