import type { Language } from './language.ts';
import { either, eitherPattern, eitherWord, gap, here, hyphen, joint, optional, wordEnd } from './patterns.ts';

/** The units of a number, each for the place behind it. */
export interface UnitPatterns {
  readonly points: RegExp;
  readonly percent: RegExp;
  readonly money: RegExp;
  readonly time: RegExp;
  /** “and a half”, after a unit of time. */
  readonly andHalf: RegExp;
  /** “half an hour”, “a month and a half” */
  readonly pieceOfTime: RegExp;
  /** “a decade”, which counts behind a hedge only. */
  readonly single: RegExp;
  readonly halfPercent: RegExp;
}

function percentPatterns({ percents, fractions }: Language): Pick<UnitPatterns, 'points' | 'percent' | 'halfPercent'> {
  const words = (phrases: readonly string[] = []): string => {
    const spelled = phrases.filter((phrase) => !phrase.includes('%'));
    return either(...spelled.map((phrase) => phrase.replaceAll(' ', joint)).toSorted((a, b) => b.length - a.length));
  };
  const [percent, points, sign] = [words(percents.percent), words(percents.points), String.raw`\s{0,2}%`];
  return {
    points: here(`${joint}${points}${wordEnd}|${sign}${joint}points?${wordEnd}`),
    percent: here(`${joint}${percent}${wordEnd}|${sign}`),
    halfPercent: here(`${eitherWord(fractions.bare)}${gap}an?${joint}${percent}${wordEnd}`),
  };
}

function timePatterns({ fractions, numbers, mentions }: Language): Pick<UnitPatterns, 'time' | 'andHalf' | 'pieceOfTime' | 'single'> {
  const [one, times] = [either(...numbers.one), eitherPattern(mentions.times)];
  const unit = eitherWord(mentions.time) + wordEnd;
  const single = `${one}${joint}${unit}`;
  const halves = `${optional(`${one}${gap}`)}${eitherWord(fractions.bare)}`;
  const quarters = `${either(one, eitherWord(numbers.small.slice(2, 10)))}${gap}quarters?`;
  const article = optional(`${eitherWord(fractions.ofOne)}n?${joint}`);
  const andHalf = `${gap}${numbers.and}${gap}${one}${gap}${eitherWord(Object.keys(fractions.parts))}${wordEnd}`;
  return {
    time: here(`${gap}${optional(eitherWord(mentions.beforeTimes) + gap)}${times}${wordEnd}|${hyphen}${either(unit, times + wordEnd)}`),
    andHalf: here(andHalf),
    pieceOfTime: here(`${single}${andHalf}|${either(halves, quarters)}${joint}${article}${unit}`),
    single: here(single),
  };
}

export function makeUnitPatterns(language: Language): UnitPatterns {
  const { currenciesAfter, currenciesBefore, lengths } = language.mentions;
  const codes = currenciesBefore.filter((code) => /^\w+$/.test(code)).map((code) => code.toLowerCase());
  const money = either(eitherPattern([...currenciesAfter, ...lengths]), eitherWord(codes));
  return {
    ...percentPatterns(language),
    ...timePatterns(language),
    money: here(String.raw`\s?€` + `|${joint}${money}${wordEnd}`),
  };
}
