import { foreignFigures, minusSign, ownFigures, slashFraction } from '../parse/figures.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import {
  type Pattern,
  either,
  eitherPattern,
  eitherWord,
  gap,
  here,
  hyphen,
  joint,
  letter,
  optional,
  patternOf,
  wordEnd,
  wordStart,
} from '../../languages/patterns.ts';

/** What may begin at a word; `core` is a number without its hedge. */
export type StartKind = 'quantifier' | 'hedge' | 'core' | 'ordinal';

/** What a number of running text is, as far as its form tells. */
export type MentionKind = 'number' | 'share' | 'duration' | 'quantifier';

/** The patterns of a language that find numbers in running text. All are for text in lower case. */
export interface MentionPatterns {
  readonly core: CorePatterns;
  /** What may begin at which words. Anything may begin at a digit. */
  readonly words: ReadonlyMap<string, ReadonlySet<StartKind>>;
  readonly hedge: Pattern;
  /** Behind a number: or so, -odd. */
  readonly afterHedge: Pattern;
  readonly quantifier: Pattern;
  readonly ordinal: Pattern;
  /** A fraction word behind an ordinal, which is no number: second half. */
  readonly half: Pattern;
  /** Tested on the text before a place (`textBefore`): from. */
  readonly isFrom: Pattern;
  /** The same: complaints, before a hedge that means “concerning”. */
  readonly isConcerned: Pattern;
  /** The same: other, before “half” as a period. */
  readonly isPeriod: Pattern;
  /** Hedges that may mean “concerning”. */
  readonly isConcerning: Pattern;
  /** Hedges that may mean “subject to”, and what they are before then: under three *conditions*. */
  readonly isGoverning: Pattern;
  readonly isGoverned: Pattern;
  /** What a list may have between its figures. */
  readonly isList: Pattern;
  readonly hasPercent: Pattern;
}

/** The patterns of a language, each compiled when it is first used. */
export const mentionPatternsOf = memoize((language: Language): MentionPatterns => {
  const { mentions, numbers, fractions, percents } = language;
  const hedges = (): string => eitherWord(hedgesOf(language).filter((phrase) => !hedgeSigns.includes(phrase)));
  return {
    core: makeCorePatterns(language),
    words: startWords(language),
    hedge: here(() => `(?:${hedges()}${gap}){1,2}|[${hedgeSigns.join('')}]\\s?`),
    afterHedge: here(
      () => `${gap}${eitherPattern(mentions.afterHedges)}${wordEnd}|-${either(...mentions.joinedHedges)}${wordEnd}|\\+`,
    ),
    quantifier: here(() => quantifierPattern(language)),
    ordinal: here(() => `${optional(`${eitherWord(numbers.tens)}${joint}`)}${eitherWord(mentions.ordinals)}${wordEnd}`),
    half: here(() => `${gap}${eitherWord(Object.keys(fractions.parts))}${wordEnd}`),
    isFrom: endsIn(() => mentions.from),
    isConcerned: endsIn(() => eitherPattern(mentions.concerning.after)),
    isPeriod: endsIn(() => eitherWord(mentions.notHalf)),
    isConcerning: here(() => `${eitherWord(mentions.concerning.words)}${wordEnd}`),
    isGoverning: here(() => `${eitherWord(mentions.governing.words)}${wordEnd}`),
    isGoverned: here(() => `${gap}${eitherPattern(mentions.governing.before)}${wordEnd}`),
    isList: patternOf(() => `^(?:,|,?${gap}${either(numbers.and, ...mentions.to)})${gap}$`),
    hasPercent: patternOf(() => eitherWord(percents.percent ?? [])),
  };
});

/** As many characters before a place as the patterns for the text before it look at. */
const farthestBefore = 24;

/** The text before a UTF-16 offset that patterns such as `isFrom` are tested on. */
export const textBefore = (text: string, at: number): string => text.slice(Math.max(0, at - farthestBefore), at);

const endsIn = (source: () => string): Pattern => patternOf(() => `${wordStart}${source()}\\s{1,4}$`);

function hedgesOf({ hedges, mentions }: Language): readonly string[] {
  const claimHedges = Object.values(hedges).flat();
  return [...claimHedges.filter((phrase) => !mentions.noHedges.includes(phrase)), ...mentions.moreHedges];
}

/** Hedges that are signs. */
const hedgeSigns = ['~', '≈', '>', '<', '≥', '≤'];

/** The first words of numbers, each with what may begin there. */
function startWords(language: Language): MentionPatterns['words'] {
  const { numbers, fractions, mentions, quantities } = language;
  const numerals = [
    ...numbers.small,
    ...numbers.tens,
    ...numbers.one,
    ...fractions.bare,
    ...Object.keys(fractions.glyphs),
    numbers.minus,
  ];
  const many = [...mentions.few, ...mentions.tens, ...mentions.onlyWithOf, ...mentions.twice];
  const currencies = mentions.currenciesBefore.map((sign) => sign.toLowerCase());
  const phrasesByKind: readonly (readonly [StartKind, readonly string[]])[] = [
    ['quantifier', [...Object.values(quantities).flat(), ...mentions.majorityWords, mentions.most]],
    ['hedge', hedgesOf(language)],
    ['core', [...numerals, ...many, ...currencies, mentions.between, mentions.none]],
    ['ordinal', [...mentions.ordinals, ...numbers.tens]],
  ];
  const words = new Map<string, Set<StartKind>>();
  for (const [kind, phrases] of phrasesByKind) {
    for (const word of phrases.map(firstWord)) words.set(word, (words.get(word) ?? new Set()).add(kind));
  }
  return words;
}

const firstWord = (phrase: string): string => firstToken.exec(phrase)?.[0] ?? '';

const firstToken = new RegExp(`[${letter}]+|\\S`);

/** “the majority”, “most of” */
function quantifierPattern({ mentions }: Language): string {
  const of = `${gap}${either(...mentions.partOf.slice(0, 1))}${wordEnd}`;
  const isWon = mentions.winning.map((verb) => `(?<!${wordStart}${verb}\\s)`).join('');
  const anyMajority = either(...mentions.majorities);
  const majority = `(?:${isWon}${anyMajority}|${anyMajority}(?=${of}))${wordEnd}(?!${mentions.notMajorities})`;
  const isOfThem = `(?=${gap}${either(...mentions.partOf.slice(0, 1), eitherPattern(mentions.verbs))}${wordEnd}|[,.;])`;
  const notBehind = mentions.notMost.map((words) => `(?<!${words.replaceAll(' ', '\\s')}\\s)`).join('');
  return `${majority}|${notBehind}${mentions.most}${isOfThem}`;
}

/** What a number is made of, each for one place of a text in lower case. */
export interface CorePatterns extends NumberPatterns, UnitPatterns {
  /** “−”, “minus”, before a number or its currency. */
  readonly sign: Pattern;
  readonly currency: Pattern;
  /** The brackets of “twenty (20)”. */
  readonly opening: Pattern;
  readonly between: Pattern;
  readonly and: Pattern;
  readonly dash: Pattern;
  readonly to: Pattern;
  /** The “to” of “from 7 to 10”, which is two numbers. */
  readonly change: Pattern;
  /** Between a part and its whole: out of all. */
  readonly of: Pattern;
  readonly in: Pattern;
  readonly none: Pattern;
  readonly fraction: Pattern;
  /** “3/4” */
  readonly slash: Pattern;
  /** “about a third”, which without its hedge could be an ordinal. */
  readonly third: Pattern;
  readonly many: Pattern;
}

function makeCorePatterns(language: Language): CorePatterns {
  const { mentions } = language;
  return {
    ...makeNumberPatterns(language),
    ...makeUnitPatterns(language),
    fraction: here(() => fractionPatterns(language).fraction),
    slash: here(() => `${slashFraction}(?![${letter}]|\\s?[°º])`),
    third: here(() => fractionPatterns(language).third),
    sign: here(() => `${minusSign}|${language.numbers.minus}${gap}|\\+(?=[.\\d])`),
    currency: here(() => `${eitherWord(mentions.currenciesBefore.map((sign) => sign.toLowerCase()))}\\s?`),
    opening: here(() => `${gap}\\(`),
    between: here(() => `${mentions.between}${gap}`),
    and: here(() => `${gap}${mentions.and}${gap}`),
    dash: here(() => String.raw`\s?[–—]\s?|(?<=[\d%])-{1,3}(?=\d)`),
    to: here(() => `${gap}${eitherWord(mentions.to)}${gap}`),
    change: here(() => `${gap}${eitherWord(mentions.to.slice(0, 1))}${gap}`),
    of: here(() => `${gap}${eitherWord(mentions.partOf)}${gap}${optional(`${eitherWord(mentions.wholes)}${gap}`)}`),
    in: here(() => `${gap}${eitherWord(mentions.partIn)}${gap}`),
    none: here(() => `${mentions.none}(?=${gap}${eitherWord(mentions.partOf)}${gap})`),
    many: here(() => manyPattern(language)),
  };
}

/** “half”, “two thirds”, and “a third” where that is no ordinal. */
function fractionPatterns({ fractions, numbers, mentions, nouns }: Language): { fraction: string; third: string } {
  const names = Object.keys(fractions.parts).filter((name) => !fractions.bare.includes(name));
  const many = eitherWord(names.filter(nouns.isPlural));
  const quarter = eitherWord(names.filter((name) => !nouns.isPlural(name) && !mentions.ordinals.includes(name)));
  const ordinal = eitherWord(names.filter((name) => mentions.ordinals.includes(name)));
  const a = either(...numbers.one.filter((word) => word !== mentions.one));
  const third = `${a}${gap}${ordinal}${wordEnd}`;
  const followers = eitherPattern([...mentions.verbs, ...mentions.afterFraction]);
  const isFollowed = `(?=${gap}${followers}${wordEnd}|[.,;:)?!”"]|$)`;
  const isThing = `${hyphen}[${letter}]|${gap}${eitherPattern(mentions.notFraction)}`;
  const sure = either(
    `${eitherWord(numbers.small.slice(2, 20))}${joint}${many}${wordEnd}`,
    `${mentions.one}${joint}${either(ordinal, quarter)}${wordEnd}(?!${isThing})`,
    `${optional(`${a}${gap}`)}${eitherWord(fractions.bare)}${wordEnd}(?!${hyphen}[${letter}])`,
    `${a}${gap}${quarter}${wordEnd}`,
    fractionSign(fractions),
  );
  return { fraction: `${sure}|${third}${isFollowed}`, third };
}

/** “½”, “3/4” */
const fractionSign = ({ glyphs }: Language['fractions']): string =>
  `(?:[${Object.keys(glyphs).join('')}]|${slashFraction})(?![${letter}]|\\s?[°º])`;

/** “dozens”, “several hundred thousand”, “scores of”, “twice” */
function manyPattern({ mentions, numbers }: Language): string {
  const scales = eitherWord([numbers.hundred, ...numbers.dozen, ...scaleWords(numbers)]);
  const tens = eitherWord(mentions.tens);
  const of = either(...mentions.partOf.slice(0, 1));
  const several = either(`${scales}${wordEnd}(?:${gap}${scales})?`, tens);
  const many = either(
    `${eitherWord(mentions.few)}${gap}${several}(?:${gap}${of}${gap}${tens})?`,
    `${tens}${wordEnd}(?:${gap}${of}${gap}${tens})?`,
    `${eitherWord(mentions.onlyWithOf)}(?=${gap}${of}${wordEnd})`,
    eitherWord(mentions.twice),
  );
  return `${many}${wordEnd}`;
}

interface NumberPatterns {
  readonly figures: Pattern;
  readonly spelled: Pattern;
  /** “half a million”, “three quarters of a million” */
  readonly ofScale: Pattern;
}

/** A number with its scale word, in digits or words, and a whole with a part: two and a half. */
function makeNumberPatterns(language: Language): NumberPatterns {
  let sources: ReturnType<typeof numberPatterns> | undefined;
  const patternNamed = (name: keyof NumberPatterns): Pattern =>
    here(() => (sources ??= numberPatterns(language))[name]);
  return { figures: patternNamed('figures'), spelled: patternNamed('spelled'), ofScale: patternNamed('ofScale') };
}

function numberPatterns(language: Language): Record<keyof NumberPatterns, string> {
  const { numbers, fractions, mentions } = language;
  const { belowHundred, words } = wordPatterns(language);
  const scales = [...scaleWords(numbers), numbers.hundred, ...numbers.dozen];
  const short = String.raw`\s?${eitherWord(Object.keys(numbers.shortScales))}${wordEnd}`;
  const scale = `${joint}${eitherWord(scales)}${wordEnd}`;
  const sign = fractionSign(fractions);
  const names = Object.keys(fractions.parts);
  const [one, and] = [either(...numbers.one, belowHundred), `${joint}${numbers.and}${joint}`];
  const andPart = either(`${and}${one}${joint}${eitherWord(names)}${wordEnd}`, String.raw`\s?${sign}`);
  const halves = names.filter((name) => !mentions.ordinals.includes(name)); // “a million and a third” is two things
  const andHalf = `${and}${one}${joint}${eitherWord(halves)}${wordEnd}`;
  const dozen = `${either(belowHundred, eitherWord(numbers.one))}${joint}${eitherWord(numbers.dozen)}${wordEnd}`;
  const piece = either(eitherWord(fractions.bare), `${one}${joint}${eitherWord(names)}`, sign);
  const ofScale = `${piece}${joint}${optional(eitherWord(fractions.ofOne) + joint)}${eitherWord(scales)}${wordEnd}`;
  const { digits } = language;
  // nothing may have grown onto figures: 25a, 25°, 2⅛
  const figures = either(foreignFigures(digits), ownFigures(digits));
  const whole = `${wordEnd}(?![¼-¾⅐-⅞]|\\s?[°º]|/\\d|[.,'’/:]\uFFFC)`;
  return {
    figures: `${figures}${optional(andPart)}${optional(either(`${scale}${optional(andHalf)}`, short))}${whole}`,
    spelled: `${either(dozen, `${words}${optional(either(`${andPart}${optional(scale)}`, andHalf))}`)}(?!\\s?[°º])`,
    ofScale,
  };
}

/** The words for scales, read and written. */
const scaleWords = ({ scales, otherScales }: Language['numbers']): readonly string[] => [
  ...scales.map(([, word]) => word),
  ...Object.keys(otherScales),
];

/** Numbers in words: those below a hundred, and all. */
function wordPatterns({ numbers }: Language): { belowHundred: string; words: string } {
  const ones = eitherWord(numbers.small.slice(1, 10));
  const belowHundred =
    either(`${eitherWord(numbers.tens)}${optional(`${joint}${ones}${wordEnd}`)}`, eitherWord(numbers.small)) + wordEnd;
  const one = eitherWord(numbers.one);
  const and = optional(`${numbers.and}${gap}`);
  const hundreds =
    `${either(belowHundred, one)}${joint}${numbers.hundred}${wordEnd}` + optional(`${gap}${and}${belowHundred}`);
  const belowThousand = either(hundreds, belowHundred);
  const scale = eitherWord(scaleWords(numbers)) + wordEnd;
  const rest = `(?:${gap}${and}${belowThousand}(?:${joint}${scale})?){0,4}`;
  return { belowHundred, words: either(`${either(belowThousand, one)}${joint}${scale}${rest}`, belowThousand) };
}

/** The units of a number, each for the place behind it. */
interface UnitPatterns {
  readonly points: Pattern;
  readonly percent: Pattern;
  readonly money: Pattern;
  readonly time: Pattern;
  /** “and a half”, after a unit of time. */
  readonly andHalf: Pattern;
  /** “half an hour”, “a month and a half” */
  readonly pieceOfTime: Pattern;
  /** “a decade”, which counts behind a hedge only. */
  readonly single: Pattern;
  readonly halfPercent: Pattern;
}

function makeUnitPatterns(language: Language): UnitPatterns {
  const timePattern = (name: keyof ReturnType<typeof timePatterns>): Pattern =>
    here(() => timePatterns(language)[name]);
  return {
    ...percentPatterns(language),
    time: timePattern('time'),
    andHalf: timePattern('andHalf'),
    pieceOfTime: timePattern('pieceOfTime'),
    single: timePattern('single'),
    money: here(() => moneyPattern(language)),
  };
}

/** “per cent”, “percentage points”, “half a per cent” */
function percentPatterns({
  percents,
  shares,
  fractions,
  numbers,
  mentions,
}: Language): Pick<UnitPatterns, 'points' | 'percent' | 'halfPercent'> {
  const words = (phrases: readonly string[] = []): string => {
    const spelled = phrases.filter((phrase) => !phrase.includes('%'));
    return either(...spelled.map((phrase) => phrase.replaceAll(' ', joint)).toSorted((a, b) => b.length - a.length));
  };
  const article = (): string => either(...numbers.one.filter((word) => word !== mentions.one));
  const [percent, points, sign] = [words(percents.percent), words(percents.points), String.raw`\s{0,2}%`];
  return {
    points: here(() => `${joint}${points}${wordEnd}|${sign}${joint}${shares.points}${wordEnd}`),
    percent: here(() => `${joint}${percent}${wordEnd}|${sign}${wordEnd}`),
    halfPercent: here(() => `${eitherWord(fractions.bare)}${gap}${article()}${joint}${percent}${wordEnd}`),
  };
}

/** Units of time and their parts: “working days”, “half an hour” */
function timePatterns({
  fractions,
  numbers,
  mentions,
}: Language): Record<'time' | 'andHalf' | 'pieceOfTime' | 'single', string> {
  const [one, times] = [either(...numbers.one), eitherPattern(mentions.times)];
  const unit = eitherWord(mentions.time) + wordEnd;
  const single = `${one}${joint}${unit}`;
  const halves = `${optional(`${one}${gap}`)}${eitherWord(fractions.bare)}`;
  const quarters = `${either(one, eitherWord(numbers.small.slice(2, 10)))}${gap}${mentions.quarters}`;
  const article = optional(`${eitherWord(mentions.ofTime)}${joint}`);
  const before = optional(eitherWord(mentions.beforeTimes) + gap);
  const andHalf = `${gap}${numbers.and}${gap}${one}${gap}${eitherWord(Object.keys(fractions.parts))}${wordEnd}`;
  return {
    time: `${gap}${before}${times}${wordEnd}|${hyphen}${either(unit, times + wordEnd)}`,
    andHalf,
    pieceOfTime: `${single}${andHalf}|${either(halves, quarters)}${joint}${article}${unit}`,
    single,
  };
}

/** Currencies behind a number, and lengths. */
function moneyPattern({ mentions: { currenciesAfter, currenciesBefore, lengths } }: Language): string {
  const codes = currenciesBefore.filter((code) => /^\w+$/.test(code)).map((code) => code.toLowerCase());
  const money = either(eitherPattern([...currenciesAfter, ...lengths]), eitherWord(codes));
  const signs = currenciesAfter.filter((sign) => !/[a-z]/i.test(sign));
  return String.raw`\s?${eitherWord(signs)}` + `|${joint}${money}${wordEnd}`;
}
