import type { Mention } from '../scan/scan.ts';
import { type Count, countOf } from './counts.ts';
import { isParticiple, nounSets, wordsBetween } from './noun-phrase.ts';
import type { Clause } from './sentence.ts';
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

interface Walk {
  readonly parts: Count[];
  readonly doubtful: Count[];
  isOpen: boolean;
  isEnded: boolean;
  /** Whether what follows may belong to something inside the list. */
  isNested: boolean;
  /** The same, where no comma tells: “from 40 countries and 12 regions”. */
  isInside: boolean;
  end: number;
}

/** The list of counts that begins at a place, right behind the words that announce it. */
export function partsAfter(clause: Clause, at: number, language: Language): PartList {
  const patterns = listPatterns(language);
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
    if (mention.start >= at && !walk.isEnded) step(walk, mention, clause, patterns, language);
  }
  const tail = clause.text.slice(walk.end, clause.end).slice(0, 240);
  const isOpen = walk.isOpen || (!walk.isEnded && patterns.isUncounted().test(tail));
  return { parts: walk.parts, doubtful: walk.doubtful, isOpen };
}

/** Goes on to the next number of the sentence. */
function step(walk: Walk, mention: Mention, { text }: Clause, patterns: ListPatterns, language: Language): void {
  const gap = text.slice(walk.end, mention.start);
  walk.end = mention.end;
  if (walk.parts.length === 0) {
    const first = patterns.opens().test(gap) ? countOf(mention, text, language) : undefined;
    if (first && !isSub(first, text, patterns)) walk.parts.push(first);
    else walk.isEnded = true;
    return;
  }
  if (patterns.ends().test(gap)) {
    walk.isEnded = true;
    walk.isOpen ||= !/[.?!]/.test(gap);
    return;
  }
  walk.isNested ||= patterns.nests().test(gap);
  const joint = patterns.joins().exec(gap);
  walk.isOpen ||= namesUncounted(gap, language);
  if (joint && totalStart(mention, text, totalPatterns(language)) !== undefined) endWithTotal(walk);
  else if (joint) addPart(walk, mention, gap, text, patterns, language);
  else walk.isInside ||= !('aside' in mention);
}

/** “200 from ODIHR and 100 from the OSCE PA, 300 in total”: all of them again, and no further part. */
function endWithTotal(walk: Walk): void {
  walk.isEnded = true;
  walk.isOpen = true; // the list before it is held against this total
}

/** Whether something without a number stands between two counts of a list: “and the Special Co-ordinator, ”. */
export function namesUncounted(gap: string, language: Language): boolean {
  const patterns = listPatterns(language);
  const joint = patterns.joins().exec(gap);
  return patterns.isUncounted().test(joint ? gap.slice(0, joint.index) : gap);
}

const isSub = ({ end }: Count, text: string, patterns: ListPatterns): boolean =>
  patterns.isOfThem().test(text.slice(end, end + 16));

function addPart(
  walk: Walk,
  mention: Mention,
  gap: string,
  text: string,
  patterns: ListPatterns,
  language: Language,
): void {
  const count = countOf(mention, text, language);
  if (!count) {
    walk.isOpen = true;
    walk.isEnded = !('aside' in mention);
  } else if (isSubject(count, text, language)) {
    walk.isEnded = true;
    walk.isOpen = true;
  } else if (isSub(count, text, patterns)) walk.isNested = true;
  else if (walk.isNested || (walk.isInside && patterns.joinsBarely().test(gap))) walk.doubtful.push(count);
  else {
    walk.parts.push(count);
    walk.isInside = false;
  }
}

const stops = /^\s*(?:[,;.)]|$)/;

/** Whether a number and its noun are the subject of what follows: “and 400 were fined”. */
export function isSubject({ noun, end }: Count, text: string, language: Language): boolean {
  const sets = nounSets(language);
  let last = noun?.end ?? end;
  for (const { text: word, start, end: next } of wordsBetween(text, last, Math.min(text.length, last + 60), language)) {
    if (text.slice(last, start).trim() !== '') return false;
    if (sets.verbs.has(word)) return true;
    if (sets.stops.has(word)) return false;
    const isLast = stops.test(text.slice(next)) || sets.prepositions.has(wordAt(text, next, language));
    if (noun) return !isParticiple(word, language) || !isLast;
    if (isParticiple(word, language) && stops.test(text.slice(next))) return true;
    last = next;
  }
  return false;
}

const wordAt = (text: string, at: number, language: Language): string =>
  wordsBetween(text, at, Math.min(text.length, at + 30), language).next().value?.text ?? '';

/** Where the words of a count end: with its noun, or else before what follows it. */
export function phraseEnd({ noun, end }: Count, next: Count | undefined, text: string, language: Language): number {
  if (noun) return noun.end;
  const behind = text.slice(end, Math.min(next && next.start > end ? next.start : text.length, end + 48));
  const phrase = behind.slice(0, listPatterns(language).joins().exec(behind)?.index);
  return end + (/^[^,.;:()–—]*/.exec(phrase)?.[0].trimEnd().length ?? 0);
}

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

/** The words that make a number a total: “a total of 300”, “300 in all”. */
export interface TotalPatterns {
  /** A total by its own words, or by those before or behind it. */
  readonly leads: Pattern;
  readonly before: Pattern;
  readonly after: Pattern;
  /** Between the last part and its total. */
  readonly apart: Pattern;
}

const knownTotals = new WeakMap<Language, TotalPatterns>();

export function totalPatterns(language: Language): TotalPatterns {
  const before = knownTotals.get(language);
  if (before) return before;
  const { total, totalling, totalAfter, making } = language.sentences;
  const made = {
    leads: patternOf(() => `^${eitherWord(total)}${gap}`, 'i'),
    before: patternOf(() => `${wordStart}${eitherWord(totalling)}${gap}$`, 'i'),
    after: patternOf(() => `^${gap}(?:[^\\s,.;:()]{1,24}${gap})?${eitherWord(totalAfter)}${wordEnd}`, 'i'),
    apart: patternOf(
      () => `${either('[,–—]', `${wordStart}${eitherWord(totalling)}`)}\\s{0,4}(?:${eitherWord(making)}\\s)?$`,
      'i',
    ),
  };
  knownTotals.set(language, made);
  return made;
}

/** Where the words begin that make a number a total; nothing for other numbers. */
export function totalStart(
  { start, end, text: words }: Mention,
  text: string,
  patterns: TotalPatterns,
): number | undefined {
  if (patterns.leads().test(words) || patterns.after().test(text.slice(end, end + 48))) return start;
  return patterns.before().test(text.slice(Math.max(0, start - 16), start)) ? start : undefined;
}
