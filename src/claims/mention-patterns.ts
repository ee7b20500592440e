import type { Language } from './language.ts';
import { numberPattern } from './number-pattern.ts';
import { either, eitherPattern, eitherWord, gap, here, hyphen, joint, optional, wordEnd } from './patterns.ts';

export type MentionKind = 'number' | 'share' | 'duration' | 'quantifier';

/** What may stand behind a hedge, the longest first. */
export interface Core {
  readonly kind: MentionKind;
  readonly pattern: RegExp;
  /** Two ends, of which the first must be less. */
  readonly isRange?: true;
  /** A part and its whole, in a manner of speaking that a place could look like: two in three. */
  readonly isIdiom?: true;
  /** Only behind a hedge: more than a decade. */
  readonly isHedged?: true;
}

interface Units {
  readonly percent: string;
  readonly points: string;
  readonly money: string;
  readonly time: string;
  readonly single: string;
}

function unitPatterns({ percents, mentions, numbers }: Language): Units {
  const words = (phrases: readonly string[] = []): string =>
    either(...phrases.map((phrase) => phrase.replaceAll(' ', joint)).toSorted((a, b) => b.length - a.length));
  const isWord = (phrase: string): boolean => !phrase.includes('%');
  const sign = String.raw`\s{0,2}%`;
  const [percent, points] = [percents.percent?.filter(isWord), percents.points?.filter(isWord)].map(words);
  const single = eitherWord(mentions.time) + wordEnd;
  const amount = either(eitherPattern([...mentions.currenciesAfter, ...mentions.lengths]), eitherWord(mentions.currenciesBefore.filter((code) => /^\w+$/.test(code)).map((code) => code.toLowerCase())));
  return {
    percent: either(`${joint}${percent}${wordEnd}`, sign),
    points: either(`${joint}${points}${wordEnd}`, `${sign}${joint}points?${wordEnd}`),
    money: either(String.raw`\s?€`, `${joint}${amount}${wordEnd}`),
    time: either(`${gap}${optional(eitherWord(mentions.beforeTimes) + gap)}${eitherPattern(mentions.times)}${wordEnd}`, `${hyphen}${either(single, eitherPattern(mentions.times) + wordEnd)}`),
    single: `(?:${either(...numbers.one)})${joint}${single}`,
  };
}

interface Amounts {
  readonly number: string;
  readonly money: string;
  /** A currency before the number, and half a million. */
  readonly before: string;
  readonly ofScale: string;
  /** Each has the groups `low` and `high`. */
  readonly ranges: readonly string[];
}

function amountPatterns(language: Language): Amounts {
  const { mentions } = language;
  const { number: bare, ofScale } = numberPattern(language);
  const { points, percent, money, time } = unitPatterns(language);
  const before = `${eitherWord(mentions.currenciesBefore.map((sign) => sign.toLowerCase()))}\\s?`;
  const again = `${gap}\\((?:${bare})\\)`;
  const number = `(?:${bare})${optional(again)}`;
  const unit = optional(either(points, percent, money, time));
  const low = `${optional(before)}(?<low>${bare})${unit}`;
  const high = `${optional(before)}(?<high>${bare})`;
  const between = `${mentions.between}${gap}${low}${gap}${mentions.and}${gap}${high}`;
  const dashed = `${low}${either('\\s?[–—]\\s?', '(?<=\\d)-(?=\\d)', `${gap}${eitherWord(mentions.to)}${gap}`)}${high}`;
  return { number, before, ofScale, money: `${before}${number}`, ranges: [between, dashed] };
}

/** “half”, “two thirds”, and “a third” where that is no ordinal. */
function fractionCores({ fractions, numbers, mentions }: Language): readonly Core[] {
  const names = Object.keys(fractions.parts).filter((name) => !fractions.bare.includes(name));
  const many = eitherWord(names.filter((name) => name.endsWith('s')));
  const quarter = eitherWord(names.filter((name) => !name.endsWith('s') && !mentions.ordinals.includes(name)));
  const third = eitherWord(names.filter((name) => mentions.ordinals.includes(name)));
  const a = either(...numbers.one.filter((word) => word !== mentions.one));
  const isFollowed = `(?=${gap}${eitherPattern([...mentions.verbs, ...mentions.afterFraction])}${wordEnd}|[.,;:)?!”"]|$)`;
  const isThing = `${hyphen}\\p{L}|${gap}part(?:y|ies)`;
  const sure = either(
    `${eitherWord(numbers.small.slice(2, 20))}${joint}${many}${wordEnd}`,
    `${mentions.one}${joint}${either(third, quarter)}${wordEnd}(?!${isThing})`,
    `${optional(`${a}${gap}`)}${eitherWord(fractions.bare)}${wordEnd}(?!${hyphen}\\p{L})`,
    `${a}${gap}${quarter}${wordEnd}`,
    `[${Object.keys(fractions.glyphs).join('')}]`,
  );
  return [
    { kind: 'share', pattern: here(`${sure}|${a}${gap}${third}${wordEnd}${isFollowed}`) },
    { kind: 'share', pattern: here(`${a}${gap}${third}${wordEnd}`), isHedged: true },
  ];
}

function partPatterns(language: Language, number: string): readonly Core[] {
  const { mentions } = language;
  const { percent, points } = unitPatterns(language);
  const wholes = optional(`${eitherWord(mentions.wholes)}${gap}`);
  const whole = `${number}(?!${either(percent, points)})`;
  const of = `${gap}${eitherWord(mentions.partOf)}${gap}`;
  const inside = `${gap}${eitherWord(mentions.partIn)}${gap}`;
  return [
    { kind: 'share', pattern: here(`(?:${mentions.none}|${number})${of}${wholes}${whole}`) },
    { kind: 'share', pattern: here(`(?<low>${number})${inside}(?<high>${whole})`), isRange: true, isIdiom: true },
  ];
}

function timeCores(language: Language, number: string): readonly Core[] {
  const { fractions, numbers, mentions } = language;
  const { time, single } = unitPatterns(language);
  const half = `${either(optional(`${either(...numbers.one)}${gap}`) + eitherWord(fractions.bare), `${either(...numbers.one, eitherWord(numbers.small.slice(2, 10)))}${gap}quarters?`)}`;
  const andHalf = `${gap}${mentions.and}${gap}${either(...numbers.one)}${gap}${eitherWord(Object.keys(fractions.parts))}${wordEnd}`;
  const whole = `${half}${joint}(?:${eitherWord(fractions.ofOne)}n?${joint})?${eitherWord(mentions.time)}${wordEnd}`;
  return [
    { kind: 'duration', pattern: here(`(?:${number})${time}`) },
    { kind: 'duration', pattern: here(either(`${single}${andHalf}`, whole)) },
    { kind: 'duration', pattern: here(`${single}${optional(andHalf)}`), isHedged: true },
  ];
}

function manyPattern({ mentions, numbers }: Language): string {
  const scales = eitherWord([numbers.hundred, ...numbers.dozen, ...numbers.scales.map(([, word]) => word)]);
  const tens = eitherWord(mentions.tens);
  return either(
    `${eitherWord(mentions.few)}${gap}${either(`${scales}${wordEnd}(?:${gap}${scales})?`, tens)}(?:${gap}of${gap}${tens})?`,
    `${tens}${wordEnd}(?:${gap}of${gap}${tens})?`,
    `${eitherWord(mentions.onlyWithOf)}(?=${gap}of${wordEnd})`,
    eitherWord(mentions.twice),
  );
}

export function makeCores(language: Language): readonly Core[] {
  const { number, money, before, ofScale, ranges } = amountPatterns(language);
  const { percent, points, money: after, time } = unitPatterns(language);
  const range = (kind: MentionKind, unit: string): readonly Core[] =>
    ranges.map((pattern) => ({ kind, pattern: here(`${pattern}${unit}`), isRange: true }));
  const amount = either(money, number);
  return [
    ...range('number', points),
    ...range('share', percent),
    ...range('duration', time),
    ...range('number', optional(after)),
    { kind: 'number', pattern: here(`(?:${number})${points}`) },
    { kind: 'share', pattern: here(`(?:${number}|${eitherWord(language.fractions.bare)}${gap}an?)${percent}`) },
    ...partPatterns(language, number),
    ...timeCores(language, number),
    { kind: 'number', pattern: here(`${manyPattern(language)}${wordEnd}${optional(after)}`) },
    { kind: 'number', pattern: here(`${optional(before)}${ofScale}${optional(after)}`) },
    ...fractionCores(language),
    { kind: 'number', pattern: here(`(?:${amount})${optional(after)}`) },
  ];
}
