import { roundestNear } from './approximate.ts';
import type { Claim, NumberStatement } from './claim.ts';
import { type Decimal, compare, integer, shift, trimmed } from './decimal.ts';
import { isPoint } from './interval.ts';
import type { Hedge, Language } from './language.ts';
import { fromDecimal, over, rounded } from './ratio.ts';
import { type Style, inStyle, styleOf } from './style.ts';
import { type Subject, measureOf } from './subject.ts';
import type { Rules } from './verdict.ts';

/** A number rounded to a unit, such as a million. */
const roundedTo = (number: Decimal, unit: Decimal): Decimal => {
  const steps = rounded(over(fromDecimal(number), fromDecimal(unit)), 0);
  return trimmed({ digits: steps.digits * unit.digits, scale: unit.scale });
};

/** Hedges that may be true of a fact on one side of a number, the closest first. */
export const hedgesFor = (order: number): readonly Hedge[] => (order < 0 ? ['nearly'] : ['just-over', 'more-than']);

/** The words of a hedge: the writer's own where it is the same one, “almost” before a scale word or a per cent. */
export function hedgeWords(hedge: Hedge, claim: Claim, style: Style, { print }: Language): string {
  const { statement, words, start, figure } = claim;
  const own = words.slice(start, figure.start).trim();
  if ('hedge' in statement && statement.hedge === hedge && own !== '') return own;
  const isScaled = style.scaled || (statement.kind === 'number' && statement.measure === 'percent');
  return hedge === 'nearly' && isScaled ? print.almost : print.hedges[hedge];
}

/** Other statements of a number for one that is false or misleads: with another hedge, another number, or in full. */
export function* otherNumbers(claim: Claim, subject: Subject, rules: Rules, language: Language): Generator<string> {
  const { statement } = claim;
  if (subject.kind !== 'fact' || subject.value.kind !== 'number' || statement.kind !== 'number') return;
  const { value, unit } = subject;
  const measure = measureOf(unit, language);
  if (!isPoint(value.interval) || measure === 'percent') return;
  const fact = trimmed(value.stated);
  const style = styleOf(claim, language);
  const text = (number: Decimal): string => inStyle(number, statement.measure, style, language);
  const isHedged = statement.hedge !== undefined && statement.hedge !== 'exactly';
  if (!isHedged && !style.scaled) yield exactText(claim, text(fact));
  for (const round of roundNumbers(statement, fact, rules)) {
    const order = compare(fact, round);
    if (order === 0 || (!isHedged && style.scaled)) yield text(round);
    const own = isHedged && statement.hedge ? [statement.hedge] : [];
    for (const hedge of order === 0 ? own : [...own, ...hedgesFor(order)]) {
      yield `${hedgeWords(hedge, claim, style, language)} ${text(round)}`;
    }
  }
  if (!isHedged) yield inStyle(fact, statement.measure, { ...style, scaled: false }, language);
}

/** “exactly 38” stays exact. */
const exactText = ({ words, start, figure }: Claim, number: string): string => words.slice(start, figure.start) + number;

/** The stated number, the fact rounded as coarsely and, for a rounding, ten times finer, and the roundest number near it. */
function roundNumbers({ stated, hedge }: NumberStatement, fact: Decimal, { tolerances }: Rules): readonly Decimal[] {
  const coarse = roundedTo(fact, stated.unit);
  const near = fact.digits > 0n ? [roundestNear(fact, tolerances)] : [];
  if (compare(stated.unit, integer(1)) <= 0) return near;
  if (hedge || !stated.isRounded) return [stated.number, coarse, ...near];
  return [coarse, roundedTo(fact, shift(stated.unit, -1)), stated.number, ...near];
}
