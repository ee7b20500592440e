import type { Claim, FractionStatement, NumberStatement, SpanStatement } from './claim.ts';
import { trimmed } from './decimal.ts';
import { english } from './english/index.ts';
import { type End, type Interval, isEmpty, range } from './interval.ts';
import type { Judgement } from './judgement.ts';
import type { IntervalEnd, Language } from './language.ts';
import { groupedDigits } from './number-text.ts';
import { type Ratio, floor, minus, ratio, rounded } from './ratio.ts';
import { figureText } from './style.ts';

/** What the hedge of a claim says, for a message: “slightly fewer than 12 million”. Nothing for words without a number. */
export function meaningOf(claim: Claim, language: Language = english): string | undefined {
  const { statement } = claim;
  if (statement.kind !== 'number' && statement.kind !== 'fraction' && statement.kind !== 'span') return undefined;
  const isCount = statement.kind === 'number' && statement.measure === 'number';
  const meaning = language.print.meanings[statement.hedge ?? withoutHedge(statement)];
  return meaning(uncapitalized(figureText(claim)), isCount ? 'count' : 'amount');
}

function withoutHedge(statement: NumberStatement | FractionStatement | SpanStatement): 'bare' | 'rounded' | 'about' {
  if (statement.kind !== 'number') return 'about';
  return statement.measure !== 'number' || statement.stated.isRounded ? 'rounded' : 'bare';
}

const uncapitalized = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** At most two decimals. */
export const shortNumber = (number: Ratio, language: Language = english): string =>
  groupedDigits(trimmed(rounded(number, 2)), language);

const endText = (end: End | undefined, language: Language): IntervalEnd | undefined =>
  end && { text: shortNumber(end.at, language), isOpen: end.isOpen };

const isWholeNumber = ({ numerator, denominator }: Ratio): boolean => numerator % denominator === 0n;

const ceiling = (number: Ratio): bigint => -floor(minus(ratio(0), number));

/** The whole numbers of an interval: 9,500 to 9,999 of those from 9,500 and below 10,000. */
function wholeNumbers({ low, high }: Interval): Interval | undefined {
  if (!low || !high) return undefined;
  const first = low.isOpen ? floor(low.at) + 1n : ceiling(low.at);
  const last = high.isOpen ? ceiling(high.at) - 1n : floor(high.at);
  const numbers = range(ratio(first), ratio(last));
  return isEmpty(numbers) ? undefined : numbers;
}

export function unitText(unit: Judgement['unit'], { print }: Language = english): string {
  if (unit === undefined || unit === 'number') return '';
  if (unit === 'percent') return print.percent;
  return unit === 'points' ? print.points[1] : print.spans[unit][1];
}

/** What the words may stand for, in numbers: “9,500 to 9,999”. */
export function reachOf({ reading, fact, unit }: Judgement, language: Language = english): string | undefined {
  const where = reading?.find(({ grade }) => grade === 'true')?.where;
  if (!where) return undefined;
  const isCount = unit === 'number' && fact?.low !== undefined && isWholeNumber(fact.low.at);
  return intervalText(where, isCount, unit, language);
}

/** “9,500 to 9,999”; of a count only the whole numbers. */
export function intervalText(where: Interval, isCount: boolean, unit: Judgement['unit'], language: Language = english): string {
  const { low, high } = (isCount && wholeNumbers(where)) || where;
  return language.print.interval(endText(low, language), endText(high, language), unitText(unit, language));
}
