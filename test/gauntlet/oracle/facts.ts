import type { Fact } from '../reading/facts.ts';
import type { Mission } from '../reading/mission.ts';
import { added, between, meets, point, type Range } from '../range.ts';
import { compare, minus, plus, rational } from '../rational.ts';
import type { Report } from './report.ts';
import { measureOf, rangeOfFact } from './subject.ts';

/** Of the 57 States that send observers, one votes. */
const senders = 56;

/** What must be said of the facts themselves. */
export function factReports(mission: Mission): readonly Report[] {
  const sums = failingSums(mission);
  return [
    ...sums.map(({ report }) => report),
    ...countries(mission),
    ...exceeding(mission, sums),
    ...impossible(mission),
  ];
}

interface FailingSum {
  readonly total: Fact;
  readonly parts: readonly string[];
  readonly report: Report;
}

function failingSums(mission: Mission): readonly FailingSum[] {
  const { total, parts, isComplete } = mission.observers;
  const observers =
    total &&
    parts.length > 0 &&
    !isObserversSum(
      total,
      parts.map(({ count }) => count),
      isComplete,
    )
      ? [{ total, parts: [], report: { rule: 'facts/sum-differs', at: total.at } }]
      : [];
  const own = [...mission.own.values()].flatMap((fact) => failingSum(fact, mission) ?? []);
  return [...observers, ...own];
}

const rangeOf = ({ value }: Fact): Range | undefined => (value?.kind === 'number' ? value.range : undefined);

function isObserversSum(total: Fact, parts: readonly Fact[], isComplete: boolean): boolean {
  const [whole, ranges] = [rangeOf(total), parts.flatMap((part) => rangeOf(part) ?? [])];
  if (!whole || ranges.length < parts.length) return true;
  return meets(added(ranges), isComplete || !whole.high ? whole : { high: whole.high });
}

function failingSum(fact: Fact, mission: Mission): FailingSum | undefined {
  if (fact.sum.length === 0 || fact.value?.kind !== 'number') return undefined;
  const parts = fact.sum.map(({ text }) => mission.facts.get(text));
  const measure = measureOf(fact.unit?.text);
  const ranges = parts.flatMap((part) => (part ? (rounded(part, measure !== 'number', mission) ?? []) : []));
  const isHundred = measure === 'percent' && fact.value.texts.join() === '100';
  const whole = isHundred ? point(rational(100)) : rounded(fact, measure !== 'number', mission);
  if (
    ranges.length < parts.length ||
    !whole ||
    parts.some((part) => measureOf(part?.unit?.text) !== measure) ||
    meets(added(ranges), whole)
  )
    return undefined;
  return {
    total: fact,
    parts: fact.sum.map(({ text }) => text),
    report: { rule: isHundred ? 'facts/percentages-not-100' : 'facts/sum-differs', at: fact.at },
  };
}

/** A share was rounded to its last digit by those who worked it out. */
function rounded(fact: Fact, isShare: boolean, mission: Mission): Range | undefined {
  const range = rangeOfFact(fact, mission);
  if (!isShare || fact.value?.kind !== 'number' || fact.value.hedge !== 'value' || !range?.low) return range;
  const decimals = fact.value.texts[0]?.split('.')[1]?.length ?? 0;
  const half = rational(1, 2n * 10n ** BigInt(decimals));
  return between(minus(range.low, half), plus(range.low, half));
}

function countries({ observers: { countries: fact } }: Mission): readonly Report[] {
  const range = fact && rangeOf(fact);
  return fact && range && !meets(range, { high: rational(senders) })
    ? [{ rule: 'facts/too-many-countries', at: fact.at }]
    : [];
}

/** The first whole that a part exceeds, unless a sum or a part in between says so already. */
function exceeding(mission: Mission, sums: readonly FailingSum[]): readonly Report[] {
  return [...mission.own.values()].flatMap((part): readonly Report[] => {
    let below = part;
    for (let whole = wholeOf(below, mission); whole; whole = wholeOf(whole, mission)) {
      if (below !== part && !fits(below, whole, mission)) return [];
      const isTold = sums.some(({ total, parts }) => total.name === whole?.name && parts.includes(part.name));
      if (!fits(part, whole, mission)) return isTold ? [] : [{ rule: 'facts/part-exceeds-whole', at: part.at }];
      below = whole;
    }
    return [];
  });
}

const wholeOf = ({ partOf }: Fact, { facts }: Mission): Fact | undefined =>
  partOf === undefined ? undefined : facts.get(partOf);

function fits(part: Fact, whole: Fact, mission: Mission): boolean {
  const [less, more] = [rangeOfFact(part, mission), rangeOfFact(whole, mission)];
  if (!less || !more?.high || measureOf(part.unit?.text) !== measureOf(whole.unit?.text)) return true;
  return meets(less, { high: more.high });
}

/** A share of something lies between nothing and all of it. */
const impossible = ({ own }: Mission): readonly Report[] =>
  [...own.values()].flatMap((fact) => {
    const low = rangeOf(fact)?.low;
    const isOver =
      fact.of !== undefined &&
      measureOf(fact.unit?.text) === 'percent' &&
      low !== undefined &&
      compare(low, rational(201, 2)) > 0;
    return isOver ? [{ rule: 'facts/part-exceeds-whole', at: fact.at }] : [];
  });
