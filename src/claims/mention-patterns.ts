import type { Language } from './language.ts';
import { type NumberPatterns, makeNumberPatterns } from './number-pattern.ts';
import { either, eitherPattern, eitherWord, gap, here, hyphen, joint, letter, optional, type Pattern, wordEnd } from './patterns.ts';
import { type UnitPatterns, makeUnitPatterns } from './unit-patterns.ts';

export type MentionKind = 'number' | 'share' | 'duration' | 'quantifier';

/** What a number is made of, each for one place of a text in lower case. */
export interface CorePatterns extends NumberPatterns, UnitPatterns {
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
  /** “about a third”, which without its hedge could be an ordinal. */
  readonly third: Pattern;
  readonly many: Pattern;
}

/** “half”, “two thirds”, and “a third” where that is no ordinal. */
function fractionPatterns({ fractions, numbers, mentions }: Language): { fraction: string; third: string } {
  const names = Object.keys(fractions.parts).filter((name) => !fractions.bare.includes(name));
  const many = eitherWord(names.filter((name) => name.endsWith('s')));
  const quarter = eitherWord(names.filter((name) => !name.endsWith('s') && !mentions.ordinals.includes(name)));
  const ordinal = eitherWord(names.filter((name) => mentions.ordinals.includes(name)));
  const a = either(...numbers.one.filter((word) => word !== mentions.one));
  const third = `${a}${gap}${ordinal}${wordEnd}`;
  const isFollowed = `(?=${gap}${eitherPattern([...mentions.verbs, ...mentions.afterFraction])}${wordEnd}|[.,;:)?!”"]|$)`;
  const isThing = `${hyphen}[${letter}]|${gap}part(?:y|ies)`;
  const sure = either(
    `${eitherWord(numbers.small.slice(2, 20))}${joint}${many}${wordEnd}`,
    `${mentions.one}${joint}${either(ordinal, quarter)}${wordEnd}(?!${isThing})`,
    `${optional(`${a}${gap}`)}${eitherWord(fractions.bare)}${wordEnd}(?!${hyphen}[${letter}])`,
    `${a}${gap}${quarter}${wordEnd}`,
    `[${Object.keys(fractions.glyphs).join('')}]`,
  );
  return { fraction: `${sure}|${third}${isFollowed}`, third };
}

/** “dozens”, “several hundred thousand”, “scores of”, “twice” */
function manyPattern({ mentions, numbers }: Language): string {
  const scales = eitherWord([numbers.hundred, ...numbers.dozen, ...numbers.scales.map(([, word]) => word)]);
  const tens = eitherWord(mentions.tens);
  const several = either(`${scales}${wordEnd}(?:${gap}${scales})?`, tens);
  const many = either(
    `${eitherWord(mentions.few)}${gap}${several}(?:${gap}of${gap}${tens})?`,
    `${tens}${wordEnd}(?:${gap}of${gap}${tens})?`,
    `${eitherWord(mentions.onlyWithOf)}(?=${gap}of${wordEnd})`,
    eitherWord(mentions.twice),
  );
  return `${many}${wordEnd}`;
}

export function makeCorePatterns(language: Language): CorePatterns {
  const { mentions } = language;
  return {
    ...makeNumberPatterns(language),
    ...makeUnitPatterns(language),
    fraction: here(() => fractionPatterns(language).fraction),
    third: here(() => fractionPatterns(language).third),
    currency: here(() => `${eitherWord(mentions.currenciesBefore.map((sign) => sign.toLowerCase()))}\\s?`),
    opening: here(() => `${gap}\\(`),
    between: here(() => `${mentions.between}${gap}`),
    and: here(() => `${gap}${mentions.and}${gap}`),
    dash: here(() => String.raw`\s?[–—]\s?|(?<=\d)-(?=\d)`),
    to: here(() => `${gap}${eitherWord(mentions.to)}${gap}`),
    change: here(() => `${gap}${eitherWord(mentions.to.slice(0, 1))}${gap}`),
    of: here(() => `${gap}${eitherWord(mentions.partOf)}${gap}${optional(`${eitherWord(mentions.wholes)}${gap}`)}`),
    in: here(() => `${gap}${eitherWord(mentions.partIn)}${gap}`),
    none: here(() => `${mentions.none}(?=${gap}${eitherWord(mentions.partOf)}${gap})`),
    many: here(() => manyPattern(language)),
  };
}
