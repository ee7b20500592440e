import { minusSign, ownFigures, readFigures, slashFraction } from './figures.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Digits, Language } from '../../languages/language.ts';
import { either, letter, possessiveEnd } from '../../languages/patterns.ts';
import type { Decimal } from '../../numbers/decimal.ts';

/** A word, number or sign of a claim. `start` and `end` are UTF-16 units in its words. */
export interface Token {
  /** Lower case, without a possessive ending; every dash is “–”, every sign of a number below zero the word for it. */
  readonly text: string;
  readonly number?: Decimal;
  readonly start: number;
  readonly end: number;
}

/**
 * The tokens of some words; undefined if there is a sign that no claim has, such as the colon of a time, or a word that
 * has grown onto a number and makes it something else: 5G, F16, 25a.
 */
export function tokenize(words: string, language: Language): readonly Token[] | undefined {
  if (signBeforeWord.test(words)) return undefined; // “–five” may be below zero
  const tokens: Token[] = [];
  let end = 0;
  for (const match of words.matchAll(tokenPattern(words, language.digits))) {
    const between = words.slice(end, match.index);
    if (between !== '' && between !== ' ' && !betweenTokens.test(between)) return undefined;
    const token = tokenAt(match, language);
    const last = tokens.at(-1);
    if (last && last.end === token.start && isGrown(last, token, language)) return undefined;
    tokens.push(token);
    end = token.end;
  }
  return betweenTokens.test(words.slice(end)) ? tokens : undefined;
}

const signBeforeWord = new RegExp(`^\\s{0,4}[-−‒–][${letter}]`);

const betweenTokens = /^[\s,.;!?'"“”‘’‐‑–—…-]*$/u;

function tokenAt(match: RegExpExecArray, language: Language): Token {
  const [raw] = match;
  const [start, end] = [match.index, match.index + raw.length];
  if (asciiLetter.test(raw)) return { text: wordText(raw, language), start, end }; // asked first: most tokens are words
  if (day.test(raw)) return { text: raw, start, end };
  if (/\d/.test(raw)) {
    const number = readFigures(raw, language.digits);
    return { text: raw, ...(number && { number }), start, end };
  }
  if (!/[-−‒–—]/.test(raw)) return { text: wordText(raw, language), start, end };
  const isSign = raw.length === 1 && !joinable.test(match.input.charAt(start - 1));
  return { text: isSign ? language.numbers.minus : '–', start, end };
}

/** Whether a word and a figure without a space between them are neither a number with its unit nor a day. */
function isGrown(first: Token, second: Token, language: Language): boolean {
  if (first.number) return startsWithLetter.test(second.text) && !grownUnits(language).has(second.text);
  const isSign = first.text === language.numbers.minus || currencyCodes(language).has(first.text);
  return second.number !== undefined && startsWithLetter.test(first.text) && !isSign;
}

const startsWithLetter = /^(?:[a-z]|\p{L})/u;

const currencyCodes = memoize(
  ({ mentions }: Language): ReadonlySet<string> => new Set(mentions.currenciesBefore.map((code) => code.toLowerCase())),
);

/** What may stand behind figures without a space: 2m, 5th, 3pp, 25km, 300EUR; a decade is refused later. */
const grownUnits = memoize((language: Language): ReadonlySet<string> => {
  const { numbers, percents, calendar, mentions } = language;
  return new Set([
    ...Object.keys(numbers.shortScales),
    ...Object.values(percents).flat(),
    ...calendar.ordinalEndings,
    ...currencyCodes(language),
    ...mentions.lengths.flatMap((pattern) => pattern.match(/[a-z]+/g) ?? []),
  ]);
});

/** Behind it a dash stands between two ends and is no sign. */
const joinable = new RegExp(`[${letter}\\d%]`);

const asciiLetter = /^[a-z]/i;

const wordText = (raw: string, language: Language): string => raw.toLowerCase().replace(possessiveEnd(language), '');

const day = /^\d+[./-]\d+[./-]\d+$/;

const tokenPattern = (words: string, digits: Digits): RegExp =>
  isAscii.test(words) ? asciiToken(digits) : anyToken(digits);

const isAscii = /^[\0-\x7f’]*$/;

/** Spares most claims the tables of Unicode, which cost two milliseconds. */
const asciiToken = memoize((digits: Digits) => makeTokenPattern('A-Za-z', '', digits));

const anyToken = memoize((digits: Digits) => makeTokenPattern(String.raw`\p{L}`, String.raw`\p{M}`, digits));

const makeTokenPattern = (letters: string, marks: string, digits: Digits): RegExp => {
  const word = String.raw`[${letters}][${letters}${marks}]*(?:['’][${letters}]+)*`;
  return new RegExp(
    `${isoDate}|${slashFraction}|${dash(letters)}|${minusSign}|${ownFigures(digits)}|${word}|[%()~≈<>≥≤+½⅓⅔¼¾€$£₾₸₴₽₺]`,
    'gu',
  );
};

const isoDate = either(
  String.raw`\d{4}[-/.]\d{2}[-/.]\d{2}(?!\d)`,
  String.raw`\d{1,2}\.\d{1,2}\.\d{4}(?!\d)`,
  String.raw`\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?!\d)`,
);

/** Between the ends of a range: “5–7”, “5%–7%”, “5 per cent – 7 per cent”. */
const dash = (letters: string): string =>
  String.raw`(?<=[\d%])\s?(?:-{1,3}|[–—])\s?(?=\d)|(?<=[${letters}])(?:\s[-–—]\s|[–—])(?=\d)`;
