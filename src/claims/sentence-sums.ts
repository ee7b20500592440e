import { antecedents } from './antecedent.ts';
import { type Clause, clauseAt, mentionsFrom } from './clause.ts';
import { connectorsIn } from './connectors.ts';
import { type Count, countOf } from './count.ts';
import { english } from './english/index.ts';
import { kinshipOfAll, mayOverlap } from './kinship.ts';
import type { Language } from './language.ts';
import { partsAfter } from './part-list.ts';
import { isPerson, wordsBetween } from './noun-phrase.ts';
import type { Mention } from './scan.ts';

/**
 * What a sentence says of its own numbers: the parts are the whole (`whole`), together at most the whole (`within`), or each of them
 * at most the whole (`each`).
 */
export type Relation = 'whole' | 'within' | 'each';

export interface SentenceSum {
  readonly relation: Relation;
  /** The whole, or each number that may be meant by it, the likeliest first. */
  readonly totals: readonly Count[];
  readonly parts: readonly Count[];
  /** Parts that may belong to something else. */
  readonly doubtful: readonly Count[];
  /** Whether the first of the parts may belong to something else as well: “In 12 regions, 210 …, 40 …, a total of”. */
  readonly mayBeginLater: boolean;
  /** Whether the nouns leave it open that these are parts of that whole. */
  readonly isLikely: boolean;
  /** The words between whole and parts that say so, as written; none where only their order does. */
  readonly words: string;
}

/** Whether a list of counts may begin right behind a place. */
const hasCountBehind = (mentions: readonly Mention[], at: number): boolean =>
  mentionsFrom(mentions, at, at + 48).some((mention) => !('aside' in mention));

/** Every sum that a text states by words such as “including” and “made up of”, in the order of these words. */
export function* connectedSums(text: string, mentions: readonly Mention[], language: Language = english): Generator<SentenceSum> {
  for (const { index, words } of connectorsIn(text, language)) {
    const [before] = [...wordsBetween(text, Math.max(0, index - 24), index)].toReversed();
    if (language.sentences.negating.includes(before?.text ?? '')) continue;
    const end = index + words.length;
    const isNear = hasCountBehind(mentions, end);
    const isOfThem = language.sentences.ofThem.includes(plain(words));
    if (!isNear && !isOfThem) continue;
    const clause = clauseAt(text, mentions, index);
    if (!clause) continue;
    const sums = isOfThem ? partsOfThem(clause, index, words, language) : listed(clause, index, words, language);
    for (const sum of sums) if (!distributes(clause, language)) yield sum;
  }
}

const plain = (words: string): string => words.toLowerCase().replace(/\s/g, ' ');

/** Whether what a sentence says is said of each of several: “27 commissions of nine members each”. */
function distributes({ text, start, end }: Clause, { sentences }: Language): boolean {
  for (const word of wordsBetween(text, start, end)) if (sentences.distributing.includes(word.text)) return true;
  return false;
}

/** “339 observers, including 290 experts and 49 parliamentarians” */
function* listed(clause: Clause, index: number, words: string, language: Language): Generator<SentenceSum> {
  const totals = antecedents(clause, index, language);
  if (totals.length === 0) return;
  const { parts, doubtful, isOpen } = partsAfter(clause, index + words.length, language);
  const isWhole = language.sentences.asWhole.includes(plain(words));
  const all = [...parts, ...doubtful];
  const isCrossing = all.length > 1 && mayOverlap(all, clause.text, language);
  if (isWhole && (all.length < 2 || isCrossing)) return;
  const relation = isWhole && !isOpen ? 'whole' : isCrossing ? 'each' : 'within';
  yield* sumOf({ relation, totals, parts, doubtful, mayBeginLater: false, words }, language);
}

/** “seven candidates, one of whom”, “290 experts, of whom 14” */
function* partsOfThem(clause: Clause, index: number, words: string, language: Language): Generator<SentenceSum> {
  const before = clause.mentions.findLast(({ end }) => end <= index);
  const isBehind = before !== undefined && clause.text.slice(before.end, index).trim() === '';
  const part = isBehind ? countOf(before, clause.text) : undefined;
  const listed = !isBehind && hasCountBehind(clause.mentions, index) ? partsAfter(clause, index + words.length, language).parts : [];
  const parts = part ? [part] : listed;
  const areThey = ({ noun }: Count): boolean => !isOfPeople(words, language) || noun === undefined || isPerson(noun.noun, language);
  const totals = antecedents(clause, isBehind ? before.start : index, language).filter(areThey);
  yield* sumOf({ relation: 'each', totals, parts, doubtful: [], mayBeginLater: false, words }, language);
}

const isOfPeople = (words: string, { sentences }: Language): boolean => sentences.ofPeople.includes(plain(words));

/** A sum whose nouns go together. */
export function* sumOf(sum: Omit<SentenceSum, 'isLikely'>, language: Language = english): Generator<SentenceSum> {
  const [first] = sum.totals;
  const all = [...sum.parts, ...sum.doubtful];
  const kin = first && sum.parts.length > 0 ? kinshipOfAll(all, first, language) : 'none';
  if (kin === 'none') return;
  const totals = sum.totals.filter((total) => total === first || kinshipOfAll(all, total, language) !== 'none');
  yield { ...sum, totals, isLikely: kin === 'far' };
}
