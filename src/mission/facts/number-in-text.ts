import { currencyOf, currencyUnit } from '../../claims/judge/currency.ts';
import { inOwnFigures } from '../../claims/parse/figures.ts';
import { readClaim } from '../../claims/parse/parse-claim.ts';
import type { Claim, NumberStatement } from '../../claims/parse/statement.ts';
import type { Hedge, Language } from '../../languages/language.ts';
import { letter } from '../../languages/patterns.ts';
import { ownEntry } from '../../languages/word-lists.ts';
import { decimalText, trimmed } from '../../numbers/decimal.ts';
import { over, ratio, rounded } from '../../numbers/ratio.ts';

/**
 * How to write a value that is a text and reads like a number with its hedge or unit: “five”, “1200+”, “€2.5 million”,
 * “261 480 voters”, “97 of 100”. A sentence with a space before it; undefined if the text may well be one.
 */
export function numberInTextHint(text: string, language: Language): string | undefined {
  const isPhrase = ownEntry(language.numbers.phrases, text.trim().toLowerCase()) !== undefined; // nobody, both
  if (isPhrase || text.length > longestNumber) return undefined;
  const claim = readClaim(inOwnFigures(text.trim(), language), language);
  const { statement } = claim;
  if (statement.kind === 'number' && !statement.contradicts) return hintOf(claim, statement, language);
  if (statement.kind === 'part' && isAlone(claim))
    return ' Write its two numbers as two facts; a link to both of them, fact:part/whole, is their share.';
  if (statement.kind === 'fraction' && isAlone(claim)) {
    const share = trimmed(rounded(over(ratio(100n * statement.part), ratio(statement.whole)), 2));
    return ` Write a share in per cent: { value: ${decimalText(share)}, unit: ${language.print.percent} }.`;
  }
  return undefined;
}

/** No number with its unit is longer, in characters. */
const longestNumber = 60;

/** Hedges that a fact has a key for. */
const keys: Partial<Record<Hedge, string>> = {
  about: 'about',
  nearly: 'about',
  'just-over': 'more-than',
  'more-than': 'more-than',
  'at-most': 'up-to',
};

/** Hedges with one end only: a fact wants the other one, too. */
const openEnds: Partial<Record<Hedge, (figures: string) => string>> = {
  'at-least': (figures) => `${figures}, …`,
  'less-than': (figures) => `…, ${figures}`,
};

function hintOf(claim: Claim, { stated, hedge, measure }: NumberStatement, language: Language): string | undefined {
  const figures = decimalText(stated.number);
  const unit = unitOf(claim, measure, language);
  if (unit === 'unknown') return undefined;
  const key = hedge === undefined || hedge === 'exactly' ? 'value' : keys[hedge];
  const ofUnit = unit === undefined ? '' : `, unit: ${unit}`;
  if (key === undefined) {
    const ends = hedge === undefined ? undefined : openEnds[hedge];
    return ends && ` Write both its ends, { between: [${ends(figures)}]${ofUnit} }, or the number itself.`;
  }
  if (unit === undefined && key === 'value') return ` Write ${figures}.`;
  return ` Write { ${key}: ${figures}${ofUnit} }.`;
}

/** The unit beside the number: per cent, euros, or the one noun behind figures. “two-round system” is no number. */
function unitOf(claim: Claim, measure: NumberStatement['measure'], language: Language): string | 'unknown' | undefined {
  if (measure === 'percent') return isAlone(claim) ? language.print.percent : 'unknown';
  if (measure === 'points') return isAlone(claim) ? language.print.points[1] : 'unknown';
  const currency = currencyOf(claim.words, language);
  const noun = claim.words.slice(claim.end).trim();
  if (currency !== undefined) return /\s/.test(noun) ? 'unknown' : currencyUnit(currency, language);
  if (noun === '') return isAlone(claim) ? undefined : 'unknown';
  const isCounted = /\d/.test(claim.words) && oneNoun.test(noun) && language.nouns.isPlural(noun.toLowerCase());
  return isCounted && claim.start === 0 ? noun : 'unknown';
}

const oneNoun = new RegExp(`^[${letter}]+$`);

/** Whether nothing stands beside the statement. */
const isAlone = ({ words, start, end }: Claim): boolean =>
  words.slice(0, start).trim() === '' && words.slice(end).trim() === '';
