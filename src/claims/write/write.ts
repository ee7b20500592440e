import {
  type FactSubject,
  type Measure,
  type NumberValue,
  type ShareSubject,
  type SpanSubject,
  type Subject,
  measureOf,
  shareInPercent,
  statedShare,
} from '../subject.ts';
import type { Tolerances } from '../tolerances.ts';
import { type NumberForm, capitalized, numberText, opensInWords, scaledText } from './numerals.ts';
import type { Language } from '../../languages/language.ts';
import { type SpanUnit, span } from '../../numbers/calendar.ts';
import { type Decimal, compare, integer, shift, trimmed, zero } from '../../numbers/decimal.ts';
import { isPoint } from '../../numbers/interval.ts';
import {
  type Ratio,
  compareRatios,
  exact,
  floor,
  fromDecimal,
  magnitude,
  minus,
  over,
  percentOf,
  plus,
  ratio,
  rounded,
} from '../../numbers/ratio.ts';

export const waysToWrite = ['digits', 'words', 'approx', 'percent', 'date'] as const;

export type WayToWrite = (typeof waysToWrite)[number];

/** The house's own words around numbers. */
export interface Wording {
  readonly hedges: Readonly<Record<'about' | 'more-than' | 'up-to', string>>;
  /** Before a number above one hundred that opens a sentence: “A total of”. */
  readonly opening: string;
}

export interface WriteOptions {
  readonly as?: WayToWrite | undefined;
  readonly startsSentence?: boolean;
  readonly wording: Wording;
  readonly tolerances: Tolerances;
  readonly language: Language;
}

/** With every default filled in. */
type CompleteOptions = Required<Omit<WriteOptions, 'as'>> & { readonly as: WayToWrite | undefined };

const formOf = (as: WayToWrite | undefined): NumberForm => (as === 'digits' || as === 'words' ? as : 'house');

/** The words for `[](fact:…)`; nothing where the fact cannot be written in the way that is asked. */
export function write(subject: Subject, writing: WriteOptions): string | undefined {
  const settled = { startsSentence: false, as: undefined, ...writing };
  const text = writeSubject(subject, settled);
  return text !== undefined && settled.startsSentence ? capitalized(text) : text;
}

function writeSubject(subject: Subject, writing: CompleteOptions): string | undefined {
  switch (subject.kind) {
    case 'fact':
      return writeFact(subject, writing);
    case 'share':
      return writeShare(subject, writing);
    case 'span':
      return writeSpan(subject, writing);
  }
}

function writeFact({ value, unit }: FactSubject, writing: CompleteOptions): string | undefined {
  const { as, language } = writing;
  switch (value.kind) {
    case 'number':
      return writeNumber(value, measureOf(unit, language), writing);
    case 'date':
      return as === undefined || as === 'date' ? language.print.date(value.date) : undefined;
    case 'truth':
      return as === 'words' ? language.print.truths[value.isTrue ? 'true' : 'false'] : undefined;
    case 'text':
      return as === undefined || as === 'words' ? value.text : undefined;
  }
}

function writeSpan(
  subject: SpanSubject,
  { as, startsSentence, tolerances, language }: CompleteOptions,
): string | undefined {
  if (as === 'date' || as === 'percent') return undefined;
  const round = as === 'approx' ? approximateSpan(subject, tolerances, language) : undefined;
  if (round !== undefined) return round;
  const whole = wholeSpan(subject, tolerances);
  const isSpelled = startsSentence && as !== 'digits' && opensInWords(whole.count);
  const form = isSpelled ? 'words' : formOf(as);
  return spanText(whole, form, language);
}

/** A number with its unit and, where it is hedged, its hedge. */
function writeNumber(value: NumberValue, measure: Measure, writing: CompleteOptions): string | undefined {
  const { as, language, tolerances } = writing;
  if (as === 'date' || (as === 'percent' && measure !== 'percent')) return undefined;
  if (value.hedge !== 'exactly') return writeHedged(value, measure, writing);
  if (as !== 'approx' || measure === 'points') return opened(value.stated, measure, writing);
  if (measure === 'number')
    return approximateNumber(value.stated, tolerances, language) ?? openedRound(value.stated, writing);
  const share = fromDecimal(value.stated);
  return approximateShare(share, tolerances, language) ?? opened(roundedPercent(share), measure, writing);
}

function writeHedged(
  { hedge, stated, to }: NumberValue,
  measure: Measure,
  { as, wording, language }: CompleteOptions,
): string {
  if (to) return writeBetween(stated, to, measure, formOf(as), language);
  const text = measured(stated, measure, formOf(as), language);
  return hedge === 'about' || hedge === 'more-than' || hedge === 'up-to' ? `${wording.hedges[hedge]} ${text}` : text;
}

/** Both ends in digits where one of them is. */
function writeBetween(low: Decimal, high: Decimal, measure: Measure, form: NumberForm, language: Language): string {
  const [from, to] = [numberText(low, form, language), numberText(high, form, language)];
  const inDigits = form === 'house' && (measure === 'percent' || /\d/.test(from + to));
  const one = inDigits ? 'digits' : form;
  return language.print.between(numberText(low, one, language), measured(high, measure, one, language));
}

function measured(number: Decimal, measure: Measure, form: NumberForm, language: Language): string {
  if (measure === 'percent') return percentText(number, form, language);
  return measure === 'points' ? pointsText(number, form, language) : numberText(number, form, language);
}

/** A number that opens a sentence is spelled out or follows the house's opening, unless digits are asked for. */
function opened(number: Decimal, measure: Measure, { as, startsSentence, wording, language }: CompleteOptions): string {
  if (!startsSentence || as === 'digits' || as === 'words') return measured(number, measure, formOf(as), language);
  if (opensInWords(number)) return measured(number, measure, 'words', language);
  return `${wording.opening} ${measured(number, measure, 'house', language)}`;
}

/** A number that is round itself: 12 million. */
function openedRound(number: Decimal, writing: CompleteOptions): string {
  const text = scaledText(number, writing.language);
  if (text === numberText(number, 'house', writing.language)) return opened(number, 'number', writing);
  return writing.startsSentence ? `${writing.wording.opening} ${text}` : text;
}

/** A share as a whole per cent. */
function writeShare(share: ShareSubject, writing: CompleteOptions): string | undefined {
  const { as, tolerances, wording, language } = writing;
  const interval = shareInPercent(share);
  if (!interval || as === 'date') return undefined;
  const stated = statedShare(share);
  const round = as === 'approx' ? approximateShare(stated, tolerances, language) : undefined;
  if (round !== undefined) return round;
  if (!isPoint(interval)) return `${wording.hedges.about} ${percentText(roundedPercent(stated), 'house', language)}`;
  return opened(roundedPercent(stated), 'percent', writing);
}

/** Per cents stand in digits; a difference of them follows the rule for numbers. */
function percentText(number: Decimal, form: NumberForm, language: Language): string {
  return `${numberText(number, form === 'house' ? 'digits' : form, language)} ${language.print.percent}`;
}

function pointsText(number: Decimal, form: NumberForm, language: Language): string {
  const [one, many] = language.print.points;
  return `${numberText(number, form, language)} ${trimmed(number).digits === 1n ? one : many}`;
}

const isSame = (a: Ratio, b: Ratio): boolean => compareRatios(a, b) === 0;

/**
 * A whole per cent. Only a share that is not quite nothing or not quite all gets decimals, so that it does not print as
 * such.
 */
export function roundedPercent(share: Ratio): Decimal {
  const isEnd = (number: Ratio): boolean => isSame(number, ratio(0)) || isSame(number, ratio(100));
  for (let decimals = 0; ; decimals++) {
    const found = rounded(share, decimals);
    if (!isEnd(fromDecimal(found)) || isSame(fromDecimal(found), share)) return found;
  }
}

/** A share in round words, nearly half, almost 40 per cent; nothing where no round one is near. */
export function approximateShare(
  share: Ratio,
  { fractions, percents }: Tolerances,
  language: Language,
): string | undefined {
  const { print } = language;
  for (const [part, whole, name] of print.fractions) {
    const named = over(ratio(100 * part), ratio(whole));
    if (compareRatios(magnitude(minus(share, named)), exact(fractions.bare)) > 0) continue;
    return hedged(compareRatios(share, named), name, print.hedges.nearly, language);
  }
  const tens = rounded(over(share, ratio(10)), 0).digits * 10n;
  const distance = magnitude(minus(share, ratio(tens)));
  const isFar = compareRatios(distance, exact(percents.near)) > 0;
  if (isFar || tens <= 0n || tens >= 100n || distance.numerator === 0n) return undefined;
  return hedged(
    compareRatios(share, ratio(tens)),
    percentText(integer(tens), 'house', language),
    print.almost,
    language,
  );
}

function hedged(order: number, name: string, before: string, { print }: Language): string {
  if (order === 0) return name;
  return `${order < 0 ? before : print.hedges['just-over']} ${name}`;
}

export interface SpanWords {
  readonly count: Decimal;
  readonly unit: SpanUnit;
}

const isFrom = (time: Ratio, least: number): boolean => compareRatios(time, ratio(least)) >= 0;

const isWholeNumber = (time: Ratio): boolean => time.numerator % time.denominator === 0n;

/** Two years or more count in years, two months or more in months, whole weeks in weeks, the rest in days. */
export function spanUnit({ from, to }: SpanSubject): SpanUnit {
  const [years, months, weeks] = [span(from, to, 'years'), span(from, to, 'months'), span(from, to, 'weeks')];
  if (isFrom(years, 2) || (isFrom(years, 1) && isWholeNumber(years))) return 'years';
  if (isFrom(months, 2) || (isFrom(months, 1) && isWholeNumber(months))) return 'months';
  if (isFrom(weeks, 4) || (isFrom(weeks, 1) && isWholeNumber(weeks))) return 'weeks';
  return 'days';
}

export function spanText({ count, unit }: SpanWords, form: NumberForm, language: Language): string {
  const [one, many] = language.print.spans[unit];
  return `${numberText(count, form, language)} ${count.digits === 1n ? one : many}`;
}

/** The whole years, or such, that a plain statement may give. */
export function wholeSpan(subject: SpanSubject, { times }: Tolerances): SpanWords {
  const unit = spanUnit(subject);
  return { unit, count: integer(floor(plus(span(subject.from, subject.to, unit), exact(times.early)))) };
}

/** Nearly 28 years, more than 27 years; nothing where the years are whole. */
function approximateSpan(subject: SpanSubject, { times }: Tolerances, language: Language): string | undefined {
  const unit = spanUnit(subject);
  const time = span(subject.from, subject.to, unit);
  const { hedges } = language.print;
  if (isWholeNumber(time)) return undefined;
  const next = floor(time) + 1n;
  const isClose = compareRatios(time, minus(ratio(next), exact(times.nearly))) >= 0;
  if (isClose) return `${hedges.nearly} ${spanText({ count: integer(next), unit }, 'house', language)}`;
  return `${hedges['more-than']} ${spanText({ count: integer(next - 1n), unit }, 'house', language)}`;
}

/** The roundest number that is near: as few digits as can be, and always the nearest with so many. */
export function roundestNear(number: Decimal, { near }: Tolerances): Decimal {
  const exactly = fromDecimal(number);
  const length = trimmed(number).digits.toString().length - trimmed(number).scale;
  for (let kept = 1; ; kept++) {
    const power = length - kept;
    const round = shift(rounded(fromDecimal(shift(number, -power)), 0), power);
    const found = fromDecimal(round);
    const distance = magnitude(minus(exactly, found));
    if (compareRatios(distance, percentOf(near.always, found)) <= 0) return trimmed(round);
  }
}

/**
 * A number in round words that are always true of it: almost 12 million, more than 800. Nothing where it is round
 * itself.
 */
function approximateNumber(number: Decimal, tolerances: Tolerances, language: Language): string | undefined {
  if (compare(number, zero) <= 0) return undefined;
  const round = roundestNear(number, tolerances);
  const order = compare(number, round);
  if (order === 0) return undefined;
  const text = scaledText(round, language);
  const { hedges, almost } = language.print;
  if (order > 0) return `${hedges['more-than']} ${text}`;
  return `${text === numberText(round, 'house', language) ? hedges.nearly : almost} ${text}`;
}
