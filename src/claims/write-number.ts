import { approximateNumber } from './approximate.ts';
import type { Decimal } from './decimal.ts';
import { isPoint } from './interval.ts';
import type { Language } from './language.ts';
import { type NumberForm, numberText, opensInWords, scaledText } from './number-text.ts';
import { fromDecimal } from './ratio.ts';
import { type Measure, type ShareSubject, shareInPercent, statedShare } from './subject.ts';
import type { NumberValue } from './value.ts';
import { approximateShare, percentText, pointsText, roundedPercent } from './write-percent.ts';
import { type Settled, formOf } from './writing.ts';

/** A number with its unit and, where it is hedged, its hedge. */
export function writeNumber(value: NumberValue, measure: Measure, writing: Settled): string | undefined {
  const { as, language, tolerances } = writing;
  if (as === 'date' || (as === 'percent' && measure !== 'percent')) return undefined;
  if (value.hedge !== 'exactly') return writeHedged(value, measure, writing);
  if (as !== 'approx' || measure === 'points') return opened(value.stated, measure, writing);
  if (measure === 'number') return approximateNumber(value.stated, tolerances, language) ?? openedRound(value.stated, writing);
  const share = fromDecimal(value.stated);
  return approximateShare(share, tolerances, language) ?? opened(roundedPercent(share), measure, writing);
}

function writeHedged({ hedge, stated, to }: NumberValue, measure: Measure, { as, wording, language }: Settled): string {
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
function opened(number: Decimal, measure: Measure, { as, startsSentence, wording, language }: Settled): string {
  if (!startsSentence || as === 'digits' || as === 'words') return measured(number, measure, formOf(as), language);
  if (opensInWords(number)) return measured(number, measure, 'words', language);
  return `${wording.opening} ${measured(number, measure, 'house', language)}`;
}

/** A number that is round itself: 12 million. */
function openedRound(number: Decimal, writing: Settled): string {
  const text = scaledText(number, writing.language);
  if (text === numberText(number, 'house', writing.language)) return opened(number, 'number', writing);
  return writing.startsSentence ? `${writing.wording.opening} ${text}` : text;
}

/** A share as a whole per cent. */
export function writeShare(share: ShareSubject, writing: Settled): string | undefined {
  const { as, tolerances, wording, language } = writing;
  const interval = shareInPercent(share);
  if (!interval || as === 'date') return undefined;
  const stated = statedShare(share);
  const round = as === 'approx' ? approximateShare(stated, tolerances, language) : undefined;
  if (round !== undefined) return round;
  if (!isPoint(interval)) return `${wording.hedges.about} ${percentText(roundedPercent(stated), 'house', language)}`;
  return opened(roundedPercent(stated), 'percent', writing);
}
