import type { Language } from './language.ts';
import { type Core, makeCores } from './mention-patterns.ts';
import { either, eitherPattern, eitherWord, gap, here, joint, optional, wordEnd, wordStart } from './patterns.ts';

/** The words of a language made ready for finding numbers in running text. All are for text in lower case. */
export interface MentionPatterns {
  readonly cores: readonly Core[];
  /** The words at which something may begin. */
  readonly words: ReadonlySet<string>;
  readonly hedge: RegExp;
  readonly afterHedge: RegExp;
  readonly quantifier: RegExp;
  readonly ordinal: RegExp;
  /** A fraction word behind an ordinal, which is no number: second half. */
  readonly half: RegExp;
  /** Before a place: from; complaints; other (half). */
  readonly isFrom: RegExp;
  readonly isConcerned: RegExp;
  readonly isPeriod: RegExp;
  /** In a range: to, but not or. */
  readonly hasTo: RegExp;
  readonly isConcerning: RegExp;
  /** What a list may have between its figures. */
  readonly isList: RegExp;
  readonly hasPercent: RegExp;
}

const signs = ['~', '≈', '>', '<', '≥', '≤'];
const firstWord = (phrase: string): string => /[\p{L}]+|[^\s]/u.exec(phrase)?.[0] ?? '';

function hedgesOf({ hedges, mentions }: Language): readonly string[] {
  const known = Object.values(hedges).flat();
  return [...known.filter((phrase) => !mentions.noHedges.includes(phrase)), ...mentions.moreHedges];
}

function beginnings(language: Language): ReadonlySet<string> {
  const { numbers, fractions, mentions } = language;
  const numerals = [...numbers.small, ...numbers.tens, ...numbers.one, ...fractions.bare, ...Object.keys(fractions.glyphs)];
  const many = [...mentions.few, ...mentions.tens, ...mentions.onlyWithOf, ...mentions.twice];
  const others = [mentions.between, mentions.none, mentions.most, 'the', 'vast', 'overwhelming', 'large', 'practically'];
  const currencies = mentions.currenciesBefore.map((sign) => sign.toLowerCase());
  return new Set([...hedgesOf(language), ...numerals, ...many, ...others, ...mentions.ordinals, ...currencies].map(firstWord));
}

const before = (pattern: string): RegExp => new RegExp(`${wordStart}${pattern}\\s{1,4}$`, 'u');

function quantifierPattern({ mentions }: Language): RegExp {
  const majority = `${either(...mentions.majorities)}${wordEnd}(?!${mentions.notMajorities})`;
  const isOfThem = `(?=${gap}(?:of|${eitherPattern(mentions.verbs)})${wordEnd}|[,.;])`;
  return here(`${majority}|(?<!the\\s|at\\s|at\\sthe\\s)${mentions.most}${isOfThem}`);
}

export function makeMentionPatterns(language: Language): MentionPatterns {
  const { mentions, numbers, fractions, percents } = language;
  const hedges = eitherWord(hedgesOf(language).filter((phrase) => !signs.includes(phrase)));
  const tens = optional(`${eitherWord(numbers.tens)}${joint}`);
  return {
    cores: makeCores(language),
    words: beginnings(language),
    hedge: here(`(?:${hedges}${gap}){1,2}|[${signs.join('')}]\\s?`),
    afterHedge: here(`${gap}${eitherPattern(mentions.afterHedges)}${wordEnd}|-odd${wordEnd}|\\+`),
    quantifier: quantifierPattern(language),
    ordinal: here(`${tens}${eitherWord(mentions.ordinals)}${wordEnd}`),
    half: here(`${gap}${eitherWord(Object.keys(fractions.parts))}${wordEnd}`),
    isFrom: before(mentions.from),
    isConcerned: before(eitherPattern(mentions.concerning.after)),
    isPeriod: before(eitherWord(mentions.notHalf)),
    hasTo: new RegExp(`\\s${mentions.to[0]}\\s`, 'u'),
    isConcerning: here(`${eitherWord(mentions.concerning.words)}${wordEnd}`),
    isList: new RegExp(`^(?:,|,?${gap}(?:${numbers.and}|or|to))${gap}$`, 'u'),
    hasPercent: new RegExp(`${eitherWord(percents.percent ?? [])}`, 'u'),
  };
}
