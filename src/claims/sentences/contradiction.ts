import { type Grade, numberValues } from '../judge/accepted-values.ts';
import type { NumberStatement } from '../parse/statement.ts';
import { type Count, statementOf } from './counts.ts';
import { type StatedWhole, isSingle } from './wholes.ts';
import type { Tolerances } from '../tolerances.ts';
import type { Hedge, Language } from '../../languages/language.ts';
import { compare, decimalText } from '../../numbers/decimal.ts';
import { type Interval, meets } from '../../numbers/interval.ts';
import { compareRatios, fromDecimal, ratio, times } from '../../numbers/ratio.ts';

/** How sure it is that two numbers of the same thing contradict each other. */
export type Contradiction = 'certain' | 'likely' | 'none';

/** The values that a number of running text may stand for. Both lists are empty if it is not a plain number. */
export interface Range {
  /** As it is meant. */
  readonly meant: readonly Interval[];
  /** However loosely it was put. */
  readonly loose: readonly Interval[];
}

/** The values that a count may stand for, within the tolerances of the house. */
export function rangeOf(count: Count, tolerances: Tolerances): Range {
  const statement = statementOf(count);
  const accepted = statement ? numberValues(statement.stated, statement.hedge, tolerances) : [];
  const valuesOf = (grades: readonly Grade[]): readonly Interval[] =>
    accepted.flatMap(({ grade, where }) => (grades.includes(grade) ? [where] : []));
  const loose = valuesOf(['true', 'rounded-as-exact', 'loose']);
  return { meant: oneSided.has(statement?.hedge) ? loose : valuesOf(['true', 'rounded-as-exact']), loose };
}

/** Hedges that are true however far off the number is, though they may mislead. */
const oneSided: ReadonlySet<Hedge | undefined> = new Set<Hedge>(['more-than', 'less-than', 'at-least', 'at-most']);

/** Whether one value can be meant by both numbers. */
export const canBeSame = (a: Range, b: Range): boolean => haveCommonValue(a.meant, b.meant);

const haveCommonValue = (a: readonly Interval[], b: readonly Interval[]): boolean =>
  a.some((interval) => b.some((other) => meets(interval, other)));

/**
 * How sure it is that two numbers of the same thing contradict each other, by the way the text introduces them. The
 * caller has found that they cannot be the same (`canBeSame`). `none` if either is not a plain number.
 */
export function contradictionOf(
  a: StatedWhole & { range: Range },
  b: StatedWhole & { range: Range },
  language: Language,
): Contradiction {
  const [first, second] = [statementOf(a.count), statementOf(b.count)];
  if (!first || !second) return 'none';
  const byWording = contradictionByPhrasings(a, b);
  const isUnsure =
    areFarApart(first, second) || !isSingle(a, language) || haveCommonValue(a.range.loose, b.range.loose);
  const certainty = isUnsure ? stepDown(byWording) : byWording;
  return certainty === 'none' && differByTypingSlip(first, second) ? 'likely' : certainty;
}

/** One step less sure. */
export const stepDown = (certainty: Contradiction): Contradiction => (certainty === 'certain' ? 'likely' : 'none');

function contradictionByPhrasings(a: StatedWhole, b: StatedWhole): Contradiction {
  if (a.phrasings.length === 0 || b.phrasings.length === 0) return 'none';
  if ([a, b].some(({ phrasings, count }) => phrasings.includes('definite') && isSmall(count))) return 'none';
  if (a.phrasings.some((phrasing) => phrasing !== 'definite' && b.phrasings.includes(phrasing))) return 'certain';
  return [...a.phrasings, ...b.phrasings].some((phrasing) => phrasing === 'definite' || phrasing === 'there')
    ? 'likely'
    : 'none';
}

/** Of fewer than four, “the two candidates” may be any two that were named before. */
const leastDefinite = 4n;

const isSmall = (count: Count): boolean => {
  const number = statementOf(count)?.stated.number;
  return number === undefined || compare(number, { digits: leastDefinite, scale: 0 }) < 0;
};

/** Numbers of which one is more than twice the other are more likely of different things. */
const farthestFactor = ratio(2);

function areFarApart(a: NumberStatement, b: NumberStatement): boolean {
  const [first, second] = [fromDecimal(a.stated.number), fromDecimal(b.stated.number)];
  return (
    compareRatios(first, times(second, farthestFactor)) > 0 || compareRatios(second, times(first, farthestFactor)) > 0
  );
}

/** From four digits on, two numbers in full that look alike are taken for a slip, however they are introduced. */
const typingSlipFrom = ratio(1000);

/** Whether two long numbers in full differ by one digit, or by two neighbours that have changed places. */
function differByTypingSlip(a: NumberStatement, b: NumberStatement): boolean {
  if (!isLongFigure(a) || !isLongFigure(b)) return false;
  const [first, second] = [decimalText(a.stated.number), decimalText(b.stated.number)];
  if (first.length !== second.length) return false;
  const differing = [...first].flatMap((digit, index) => (digit === second[index] ? [] : [index]));
  const [left = 0, right = 0] = differing;
  const isSwap = right === left + 1 && first[left] === second[right] && first[right] === second[left];
  return differing.length === 1 || (differing.length === 2 && isSwap);
}

const isLongFigure = ({ stated, hedge }: NumberStatement): boolean =>
  (!hedge || hedge === 'exactly') &&
  !stated.isRounded &&
  compareRatios(fromDecimal(stated.number), typingSlipFrom) >= 0;
