import { antecedents } from './antecedent.ts';
import { type Clause, clauseAt } from './clause.ts';
import { type Count, countOf } from './count.ts';
import { english } from './english/index.ts';
import { kinshipOfAll, mayOverlap } from './kinship.ts';
import type { Language } from './language.ts';
import { partsAfter } from './part-list.ts';
import { isPerson } from './noun-phrase.ts';
import { eitherWord, type Pattern, patternOf, wordEnd, wordStart } from './patterns.ts';
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

interface SumPatterns {
  readonly connector: Pattern;
  readonly isWhole: Pattern;
  readonly ofThem: Pattern;
  readonly negated: Pattern;
  readonly distributes: Pattern;
}

const known = new WeakMap<Language, SumPatterns>();

function patternsOf(language: Language): SumPatterns {
  const before = known.get(language);
  if (before) return before;
  const { asWhole, asPart, ofThem, negating, distributing } = language.sentences;
  const made = {
    connector: patternOf(() => `${wordStart}${eitherWord([...asWhole, ...asPart, ...ofThem])}${wordEnd}`, 'gi'),
    isWhole: patternOf(() => `^${eitherWord(asWhole)}$`, 'i'),
    ofThem: patternOf(() => `^${eitherWord(ofThem)}$`, 'i'),
    negated: patternOf(() => `${wordStart}${eitherWord(negating)}\\s{1,4}$`, 'i'),
    distributes: patternOf(() => `${wordStart}${eitherWord(distributing)}${wordEnd}`, 'i'),
  };
  known.set(language, made);
  return made;
}

/** A quick look that spares most texts a search for their numbers. */
export function mayAddUp(text: string, language: Language = english): boolean {
  const lower = text.toLowerCase();
  const { asWhole, asPart, ofThem, total, totalling, totalAfter } = language.sentences;
  const hints = (list: readonly string[]): boolean => list.some((words) => lower.includes(words));
  return lower.includes(': ') || [asPart, ofThem, asWhole, total, totalling, totalAfter, language.mentions.partOf].some(hints);
}

/** Every sum that a text states by words such as “including” and “made up of”, in the order of these words. */
export function* connectedSums(text: string, mentions: readonly Mention[], language: Language = english): Generator<SentenceSum> {
  const patterns = patternsOf(language);
  for (const { 0: words, index } of text.matchAll(patterns.connector())) {
    if (patterns.negated().test(text.slice(Math.max(0, index - 12), index))) continue;
    const clause = clauseAt(text, mentions, index);
    if (patterns.distributes().test(clause.text.slice(clause.start, clause.end))) continue;
    if (patterns.ofThem().test(words)) yield* partsOfThem(clause, index, words, language);
    else yield* listed(clause, index, words, patterns, language);
  }
}

/** “339 observers, including 290 experts and 49 parliamentarians” */
function* listed(clause: Clause, index: number, words: string, patterns: SumPatterns, language: Language): Generator<SentenceSum> {
  const { parts, doubtful, isOpen } = partsAfter(clause, index + words.length, language);
  const totals = parts.length === 0 ? [] : antecedents(clause, index, language);
  const isWhole = patterns.isWhole().test(words);
  const all = [...parts, ...doubtful];
  if (isWhole && (all.length < 2 || mayOverlap(all, clause.text, language))) return;
  const relation = isWhole && !isOpen ? 'whole' : parts.length > 1 && mayOverlap(all, clause.text, language) ? 'each' : 'within';
  yield* sumOf({ relation, totals, parts, doubtful, mayBeginLater: false, words }, language);
}

/** “seven candidates, one of whom”, “290 experts, of whom 14” */
function* partsOfThem(clause: Clause, index: number, words: string, language: Language): Generator<SentenceSum> {
  const before = clause.mentions.findLast(({ end }) => end <= index);
  const isBehind = before !== undefined && clause.text.slice(before.end, index).trim() === '';
  const part = isBehind ? countOf(before, clause.text) : undefined;
  const parts = isBehind ? (part ? [part] : []) : partsAfter(clause, index + words.length, language).parts;
  const areThey = ({ noun }: Count): boolean => !isOfPeople(words, language) || noun === undefined || isPerson(noun.noun, language);
  const totals = antecedents(clause, isBehind ? before.start : index, language).filter(areThey);
  yield* sumOf({ relation: 'each', totals, parts, doubtful: [], mayBeginLater: false, words }, language);
}

const isOfPeople = (words: string, { sentences }: Language): boolean => sentences.ofPeople.includes(words.toLowerCase().replace(/\s+/g, ' '));

/** A sum whose nouns go together. */
export function* sumOf(sum: Omit<SentenceSum, 'isLikely'>, language: Language = english): Generator<SentenceSum> {
  const [first] = sum.totals;
  const all = [...sum.parts, ...sum.doubtful];
  const kin = first && sum.parts.length > 0 ? kinshipOfAll(all, first, language) : 'none';
  if (kin === 'none') return;
  const totals = sum.totals.filter((total) => total === first || kinshipOfAll(all, total, language) !== 'none');
  yield { ...sum, totals, isLikely: kin === 'far' };
}
