import type { Language } from '../../languages/language.ts';
import { hedgedValues, addendValues } from '../judge/accepted-values.ts';
import { numberBounds, percentBounds } from '../judge/bounds.ts';
import type { Count } from './counts.ts';
import { isPerson } from './noun-phrase.ts';
import type { Relation, SentenceSum } from './sums.ts';
import type { Measure, NumberValue } from '../subject.ts';
import type { Tolerances } from '../tolerances.ts';
import { writtenUnit } from '../../numbers/decimal.ts';
import {
  type Interval,
  addIntervals,
  around,
  atMost,
  hull,
  intersect,
  meets,
  point,
  range,
} from '../../numbers/interval.ts';
import { type Ratio, fromDecimal, over, plus, ratio, times } from '../../numbers/ratio.ts';

/** What a number of mission.yaml may be when it is added up or compared with a sum. */
export interface UncertainNumber {
  /** As it is meant: “about” is a rounding and no more. */
  readonly meant: Interval;
  /** As far as its hedge can be stretched before it is false. */
  readonly loose: Interval;
  /** How far rounding alone can put it off. */
  readonly rounding: Ratio;
}

const nothing = ratio(0);

const hedges = { about: 'about', 'more-than': 'more-than', 'up-to': 'at-most' } as const;

/**
 * A count in full is that number. A share, and whatever has decimals, was rounded to its last digit by those who worked
 * it out.
 */
export function uncertainNumberOf(
  { hedge, stated, interval }: NumberValue,
  measure: Measure,
  tolerances: Tolerances,
): UncertainNumber {
  if (hedge === 'exactly') {
    const rounding =
      measure === 'number' && stated.scale === 0
        ? nothing
        : over(fromDecimal({ digits: 1n, scale: stated.scale }), ratio(2));
    const where = around(fromDecimal(stated), rounding);
    return { meant: where, loose: where, rounding };
  }
  if (hedge === 'between') return { meant: interval, loose: interval, rounding: nothing };
  const figure = { number: stated, unit: writtenUnit(stated), isRounded: false };
  const reach =
    measure === 'number' ? numberBounds(figure, tolerances) : percentBounds(fromDecimal(stated), tolerances);
  const stretched = hedgedValues(hedges[hedge], reach).find(({ grade }) => grade === 'loose')?.where ?? interval;
  return { meant: interval, loose: hull(interval, stretched), rounding: nothing };
}

/** A number that nobody has rounded, such as the 100 per cent of a whole. */
export const unrounded = (number: Ratio): UncertainNumber => ({
  meant: point(number),
  loose: point(number),
  rounding: nothing,
});

export const addUncertain = (summands: readonly UncertainNumber[]): UncertainNumber =>
  summands.reduce(
    (a, b) => ({
      meant: addIntervals(a.meant, b.meant),
      loose: addIntervals(a.loose, b.loose),
      rounding: plus(a.rounding, b.rounding),
    }),
    unrounded(nothing),
  );

/** Whether two numbers can be the same; `loose` where only a hedge that misleads allows it. */
export type Fit = 'fits' | 'loose' | 'differs';

const fitBy = (holds: (key: 'meant' | 'loose') => boolean): Fit =>
  holds('meant') ? 'fits' : holds('loose') ? 'loose' : 'differs';

export const compareForEquality = (a: UncertainNumber, b: UncertainNumber): Fit =>
  fitBy((key) => meets(a[key], b[key]));

/** Whether the first can be the second or less. */
export const compareForContainment = (part: UncertainNumber, whole: UncertainNumber): Fit =>
  fitBy((key) => {
    const { high } = whole[key];
    return meets(part[key], high ? { high } : {});
  });

const noRounding = ratio(0);

const nil = unrounded(noRounding);

/** What a count of a sentence may be when it is added up; nothing for words that no sum can hold. */
function summandOfCount({ claim }: Count, tolerances: Tolerances): UncertainNumber | undefined {
  const reading = addendValues(claim, tolerances);
  const [first] = reading ?? [];
  if (!reading || !first) return undefined;
  return { meant: first.where, loose: reading.map(({ where }) => where).reduce(hull), rounding: noRounding };
}

/** How a sum came out, for the whole and the parts that come closest. */
export interface Outcome {
  readonly fit: Fit;
  readonly total: Count;
  readonly parts: readonly Count[];
  /** What the parts add up to. */
  readonly added: Interval;
  readonly stated: Interval;
  /** Whether the parts could be some of the whole. */
  readonly isLess: boolean;
}

/** Every list of parts that may be meant. */
function* listsOf({ parts, doubtful, mayBeginLater }: SentenceSum): Generator<readonly Count[]> {
  const firsts = mayBeginLater ? parts.slice(0, -1).map((_, index) => parts.slice(index)) : [parts];
  const more = doubtful.reduce<readonly (readonly Count[])[]>(
    (lists, one) => [...lists, ...lists.map((list) => [...list, one])],
    [[]],
  );
  for (const first of firsts) for (const others of more) yield [...first, ...others];
}

/** More doubtful parts than this give so many sums that one of them would fit by chance. */
const mostDoubtful = 3;

const order: readonly Fit[] = ['fits', 'loose', 'differs'];

/** The best that a sum can come out, over all that it may mean; nothing where that is no sum. */
export function outcomeOf(sum: SentenceSum, tolerances: Tolerances, language: Language): Outcome | undefined {
  if (sum.doubtful.length > mostDoubtful) return undefined;
  const lists = sum.relation === 'each' ? sum.parts.map((part) => [part]) : [...listsOf(sum)];
  const summands = new Map(
    [...sum.totals, ...sum.parts, ...sum.doubtful].map((count) => [count, summandOfCount(count, tolerances)]),
  );
  const summandFor = (count: Count): UncertainNumber => summands.get(count) ?? nil;
  if ([...summands.values()].includes(undefined)) return undefined;
  const all = sum.totals.flatMap((total) =>
    lists.flatMap((parts) => tried(sum.relation, total, parts, summandFor, language) ?? []),
  );
  if (sum.relation !== 'each') return all.toSorted((a, b) => order.indexOf(a.fit) - order.indexOf(b.fit))[0];
  return all.find(
    ({ fit, parts }) => fit !== 'fits' && !all.some((other) => other.fit === 'fits' && other.parts[0] === parts[0]),
  );
}

/** How a whole and a list of parts come out; nothing where they are too far apart to be meant. */
function tried(
  relation: Relation,
  total: Count,
  parts: readonly Count[],
  summandFor: (count: Count) => UncertainNumber,
  language: Language,
): Outcome | undefined {
  const [whole, added] = [summandFor(total), addUncertain(parts.map(summandFor))];
  const isLess = compareForContainment(added, whole) !== 'differs';
  const found = { total, parts, added: added.meant, stated: whole.meant, isLess };
  if (relation !== 'whole') return { ...found, fit: isLess ? 'fits' : 'differs' };
  const fit = compareForEquality(added, whole);
  return fit === 'fits' || isComparable(total, added.loose, whole.loose, language) ? { ...found, fit } : undefined;
}

/**
 * What is made up of something else may be far more or less than that: 1,200 ballots made up of two sheets. People are
 * not.
 */
function isComparable({ noun }: Count, added: Interval, { low, high }: Interval, language: Language): boolean {
  if (!noun || isPerson(noun.noun, language)) return true;
  const [least, greatest] = [low && over(low.at, ratio(2)), high && times(high.at, ratio(2))];
  return meets(added, least && greatest ? range(least, greatest) : intersect({}, greatest ? atMost(greatest) : {}));
}
