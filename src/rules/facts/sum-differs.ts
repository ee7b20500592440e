import { valueSpan } from '../../analysis/facts/places.ts';
import { type Sum, failedTotals, numberPlace, pinsOf, statedText } from '../../analysis/facts/sums.ts';
import { compareForContainment } from '../../claims/sentences/uncertain-number.ts';
import { sum as sumOfValues } from '../../claims/subject.ts';
import { factText, intervalText } from '../../claims/write/describe.ts';
import { wordingOf } from '../../house/house.ts';
import { shortNameOf } from '../../mission/institutions.ts';
import type { Mission } from '../../mission/mission.ts';
import { isWhole } from '../../numbers/decimal.ts';
import { isPoint } from '../../numbers/interval.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const sumDiffers: Rule = {
  id: 'facts/sum-differs',
  severity: 'error',
  summary: 'A stated total differs from the sum of its parts; a warning where only its hedge misleads',
  why:
    'Every reader can add up. Who finds that the parts of a mission do not make its total doubts its other ' +
    'figures, too.',
  basis:
    'Arithmetic. Releases have given “some 290” observers with parts of 281 (2008) and “some 950” with parts of ' +
    '925 (2014).',
  wrong: example(51),
  right: example(49),
  needs: [],
  isOfAnyLanguage: true,

  *check({ mission }) {
    const { observers, facts } = failedTotals(mission);
    if (observers) yield observersProblem(observers, mission);
    for (const sum of facts) yield factProblem(sum, mission);
  },
};

const observersProblem = (observers: Sum, mission: Mission): Problem => ({
  at: valueSpan(observers.total.fact, mission),
  ...severityOf(observers),
  message: contrastMessage('The total', observers, mission, 'observers'),
  related: observersPlaces(observers, mission),
  advice: observersAdvice(observers, mission),
  facts: pinsOf([observers.total, ...observers.parts]),
});

const factProblem = (sum: Sum, mission: Mission): Problem => ({
  at: valueSpan(sum.total.fact, mission),
  ...severityOf(sum),
  message: contrastMessage(`“${sum.total.name}”`, sum, mission),
  related: sum.parts.map((part) => numberPlace(part, mission)),
  advice: 'Correct the number that is wrong, or leave “value” out: then prelim adds the parts up.',
  facts: pinsOf([sum.total, ...sum.parts]),
});

const severityOf = ({ fit }: Sum): Pick<Problem, 'severity'> => (fit === 'loose' ? { severity: 'warning' } : {});

/** Both values: “The total says 312 observers, the parts add up to 300.” */
function contrastMessage(what: string, { total, parts, measure }: Sum, mission: Mission, noun?: string): string {
  const values = parts.map(({ value }) => value);
  const isCount = measure === 'number' && values.every(({ stated }) => isWhole(stated));
  const { interval } = sumOfValues(values);
  const but = isPoint(total.value.interval) ? ',' : ', but';
  return (
    `${what} says ${statedText(total, mission, noun)}${but} the parts ${isPoint(interval) ? 'add up to' : 'make'} ` +
    `${intervalText(interval, isCount, measure, mission.language)}.`
  );
}

/** Each part of the mission by number and by who they are. */
function observersPlaces({ parts }: Sum, mission: Mission): NonNullable<Problem['related']> {
  return parts.map(({ value, fact }, index) => {
    const { who, from, institution } = mission.settings.observers?.parts?.[index] ?? {};
    const sender = from ?? (institution === undefined ? undefined : shortNameOf(mission, institution));
    const number = factText({ kind: 'fact', value, unit: who }, wordingOf(mission.house), mission.language);
    return {
      at: mission.yaml.locate(fact.at),
      message: who === undefined && sender !== undefined ? `${number} (${sender})` : number,
    };
  });
}

/** What there is to choose from: only parts that are fewer than the total can be right as they are. */
function observersAdvice({ total, added }: Sum, { settings }: Mission): string {
  const { connector = 'including', complete } = settings.observers ?? {};
  if (compareForContainment(added, total.addend) !== 'fits') return 'Find out which number is wrong, and correct it.';
  if (connector === 'including')
    return (
      'Correct the number that is wrong, or write “complete: false” under “observers” if these are not all the ' +
      'parts.'
    );
  const remedy = complete === false ? '“connector: including”' : '“connector: including” and “complete: false”';
  return (
    `“${connector}” says that the parts are the whole: correct the number that is wrong, or write ${remedy} if ` +
    'they are not.'
  );
}

function example(staff: number): string {
  return `observers:
  total: 339
  parts:
    - { institution: odihr, count: 290, who: experts and observers }
    - { from: participating States, count: ${staff}, who: short-term observers }`;
}
