import type { Language } from './language.ts';
import { either, eitherPattern, eitherWord, endOf, here, joint, letter, patternOf, wordEnd, wordStart } from './patterns.ts';

const farthest = 24;
const isLetter = new RegExp(`[${letter}\\d]$`);

/** Tells whether four digits that look like a year count something: 3200 observers in 1968 polling stations. */
export function makeYearPatterns(language: Language): (text: string, start: number, end: number) => boolean {
  const { masks, mentions, hedges, numbers, percents } = language;
  const scales = [...numbers.scales.map(([, word]) => word), ...numbers.dozen, ...Object.values(percents).flat()];
  const units = (): string => either(eitherPattern([...mentions.currenciesAfter, ...mentions.lengths, ...mentions.times]), eitherWord(scales));
  const counted = here(() => `(?:${joint}|\\s?(?=%))${either(units(), eitherWord(masks.counted))}(?:${wordEnd}|(?<=%))`);
  const named = patternOf(() => `${wordStart}${eitherWord(masks.determiners)}[\\s-]{1,4}$`, 'i');
  const sure = Object.entries(hedges).flatMap(([meaning, phrases]) => (meaning === 'exactly' ? [] : phrases.filter((phrase) => phrase.includes(' '))));
  const isTotal = (before: string): boolean => mentions.currenciesBefore.some((sign) => before.replace(/\s$/, '').endsWith(sign));
  const isHedged = (before: string): boolean => {
    const said = before.replace(/\s{1,4}/g, ' ').toLowerCase();
    return sure.some((phrase) => said.endsWith(`${phrase} `) && !isLetter.test(said.slice(0, -phrase.length - 1)));
  };
  return (text, start, end) => {
    const before = text.slice(Math.max(0, start - farthest), start);
    if (isTotal(before) || isHedged(before)) return true;
    // What counts is written small; most years stand before a name or a mark, and the long pattern need not be made.
    if (!isSmall(/^(?:\s{0,4}|[-‐‑])([^\s‐‑-])/.exec(text.slice(end, end + 6))?.[1])) return false;
    return endOf(counted, text, end) !== undefined && !named().test(before);
  };
}

const isSmall = (character = ''): boolean => character === '%' || character === '€' || character !== character.toUpperCase();
