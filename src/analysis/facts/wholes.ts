import { sumsOf, type StatedNumber, statedNumber } from './sums.ts';
import { memoize } from '../../collections/memoize.ts';
import { type Fit, compareForContainment } from '../../claims/sentences/uncertain-number.ts';
import { commonMeasure } from '../../claims/subject.ts';
import type { Language } from '../../languages/language.ts';
import type { Mission } from '../../mission/mission.ts';
import { above, meets, range } from '../../numbers/interval.ts';
import { ratio } from '../../numbers/ratio.ts';

/** A number of mission.yaml that is more than the whole that it is a part of. */
export interface ExcessivePart {
  readonly part: StatedNumber;
  readonly whole: StatedNumber;
  readonly fit: Fit;
}

/** The facts that exceed the first whole above them, unless a failing sum or a part in between explains it. */
export const excessiveParts = memoize((mission: Mission): readonly ExcessivePart[] =>
  numbersOf(mission).flatMap((part) => excessOf(part, mission) ?? []),
);

function excessOf(part: StatedNumber, mission: Mission): ExcessivePart | undefined {
  let below = part;
  for (const whole of wholesAbove(part, mission)) {
    if (below !== part && fitWithin(below, whole, mission.language) !== 'fits') return undefined;
    const fit = fitWithin(part, whole, mission.language);
    if (fit !== 'fits') return isInFailedSum(part, whole, mission) ? undefined : { part, whole, fit };
    below = whole;
  }
  return undefined;
}

/**
 * How many wholes above a part it is held against, so that a long chain costs no square of its length; those beyond are
 * held against the parts right below them.
 */
const mostWholes = 20;

/**
 * What a number is a part of, what that is a part of, and so on. Empty if that leads back to the number, which
 * facts/unknown reports.
 */
function wholesAbove(part: StatedNumber, mission: Mission): readonly StatedNumber[] {
  const passed = new Set([part]);
  for (const { fact } of passed) {
    const name = fact.about['part-of'];
    const whole = name === undefined ? undefined : statedNumber(name, mission);
    if (whole === part) return [];
    if (whole && passed.size <= mostWholes) passed.add(whole);
  }
  return [...passed].slice(1);
}

/** Shares can be compared if they are shares of the same. What cannot be compared fits. */
function fitWithin(part: StatedNumber, whole: StatedNumber, language: Language): Fit {
  const isOfSame = part.fact.about.of === whole.fact.about.of;
  const isComparable =
    part.measure === whole.measure && isOfSame && commonMeasure([part.unit, whole.unit], language) !== undefined;
  return isComparable ? compareForContainment(part.addend, whole.addend) : 'fits';
}

/** A sum that its parts exceed is one message, not one more for each of them. */
const isInFailedSum = (part: StatedNumber, whole: StatedNumber, mission: Mission): boolean =>
  sumsOf(mission).some(
    ({ fit, total, parts }) =>
      fit !== 'fits' && total.name === whole.name && parts.some(({ name }) => name === part.name),
  );

/** A share of another fact that is less than nothing or more than all of it. */
export interface ImpossibleShare {
  readonly share: StatedNumber;
  /** The name of the fact that it is a share of. */
  readonly of: string;
  /** undefined if that fact is no number. */
  readonly base: StatedNumber | undefined;
  readonly isMore: boolean;
}

/** The shares that lie outside 0 to 100 per cent. Those without a base may be a growth or a change. */
export const impossibleShares = memoize((mission: Mission): readonly ImpossibleShare[] =>
  numbersOf(mission).flatMap((share) => {
    const { of } = share.fact.about;
    const { meant } = share.addend;
    if (of === undefined || share.measure !== 'percent' || meets(meant, range(ratio(0), ratio(100)))) return [];
    return [{ share, of, base: statedNumber(of, mission), isMore: meets(meant, above(ratio(100))) }];
  }),
);

const numbersOf = (mission: Mission): readonly StatedNumber[] =>
  [...mission.facts.own.facts.keys()].flatMap((name) => statedNumber(name, mission) ?? []);
