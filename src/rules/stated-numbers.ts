import { commonMeasure } from '../claims/common-measure.ts';
import { isWhole } from '../claims/decimal.ts';
import { factText, plainValue } from '../claims/describe.ts';
import { isPoint } from '../claims/interval.ts';
import { intervalText } from '../claims/meaning.ts';
import { addSummands, summandOf, type Summand } from '../claims/summand.ts';
import type { Measure } from '../claims/subject.ts';
import type { NumberValue } from '../claims/value.ts';
import { wordingOf } from '../compose/fact-words.ts';
import type { Problem } from '../diagnostic.ts';
import type { Fact } from '../mission/facts.ts';
import { deepestSum } from '../mission/yaml-limits.ts';
import type { Mission } from '../mission/mission.ts';
import { factPlace } from '../ledger/fact-place.ts';

/** A number of mission.yaml with what it may be when it is added up. */
export interface StatedNumber {
  readonly name: string;
  readonly fact: Fact;
  readonly value: NumberValue;
  /** Its own unit; that of its parts, where a sum names none. */
  readonly unit: string | undefined;
  readonly measure: Measure;
  readonly summand: Summand;
}

const known = new WeakMap<Mission, Map<string, StatedNumber | undefined>>();

/** The number that a name stands for. Nothing where it is none, or where its parts are not of one kind. */
export function statedNumber(name: string, mission: Mission, depth = 0): StatedNumber | undefined {
  const numbers = known.get(mission) ?? new Map<string, StatedNumber | undefined>();
  known.set(mission, numbers);
  if (numbers.has(name)) return numbers.get(name);
  numbers.set(name, undefined); // what a sum finds that is a part of itself
  const number = depth > deepestSum ? undefined : readNumber(name, mission, depth);
  numbers.set(name, number);
  return number;
}

function readNumber(name: string, mission: Mission, depth: number): StatedNumber | undefined {
  const found = mission.facts.lookup(name);
  if (found.kind !== 'fact' || found.value.kind !== 'number') return undefined;
  const { fact, value } = found;
  const { unit, sum } = fact.about;
  if (fact.value || !sum) {
    const measure = commonMeasure([unit]) ?? 'number';
    return { name, fact, value, unit, measure, summand: summandOf(value, measure, mission.house.tolerances) };
  }
  const parts = sum.flatMap((part) => statedNumber(part, mission, depth + 1) ?? []);
  const units = [unit, ...parts.map((part) => part.unit)];
  const measure = commonMeasure(units);
  if (parts.length < sum.length || !measure) return undefined;
  return { name, fact, value, unit: units.find((one) => one !== undefined), measure, summand: addSummands(parts.map(({ summand }) => summand)) };
}

/** What a number may be beside others of that kind: shares often leave their unit to the sum that they belong to. */
export function summandAs(measure: Measure, { fact, value, summand, measure: own }: StatedNumber, { house }: Mission): Summand | undefined {
  if (own === measure) return summand;
  return fact.value ? summandOf(value, measure, house.tolerances) : undefined;
}

/** A number for a message, with what it may be: “some 290 observers, which stands for 285 to 295”. */
export function statedText({ value, unit, measure, summand }: StatedNumber, { house }: Mission, noun?: string): string {
  const text = factText({ kind: 'fact', value, unit: unit ?? noun }, wordingOf(house));
  if (isPoint(value.interval) || value.hedge === 'between') return text;
  return `${text}, which stands for ${intervalText(summand.meant, measure === 'number' && isWhole(value.stated), measure)}`;
}

/** Numbers by name with their values, for whoever sets aside what they have to do with each other. */
export const pinsOf = (numbers: readonly StatedNumber[]): NonNullable<Problem['facts']> =>
  Object.fromEntries(numbers.map(({ name, value }) => [name, plainValue({ kind: 'fact', value })]));

/** A number as another place that a problem is about. */
export const numberPlace = ({ name, fact, value, unit }: StatedNumber, mission: Mission): NonNullable<Problem['related']>[number] =>
  factPlace(name, { ...fact, about: { ...fact.about, unit } }, value, mission);
