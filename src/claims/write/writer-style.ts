import { memoize } from '../../collections/memoize.ts';
import type { Claim } from '../parse/statement.ts';
import type { Measure } from '../subject.ts';
import { groupedDigits, numberText } from './numerals.ts';
import type { Language } from '../../languages/language.ts';
import { type Decimal, compare, integer, isWhole, shift, trimmed } from '../../numbers/decimal.ts';

/** How a writer wrote a number, so that another can be offered in the same manner. */
export interface WriterStyle {
  readonly isInWords: boolean;
  /** “million” rather than six zeros. */
  readonly isScaled: boolean;
  /** “ per cent”, “ percent” or “%”, with the space before it. */
  readonly percent: string;
}

/** How the number of a claim was written. */
export function writerStyleOf(claim: Claim, language: Language): WriterStyle {
  const { statement } = claim;
  const isNumber = statement.kind === 'number' || statement.kind === 'span';
  return {
    isInWords: isNumber && !anyDigit.test(figureText(claim)),
    isScaled: isNumber && statement.stated.isRounded && compare(statement.stated.unit, integer(10)) >= 0,
    percent: percentPattern(language).exec(figureText(claim))?.[0] ?? ` ${language.print.percent}`,
  };
}

const percentPattern = memoize(({ shares }: Language) => new RegExp(`\\s*(?:${shares.written})`, 'iu'));

const anyDigit = /\d/;

/** The writer’s words for the number itself, without its hedge. */
export const figureText = ({ words, figure }: Claim): string => words.slice(figure.start, figure.end);

/** A number as the writer would write it; long ones never in words. */
export function inStyle(number: Decimal, measure: Measure, style: WriterStyle, language: Language): string {
  const inWords = style.isInWords && compare(number, integer(100)) <= 0 && isWhole(number);
  const scaled = style.isScaled ? scaledDigits(number, style.isInWords, language) : undefined;
  const text = scaled ?? numberText(number, inWords ? 'words' : 'digits', language);
  if (measure === 'percent') return text + style.percent;
  if (measure === 'number') return text;
  return `${text} ${language.print.points[trimmed(number).digits === 1n ? 0 : 1]}`;
}

/** A number with a scale word: “11.95 million”; undefined if that would take more than two decimals. */
function scaledDigits(number: Decimal, inWords: boolean, language: Language): string | undefined {
  const scale = language.numbers.scales.find(([unit]) => compare(integer(unit), number) <= 0);
  if (!scale) return undefined;
  const coefficient = trimmed(shift(number, 1 - scale[0].toString().length));
  if (coefficient.scale > 2) return undefined;
  return `${coefficientText(coefficient, inWords, language)} ${scale[1]}`;
}

const coefficientText = (number: Decimal, inWords: boolean, language: Language): string =>
  inWords && isWhole(number) ? numberText(number, 'words', language) : groupedDigits(number, language);
