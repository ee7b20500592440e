import { factPlace } from './places.ts';
import { memoize } from '../../collections/memoize.ts';
import {
  type Fit,
  type UncertainNumber,
  addUncertain,
  compareForContainment,
  compareForEquality,
  uncertainNumberOf,
  unrounded,
} from '../../claims/sentences/uncertain-number.ts';
import { type Measure, type NumberValue, commonMeasure } from '../../claims/subject.ts';
import { factText, intervalText, factValue } from '../../claims/write/describe.ts';
import { wordingOf } from '../../house/house.ts';
import type { Fact } from '../../mission/facts/read.ts';
import { type Mission, isUnread } from '../../mission/mission.ts';
import { isWhole } from '../../numbers/decimal.ts';
import { isPoint } from '../../numbers/interval.ts';
import { compareRatios, fromDecimal, ratio } from '../../numbers/ratio.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { deepestSum } from '../../mission/limits.ts';

/** A number of mission.yaml with what it may be when it is added up. */
export interface StatedNumber {
  readonly name: string;
  readonly fact: Fact;
  readonly value: NumberValue;
  /** Its own unit, or that of its parts if a sum names none; undefined if these have none either. */
  readonly unit: string | undefined;
  readonly measure: Measure;
  readonly addend: UncertainNumber;
}

/** A number of mission.yaml beside those that it is to be the sum of. */
export interface Sum {
  readonly total: StatedNumber;
  readonly parts: readonly StatedNumber[];
  /** What the parts add up to. */
  readonly added: UncertainNumber;
  readonly measure: Measure;
  /** Whether it is the whole that is split into shares: 100 per cent. */
  readonly isHundred: boolean;
  readonly fit: Fit;
}

/** Every number of mission.yaml that stands beside a sum of other facts. */
export const sumsOf = memoize((mission: Mission): readonly Sum[] => [...sumsIn(mission)]);

/**
 * The totals of mission.yaml that their parts do not make: that of the observers, if it is one of them, and those of
 * facts. Shares that do not make 100 per cent are none of them.
 */
export function failedTotals(mission: Mission): {
  readonly observers: Sum | undefined;
  readonly facts: readonly Sum[];
} {
  const observers = observersSum(mission);
  return {
    observers: observers?.fit === 'fits' ? undefined : observers,
    facts: sumsOf(mission).filter(({ fit, isHundred }) => fit !== 'fits' && !isHundred),
  };
}

/** The number that a fact's name stands for; undefined if it is none, or if its parts are not of one kind. */
export function statedNumber(name: string, mission: Mission, depth = 0): StatedNumber | undefined {
  const numbers = numbersOf(mission);
  if (numbers.has(name)) return numbers.get(name);
  numbers.set(name, undefined); // what a sum finds that is a part of itself
  const number = depth > deepestSum ? undefined : readNumber(name, mission, depth);
  numbers.set(name, number);
  return number;
}

/** A number for a message, with what it may be: “some 290 observers, which stands for 285 to 295”. */
export function statedText(
  { value, unit, measure, addend }: StatedNumber,
  { house, language }: Mission,
  noun?: string,
): string {
  const text = factText({ kind: 'fact', value, unit: unit ?? noun }, wordingOf(house), language);
  if (isPoint(value.interval) || value.hedge === 'between') return text;
  return (
    `${text}, which stands for ` +
    `${intervalText(addend.meant, measure === 'number' && isWhole(value.stated), measure, language)}`
  );
}

/** Numbers by name with their values: a waiver of the problem holds only as long as they stay. */
export const pinsOf = (numbers: readonly StatedNumber[]): NonNullable<Problem['facts']> =>
  Object.fromEntries(numbers.map(({ name, value }) => [name, factValue({ kind: 'fact', value })]));

/** A number as another place that a problem is about. */
export const numberPlace = (
  { name, fact, value, unit }: StatedNumber,
  mission: Mission,
): NonNullable<Problem['related']>[number] =>
  factPlace(name, { ...fact, about: { ...fact.about, unit } }, value, mission);

function* sumsIn(mission: Mission): Generator<Sum> {
  for (const name of [...mission.facts.own.facts.keys(), 'observers.total', 'observers.countries']) {
    const total = statedNumber(name, mission);
    const partNames = total?.fact.about.sum;
    if (!total?.fact.value || !partNames) continue;
    const parts = partNames.flatMap((part) => statedNumber(part, mission) ?? []);
    const sum = parts.length === partNames.length ? sumOf(total, parts, mission) : undefined;
    if (sum) yield sum;
  }
}

function sumOf(total: StatedNumber, parts: readonly StatedNumber[], mission: Mission): Sum | undefined {
  const measure = commonMeasure(
    [total, ...parts].map(({ unit }) => unit),
    mission.language,
  );
  if (!measure) return undefined;
  const whole = addendAs(measure, total, mission);
  const addends = parts.flatMap((part) => addendAs(measure, part, mission) ?? []);
  if (!whole || addends.length < parts.length) return undefined;
  const added = addUncertain(addends);
  const isHundred = measure === 'percent' && isExactly(100, total.value);
  return {
    total,
    parts,
    added,
    measure,
    isHundred,
    fit: compareForEquality(isHundred ? unrounded(ratio(100)) : whole, added),
  };
}

const isExactly = (number: number, { hedge, stated }: NumberValue): boolean =>
  hedge === 'exactly' && compareRatios(fromDecimal(stated), ratio(number)) === 0;

/**
 * The observers beside the parts of the mission. A list of parts is the whole unless the mission says `complete:
 * false`: “including” alone is only how the sentence goes on, and stands there even where nobody chose it. Such a list
 * may be less, but never more; and less only where the sentence does not say “made up of” or “composed of”, which would
 * be untrue of a part.
 */
function observersSum(mission: Mission): Sum | undefined {
  const { parts = [], complete, connector } = mission.settings.observers ?? {};
  const [including] = mission.language.sentences.asPart; // as the templates say where nobody chose other words
  if (['observers.complete', 'observers.connector'].some((key) => isUnread(key, mission))) return undefined;
  const total = statedNumber('observers.total', mission);
  const numbers = parts.flatMap((_, index) => statedNumber(`observers.parts.${index}`, mission) ?? []);
  if (!total || numbers.length === 0 || numbers.length < parts.length) return undefined;
  // a count that is no whole number is reported when it is read
  if (![total, ...numbers].every(({ value }) => isWhole(value.stated) && value.stated.digits >= 0n)) return undefined;
  const added = addUncertain(numbers.map(({ addend }) => addend));
  const fit =
    complete === false && (connector === undefined || connector === including)
      ? compareForContainment(added, total.addend)
      : compareForEquality(added, total.addend);
  return { total, parts: numbers, added, measure: 'number', isHundred: false, fit };
}

/** What a number may be beside others of that kind: shares often leave their unit to the sum that they belong to. */
function addendAs(
  measure: Measure,
  { fact, value, addend, measure: own }: StatedNumber,
  { house }: Mission,
): UncertainNumber | undefined {
  if (own === measure) return addend;
  return fact.value ? uncertainNumberOf(value, measure, house.tolerances) : undefined;
}

/** The numbers of a mission that were asked for, by name. Kept by hand, as a sum may name itself while it is read. */
const numbersOf = memoize((_mission: Mission) => new Map<string, StatedNumber | undefined>());

function readNumber(name: string, mission: Mission, depth: number): StatedNumber | undefined {
  const result = mission.facts.lookup(name);
  if (result.kind !== 'fact' || result.value.kind !== 'number') return undefined;
  const { fact, value } = result;
  const { unit, sum } = fact.about;
  if (fact.value || !sum) {
    const measure = commonMeasure([unit], mission.language) ?? 'number';
    return { name, fact, value, unit, measure, addend: uncertainNumberOf(value, measure, mission.house.tolerances) };
  }
  const parts = sum.flatMap((part) => statedNumber(part, mission, depth + 1) ?? []);
  const units = [unit, ...parts.map((part) => part.unit)];
  const measure = commonMeasure(units, mission.language);
  if (parts.length < sum.length || !measure) return undefined;
  return {
    name,
    fact,
    value,
    unit: units.find((name) => name !== undefined),
    measure,
    addend: addUncertain(parts.map(({ addend }) => addend)),
  };
}
