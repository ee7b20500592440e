import type { Language } from './language.ts';
import { either, eitherPattern, eitherWord, gap, here, hyphen, joint, optional, type Pattern, wordEnd } from './patterns.ts';

/** The units of a number, each for the place behind it. */
export interface UnitPatterns {
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

function percentPatterns({ percents, fractions }: Language): Pick<UnitPatterns, 'points' | 'percent' | 'halfPercent'> {
  const words = (phrases: readonly string[] = []): string => {
    const spelled = phrases.filter((phrase) => !phrase.includes('%'));
    return either(...spelled.map((phrase) => phrase.replaceAll(' ', joint)).toSorted((a, b) => b.length - a.length));
  };
  const [percent, points, sign] = [words(percents.percent), words(percents.points), String.raw`\s{0,2}%`];
  return {
    points: here(() => `${joint}${points}${wordEnd}|${sign}${joint}points?${wordEnd}`),
    percent: here(() => `${joint}${percent}${wordEnd}|${sign}${wordEnd}`),
    halfPercent: here(() => `${eitherWord(fractions.bare)}${gap}an?${joint}${percent}${wordEnd}`),
  };
}

function timePatterns({ fractions, numbers, mentions }: Language): Record<'time' | 'andHalf' | 'pieceOfTime' | 'single', string> {
  const [one, times] = [either(...numbers.one), eitherPattern(mentions.times)];
  const unit = eitherWord(mentions.time) + wordEnd;
  const single = `${one}${joint}${unit}`;
  const halves = `${optional(`${one}${gap}`)}${eitherWord(fractions.bare)}`;
  const quarters = `${either(one, eitherWord(numbers.small.slice(2, 10)))}${gap}quarters?`;
  const article = optional(`${eitherWord(fractions.ofOne)}n?${joint}`);
  const andHalf = `${gap}${numbers.and}${gap}${one}${gap}${eitherWord(Object.keys(fractions.parts))}${wordEnd}`;
  return {
    time: `${gap}${optional(eitherWord(mentions.beforeTimes) + gap)}${times}${wordEnd}|${hyphen}${either(unit, times + wordEnd)}`,
    andHalf,
    pieceOfTime: `${single}${andHalf}|${either(halves, quarters)}${joint}${article}${unit}`,
    single,
  };
}

function moneyPattern({ mentions: { currenciesAfter, currenciesBefore, lengths } }: Language): string {
  const codes = currenciesBefore.filter((code) => /^\w+$/.test(code)).map((code) => code.toLowerCase());
  const money = either(eitherPattern([...currenciesAfter, ...lengths]), eitherWord(codes));
  return String.raw`\s?€` + `|${joint}${money}${wordEnd}`;
}

export function makeUnitPatterns(language: Language): UnitPatterns {
  const times = (name: keyof ReturnType<typeof timePatterns>): Pattern => here(() => timePatterns(language)[name]);
  return {
    ...percentPatterns(language),
    time: times('time'),
    andHalf: times('andHalf'),
    pieceOfTime: times('pieceOfTime'),
    single: times('single'),
    money: here(() => moneyPattern(language)),
  };
}
