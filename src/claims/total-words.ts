import type { Language } from './language.ts';
import { either, eitherWord, gap, type Pattern, patternOf, wordEnd, wordStart } from './patterns.ts';
import type { Mention } from './scan.ts';

/** The words that make a number a total: “a total of 300”, “300 in all”. */
export interface TotalPatterns {
  /** A total by its own words, or by those before or behind it. */
  readonly leads: Pattern;
  readonly before: Pattern;
  readonly after: Pattern;
  /** Between the last part and its total. */
  readonly apart: Pattern;
}

const known = new WeakMap<Language, TotalPatterns>();

export function totalPatterns(language: Language): TotalPatterns {
  const before = known.get(language);
  if (before) return before;
  const { total, totalling, totalAfter, making } = language.sentences;
  const made = {
    leads: patternOf(() => `^${eitherWord(total)}${gap}`, 'i'),
    before: patternOf(() => `${wordStart}${eitherWord(totalling)}${gap}$`, 'i'),
    after: patternOf(() => `^${gap}(?:[^\\s,.;:()]{1,24}${gap})?${eitherWord(totalAfter)}${wordEnd}`, 'i'),
    apart: patternOf(() => `${either('[,–—]', `${wordStart}${eitherWord(totalling)}`)}\\s{0,4}(?:${eitherWord(making)}\\s)?$`, 'i'),
  };
  known.set(language, made);
  return made;
}

/** Where the words begin that make a number a total; nothing for other numbers. */
export function totalStart({ start, end, text: words }: Mention, text: string, patterns: TotalPatterns): number | undefined {
  if (patterns.leads().test(words) || patterns.after().test(text.slice(end, end + 48))) return start;
  return patterns.before().test(text.slice(Math.max(0, start - 16), start)) ? start : undefined;
}
