import { memoize } from '../../collections/memoize.ts';
import { readClaim } from '../parse/parse-claim.ts';
import type { NumberStatement } from '../parse/statement.ts';
import type { Mention } from '../scan/scan.ts';
import { sentenceAt } from './sentence.ts';
import type { Language } from '../../languages/language.ts';
import { either, eitherWord, gap, optional, patternOf, wordEnd, wordStart } from '../../languages/patterns.ts';
import { isWhole, wholeOf } from '../../numbers/decimal.ts';
import { type Ratio, compareRatios, fromDecimal, magnitude, minus, over, ratio, times } from '../../numbers/ratio.ts';

/** A whole number that stands in a text without a hedge. */
interface PlainCount {
  readonly number: bigint;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** What a text says that a per cent is a share of, and how many of these, if it says so. */
export interface ShareBase {
  readonly base: PlainCount;
  readonly part?: PlainCount;
}

/**
 * What the per cent at an index of the mentions of a text is a share of; undefined if the text does not say so beside
 * it.
 */
export function shareBase(
  text: string,
  mentions: readonly Mention[],
  index: number,
  language: Language,
): ShareBase | undefined {
  const patterns = sharePatterns(language);
  const [before, share, after] = [mentions[index - 1], mentions[index], mentions[index + 1]];
  if (!share) return undefined;
  const [wordsBefore, wordsAfter] = [
    before && text.slice(before.end, share.start),
    after && text.slice(share.end, after.start),
  ];
  if (before && wordsBefore !== undefined && patterns.again().test(wordsBefore)) {
    const both = partAndBase(before, language);
    if (both) return both;
  }
  const ahead = mentions[index - 2];
  if (ahead && before && wordsBefore !== undefined && patterns.opens.test(wordsBefore) && text[share.end] === ')') {
    const both = partOfAhead(text, ahead, before, language);
    if (both) return both;
  }
  const base = after && wordsAfter !== undefined ? plainCountOf(after, language) : undefined;
  if (!base || wordsAfter === undefined) return undefined;
  if (patterns.leads().test(wordsAfter)) return { base };
  const isOpened = before && wordsBefore !== undefined && patterns.opens.test(wordsBefore);
  const part = isOpened ? plainCountOf(before, language) : undefined;
  return part && patterns.closes().test(wordsAfter) ? { base, part } : undefined;
}

function plainCountOf({ start, end, text }: Mention, language: Language): PlainCount | undefined {
  const { statement } = readClaim(text, language);
  if (statement.kind !== 'number' || statement.measure !== 'number') return undefined;
  if (statement.hedge !== undefined && statement.hedge !== 'exactly') return undefined;
  const { number } = statement.stated;
  return isWhole(number) ? { number: wholeOf(number), start, end } : undefined;
}

/** “1,114 candidates, of whom 452 women”, “Of the 41 openings, 39”: not “in 20 districts, of whom 9”. */
function partOfAhead(text: string, ahead: Mention, before: Mention, language: Language): ShareBase | undefined {
  const { ofThem, comma, isOf, isBeside } = sharePatterns(language);
  const between = text.slice(ahead.end, before.start);
  const opening = textBefore(ahead, text, 0);
  const isSaid = ofThem().test(between) ? !isBeside().test(opening) : isOf().test(opening) && comma().test(between);
  const [base, part] = isSaid ? [plainCountOf(ahead, language), plainCountOf(before, language)] : [];
  return base && part && part.number <= base.number ? { base, part } : undefined;
}

/** “29 of the 107” */
function partAndBase({ start, end, text }: Mention, language: Language): ShareBase | undefined {
  const { statement } = readClaim(text, language);
  if (statement.kind !== 'part' || statement.hedge || statement.isIdiom) return undefined;
  const [part, base] = [statement.part.number, statement.whole.number];
  if (!isWhole(part) || !isWhole(base)) return undefined;
  return { part: { number: wholeOf(part), start, end }, base: { number: wholeOf(base), start, end } };
}

/** A change of a share that a sentence calls per cent though it is percentage points. */
export interface Change {
  /** UTF-16 offsets in the text: the words of the change. */
  readonly start: number;
  readonly end: number;
  readonly from: Ratio;
  readonly to: Ratio;
  /** How large it is in percentage points, and in per cent of the first share. */
  readonly points: Ratio;
  readonly percent: Ratio;
}

/** “from 62 to 65 per cent, up 3 per cent”: the difference in points, and no per cent of the first. */
export function* changesIn(text: string, mentions: readonly Mention[], language: Language): Generator<Change> {
  const { from, change, to } = sharePatterns(language);
  for (const [index, first] of mentions.entries()) {
    const second = mentions[index + 1];
    if (!second || !from().test(textBefore(first, text, 0)) || !to().test(text.slice(first.end, second.start)))
      continue;
    const [low, high] = [numberIn(first, language), numberIn(second, language)];
    if (!low || high?.measure !== 'percent' || valueOf(low).numerator <= 0n) continue;
    const { start, end } = sentenceAt(text, first.start, language);
    const others = mentions.filter(
      (mention) => mention !== first && mention !== second && mention.start >= start && mention.end <= end,
    );
    for (const other of others) {
      if (!change().test(textBefore(other, text, start))) continue;
      const misstated = misstatedChange(other, valueOf(low), valueOf(high), language);
      if (misstated) yield misstated;
    }
  }
}

const numberIn = ({ text }: Mention, language: Language): NumberStatement | undefined => {
  const { statement } = readClaim(text, language);
  return statement.kind === 'number' && statement.measure !== 'points' ? statement : undefined;
};

const valueOf = ({ stated }: NumberStatement): Ratio => fromDecimal(stated.number);

/** The 60 characters before a number, which hold the words that say what it is: a text may be long. */
const textBefore = ({ start }: Mention, text: string, least: number): string =>
  text.slice(Math.max(least, start - 60), start);

/** The change, if a number states the difference of two shares as per cent; undefined if it may be right. */
function misstatedChange(mention: Mention, low: Ratio, high: Ratio, language: Language): Change | undefined {
  const stated = numberIn(mention, language);
  const points = magnitude(minus(high, low));
  if (stated?.measure !== 'percent' || compareRatios(valueOf(stated), points) !== 0) return undefined;
  const percent = over(times(points, ratio(100)), low);
  if (compareRatios(percent, points) === 0) return undefined;
  return { start: mention.start, end: mention.end, from: low, to: high, points, percent };
}

const sharePatterns = memoize(({ mentions, sentences, articles }: Language) => {
  const the = optional(`${either(...articles)} `);
  const of = (): string => `${eitherWord(mentions.partOf)}${gap}${optional(`${eitherWord(mentions.wholes)}${gap}`)}`;
  const endsIn = (words: readonly string[]) => patternOf(() => `${wordStart}${eitherWord(words)}${gap}$`, 'i');
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
    /** Between “1,114” and “452”: candidates, of whom. */
    ofThem: patternOf(
      () =>
        String.raw`^\s[^.;:!?\d(),]{1,40},? ${either(...sentences.ofThem, ...sentences.ofPeople)} ` +
        String.raw`(?:${either(...sentences.belittling)} )?$`,
    ),
    /** Between “Of the 41” and “39”. */
    comma: patternOf(
      () => String.raw`^\s[^.;:!?\d(),]{1,60}, ${optional(String.raw`${either(...sentences.belittling)} `)}$`,
    ),
    isOf: patternOf(() => String.raw`(?:^|[.;!?]\s)${eitherWord(sentences.base)} ${the}$`, 'i'),
    /** Before a number that counts something else beside the whole: in 20 districts. */
    isBeside: patternOf(() => `${wordStart}${eitherWord(sentences.besides)} ${the}$`, 'i'),
    from: endsIn([sentences.from]),
    change: endsIn(sentences.changes),
    to: patternOf(() => `^${gap}${eitherWord([sentences.to])}${wordEnd}\\s*$`, 'i'),
  };
});
