import { commonMeasure } from '../claims/common-measure.ts';
import { isWhole } from '../claims/decimal.ts';
import { compareRatios, fromDecimal, ratio } from '../claims/ratio.ts';
import type { Measure } from '../claims/subject.ts';
import { addSummands, canBeWithin, canEqual, unrounded, type Fit, type Summand } from '../claims/summand.ts';
import type { NumberValue } from '../claims/value.ts';
import type { Mission } from '../mission/mission.ts';
import { statedNumber, summandAs, type StatedNumber } from './stated-numbers.ts';

/** A number of mission.yaml beside those that it is to be the sum of. */
export interface Sum {
  readonly total: StatedNumber;
  readonly parts: readonly StatedNumber[];
  /** What the parts add up to. */
  readonly added: Summand;
  readonly measure: Measure;
  /** Whether it is the whole that is split into shares: 100 per cent. */
  readonly isHundred: boolean;
  readonly fit: Fit;
}

const known = new WeakMap<Mission, readonly Sum[]>();

/** Every number that stands beside a sum of the mission's facts. */
export function sumsOf(mission: Mission): readonly Sum[] {
  const sums = known.get(mission) ?? [...sumsIn(mission)];
  known.set(mission, sums);
  return sums;
}

function* sumsIn(mission: Mission): Generator<Sum> {
  for (const name of [...mission.facts.own.facts.keys(), 'observers.total', 'observers.countries']) {
    const total = statedNumber(name, mission);
    const named = total?.fact.about.sum;
    if (!total?.fact.value || !named) continue;
    const parts = named.flatMap((part) => statedNumber(part, mission) ?? []);
    const sum = parts.length === named.length ? sumOf(total, parts, mission) : undefined;
    if (sum) yield sum;
  }
}

function sumOf(total: StatedNumber, parts: readonly StatedNumber[], mission: Mission): Sum | undefined {
  const measure = commonMeasure([total, ...parts].map(({ unit }) => unit));
  if (!measure) return undefined;
  const whole = summandAs(measure, total, mission);
  const summands = parts.flatMap((part) => summandAs(measure, part, mission) ?? []);
  if (!whole || summands.length < parts.length) return undefined;
  const added = addSummands(summands);
  const isHundred = measure === 'percent' && isExactly(100, total.value);
  return { total, parts, added, measure, isHundred, fit: canEqual(isHundred ? unrounded(ratio(100)) : whole, added) };
}

const isExactly = (number: number, { hedge, stated }: NumberValue): boolean =>
  hedge === 'exactly' && compareRatios(fromDecimal(stated), ratio(number)) === 0;

/**
 * The observers beside the parts of the mission. A list of parts is the whole unless the mission says `complete: false`: “including”
 * alone is only how the sentence goes on, and stands there even where nobody chose it. Such a list may be less, but never more; and
 * less only where the sentence does not say “made up of” or “composed of”, which would be untrue of a part.
 */
export function observersSum(mission: Mission): Sum | undefined {
  const { parts = [], complete, connector = 'including' } = mission.settings.observers ?? {};
  const total = statedNumber('observers.total', mission);
  const numbers = parts.flatMap((_, index) => statedNumber(`observers.parts.${index}`, mission) ?? []);
  if (!total || numbers.length === 0 || numbers.length < parts.length) return undefined;
  if (![total, ...numbers].every(({ value }) => isWhole(value.stated) && value.stated.digits >= 0n)) return undefined; // told when they were read
  const added = addSummands(numbers.map(({ summand }) => summand));
  const fit = complete === false && connector === 'including' ? canBeWithin(added, total.summand) : canEqual(added, total.summand);
  return { total, parts: numbers, added, measure: 'number', isHundred: false, fit };
}
