import { memoize } from '../../collections/memoize.ts';
import type { Mention } from '../scan/scan.ts';
import { type Count, countOf } from './counts.ts';
import { isParticiple, nounSets } from './noun-phrase.ts';
import type { Clause } from './sentence.ts';
import { lastWord, wordsBetween } from './words.ts';
import type { Language } from '../../languages/language.ts';
import {
  type Pattern,
  either,
  eitherWord,
  gap,
  letter,
  optional,
  patternOf,
  wordEnd,
  wordStart,
} from '../../languages/patterns.ts';

/** Counts that stand in a list. */
export interface PartList {
  readonly parts: readonly Count[];
  /** Those that may belong to something inside the list instead: “290 experts, of whom 14 …, and 49 …”. */
  readonly doubtful: readonly Count[];
  /** Whether something is named beside them of which nobody says how many there are. */
  readonly isOpen: boolean;
}

/** As far behind its last number, in characters, as a list names something more. */
const farthestTail = 240;

/** The list of counts that begins at a UTF-16 offset, right behind the words that announce it. */
export function partsAfter(clause: Clause, at: number, language: Language): PartList {
  const walk: Walk = {
    parts: [],
    doubtful: [],
    isOpen: false,
    isEnded: false,
    isNested: false,
    isInside: false,
    end: at,
  };
  for (const mention of clause.mentions) {
    if (mention.start >= at && !walk.isEnded) step(walk, mention, clause, language);
  }
  const tail = clause.text.slice(walk.end, clause.end).slice(0, farthestTail);
  const isOpen = walk.isOpen || (!walk.isEnded && listPatterns(language).isUncounted().test(tail));
  return { parts: walk.parts, doubtful: walk.doubtful, isOpen };
}

/** How far the reading of a list has come, and what it has found. */
interface Walk {
  readonly parts: Count[];
  readonly doubtful: Count[];
  isOpen: boolean;
  isEnded: boolean;
  /** Whether what follows may belong to something inside the list. */
  isNested: boolean;
  /** The same, if no comma tells: “from 40 countries and 12 regions”. */
  isInside: boolean;
  /** Behind the last number. */
  end: number;
}

/** Goes on to the next number of the sentence. */
function step(walk: Walk, mention: Mention, { text }: Clause, language: Language): void {
  const patterns = listPatterns(language);
  const between = text.slice(walk.end, mention.start);
  walk.end = mention.end;
  if (walk.parts.length === 0) {
    const first = patterns.opens().test(between) ? countOf(mention, text, language) : undefined;
    if (first && !isOfThem(first, text, language)) walk.parts.push(first);
    else walk.isEnded = true;
    return;
  }
  if (patterns.ends().test(between)) {
    walk.isEnded = true;
    walk.isOpen ||= !/[.?!]/.test(between);
    return;
  }
  walk.isNested ||= patterns.nests().test(between);
  const isJoined = patterns.joins().test(between);
  walk.isOpen ||= namesUncounted(between, language);
  if (isJoined && totalStart(mention, text, language) !== undefined) endWithTotal(walk);
  else if (isJoined) addPart(walk, mention, between, text, language);
  else walk.isInside ||= !('aside' in mention);
}

/** “200 from ODIHR and 100 from the OSCE PA, 300 in total”: all of them again, and no further part. */
function endWithTotal(walk: Walk): void {
  walk.isEnded = true;
  walk.isOpen = true; // the list before it is held against this total
}

function addPart(walk: Walk, mention: Mention, between: string, text: string, language: Language): void {
  const count = countOf(mention, text, language);
  if (!count) {
    walk.isOpen = true;
    walk.isEnded = !('aside' in mention);
  } else if (isSubject(count, text, language)) {
    walk.isEnded = true;
    walk.isOpen = true;
  } else if (isOfThem(count, text, language)) walk.isNested = true;
  else if (walk.isNested || (walk.isInside && listPatterns(language).joinsBarely().test(between)))
    walk.doubtful.push(count);
  else {
    walk.parts.push(count);
    walk.isInside = false;
  }
}

/** Whether a count is a part of a part: “14 of whom”, read in the 16 characters behind it. */
const isOfThem = ({ end }: Count, text: string, language: Language): boolean =>
  listPatterns(language)
    .isOfThem()
    .test(text.slice(end, end + 16));

/**
 * The list that ends right before a number. Empty if its first count belongs to a place or time that opens the
 * sentence.
 */
export function partsBefore(clause: Clause, total: Mention, language: Language): PartList {
  const { ends, joins, joinsBarely, nests } = listPatterns(language);
  const { places } = nounSets(language);
  const parts: Count[] = [];
  const doubtful: Count[] = [];
  let isOpen = false;
  const numbers = clause.mentions.filter((mention) => mention.end <= total.start && !('aside' in mention));
  for (const [index, mention] of [...numbers.entries()].toReversed()) {
    const between = clause.text.slice(mention.end, numbers[index + 1]?.start ?? total.start);
    const lead = clause.text.slice(numbers[index - 1]?.end ?? clause.start, mention.start);
    const count = countOf(mention, clause.text, language);
    if (!count || ends().test(between)) break;
    if (index < numbers.length - 1 && nests().test(between)) return emptyList;
    const isJoined = joins().test(lead);
    const isInside = !isJoined && places.has(lastWord(lead, language));
    if (isInside && index === 0) return emptyList;
    isOpen ||= namesUncounted(between, language);
    if (isInside) doubtful.unshift(...(joinsBarely().test(between) ? parts.splice(0, 1) : []));
    else parts.unshift(count);
    if (!isInside && !isJoined) return isOfAnotherClause(lead, language) ? emptyList : { parts, doubtful, isOpen };
    isOpen ||= index === 0 && !isIntroduction(lead, language);
  }
  return { parts, doubtful, isOpen };
}

const emptyList: PartList = { parts: [], doubtful: [], isOpen: false };

/** “In the end, 210 …” names no part; “The Special Co-ordinator, 210 …” does. */
const isIntroduction = (lead: string, language: Language): boolean =>
  nounSets(language).prepositions.has(/^\s*([^\s,]*)/.exec(lead.toLowerCase())?.[1] ?? '');

/** “After 12 complaints and three appeals, a total of”; but “With 210 …, 40 … and 25 …, a total of”. */
const isOfAnotherClause = (lead: string, language: Language): boolean => {
  const word = lead.trim().toLowerCase();
  return nounSets(language).prepositions.has(word) && !language.nouns.carrying.includes(word);
};

/** Whether something without a number stands between two counts of a list: “and the Special Co-ordinator, ”. */
function namesUncounted(between: string, language: Language): boolean {
  const patterns = listPatterns(language);
  const joint = patterns.joins().exec(between);
  return patterns.isUncounted().test(joint ? between.slice(0, joint.index) : between);
}

/** As far behind a number, in characters, as the words are read that show whether it is a subject. */
const farthestVerb = 60;

/** Whether a number and its noun are the subject of what follows: “and 400 were fined”. */
export function isSubject({ noun, end }: Count, text: string, language: Language): boolean {
  const sets = nounSets(language);
  let last = noun?.end ?? end;
  for (const word of wordsBetween(text, last, Math.min(text.length, last + farthestVerb), language)) {
    if (text.slice(last, word.start).trim() !== '') return false;
    if (sets.verbs.has(word.text)) return true;
    if (sets.stops.has(word.text)) return false;
    const isAtStop = atStop.test(text.slice(word.end));
    if (noun) {
      const isLast = isAtStop || sets.prepositions.has(firstWordAt(text, word.end, language));
      return !isParticiple(word.text, language) || !isLast;
    }
    if (isParticiple(word.text, language) && isAtStop) return true;
    last = word.end;
  }
  return false;
}

const atStop = /^\s*(?:[,;.)]|$)/;

const firstWordAt = (text: string, at: number, language: Language): string =>
  wordsBetween(text, at, Math.min(text.length, at + 30), language).next().value?.text ?? '';

/** As far behind a number without a noun, in characters, as its words are quoted. */
const longestPhrase = 48;

/** The UTF-16 offset where the words of a count end: with its noun, or else before what follows it. */
export function phraseEnd({ noun, end }: Count, next: Count | undefined, text: string, language: Language): number {
  if (noun) return noun.end;
  const limit = next && next.start > end ? next.start : text.length;
  const rest = text.slice(end, Math.min(limit, end + longestPhrase));
  const phrase = rest.slice(0, listPatterns(language).joins().exec(rest)?.index);
  return end + (/^[^,.;:()–—]*/.exec(phrase)?.[0].trimEnd().length ?? 0);
}

/** What stands between the counts of a list. */
interface ListPatterns {
  /** Between the words that announce a list and its first number. */
  readonly opens: Pattern;
  /** Before a further number: a comma, and; with “a team of” after it. */
  readonly joins: Pattern;
  /** The same without a comma. */
  readonly joinsBarely: Pattern;
  readonly ends: Pattern;
  /** Words behind which a number may belong to a part or to another clause: of whom, who. */
  readonly nests: Pattern;
  /** Behind a part of a part: “14 of whom”. */
  readonly isOfThem: Pattern;
  /** A further part without a number. */
  readonly isUncounted: Pattern;
}

export const listPatterns = memoize(({ sentences, mentions }: Language): ListPatterns => {
  const { asWhole, asPart, ofThem, joining, further, breaking, uncounted, articles } = sentences;
  const words = (): string => `${eitherWord(joining)}${gap}`;
  const joint = (): string => `(?:[,;]\\s{0,4}${optional(words())}|${wordStart}${words()})`;
  const article = (): string => optional(`${eitherWord(articles)}\\s`);
  const group = (): string =>
    optional(`${eitherWord(articles)}\\s(?:[${letter}-]+\\s){1,3}${mentions.partOf[0]}\\s{1,4}`);
  const more = (): string => optional(`${eitherWord(further)}${gap}`);
  return {
    opens: patternOf(() => `^[:,]?\\s{1,4}${more()}${article()}${group()}$`, 'i'),
    joins: patternOf(() => `${joint()}${more()}${article()}${group()}$`, 'i'),
    joinsBarely: patternOf(() => `[^,;\\s]\\s{1,4}${words()}${more()}${group()}$`, 'i'),
    ends: patternOf(() => '[.:?!–—]'),
    nests: patternOf(() => `${wordStart}${eitherWord([...asWhole, ...asPart, ...ofThem, ...breaking])}${wordEnd}`, 'i'),
    isOfThem: patternOf(() => `^\\s{1,4}${eitherWord(ofThem)}${wordEnd}`, 'i'),
    isUncounted: patternOf(() => `${joint()}${eitherWord(uncounted)}${wordEnd}`, 'i'),
  };
});

/** How many characters behind and before a number the words that make it a total are looked for. */
const [farthestTotalBehind, farthestTotalBefore] = [48, 16];

/** The UTF-16 offset where the words that make a number a total begin; undefined for other numbers. */
export function totalStart({ start, end, text: words }: Mention, text: string, language: Language): number | undefined {
  const { leads, before, after } = totalPatterns(language);
  if (leads().test(words) || after().test(text.slice(end, end + farthestTotalBehind))) return start;
  return before().test(text.slice(Math.max(0, start - farthestTotalBefore), start)) ? start : undefined;
}

/** The words that make a number a total: “a total of 300”, “300 in all”. */
interface TotalPatterns {
  /** The number’s own first words. */
  readonly leads: Pattern;
  readonly before: Pattern;
  readonly after: Pattern;
  /** Between the last part and its total. */
  readonly apart: Pattern;
}

export const totalPatterns = memoize(({ sentences }: Language): TotalPatterns => {
  const { total, totalling, totalAfter, making } = sentences;
  return {
    leads: patternOf(() => `^${eitherWord(total)}${gap}`, 'i'),
    before: patternOf(() => `${wordStart}${eitherWord(totalling)}${gap}$`, 'i'),
    after: patternOf(() => `^${gap}(?:[^\\s,.;:()]{1,24}${gap})?${eitherWord(totalAfter)}${wordEnd}`, 'i'),
    apart: patternOf(
      () => `${either('[,–—]', `${wordStart}${eitherWord(totalling)}`)}\\s{0,4}(?:${eitherWord(making)}\\s)?$`,
      'i',
    ),
  };
});
