import type { Language } from '../../languages/language.ts';
import { readNumber } from '../parse/numbers.ts';
import type { Beginning, CorePatterns, MentionKind, MentionPatterns } from './number-patterns.ts';
import { endOf } from '../../languages/patterns.ts';
import { compare, isWhole, wholeOf } from '../../numbers/decimal.ts';

/** As many characters as are looked at before a place. */
const farthest = 24;

export const textBefore = (text: string, at: number): string => text.slice(Math.max(0, at - farthest), at);

const found = (end: number | undefined, kind: Found['kind']): Found | undefined =>
  end === undefined ? undefined : { end, kind };

/** What begins with a word and is more than that word: “two thirds” is not “two”. */
function readWords(
  text: string,
  at: number,
  isHedged: boolean,
  patterns: MentionPatterns,
  language: Language,
): Found | undefined {
  const { core } = patterns;
  if (endOf(core.ofScale, text, at) !== undefined) return undefined;
  return (
    found(endOf(core.pieceOfTime, text, at), 'duration') ??
    found(endOf(core.halfPercent, text, at), 'share') ??
    found(endOf(core.fraction, text, at), 'share') ??
    (isHedged
      ? (found(endOf(core.third, text, at), 'share') ?? found(endOf(core.single, text, at), 'duration'))
      : undefined) ??
    readBetween(text, at, core, language)
  );
}

/** “none of the 16”, “several hundred euros” */
function readOthers(text: string, at: number, { core }: MentionPatterns, language: Language): Found | undefined {
  const none = endOf(core.none, text, at);
  const many = none === undefined ? endOf(core.many, text, at) : undefined;
  if (none !== undefined) return readWhole(text, { start: at, end: none }, core, language);
  return many === undefined ? undefined : { end: endOf(core.money, text, many) ?? many, kind: 'number' };
}

function coreAt(
  text: string,
  at: number,
  start: number,
  patterns: MentionPatterns,
  language: Language,
): Found | undefined {
  const isFigures = text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;
  const words = isFigures ? undefined : readWords(text, at, at > start, patterns, language);
  if (words) return words;
  const amount = readAmount(text, at, patterns.core, () => patterns.isFrom().test(textBefore(text, start)), language);
  return amount ?? (isFigures ? undefined : readOthers(text, at, patterns, language));
}

/** The end of the hedges at a place, unless they mean “concerning”. */
function hedgeAt(text: string, start: number, patterns: MentionPatterns): number | 'concerning' | undefined {
  const end = endOf(patterns.hedge, text, start);
  if (end === undefined || endOf(patterns.isConcerning, text, start) === undefined) return end;
  return patterns.isConcerned().test(textBefore(text, start)) ? 'concerning' : end;
}

/** A number at a place, with its unit and its hedges. */
export function readCore(
  text: string,
  start: number,
  may: ReadonlySet<Beginning>,
  patterns: MentionPatterns,
  language: Language,
): Found | undefined {
  const hedge = may.has('hedge') ? hedgeAt(text, start, patterns) : undefined;
  if (hedge === 'concerning') return undefined;
  const hedged = hedge === undefined ? undefined : coreAt(text, hedge, start, patterns, language);
  const core = hedged ?? (may.has('core') ? coreAt(text, start, start, patterns, language) : undefined);
  if (
    hedged &&
    endOf(patterns.isGoverning, text, start) !== undefined &&
    endOf(patterns.isGoverned, text, hedged.end) !== undefined
  )
    return undefined;
  if (
    !core ||
    (language.fractions.bare.some((word) => text.startsWith(word, start)) &&
      patterns.isPeriod().test(textBefore(text, start)))
  )
    return undefined;
  return { ...core, end: endOf(patterns.afterHedge, text, core.end) ?? core.end };
}

/** What was found at a place, and where it ends. */
export interface Found {
  readonly end: number;
  readonly kind: MentionKind;
}

/** A number without its unit: where it begins, past its currency, and where it ends. */
interface Bare {
  readonly start: number;
  readonly end: number;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function bareAt(text: string, at: number, patterns: CorePatterns): Bare | undefined {
  const start = isDigit(text.charCodeAt(at)) ? at : (endOf(patterns.currency, text, at) ?? at);
  if (isDigit(text.charCodeAt(start))) {
    const end = endOf(patterns.figures, text, start);
    return end === undefined ? undefined : { start, end };
  }
  const end = endOf(patterns.ofScale, text, start) ?? endOf(patterns.spelled, text, start);
  return end === undefined ? undefined : { start, end };
}

const mayBeUnit = /[\s%€‐‑-]/;

/** The unit behind a number. */
function unitAt(text: string, at: number, patterns: CorePatterns): Found | undefined {
  if (!mayBeUnit.test(text.charAt(at))) return undefined;
  const points = endOf(patterns.points, text, at);
  if (points !== undefined) return { end: points, kind: 'number' };
  const percent = endOf(patterns.percent, text, at);
  if (percent !== undefined) return { end: percent, kind: 'share' };
  const money = endOf(patterns.money, text, at);
  if (money !== undefined) return { end: money, kind: 'number' };
  const time = endOf(patterns.time, text, at);
  return time === undefined ? undefined : { end: endOf(patterns.andHalf, text, time) ?? time, kind: 'duration' };
}

const wordsOf = (text: string, { start, end }: Bare): string => text.slice(start, end);

function isInOrder(text: string, low: Bare, high: Bare, language: Language): boolean {
  const [from, to] = [readNumber(wordsOf(text, low), language), readNumber(wordsOf(text, high), language)];
  return from !== undefined && to !== undefined && compare(from.number, to.number) < 0;
}

/** The upper end of a range, at the place behind its dash or “to”. */
function upperAt(
  text: string,
  low: Bare,
  at: number | undefined,
  patterns: CorePatterns,
  language: Language,
): Found | undefined {
  const high = at === undefined ? undefined : bareAt(text, at, patterns);
  if (!high || !isInOrder(text, low, high, language)) return undefined;
  return unitAt(text, high.end, patterns) ?? { end: high.end, kind: 'number' };
}

/** “between 280 and 300 euros” */
function readBetween(text: string, at: number, patterns: CorePatterns, language: Language): Found | undefined {
  const start = endOf(patterns.between, text, at);
  const low = start === undefined ? undefined : bareAt(text, start, patterns);
  if (!low) return undefined;
  return upperAt(
    text,
    low,
    endOf(patterns.and, text, unitAt(text, low.end, patterns)?.end ?? low.end),
    patterns,
    language,
  );
}

/** Whether two words are a manner of speaking: one in seven, nine in ten, three in five. */
function isIdiom(low: string, high: string, language: Language): boolean {
  const [part, whole] = [readNumber(low, language), readNumber(high, language)];
  if (!part || !whole || !isWhole(part.number) || !isWhole(whole.number)) return false;
  const [few, many] = [wholeOf(part.number), wholeOf(whole.number)];
  if (few >= many) return false;
  return few === 1n || (!/\d/.test(low + high) && (many === few + 1n || [5n, 10n, 100n].includes(many)));
}

/** The whole behind a part: “out of ten” */
function readWhole(text: string, part: Bare, patterns: CorePatterns, language: Language): Found | undefined {
  const of = endOf(patterns.of, text, part.end);
  const start = of ?? endOf(patterns.in, text, part.end);
  const whole = start === undefined ? undefined : bareAt(text, start, patterns);
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

/** “twenty (20)” */
function againAt(text: string, at: number, patterns: CorePatterns): number {
  const opening = endOf(patterns.opening, text, at);
  const again = opening === undefined ? undefined : bareAt(text, opening, patterns);
  return again && text.charAt(again.end) === ')' ? again.end + 1 : at;
}

/** A number with all that belongs to it: the end of its range, its unit, its whole. */
function readAmount(
  text: string,
  at: number,
  patterns: CorePatterns,
  isFrom: () => boolean,
  language: Language,
): Found | undefined {
  const bare = bareAt(text, at, patterns);
  if (!bare) return undefined;
  const end = againAt(text, bare.end, patterns);
  const unit = unitAt(text, end, patterns);
  const behind = unit?.end ?? end;
  const to = endOf(patterns.dash, text, behind) ?? endOf(patterns.to, text, behind);
  const isTwo = to !== undefined && endOf(patterns.change, text, behind) !== undefined && isFrom();
  const range = isTwo ? undefined : upperAt(text, bare, to, patterns, language);
  if (range) return unit && range.kind === 'number' ? { ...range, kind: unit.kind } : range;
  return unit ?? readWhole(text, { start: bare.start, end }, patterns, language) ?? { end, kind: 'number' };
}
