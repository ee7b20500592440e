import { type Grade, numberValues } from '../judge/accepted-values.ts';
import type { NumberStatement } from '../parse/statement.ts';
import type { Count } from './counts.ts';
import { type StatedWhole, isSingle } from './wholes.ts';
import type { Tolerances } from '../tolerances.ts';
import type { Hedge, Language } from '../../languages/language.ts';
import { compare, decimalText } from '../../numbers/decimal.ts';
import { type Interval, meets } from '../../numbers/interval.ts';
import { compareRatios, fromDecimal, ratio, times } from '../../numbers/ratio.ts';

/** How sure it is that two numbers of the same thing contradict each other. */
export type Contradiction = 'certain' | 'likely' | 'none';

export const statementOf = ({ claim }: Count): NumberStatement | undefined =>
  claim.statement.kind === 'number' ? claim.statement : undefined;

/** What a number of running text may stand for. */
export interface Range {
  readonly meant: readonly Interval[];
  /** However loosely it was put. */
  readonly loose: readonly Interval[];
}

/** Hedges that are true however far off the number is, if they do not mislead. */
const bounds: ReadonlySet<Hedge | undefined> = new Set<Hedge>(['more-than', 'less-than', 'at-least', 'at-most']);

export function rangeOf(count: Count, tolerances: Tolerances): Range {
  const statement = statementOf(count);
  const reading = statement ? numberValues(statement.stated, statement.hedge, tolerances) : [];
  const where = (grades: readonly Grade[]): readonly Interval[] =>
    reading.flatMap((one) => (grades.includes(one.grade) ? [one.where] : []));
  const loose = where(['true', 'rounded-as-exact', 'loose']);
  return { meant: bounds.has(statement?.hedge) ? loose : where(['true', 'rounded-as-exact']), loose };
}

const meet = (a: readonly Interval[], b: readonly Interval[]): boolean =>
  a.some((one) => b.some((other) => meets(one, other)));

export const canBeSame = (a: Range, b: Range): boolean => meet(a.meant, b.meant);

/**
 * From here on a number in full that looks like another of the same thing is taken for a slip, whatever is said of it.
 */
const figureFrom = ratio(1000);

/** “The two candidates” may be any two that were named before. */
const leastDefinite = 4n;

/**
 * How sure two numbers of the same thing contradict each other by the way they are said; those that can be the same do
 * not.
 */
export function contradictionOf(
  a: StatedWhole & { range: Range },
  b: StatedWhole & { range: Range },
  language: Language,
): Contradiction {
  const [one, other] = [statementOf(a.count), statementOf(b.count)];
  if (!one || !other) return 'none';
  const clash = byWays(a, b);
  const isUnsure = areFar(one, other) || !isSingle(a, language) || meet(a.range.loose, b.range.loose);
  const found = isUnsure ? stepDown(clash) : clash;
  return found === 'none' && areFigures(one, other) ? 'likely' : found;
}

function byWays(a: StatedWhole, b: StatedWhole): Contradiction {
  if (a.phrasings.length === 0 || b.phrasings.length === 0) return 'none';
  if ([a, b].some(({ phrasings: ways, count }) => ways.includes('definite') && isSmall(count))) return 'none';
  if (a.phrasings.some((way) => way !== 'definite' && b.phrasings.includes(way))) return 'certain';
  return [...a.phrasings, ...b.phrasings].some((way) => way === 'definite' || way === 'there') ? 'likely' : 'none';
}

const isSmall = (count: Count): boolean => {
  const number = statementOf(count)?.stated.number;
  return number === undefined || compare(number, { digits: leastDefinite, scale: 0 }) < 0;
};

export const stepDown = (clash: Contradiction): Contradiction => (clash === 'certain' ? 'likely' : 'none');

/** Numbers of which one is more than twice the other are rather of different things. */
function areFar(a: NumberStatement, b: NumberStatement): boolean {
  const [one, other] = [fromDecimal(a.stated.number), fromDecimal(b.stated.number)];
  return compareRatios(one, times(other, ratio(2))) > 0 || compareRatios(other, times(one, ratio(2))) > 0;
}

/** Whether two long numbers in full are the same but for one digit, or for two that have changed places. */
function areFigures(a: NumberStatement, b: NumberStatement): boolean {
  const isFigure = ({ stated, hedge }: NumberStatement): boolean =>
    (!hedge || hedge === 'exactly') && !stated.isRounded && compareRatios(fromDecimal(stated.number), figureFrom) >= 0;
  if (!isFigure(a) || !isFigure(b)) return false;
  const [one, other] = [decimalText(a.stated.number), decimalText(b.stated.number)];
  const at = [...one].flatMap((digit, index) => (digit === other[index] ? [] : [index]));
  const [first = 0, second = 0] = at;
  return (
    one.length === other.length &&
    (at.length === 1 ||
      (at.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first]))
  );
}
