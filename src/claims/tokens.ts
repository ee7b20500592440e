import { type Decimal, parseDecimal } from './decimal.ts';

/** A word, number or sign of a claim. */
export interface Token {
  /** Lower case, without a possessive ending. */
  readonly text: string;
  readonly number?: Decimal;
  readonly start: number;
  readonly end: number;
}

const isoDate = String.raw`\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}\.\d{1,2}\.\d{4}(?!\d)`;
const groups = String.raw`\d{1,3}([,\u00A0\u2007\u2009\u202F ])\d{3}(?:\2\d{3})*(?:\.\d+)?`;
const dash = String.raw`(?<=\d)\s?[-–—]\s?(?=\d)`;

const tokenOf = (letter: string, mark: string, number: string): RegExp => {
  const sign = String.raw`(?<![${letter}${number}]\s?)[-−]`;
  const digits = String.raw`(${sign})?(?:${groups}|\d+(?:\.\d+)?)(?![.,]?\d)`;
  const word = String.raw`[${letter}][${letter}${mark}]*(?:['’][${letter}]+)*`;
  return new RegExp(`${isoDate}|${digits}|${dash}|${word}|[%()~≈<>≥≤+½⅓⅔¼¾€$£]`, 'gu');
};

/** The tables of Unicode cost two milliseconds, and most claims need none of them. */
const asciiToken = tokenOf('A-Za-z', '', '0-9');
let anyToken: RegExp | undefined;
const tokenIn = (words: string): RegExp => (isAscii.test(words) ? asciiToken : (anyToken ??= tokenOf(String.raw`\p{L}`, String.raw`\p{M}`, String.raw`\p{N}`)));

const isAscii = /^[\0-\x7f’]*$/;
const betweenTokens = /^[\s,.;!?'"“”‘’‐‑–—…-]*$/u;
const possessive = /['’]s?$/u;
const grouping = /[,\s]/gu;
const day = /^\d+[.-]\d+[.-]\d+$/;

function tokenAt(match: RegExpExecArray): Token {
  const [raw] = match;
  const [start, end] = [match.index, match.index + raw.length];
  if (/^[a-z]/i.test(raw)) return { text: raw.toLowerCase().replace(possessive, ''), start, end }; // as most are
  if (day.test(raw)) return { text: raw, start, end };
  if (/\d/.test(raw)) {
    const number = parseDecimal(raw.replace('−', '-').replace(grouping, ''));
    return { text: raw, ...(number && { number }), start, end };
  }
  if (/[-–—]/.test(raw)) return { text: '–', start, end };
  return { text: raw.toLowerCase().replace(possessive, ''), start, end };
}

/** The words of a claim; nothing where there is a sign that no claim has, such as the colon of a time. */
export function tokenize(words: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of words.matchAll(tokenIn(words))) {
    const between = words.slice(end, match.index);
    if (between !== '' && between !== ' ' && !betweenTokens.test(between)) return undefined;
    const found = tokenAt(match);
    tokens.push(found);
    end = found.end;
  }
  return betweenTokens.test(words.slice(end)) ? tokens : undefined;
}
