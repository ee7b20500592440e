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
const sign = String.raw`(?<![\p{L}\p{N}]\s?)[-−]`;
const groups = String.raw`\d{1,3}([,\u00A0\u2007\u2009\u202F ])\d{3}(?:\2\d{3})*(?:\.\d+)?`;
const digits = String.raw`(${sign})?(?:${groups}|\d+(?:\.\d+)?)(?![.,]?\d)`;
const dash = String.raw`(?<=\d)\s?[-–—]\s?(?=\d)`;
const word = String.raw`\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*`;

const token = new RegExp(`${isoDate}|${digits}|${dash}|${word}|[%()~≈<>≥≤+½⅓⅔¼¾€$£]`, 'gu');
const betweenTokens = /^[\s,.;!?'"“”‘’‐‑–—…-]*$/u;
const possessive = /['’]s?$/u;
const grouping = /[,\s]/gu;
const day = /^\d+[.-]\d+[.-]\d+$/;

function tokenAt(match: RegExpExecArray): Token {
  const [raw] = match;
  const [start, end] = [match.index, match.index + raw.length];
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
  for (const match of words.matchAll(token)) {
    if (!betweenTokens.test(words.slice(end, match.index))) return undefined;
    const found = tokenAt(match);
    tokens.push(found);
    end = found.end;
  }
  return betweenTokens.test(words.slice(end)) ? tokens : undefined;
}
