import { valueSpan } from '../../analysis/facts/places.ts';
import { numberPlace, statedText } from '../../analysis/facts/sums.ts';
import {
  type ExcessivePart,
  type ImpossibleShare,
  excessiveParts,
  impossibleShares,
} from '../../analysis/facts/wholes.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

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
  isOfAnyLanguage: true,

  *check({ mission }) {
    for (const excess of excessiveParts(mission)) yield excessProblem(excess, mission);
    for (const share of impossibleShares(mission)) yield shareProblem(share, mission);
  },
};

function excessProblem({ part, whole, fit }: ExcessivePart, mission: Mission): Problem {
  const [less, more] = [statedText(part, mission), statedText(whole, mission)];
  return {
    at: valueSpan(part.fact, mission),
    ...(fit === 'loose' && { severity: 'warning' as const }),
    message:
      fit === 'loose'
        ? `“${part.name}” is ${less}, which seems to be more than “${whole.name}”, of which it is a part: ${more}.`
        : `“${part.name}” is ${less}, but “${whole.name}”, of which it is a part, is ${more}.`,
    related: [numberPlace(whole, mission)],
    advice: 'Correct the number that is wrong, or “part-of” if this is a part of something else.',
  };
}

function shareProblem({ share, of, base, isMore }: ImpossibleShare, mission: Mission): Problem {
  return {
    at: valueSpan(share.fact, mission),
    message:
      `“${share.name}” is ${statedText(share, mission)} of “${of}”, but a share cannot be ` +
      `${isMore ? 'more than all' : 'less than nothing'} of it.`,
    related: base ? [numberPlace(base, mission)] : [],
    advice: 'Correct the number, or leave “of” out if this is no share but a change.',
  };
}

function example(all: number, women: number): string {
  return `facts:
  candidates: { value: ${all}, source: Central Election Commission }
  women: { value: ${women}, source: Central Election Commission, part-of: candidates }

Voters chose among [](fact:candidates) candidates, [](fact:women) of them women.`;
}
