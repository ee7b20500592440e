import { addendValues } from '../judge/accepted-values.ts';
import type { Count } from './counts.ts';
import { isPerson } from './noun-phrase.ts';
import type { Relation, SentenceSum } from './sums.ts';
import {
  type Fit,
  type UncertainNumber,
  addUncertain,
  compareForContainment,
  compareForEquality,
  unrounded,
} from './uncertain-number.ts';
import type { Tolerances } from '../tolerances.ts';
import type { Language } from '../../languages/language.ts';
import { type Interval, atMost, hull, intersect, meets, range } from '../../numbers/interval.ts';
import { over, ratio, times } from '../../numbers/ratio.ts';

/** How a sum of a sentence comes out, for the whole and the parts that come closest. */
export interface Outcome {
  readonly fit: Fit;
  readonly total: Count;
  readonly parts: readonly Count[];
  /** What the parts add up to. */
  readonly added: Interval;
  /** What the whole is meant to be. */
  readonly stated: Interval;
  /** Whether the parts could be some of the whole. */
  readonly isLess: boolean;
}

/** With more doubtful parts than this there are so many possible sums that one of them would fit by chance. */
const mostDoubtful = 3;

/**
 * The best that a sum can come out, over all that it may mean; of a sum of relation `each`, the first part that fits in
 * no whole. Undefined if the words add up to no sum, or may mean too many.
 */
export function outcomeOf(sum: SentenceSum, tolerances: Tolerances, language: Language): Outcome | undefined {
  if (sum.doubtful.length > mostDoubtful) return undefined;
  const lists = sum.relation === 'each' ? sum.parts.map((part) => [part]) : [...possibleLists(sum)];
  const addends = new Map<Count, UncertainNumber>();
  for (const count of [...sum.totals, ...sum.parts, ...sum.doubtful]) {
    const addend = addendOf(count, tolerances);
    if (!addend) return undefined;
    addends.set(count, addend);
  }
  const outcomes = sum.totals.flatMap((total) =>
    lists.flatMap((parts) => outcomeFor(sum.relation, total, parts, addends, language) ?? []),
  );
  if (sum.relation !== 'each')
    return outcomes.toSorted((a, b) => bestFirst.indexOf(a.fit) - bestFirst.indexOf(b.fit))[0];
  return outcomes.find(
    ({ fit, parts }) =>
      fit !== 'fits' && !outcomes.some((other) => other.fit === 'fits' && other.parts[0] === parts[0]),
  );
}

const bestFirst: readonly Fit[] = ['fits', 'loose', 'differs'];

/** Every list of parts that may be meant. */
function* possibleLists({ parts, doubtful, mayBeginLater }: SentenceSum): Generator<readonly Count[]> {
  const beginnings = mayBeginLater ? parts.slice(0, -1).map((_, index) => parts.slice(index)) : [parts];
  const additions = doubtful.reduce<readonly (readonly Count[])[]>(
    (lists, count) => [...lists, ...lists.map((list) => [...list, count])],
    [[]],
  );
  for (const beginning of beginnings) for (const added of additions) yield [...beginning, ...added];
}

/** What a count of a sentence may be when it is added up; undefined for words that no sum can hold. */
function addendOf({ claim }: Count, tolerances: Tolerances): UncertainNumber | undefined {
  const accepted = addendValues(claim, tolerances);
  const [best] = accepted ?? [];
  if (!accepted || !best) return undefined;
  return { meant: best.where, loose: accepted.map(({ where }) => where).reduce(hull), rounding: ratio(0) };
}

/** How a whole and a list of parts come out; undefined if they are too far apart to be meant. */
function outcomeFor(
  relation: Relation,
  total: Count,
  parts: readonly Count[],
  addends: ReadonlyMap<Count, UncertainNumber>,
  language: Language,
): Outcome | undefined {
  const addendFor = (count: Count): UncertainNumber => addends.get(count) ?? unrounded(ratio(0));
  const [whole, added] = [addendFor(total), addUncertain(parts.map(addendFor))];
  const isLess = compareForContainment(added, whole) !== 'differs';
  const outcome = { total, parts, added: added.meant, stated: whole.meant, isLess };
  if (relation !== 'whole') return { ...outcome, fit: isLess ? 'fits' : 'differs' };
  const fit = compareForEquality(added, whole);
  return fit === 'fits' || isComparable(total, added.loose, whole.loose, language) ? { ...outcome, fit } : undefined;
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
