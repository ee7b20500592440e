import { memoize } from '../../collections/memoize.ts';
import type { Digits, Language } from '../../languages/language.ts';
import { charactersOf, escaped, possessiveEnd } from '../../languages/patterns.ts';
import { type Decimal, parseDecimal } from '../../numbers/decimal.ts';

/** A word, number or sign of a claim. `start` and `end` are UTF-16 units in its words. */
export interface Token {
  /** Lower case, without a possessive ending; every dash is “–”. */
  readonly text: string;
  readonly number?: Decimal;
  readonly start: number;
  readonly end: number;
}

/** The tokens of some words; undefined if there is a sign that no claim has, such as the colon of a time. */
export function tokenize(words: string, language: Language): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of words.matchAll(tokenPattern(words, language.digits))) {
    const between = words.slice(end, match.index);
    if (between !== '' && between !== ' ' && !betweenTokens.test(between)) return undefined;
    const token = tokenAt(match, language);
    tokens.push(token);
    end = token.end;
  }
  return betweenTokens.test(words.slice(end)) ? tokens : undefined;
}

const betweenTokens = /^[\s,.;!?'"“”‘’‐‑–—…-]*$/u;

function tokenAt(match: RegExpExecArray, language: Language): Token {
  const [raw] = match;
  const [start, end] = [match.index, match.index + raw.length];
  if (asciiLetter.test(raw)) return { text: wordText(raw, language), start, end }; // asked first: most tokens are words
  if (day.test(raw)) return { text: raw, start, end };
  if (/\d/.test(raw)) {
    const number = numberOf(raw, language.digits);
    return { text: raw, ...(number && { number }), start, end };
  }
  return { text: /[-–—]/.test(raw) ? '–' : wordText(raw, language), start, end };
}

const asciiLetter = /^[a-z]/i;

const wordText = (raw: string, language: Language): string => raw.toLowerCase().replace(possessiveEnd(language), '');

const numberOf = (raw: string, digits: Digits): Decimal | undefined =>
  parseDecimal(raw.replace('−', '-').replace(groupSigns(digits), '').replace(digits.point, '.'));

const day = /^\d+[.-]\d+[.-]\d+$/;

const groupSigns = memoize(({ groupsRead }: Digits) => new RegExp(`[${charactersOf(groupsRead)}]`, 'gu'));

const tokenPattern = (words: string, digits: Digits): RegExp =>
  isAscii.test(words) ? asciiToken(digits) : anyToken(digits);

const isAscii = /^[\0-\x7f’]*$/;

/** Spares most claims the tables of Unicode, which cost two milliseconds. */
const asciiToken = memoize((digits: Digits) => makeTokenPattern('A-Za-z', '', '0-9', digits));

const anyToken = memoize((digits: Digits) =>
  makeTokenPattern(String.raw`\p{L}`, String.raw`\p{M}`, String.raw`\p{N}`, digits),
);

const makeTokenPattern = (
  letter: string,
  mark: string,
  number: string,
  { group, groupsRead, point }: Digits,
): RegExp => {
  const decimals = String.raw`(?:${escaped(point)}\d+)?`;
  const groups = String.raw`\d{1,3}([${charactersOf(groupsRead)}])\d{3}(?:\2\d{3})*${decimals}`;
  const sign = String.raw`(?<![${letter}${number}]\s?)[-−]`;
  const digits = String.raw`(${sign})?(?:${groups}|\d+${decimals})(?![${charactersOf([point, group])}]?\d)`;
  const word = String.raw`[${letter}][${letter}${mark}]*(?:['’][${letter}]+)*`;
  return new RegExp(`${isoDate}|${digits}|${dash}|${word}|[%()~≈<>≥≤+½⅓⅔¼¾€$£]`, 'gu');
};

const isoDate = String.raw`\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}\.\d{1,2}\.\d{4}(?!\d)`;

const dash = String.raw`(?<=\d)\s?(?:-{1,3}|[–—])\s?(?=\d)`;
