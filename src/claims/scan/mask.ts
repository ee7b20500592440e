import { memoize } from '../../collections/memoize.ts';
import { type Aside, type Mask, type MaskPatterns, makeMaskPatterns } from './mask-patterns.ts';
import { textBefore } from './number-patterns.ts';
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
export interface NonNumber {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly aside: Aside;
}

/** A text of the same length in which nothing is left that only looks like a number. */
interface MaskedText {
  readonly text: string;
  readonly asides: readonly NonNumber[];
}

/** Covers dates, references, addresses and the like, with as many characters (U+FFFC) as they have. */
export function mask(written: string, language: Language): MaskedText {
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

interface Masks extends MaskPatterns {
  readonly isCountedYear: (text: string, start: number, end: number) => boolean;
  readonly numbered: ReadonlySet<string>;
  readonly noNouns: ReadonlySet<string>;
}

const masksOf = memoize((language: Language): Masks => ({
  ...makeMaskPatterns(language),
  isCountedYear: yearCounter(language),
  numbered: new Set(language.masks.numbered),
  noNouns: new Set(language.masks.noNouns),
}));

const word = new RegExp(`\\(?\\+?[${letter}\\d]+|[№#§]{1,2}`, 'g');

function findAsides(text: string, masks: Masks): readonly NonNumber[] {
  if (!masks.hasNumeral().test(text) && !masks.needsNoNumber().test(text)) return [];
  const absent = absentFrom(text, masks);
  const asides: NonNumber[] = [];
  let previous: RegExpExecArray | null = null;
  word.lastIndex = 0;
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const candidates = masksAt(masks, match[0], text[word.lastIndex] ?? '');
    const aside: NonNumber | undefined =
      firstMatch(masks, text, match.index, candidates, absent) ?? numberedAt(masks, text, match, previous);
    previous = aside ? null : match;
    if (!aside) {
      if (match[0].startsWith('(')) word.lastIndex = match.index + 1; // again without the bracket
      continue;
    }
    asides.push(aside);
    word.lastIndex = aside.end;
  }
  return asides;
}

/** What cannot be in a text, so that it need not be searched for. */
const absentFrom = (text: string, { signs }: Masks): ReadonlySet<Aside> =>
  new Set(signs.flatMap(([aside, sign]) => (sign().test(text) ? [] : [aside])));

/** Characters behind a word that may tie it to an address or a code. */
const joiners: ReadonlySet<string> = new Set('-‑–/(.@:_+');

/** The masks that may match at a word, by its first character, its text and the character behind it. */
function masksAt(masks: Masks, matched: string, next: string): readonly Mask[] {
  const first = matched.charCodeAt(0);
  if (first < 58) return masks.digit; // a digit, a plus sign or a bracket
  const ofWord = masks.words.get(matched);
  if (ofWord) return joiners.has(next) ? [...ofWord, ...masks.joined] : ofWord;
  const isCapital = first < 91 || first > 191; // as codes begin: “B1”
  return joiners.has(next) || (isCapital && /\d/.test(matched)) ? masks.joined : [];
}

function firstMatch(
  masks: Masks,
  text: string,
  start: number,
  candidates: readonly Mask[],
  absent: ReadonlySet<Aside>,
): NonNumber | undefined {
  for (const [aside, endAt] of candidates) {
    if (absent.has(aside)) continue;
    if (aside === 'reference' && !masks.hasNumeral().test(text.slice(start, start + masks.referenceReach))) continue;
    const end = endAt(text, start);
    if (end === undefined || (aside === 'year' && masks.isCountedYear(text, start, end))) continue;
    return { start, end, text: text.slice(start, end), aside };
  }
  return undefined;
}

/** “School No. 5”, “No. 5”: with the noun before it, if there is one. */
function numberedAt(
  masks: Masks,
  text: string,
  match: RegExpExecArray,
  previous: RegExpExecArray | null,
): NonNumber | undefined {
  if (match[0].length > 3 || !masks.numbered.has(match[0].toLowerCase())) return undefined;
  const end = endOf(masks.no, text, match.index + match[0].length);
  if (end === undefined) return undefined;
  const isNoun =
    previous &&
    text.slice(previous.index + previous[0].length, match.index).trim() === '' &&
    !masks.noNouns.has(previous[0].toLowerCase());
  const start = isNoun ? previous.index : match.index;
  return { start, end, text: text.slice(start, end), aside: 'reference' };
}

const endsInLetter = new RegExp(`[${letter}\\d]$`);

/** Tells whether four digits that look like a year count something: 3200 observers in 1968 polling stations. */
function yearCounter(language: Language): Masks['isCountedYear'] {
  const { masks, mentions, hedges, numbers, percents } = language;
  const scales = [...numbers.scales.map(([, scale]) => scale), ...numbers.dozen, ...Object.values(percents).flat()];
  const units = (): string =>
    either(eitherPattern([...mentions.currenciesAfter, ...mentions.lengths, ...mentions.times]), eitherWord(scales));
  const counted = here(
    () => `(?:${joint}|\\s?(?=%))${either(units(), eitherWord(masks.counted))}(?:${wordEnd}|(?<=%))`,
  );
  const named = patternOf(() => `${wordStart}${eitherWord(masks.determiners)}[\\s-]{1,4}$`, 'i');
  // “about 1990” may be a year, “more than 1990” is none
  const longHedges = Object.entries(hedges).flatMap(([meaning, phrases]) =>
    meaning === 'exactly' ? [] : phrases.filter((phrase) => phrase.includes(' ')),
  );
  const isMoney = (before: string): boolean =>
    mentions.currenciesBefore.some((sign) => before.replace(/\s$/, '').endsWith(sign));
  const isHedged = (before: string): boolean => {
    const plain = before.replace(/\s{1,4}/g, ' ').toLowerCase();
    return longHedges.some(
      (phrase) => plain.endsWith(`${phrase} `) && !endsInLetter.test(plain.slice(0, -phrase.length - 1)),
    );
  };
  return (text, start, end) => {
    const before = textBefore(text, start);
    if (isMoney(before) || isHedged(before)) return true;
    // What counts is written small; most years stand before a name or a mark, and the long pattern need not be made.
    if (!isLowerOrUnit(/^(?:\s{0,4}|[-‐‑])([^\s‐‑-])/.exec(text.slice(end, end + 6))?.[1])) return false;
    return endOf(counted, text, end) !== undefined && !named().test(before);
  };
}

const isLowerOrUnit = (character = ''): boolean =>
  character === '%' || character === '€' || character !== character.toUpperCase();
