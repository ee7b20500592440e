import { valueSpan } from '../../analysis/facts/places.ts';
import { type StatedNumber, numberPlace, statedNumber, statedText, sumsOf } from '../../analysis/facts/sums.ts';
import { type Fit, compareForContainment } from '../../claims/sentences/sum-fit.ts';
import { commonMeasure } from '../../claims/subject.ts';
import type { Language } from '../../languages/language.ts';
import type { Mission } from '../../mission/mission.ts';
import { above, meets, range } from '../../numbers/interval.ts';
import { ratio } from '../../numbers/ratio.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

const example = (all: number, women: number): string => `facts:
  candidates: { value: ${all}, source: Central Election Commission }
  women: { value: ${women}, source: Central Election Commission, part-of: candidates }

Voters chose among [](fact:candidates) candidates, [](fact:women) of them women.`;

export const partExceedsWhole: Rule = {
  id: 'facts/part-exceeds-whole',
  severity: 'error',
  summary: 'A part is more than the whole that it is a part of',
  why:
    'Nine women cannot be among seven candidates: one of the two numbers is wrong, and every share that is worked ' +
    'out from them.',
  basis: 'Arithmetic: a part is never more than its whole.',
  wrong: example(7, 9),
  right: example(9, 7),
  needs: [],

  *check({ mission }) {
    for (const name of mission.facts.own.facts.keys()) {
      const number = statedNumber(name, mission);
      if (!number) continue;
      const exceeded = exceededBy(number, mission);
      if (exceeded) yield problemOf(number, exceeded, mission);
      yield* impossibleShares(number, mission);
    }
  },
};

interface Exceeded {
  readonly whole: StatedNumber;
  readonly fit: Fit;
}

/** The first whole that a part exceeds, unless another message explains it: that of a sum, or of a part in between. */
function exceededBy(part: StatedNumber, mission: Mission): Exceeded | undefined {
  let below = part;
  for (const whole of wholesAbove(part, mission)) {
    if (below !== part && fitWithin(below, whole, mission.language) !== 'fits') return undefined;
    const fit = fitWithin(part, whole, mission.language);
    if (fit !== 'fits') return isToldBySum(part, whole, mission) ? undefined : { whole, fit };
    below = whole;
  }
  return undefined;
}

/** Beyond that a whole is still held against the parts right below it. */
const farthest = 20;

/**
 * What a number is a part of, what that is a part of, and so on. None where that leads back to it, which is told
 * elsewhere.
 */
function wholesAbove(part: StatedNumber, mission: Mission): readonly StatedNumber[] {
  const passed = new Set([part]);
  for (const { fact } of passed) {
    const above = fact.about['part-of'];
    const whole = above === undefined ? undefined : statedNumber(above, mission);
    if (whole === part) return [];
    if (whole && passed.size <= farthest) passed.add(whole);
  }
  return [...passed].slice(1);
}

/** Shares can be compared where they are shares of the same. What cannot be compared fits. */
function fitWithin(part: StatedNumber, whole: StatedNumber, language: Language): Fit {
  const isOfSame = part.fact.about.of === whole.fact.about.of;
  const isComparable =
    part.measure === whole.measure && isOfSame && commonMeasure([part.unit, whole.unit], language) !== undefined;
  return isComparable ? compareForContainment(part.summand, whole.summand) : 'fits';
}

/** A sum that its parts exceed is one message, not one more for each of them. */
const isToldBySum = (part: StatedNumber, whole: StatedNumber, mission: Mission): boolean =>
  sumsOf(mission).some(
    ({ fit, total, parts }) =>
      fit !== 'fits' && total.name === whole.name && parts.some(({ name }) => name === part.name),
  );

function problemOf(part: StatedNumber, { whole, fit }: Exceeded, mission: Mission): Problem {
  const [less, more] = [statedText(part, mission), statedText(whole, mission)];
  const message =
    fit === 'loose'
      ? `“${part.name}” is ${less}, which seems to be more than “${whole.name}”, of which it is a part: ${more}.`
      : `“${part.name}” is ${less}, but “${whole.name}”, of which it is a part, is ${more}.`;
  const related = [numberPlace(whole, mission)];
  const advice = 'Correct the number that is wrong, or “part-of” if this is a part of something else.';
  return {
    at: valueSpan(part.fact, mission),
    message,
    related,
    advice,
    ...(fit === 'loose' && { severity: 'warning' as const }),
  };
}

/** A share of something lies between nothing and all of it; a share without a base may be a growth or a change. */
function* impossibleShares(number: StatedNumber, mission: Mission): Generator<Problem> {
  const { name, fact, measure, summand } = number;
  const base = fact.about.of;
  if (base === undefined || measure !== 'percent' || meets(summand.meant, range(ratio(0), ratio(100)))) return;
  const isMore = meets(summand.meant, above(ratio(100)));
  const whole = statedNumber(base, mission);
  const related = whole ? [numberPlace(whole, mission)] : [];
  const message =
    `“${name}” is ${statedText(number, mission)} of “${base}”, but a share cannot be ` +
    `${isMore ? 'more than all' : 'less than nothing'} of it.`;
  yield {
    at: valueSpan(fact, mission),
    message,
    related,
    advice: 'Correct the number, or leave “of” out if this is no share but a change.',
  };
}
