import type { Language } from './language.ts';
import { either, eitherPattern, eitherWord, endOf, gap, here, joint, patternOf, wordEnd, wordStart } from './patterns.ts';

const farthest = 24;

/** Tells whether four digits that look like a year count something: 3200 observers in 1968 polling stations. */
export function makeYearPatterns(language: Language): (text: string, start: number, end: number) => boolean {
  const { masks, mentions, hedges, numbers, percents } = language;
  const scales = [...numbers.scales.map(([, word]) => word), ...numbers.dozen, ...Object.values(percents).flat()];
  const units = (): string => either(eitherPattern([...mentions.currenciesAfter, ...mentions.lengths, ...mentions.times]), eitherWord(scales));
  const counted = here(() => `(?:${joint}|\\s?(?=%))${either(units(), eitherWord(masks.counted))}(?:${wordEnd}|(?<=%))`);
  const named = patternOf(() => `${wordStart}${eitherWord(masks.determiners)}[\\s-]{1,4}$`, 'i');
  const total = patternOf(() => `${eitherWord(mentions.currenciesBefore)}\\s?$`);
  const sure = Object.entries(hedges).flatMap(([meaning, phrases]) => (meaning === 'exactly' ? [] : phrases));
  const hedged = patternOf(() => `${wordStart}${eitherWord(sure.filter((phrase) => phrase.includes(' ')))}${gap}$`, 'i');
  return (text, start, end) => {
    const before = text.slice(Math.max(0, start - farthest), start);
    if (total().test(before) || hedged().test(before)) return true;
    return endOf(counted, text, end) !== undefined && !named().test(before);
  };
}
