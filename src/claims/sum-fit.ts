import type { Count } from './count.ts';
import { type Interval, atMost, hull, intersect, meets, range } from './interval.ts';
import { isPerson } from './noun-phrase.ts';
import { over, ratio, times } from './ratio.ts';
import type { Relation, SentenceSum } from './sentence-sums.ts';
import { type Fit, type Summand, addSummands, canBeWithin, canEqual, unrounded } from './summand.ts';
import { sumReading } from './sum-reading.ts';
import type { Tolerances } from './tolerances.ts';

const nothing = ratio(0);
const nil = unrounded(nothing);

/** What a count of a sentence may be when it is added up; nothing for words that no sum can hold. */
function summandOf({ claim }: Count, tolerances: Tolerances): Summand | undefined {
  const reading = sumReading(claim, tolerances);
  const [first] = reading ?? [];
  if (!reading || !first) return undefined;
  return { meant: first.where, loose: reading.map(({ where }) => where).reduce(hull), rounding: nothing };
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
  const more = doubtful.reduce<readonly (readonly Count[])[]>((lists, one) => [...lists, ...lists.map((list) => [...list, one])], [[]]);
  for (const first of firsts) for (const others of more) yield [...first, ...others];
}

/** More doubtful parts than this give so many sums that one of them would fit by chance. */
const mostDoubtful = 3;

const order: readonly Fit[] = ['fits', 'loose', 'differs'];

/** The best that a sum can come out, over all that it may mean; nothing where that is no sum. */
export function outcomeOf(sum: SentenceSum, tolerances: Tolerances): Outcome | undefined {
  if (sum.doubtful.length > mostDoubtful) return undefined;
  const lists = sum.relation === 'each' ? sum.parts.map((part) => [part]) : [...listsOf(sum)];
  const summands = new Map([...sum.totals, ...sum.parts, ...sum.doubtful].map((count) => [count, summandOf(count, tolerances)]));
  const summandFor = (count: Count): Summand => summands.get(count) ?? nil;
  if ([...summands.values()].includes(undefined)) return undefined;
  const all = sum.totals.flatMap((total) => lists.flatMap((parts) => tried(sum.relation, total, parts, summandFor) ?? []));
  if (sum.relation !== 'each') return all.toSorted((a, b) => order.indexOf(a.fit) - order.indexOf(b.fit))[0];
  return all.find(({ fit, parts }) => fit !== 'fits' && !all.some((other) => other.fit === 'fits' && other.parts[0] === parts[0]));
}

/** How a whole and a list of parts come out; nothing where they are too far apart to be meant. */
function tried(relation: Relation, total: Count, parts: readonly Count[], summandFor: (count: Count) => Summand): Outcome | undefined {
  const [whole, added] = [summandFor(total), addSummands(parts.map(summandFor))];
  const isLess = canBeWithin(added, whole) !== 'differs';
  const found = { total, parts, added: added.meant, stated: whole.meant, isLess };
  if (relation !== 'whole') return { ...found, fit: isLess ? 'fits' : 'differs' };
  const fit = canEqual(added, whole);
  return fit === 'fits' || isComparable(total, added.loose, whole.loose) ? { ...found, fit } : undefined;
}

/** What is made up of something else may be far more or less than that: 1,200 ballots made up of two sheets. People are not. */
function isComparable({ noun }: Count, added: Interval, { low, high }: Interval): boolean {
  if (!noun || isPerson(noun.noun)) return true;
  const [least, greatest] = [low && over(low.at, ratio(2)), high && times(high.at, ratio(2))];
  return meets(added, least && greatest ? range(least, greatest) : intersect({}, greatest ? atMost(greatest) : {}));
}
