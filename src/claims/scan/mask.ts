import { type Aside, type Mask, type MaskPatterns, makeMaskPatterns } from './mask-patterns.ts';
import type { Language } from '../../languages/language.ts';
import {
  either,
  eitherPattern,
  eitherWord,
  endOf,
  here,
  joint,
  letter,
  patternOf,
  wide,
  wordEnd,
  wordStart,
} from '../../languages/patterns.ts';

/** A part of a text that looks like a number and is none. */
export interface SetAside {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly aside: Aside;
}

/** A text of the same length in which nothing is left that only looks like a number. */
export interface Masked {
  readonly text: string;
  readonly asides: readonly SetAside[];
}

interface Masks extends MaskPatterns {
  readonly isNumber: (text: string, start: number, end: number) => boolean;
  readonly numbered: ReadonlySet<string>;
  readonly noNouns: ReadonlySet<string>;
}

const known = new WeakMap<Language, Masks>();

function masksOf(language: Language): Masks {
  const before = known.get(language);
  if (before) return before;
  const { numbered, noNouns } = language.masks;
  const made = {
    ...makeMaskPatterns(language),
    isNumber: makeYearPatterns(language),
    numbered: new Set(numbered),
    noNouns: new Set(noNouns),
  };
  known.set(language, made);
  return made;
}

const word = new RegExp(`\\(?\\+?[${letter}\\d]+|№`, 'g');

const sticks: ReadonlySet<string> = new Set('-‑–/(.@:_+');

/** The patterns that may match at a word, by its first character, its text and what it sticks to. */
function patternsAt(masks: Masks, found: string, next: string): readonly Mask[] {
  const first = found.charCodeAt(0);
  if (first < 58) return masks.digit; // a digit, a plus sign or a bracket
  const begun = masks.words.get(found);
  if (begun) return sticks.has(next) ? [...begun, ...masks.joined] : begun;
  const isCapital = first < 91 || first > 191; // as codes begin: “B1”
  return sticks.has(next) || (isCapital && /\d/.test(found)) ? masks.joined : [];
}

function firstMatch(
  masks: Masks,
  text: string,
  start: number,
  patterns: readonly Mask[],
  absent: ReadonlySet<Aside>,
): SetAside | undefined {
  for (const [aside, find] of patterns) {
    if (
      absent.has(aside) ||
      (aside === 'reference' && !masks.isNumbered().test(text.slice(start, start + masks.farthest)))
    )
      continue;
    const end = find(text, start);
    if (end === undefined || (aside === 'year' && masks.isNumber(text, start, end))) continue;
    return { start, end, text: text.slice(start, end), aside };
  }
  return undefined;
}

/** “School No. 5”, “No. 5”: with the noun before it, if there is one. */
function numberedAt(
  masks: Masks,
  text: string,
  at: RegExpExecArray,
  before: RegExpExecArray | null,
): SetAside | undefined {
  if (at[0].length > 3 || !masks.numbered.has(at[0].toLowerCase())) return undefined;
  const end = endOf(masks.no, text, at.index + at[0].length);
  if (end === undefined) return undefined;
  const isNoun =
    before &&
    text.slice(before.index + before[0].length, at.index).trim() === '' &&
    !masks.noNouns.has(before[0].toLowerCase());
  const start = isNoun ? before.index : at.index;
  return { start, end, text: text.slice(start, end), aside: 'reference' };
}

/** What cannot be in a text, so that nobody need look for it. */
const absentFrom = (text: string, { signs }: Masks): ReadonlySet<Aside> =>
  new Set(signs.flatMap(([aside, sign]) => (sign().test(text) ? [] : [aside])));

function findAsides(text: string, masks: Masks): readonly SetAside[] {
  if (!masks.isNumbered().test(text) && !masks.needsNoNumber().test(text)) return [];
  const absent = absentFrom(text, masks);
  const asides: SetAside[] = [];
  let before: RegExpExecArray | null = null;
  word.lastIndex = 0;
  for (let at = word.exec(text); at; at = word.exec(text)) {
    const patterns = patternsAt(masks, at[0], text[word.lastIndex] ?? '');
    const aside: SetAside | undefined =
      firstMatch(masks, text, at.index, patterns, absent) ?? numberedAt(masks, text, at, before);
    before = aside ? null : at;
    if (!aside) {
      if (at[0].charCodeAt(0) === 40) word.lastIndex = at.index + 1; // again without the bracket
      continue;
    }
    asides.push(aside);
    word.lastIndex = aside.end;
  }
  return asides;
}

/** Covers dates, references, addresses and the like, with as many characters as they have. */
export function mask(written: string, language: Language): Masked {
  const text = wide(written);
  const asides = findAsides(text, masksOf(language));
  let covered = '';
  let end = 0;
  for (const aside of asides) {
    covered += text.slice(end, aside.start) + '\uFFFC'.repeat(aside.end - aside.start);
    ({ end } = aside);
  }
  return { text: covered + text.slice(end), asides };
}

const farthest = 24;

const isLetter = new RegExp(`[${letter}\\d]$`);

/** Tells whether four digits that look like a year count something: 3200 observers in 1968 polling stations. */
function makeYearPatterns(language: Language): (text: string, start: number, end: number) => boolean {
  const { masks, mentions, hedges, numbers, percents } = language;
  const scales = [...numbers.scales.map(([, word]) => word), ...numbers.dozen, ...Object.values(percents).flat()];
  const units = (): string =>
    either(eitherPattern([...mentions.currenciesAfter, ...mentions.lengths, ...mentions.times]), eitherWord(scales));
  const counted = here(
    () => `(?:${joint}|\\s?(?=%))${either(units(), eitherWord(masks.counted))}(?:${wordEnd}|(?<=%))`,
  );
  const named = patternOf(() => `${wordStart}${eitherWord(masks.determiners)}[\\s-]{1,4}$`, 'i');
  const sure = Object.entries(hedges).flatMap(([meaning, phrases]) =>
    meaning === 'exactly' ? [] : phrases.filter((phrase) => phrase.includes(' ')),
  );
  const isTotal = (before: string): boolean =>
    mentions.currenciesBefore.some((sign) => before.replace(/\s$/, '').endsWith(sign));
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

const isSmall = (character = ''): boolean =>
  character === '%' || character === '€' || character !== character.toUpperCase();
