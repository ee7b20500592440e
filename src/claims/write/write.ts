import { approximateNumber, approximateShare, roundedPercent } from './approximate.ts';
import {
  type NumberForm,
  capitalized,
  measureText,
  numberText,
  opensInWords,
  percentText,
  scaledText,
} from './numerals.ts';
import { approximateSpan, spanText, wholeSpan } from './time-spans.ts';
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
import type { Language } from '../../languages/language.ts';
import type { Decimal } from '../../numbers/decimal.ts';
import { isPoint } from '../../numbers/interval.ts';
import { fromDecimal } from '../../numbers/ratio.ts';

/** What may stand behind `?as=` in a fact link. */
export const waysToWrite = ['digits', 'words', 'approx', 'percent', 'date'] as const;

export type WayToWrite = (typeof waysToWrite)[number];

/** The house's own words around numbers. */
export interface Wording {
  readonly hedges: Readonly<Record<'about' | 'more-than' | 'up-to', string>>;
  /** Before a number above one hundred that opens a sentence: “A total of”. */
  readonly opening: string;
}

/** How a fact is to be written. */
export interface WriteOptions {
  /** Left out: as the house writes it, the number exact. */
  readonly as?: WayToWrite | undefined;
  /** Then numbers are spelled out or follow the house’s opening, and the first letter is a capital. */
  readonly startsSentence?: boolean;
  readonly wording: Wording;
  readonly tolerances: Tolerances;
  readonly language: Language;
}

/** With every default filled in. */
type CompleteOptions = Required<Omit<WriteOptions, 'as'>> & { readonly as: WayToWrite | undefined };

/** The words that `[](fact:…)` leaves to prelim; undefined if the fact cannot be written in the way that is asked. */
export function write(subject: Subject, writing: WriteOptions): string | undefined {
  const complete = { startsSentence: false, as: undefined, ...writing };
  const text = writeSubject(subject, complete);
  return text !== undefined && complete.startsSentence ? capitalized(text) : text;
}

function writeSubject(subject: Subject, options: CompleteOptions): string | undefined {
  switch (subject.kind) {
    case 'fact':
      return writeFact(subject, options);
    case 'share':
      return writeShare(subject, options);
    case 'span':
      return writeSpan(subject, options);
  }
}

function writeFact({ value, unit }: FactSubject, options: CompleteOptions): string | undefined {
  const { as, language } = options;
  switch (value.kind) {
    case 'number':
      return writeNumber(value, measureOf(unit, language), options);
    case 'date':
      return as === undefined || as === 'date' ? language.print.date(value.date) : undefined;
    case 'truth':
      return as === 'words' ? language.print.truths[value.isTrue ? 'true' : 'false'] : undefined;
    case 'text':
      return as === undefined || as === 'words' ? value.text : undefined;
  }
}

/** A number with its unit and, where it is hedged, its hedge. */
function writeNumber(value: NumberValue, measure: Measure, options: CompleteOptions): string | undefined {
  const { as, language, tolerances } = options;
  if (as === 'date' || (as === 'percent' && measure !== 'percent')) return undefined;
  if (value.hedge !== 'exactly') return writeHedged(value, measure, options);
  if (as !== 'approx' || measure === 'points') return opened(value.stated, measure, options);
  if (measure === 'number')
    return approximateNumber(value.stated, tolerances, language) ?? openedScaled(value.stated, options);
  const share = fromDecimal(value.stated);
  return approximateShare(share, tolerances, language) ?? opened(roundedPercent(share), measure, options);
}

/** A hedged fact, with the hedge that the house writes for it. */
function writeHedged(
  { hedge, stated, to }: NumberValue,
  measure: Measure,
  { as, wording, language }: CompleteOptions,
): string {
  if (to) return writeBetween(stated, to, measure, formOf(as), language);
  const text = measureText(stated, measure, formOf(as), language);
  return hedge === 'about' || hedge === 'more-than' || hedge === 'up-to' ? `${wording.hedges[hedge]} ${text}` : text;
}

/** Both ends in digits where one of them is. */
function writeBetween(low: Decimal, high: Decimal, measure: Measure, form: NumberForm, language: Language): string {
  const [from, to] = [numberText(low, form, language), numberText(high, form, language)];
  const inDigits = form === 'house' && (measure === 'percent' || /\d/.test(from + to));
  const common = inDigits ? 'digits' : form;
  return language.print.between(numberText(low, common, language), measureText(high, measure, common, language));
}

/** A number that is round itself: 12 million. */
function openedScaled(number: Decimal, options: CompleteOptions): string {
  const text = scaledText(number, options.language);
  if (text === numberText(number, 'house', options.language)) return opened(number, 'number', options);
  return options.startsSentence ? `${options.wording.opening} ${text}` : text;
}

/** A number that opens a sentence is spelled out or follows the house's opening, unless digits are asked for. */
function opened(number: Decimal, measure: Measure, { as, startsSentence, wording, language }: CompleteOptions): string {
  if (!startsSentence || as === 'digits' || as === 'words') return measureText(number, measure, formOf(as), language);
  if (opensInWords(number)) return measureText(number, measure, 'words', language);
  return `${wording.opening} ${measureText(number, measure, 'house', language)}`;
}

/** A share as a whole per cent. */
function writeShare(share: ShareSubject, options: CompleteOptions): string | undefined {
  const { as, tolerances, wording, language } = options;
  const interval = shareInPercent(share);
  if (!interval || as === 'date') return undefined;
  const stated = statedShare(share);
  const round = as === 'approx' ? approximateShare(stated, tolerances, language) : undefined;
  if (round !== undefined) return round;
  if (!isPoint(interval)) return `${wording.hedges.about} ${percentText(roundedPercent(stated), 'house', language)}`;
  return opened(roundedPercent(stated), 'percent', options);
}

/** A time between two days, in whole units. */
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

const formOf = (as: WayToWrite | undefined): NumberForm => (as === 'digits' || as === 'words' ? as : 'house');
