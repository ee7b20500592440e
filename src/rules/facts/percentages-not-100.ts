import { valueSpan } from '../../analysis/facts/places.ts';
import { type Sum, numberPlace, sumsOf } from '../../analysis/facts/sums.ts';
import { sum } from '../../claims/subject.ts';
import { intervalText, shortNumber } from '../../claims/write/describe.ts';
import type { Language } from '../../languages/language.ts';
import type { Mission } from '../../mission/mission.ts';
import { isPoint } from '../../numbers/interval.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const percentagesNot100: Rule = {
  id: 'facts/percentages-not-100',
  severity: 'warning',
  summary: 'Shares of a whole do not add up to 100 per cent, and rounding cannot explain it',
  why:
    'Where shares leave a gap or overlap, one of them was misread or an answer is missing. Rounding explains a ' +
    'point or two, but not more.',
  basis:
    'Arithmetic: rounding moves a share by half a unit of its last digit at most, so three whole per cents may ' +
    'add up to 99 or 101, not to 97.',
  wrong: example(18),
  right: example(21),
  needs: [],
  isOfAnyLanguage: true,

  *check({ mission }) {
    for (const shares of sumsOf(mission)) {
      if (shares.fit !== 'fits' && shares.isHundred) yield problemOf(shares, mission);
    }
  },
};

function problemOf(shares: Sum, mission: Mission): Problem {
  const { total, parts, measure } = shares;
  const { interval } = sum(parts.map(({ value }) => value));
  const stated = intervalText(interval, false, measure, mission.language);
  const added = `${isPoint(interval) ? 'add up to' : 'make'} ${stated}`;
  return {
    at: valueSpan(total.fact, mission),
    message: `The shares of “${total.name}” ${added}, not 100.${roundingText(shares, mission.language)}`,
    related: parts.map((part) => numberPlace(part, mission)),
    advice:
      'Correct the share that is wrong or add the one that is missing. If they need not make a whole, leave out ' +
      '“value: 100”.',
  };
}

/** How far rounding can put shares off. Empty for shares with hedges alone: their reach is what they add up to. */
function roundingText({ added: { rounding } }: Sum, language: Language): string {
  if (rounding.numerator === 0n) return '';
  const points = shortNumber(rounding, language);
  return ` Rounding explains ${points} points at most: half a unit of the last digit of each share.`;
}

function example(negative: number): string {
  return [
    'facts:',
    '  tone: { value: 100, unit: per cent, sum: [positive, neutral, negative], source: media monitoring unit, ' +
      'internal: true }',
    '  positive: { value: 48, unit: per cent, source: media monitoring unit }',
    '  neutral: { value: 31, unit: per cent, source: media monitoring unit }',
    `  negative: { value: ${negative}, unit: per cent, source: media monitoring unit }`,
    '',
    'In tone, [](fact:positive) of the coverage was positive, [](fact:neutral) was neutral and [](fact:negative) was ' +
      'negative.',
  ].join('\n');
}
