import type { Language } from './language.ts';
import { eitherWord, gap, letter, optional, type Pattern, patternOf, wordEnd, wordStart } from './patterns.ts';

/** What stands between the counts of a list. */
export interface ListPatterns {
  /** Between the words that announce a list and its first number. */
  readonly opens: Pattern;
  /** Before a further number: a comma, and; with “a team of” after it. */
  readonly joins: Pattern;
  readonly joinsBarely: Pattern;
  readonly ends: Pattern;
  /** Words behind which a number may belong to a part or to another clause: of whom, who. */
  readonly nests: Pattern;
  /** Behind a part of a part: “14 of whom”. */
  readonly isOfThem: Pattern;
  readonly isUncounted: Pattern;
}

const known = new WeakMap<Language, ListPatterns>();

export function listPatterns(language: Language): ListPatterns {
  const before = known.get(language);
  if (before) return before;
  const { asWhole, asPart, ofThem, joining, further, breaking, uncounted, articles } = language.sentences;
  const words = (): string => `${eitherWord(joining)}${gap}`;
  const joint = (): string => `(?:[,;]\\s{0,4}${optional(words())}|${wordStart}${words()})`;
  const group = optional(`${eitherWord(articles)}\\s(?:[${letter}-]+\\s){1,3}${language.mentions.partOf[0]}\\s{1,4}`);
  const more = (): string => optional(`${eitherWord(further)}${gap}`);
  const made = {
    opens: patternOf(() => `^[:,]?\\s{1,4}${more()}${optional(`${eitherWord(articles)}\\s`)}${group}$`, 'i'),
    joins: patternOf(() => `${joint()}${more()}${optional(`${eitherWord(articles)}\\s`)}${group}$`, 'i'),
    joinsBarely: patternOf(() => `[^,;\\s]\\s{1,4}${words()}${more()}${group}$`, 'i'),
    ends: patternOf(() => '[.:?!–—]'),
    nests: patternOf(() => `${wordStart}${eitherWord([...asWhole, ...asPart, ...ofThem, ...breaking])}${wordEnd}`, 'i'),
    isOfThem: patternOf(() => `^\\s{1,4}${eitherWord(ofThem)}${wordEnd}`, 'i'),
    isUncounted: patternOf(() => `${joint()}${eitherWord(uncounted)}${wordEnd}`, 'i'),
  };
  known.set(language, made);
  return made;
}
