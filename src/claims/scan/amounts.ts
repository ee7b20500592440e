import {
  type CorePatterns,
  type MentionKind,
  type MentionPatterns,
  type StartKind,
  textBefore,
} from './number-patterns.ts';
import { readNumber } from '../parse/numbers.ts';
import type { Language } from '../../languages/language.ts';
import { endOf } from '../../languages/patterns.ts';
import { compare, isWhole, wholeOf } from '../../numbers/decimal.ts';

/** A number at a place of a text, with all that belongs to it: its range, unit and whole. */
interface Amount {
  /** UTF-16 offset in the text. */
  readonly end: number;
  readonly kind: MentionKind;
}

/**
 * The number that begins at a UTF-16 offset of a text in lower case, with its unit and its hedges. Undefined if none
 * does, or if its hedge is no hedge there: “complaints about two rallies”, “under three conditions”.
 */
export function amountAt(
  text: string,
  start: number,
  kinds: ReadonlySet<StartKind>,
  patterns: MentionPatterns,
  language: Language,
): Amount | undefined {
  const hedge = kinds.has('hedge') ? hedgeAt(text, start, patterns) : undefined;
  if (hedge === 'concerning') return undefined;
  const hedged = hedge === undefined ? undefined : unhedgedAt(text, hedge, start, patterns, language);
  if (
    hedged &&
    endOf(patterns.isGoverning, text, start) !== undefined &&
    endOf(patterns.isGoverned, text, hedged.end) !== undefined
  )
    return undefined;
  const amount = hedged ?? (kinds.has('core') ? unhedgedAt(text, start, start, patterns, language) : undefined);
  if (!amount || isHalfOfPeriod(text, start, patterns, language)) return undefined;
  return { ...amount, end: endOf(patterns.afterHedge, text, amount.end) ?? amount.end };
}

/** The end of the hedges at a place, unless they mean “concerning”. */
function hedgeAt(text: string, start: number, patterns: MentionPatterns): number | 'concerning' | undefined {
  const end = endOf(patterns.hedge, text, start);
  if (end === undefined || endOf(patterns.isConcerning, text, start) === undefined) return end;
  return patterns.isConcerned().test(textBefore(text, start)) ? 'concerning' : end;
}

/** “the first half”, which is a time and no number. */
const isHalfOfPeriod = (text: string, start: number, patterns: MentionPatterns, language: Language): boolean =>
  language.fractions.bare.some((word) => text.startsWith(word, start)) &&
  patterns.isPeriod().test(textBefore(text, start));

/** The number at a place behind the hedges that begin at `start`; without hedges the two are the same. */
function unhedgedAt(
  text: string,
  at: number,
  start: number,
  patterns: MentionPatterns,
  language: Language,
): Amount | undefined {
  const isFigures = isFigure(text.charCodeAt(at));
  const phrase = isFigures ? slashAt(text, at, patterns.core) : phraseAt(text, at, at > start, patterns.core, language);
  if (phrase) return phrase;
  const isFrom = (): boolean => patterns.isFrom().test(textBefore(text, start));
  const amount = numeralAmountAt(text, at, patterns.core, isFrom, language);
  return amount ?? (isFigures ? undefined : indefiniteAt(text, at, patterns.core, language));
}

/** A digit or the point before decimals. Digits are ASCII here, as everywhere in text that is scanned. */
const isFigure = (code: number): boolean => (code >= 48 && code <= 57) || code === 46;

/** “3/4”, but not “3/4 of a million” */
const slashAt = (text: string, at: number, patterns: CorePatterns): Amount | undefined =>
  text.charAt(at + 1) === '/' && endOf(patterns.ofScale, text, at) === undefined
    ? shareTo(endOf(patterns.slash, text, at), text, patterns)
    : undefined;

/** What begins with a word of a number and is more than that word: “two thirds” is not “two”. */
function phraseAt(
  text: string,
  at: number,
  isHedged: boolean,
  patterns: CorePatterns,
  language: Language,
): Amount | undefined {
  if (endOf(patterns.ofScale, text, at) !== undefined) return undefined;
  return (
    amountOf(endOf(patterns.pieceOfTime, text, at), 'duration') ??
    amountOf(endOf(patterns.halfPercent, text, at), 'share') ??
    shareTo(endOf(patterns.fraction, text, at), text, patterns) ??
    (isHedged
      ? (amountOf(endOf(patterns.third, text, at), 'share') ?? amountOf(endOf(patterns.single, text, at), 'duration'))
      : undefined) ??
    rangeBetween(text, at, patterns, language)
  );
}

/** A fraction with the unit behind it: “¾ per cent” */
const shareTo = (end: number | undefined, text: string, patterns: CorePatterns): Amount | undefined =>
  end === undefined
    ? undefined
    : { end: endOf(patterns.points, text, end) ?? endOf(patterns.percent, text, end) ?? end, kind: 'share' };

const amountOf = (end: number | undefined, kind: MentionKind): Amount | undefined =>
  end === undefined ? undefined : { end, kind };

/** “none of the 16”, “several hundred euros” */
function indefiniteAt(text: string, at: number, patterns: CorePatterns, language: Language): Amount | undefined {
  const none = endOf(patterns.none, text, at);
  if (none !== undefined) return shareOfWhole(text, { start: at, end: none }, patterns, language);
  const many = endOf(patterns.many, text, at);
  return many === undefined ? undefined : { end: endOf(patterns.money, text, many) ?? many, kind: 'number' };
}

/** A number without its unit: where it begins, past its currency, and where it ends. */
interface Numeral {
  readonly start: number;
  readonly end: number;
}

function numeralAt(text: string, at: number, patterns: CorePatterns): Numeral | undefined {
  const unsigned = isFigure(text.charCodeAt(at)) ? at : (endOf(patterns.sign, text, at) ?? at);
  const figure = isFigure(text.charCodeAt(unsigned))
    ? unsigned
    : (endOf(patterns.currency, text, unsigned) ?? unsigned);
  const start = figure === unsigned ? at : figure;
  if (isFigure(text.charCodeAt(figure))) {
    const end = endOf(patterns.figures, text, figure) ?? endOf(patterns.ofScale, text, figure);
    return end === undefined ? undefined : { start, end };
  }
  const end = endOf(patterns.ofScale, text, figure) ?? endOf(patterns.spelled, text, figure);
  return end === undefined ? undefined : { start, end };
}

/** A number with all that belongs to it: the end of its range, its unit, its whole. */
function numeralAmountAt(
  text: string,
  at: number,
  patterns: CorePatterns,
  isFrom: () => boolean,
  language: Language,
): Amount | undefined {
  const numeral = numeralAt(text, at, patterns);
  if (!numeral) return undefined;
  const end = pastRepetition(text, numeral.end, patterns);
  const unit = unitAt(text, end, patterns);
  const unitEnd = unit?.end ?? end;
  const to = endOf(patterns.dash, text, unitEnd) ?? endOf(patterns.to, text, unitEnd);
  const isChange = to !== undefined && endOf(patterns.change, text, unitEnd) !== undefined && isFrom();
  const isPoints = unit !== undefined && endOf(patterns.points, text, end) !== undefined;
  const range = isChange ? undefined : rangeTo(text, numeral, to, patterns, language);
  // “by 2 percentage points to 61 per cent” is a change and what it led to
  if (range && !(isPoints && range.kind === 'share'))
    return unit && range.kind === 'number' ? { ...range, kind: unit.kind } : range;
  return unit ?? shareOfWhole(text, { start: numeral.start, end }, patterns, language) ?? { end, kind: 'number' };
}

/** Past the brackets of “twenty (20)”. */
function pastRepetition(text: string, at: number, patterns: CorePatterns): number {
  const opening = endOf(patterns.opening, text, at);
  const repeated = opening === undefined ? undefined : numeralAt(text, opening, patterns);
  return repeated && text.charAt(repeated.end) === ')' ? repeated.end + 1 : at;
}

/** The first character of any unit; most numbers have none. */
const unitStart = /[\s%€‐‑-]/;

/** The unit behind a number. */
function unitAt(text: string, at: number, patterns: CorePatterns): Amount | undefined {
  if (!unitStart.test(text.charAt(at))) return undefined;
  const points = endOf(patterns.points, text, at);
  if (points !== undefined) return { end: points, kind: 'number' };
  const percent = endOf(patterns.percent, text, at);
  if (percent !== undefined) return { end: percent, kind: 'share' };
  const money = endOf(patterns.money, text, at);
  if (money !== undefined) return { end: money, kind: 'number' };
  const time = endOf(patterns.time, text, at);
  return time === undefined ? undefined : { end: endOf(patterns.andHalf, text, time) ?? time, kind: 'duration' };
}

/** “between 280 and 300 euros” */
function rangeBetween(text: string, at: number, patterns: CorePatterns, language: Language): Amount | undefined {
  const start = endOf(patterns.between, text, at);
  const low = start === undefined ? undefined : numeralAt(text, start, patterns);
  if (!low) return undefined;
  const and = endOf(patterns.and, text, unitAt(text, low.end, patterns)?.end ?? low.end);
  return rangeTo(text, low, and, patterns, language);
}

/** The range whose upper end stands at a place, behind its dash or “to”; undefined if it is not above the lower one. */
function rangeTo(
  text: string,
  low: Numeral,
  at: number | undefined,
  patterns: CorePatterns,
  language: Language,
): Amount | undefined {
  const high = at === undefined ? undefined : numeralAt(text, at, patterns);
  if (!high || !isInOrder(text, low, high, language)) return undefined;
  return unitAt(text, high.end, patterns) ?? { end: high.end, kind: 'number' };
}

function isInOrder(text: string, low: Numeral, high: Numeral, language: Language): boolean {
  const [from, to] = [readNumber(wordsOf(text, low), language), readNumber(wordsOf(text, high), language)];
  return from !== undefined && to !== undefined && compare(from.number, to.number) < 0;
}

const wordsOf = (text: string, { start, end }: Numeral): string => text.slice(start, end);

/** A part with its whole: “nine out of ten” */
function shareOfWhole(text: string, part: Numeral, patterns: CorePatterns, language: Language): Amount | undefined {
  const of = endOf(patterns.of, text, part.end);
  const within = endOf(patterns.in, text, part.end);
  const isOfEvery = of !== undefined && within !== undefined && within > of; // “out of every”
  const start = isOfEvery ? within : (of ?? within);
  const whole = start === undefined ? undefined : numeralAt(text, start, patterns);
  if (
    !whole ||
    endOf(patterns.percent, text, whole.end) !== undefined ||
    endOf(patterns.points, text, whole.end) !== undefined
  )
    return undefined;
  return of !== undefined || isIdiom(wordsOf(text, part), wordsOf(text, whole), language)
    ? { end: whole.end, kind: 'share' }
    : undefined;
}

/** Whether a number in another is a manner of speaking: one in seven, nine in ten, three in five. */
function isIdiom(part: string, whole: string, language: Language): boolean {
  const [low, high] = [readNumber(part, language), readNumber(whole, language)];
  if (!low || !high || !isWhole(low.number) || !isWhole(high.number)) return false;
  const [few, many] = [wholeOf(low.number), wholeOf(high.number)];
  if (few >= many) return false;
  return few === 1n || (!/\d/.test(part + whole) && (many === few + 1n || idiomaticWholes.includes(many)));
}

/** Wholes that words are commonly “in”: three in five, nine in ten. */
const idiomaticWholes = [5n, 10n, 100n];
