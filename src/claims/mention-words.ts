import type { Language } from './language.ts';
import { type CorePatterns, makeCorePatterns } from './mention-patterns.ts';
import { either, eitherPattern, eitherWord, gap, here, joint, letter, optional, type Pattern, patternOf, wordEnd, wordStart } from './patterns.ts';

export type Beginning = 'quantifier' | 'hedge' | 'core' | 'ordinal';

/** The words of a language made ready for finding numbers in running text. All are for text in lower case. */
export interface MentionPatterns {
  readonly core: CorePatterns;
  /** What may begin at which words. Anything may begin at a digit. */
  readonly words: ReadonlyMap<string, ReadonlySet<Beginning>>;
  readonly hedge: Pattern;
  readonly afterHedge: Pattern;
  readonly quantifier: Pattern;
  readonly ordinal: Pattern;
  /** A fraction word behind an ordinal, which is no number: second half. */
  readonly half: Pattern;
  /** Before a place: from; complaints; other (half). */
  readonly isFrom: Pattern;
  readonly isConcerned: Pattern;
  readonly isPeriod: Pattern;
  readonly isConcerning: Pattern;
  readonly isGoverning: Pattern;
  readonly isGoverned: Pattern;
  /** What a list may have between its figures. */
  readonly isList: Pattern;
  readonly hasPercent: Pattern;
}

const signs = ['~', '≈', '>', '<', '≥', '≤'];
const first = new RegExp(`[${letter}]+|\\S`);
const firstWord = (phrase: string): string => first.exec(phrase)?.[0] ?? '';

function hedgesOf({ hedges, mentions }: Language): readonly string[] {
  const known = Object.values(hedges).flat();
  return [...known.filter((phrase) => !mentions.noHedges.includes(phrase)), ...mentions.moreHedges];
}

function beginnings(language: Language): MentionPatterns['words'] {
  const { numbers, fractions, mentions, quantities } = language;
  const numerals = [...numbers.small, ...numbers.tens, ...numbers.one, ...fractions.bare, ...Object.keys(fractions.glyphs)];
  const many = [...mentions.few, ...mentions.tens, ...mentions.onlyWithOf, ...mentions.twice];
  const currencies = mentions.currenciesBefore.map((sign) => sign.toLowerCase());
  const phrases: readonly (readonly [Beginning, readonly string[]])[] = [
    ['quantifier', [...Object.values(quantities).flat(), ...mentions.majorityWords, mentions.most]],
    ['hedge', hedgesOf(language)],
    ['core', [...numerals, ...many, ...currencies, mentions.between, mentions.none]],
    ['ordinal', [...mentions.ordinals, ...numbers.tens]],
  ];
  const words = new Map<string, Set<Beginning>>();
  for (const [beginning, found] of phrases) {
    for (const word of found.map(firstWord)) words.set(word, (words.get(word) ?? new Set()).add(beginning));
  }
  return words;
}

const before = (source: () => string): Pattern => patternOf(() => `${wordStart}${source()}\\s{1,4}$`);

function quantifierPattern({ mentions }: Language): string {
  const majority = `${either(...mentions.majorities)}${wordEnd}(?!${mentions.notMajorities})`;
  const isOfThem = `(?=${gap}(?:of|${eitherPattern(mentions.verbs)})${wordEnd}|[,.;])`;
  return `${majority}|(?<!the\\s|at\\s|at\\sthe\\s)${mentions.most}${isOfThem}`;
}

export function makeMentionPatterns(language: Language): MentionPatterns {
  const { mentions, numbers, fractions, percents } = language;
  const hedges = (): string => eitherWord(hedgesOf(language).filter((phrase) => !signs.includes(phrase)));
  return {
    core: makeCorePatterns(language),
    words: beginnings(language),
    hedge: here(() => `(?:${hedges()}${gap}){1,2}|[${signs.join('')}]\\s?`),
    afterHedge: here(() => `${gap}${eitherPattern(mentions.afterHedges)}${wordEnd}|-odd${wordEnd}|\\+`),
    quantifier: here(() => quantifierPattern(language)),
    ordinal: here(() => `${optional(`${eitherWord(numbers.tens)}${joint}`)}${eitherWord(mentions.ordinals)}${wordEnd}`),
    half: here(() => `${gap}${eitherWord(Object.keys(fractions.parts))}${wordEnd}`),
    isFrom: before(() => mentions.from),
    isConcerned: before(() => eitherPattern(mentions.concerning.after)),
    isPeriod: before(() => eitherWord(mentions.notHalf)),
    isConcerning: here(() => `${eitherWord(mentions.concerning.words)}${wordEnd}`),
    isGoverning: here(() => `${eitherWord(mentions.governing.words)}${wordEnd}`),
    isGoverned: here(() => `${gap}${eitherPattern(mentions.governing.before)}${wordEnd}`),
    isList: patternOf(() => `^(?:,|,?${gap}(?:${numbers.and}|or|to))${gap}$`),
    hasPercent: patternOf(() => eitherWord(percents.percent ?? [])),
  };
}
