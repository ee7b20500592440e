import type { PartStatement, StatedNumber } from '../parse/statement.ts';
import { isYear, mayBeNumber } from '../scan/prefilter.ts';
import type { Mention } from '../scan/scan.ts';
import { type Count, antecedents, countOf, nounRelationOfAll, mayOverlap } from './counts.ts';
import { isPerson, nounAfter, nounSets, wordsBetween } from './noun-phrase.ts';
import {
  type PartList,
  type TotalPatterns,
  isSubject,
  listPatterns,
  namesUncounted,
  partsAfter,
  totalPatterns,
  totalStart,
} from './part-lists.ts';
import { type Clause, clauseAt, mentionsFrom } from './sentence.ts';
import type { Language } from '../../languages/language.ts';
import { letter } from '../../languages/patterns.ts';

/**
 * What a sentence says of its own numbers: the parts are the whole (`whole`), together at most the whole (`within`), or
 * each of them at most the whole (`each`).
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
export function* connectedSums(text: string, mentions: readonly Mention[], language: Language): Generator<SentenceSum> {
  for (const { index, words } of connectorsIn(text, language)) {
    const [before] = [...wordsBetween(text, Math.max(0, index - 24), index, language)].toReversed();
    if (language.sentences.negating.includes(before?.text ?? '')) continue;
    const end = index + words.length;
    const isNear = hasCountBehind(mentions, end);
    const isOfThem = language.sentences.ofThem.includes(plain(words));
    if (!isNear && !isOfThem) continue;
    const clause = clauseAt(text, mentions, index, language);
    if (!clause) continue;
    const sums = isOfThem ? partsOfThem(clause, index, words, language) : listed(clause, index, words, language);
    for (const sum of sums) if (!distributes(clause, language, language)) yield sum;
  }
}

const plain = (words: string): string => words.toLowerCase().replace(/\s/g, ' ');

/** Whether what a sentence says is said of each of several: “27 commissions of nine members each”. */
function distributes({ text, start, end }: Clause, { sentences }: Language, language: Language): boolean {
  for (const word of wordsBetween(text, start, end, language))
    if (sentences.distributing.includes(word.text)) return true;
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
  const part = isBehind ? countOf(before, clause.text, language) : undefined;
  const listed =
    !isBehind && hasCountBehind(clause.mentions, index) ? partsAfter(clause, index + words.length, language).parts : [];
  const parts = part ? [part] : listed;
  const areThey = ({ noun }: Count): boolean =>
    !isOfPeople(words, language) || noun === undefined || isPerson(noun.noun, language);
  const totals = antecedents(clause, isBehind ? before.start : index, language).filter(areThey);
  yield* sumOf({ relation: 'each', totals, parts, doubtful: [], mayBeginLater: false, words }, language);
}

const isOfPeople = (words: string, { sentences }: Language): boolean => sentences.ofPeople.includes(plain(words));

/** A sum whose nouns go together. */
function* sumOf(sum: Omit<SentenceSum, 'isLikely'>, language: Language): Generator<SentenceSum> {
  const [first] = sum.totals;
  const all = [...sum.parts, ...sum.doubtful];
  const kin = first && sum.parts.length > 0 ? nounRelationOfAll(all, first, language) : 'none';
  if (kin === 'none') return;
  const totals = sum.totals.filter((total) => total === first || nounRelationOfAll(all, total, language) !== 'none');
  yield { ...sum, totals, isLikely: kin === 'far' };
}

/**
 * A quick look that spares most texts a search for their numbers: there must be two of them, and words that connect
 * them.
 */
export function mayAddUp(text: string, language: Language): boolean {
  const lower = text.toLowerCase();
  const words = lower.match(word) ?? [];
  const isNumber = (one = ''): boolean => mayBeNumber(one, language) && !isYear(one);
  if (words.filter(isNumber).length < 2) return false;
  const { asWhole, asPart, ofThem, total, totalling, totalAfter } = language.sentences;
  const hints = (list: readonly string[]): boolean => list.some((phrase) => lower.includes(phrase));
  if (lower.includes(': ') || [asPart, ofThem, asWhole, total, totalling, totalAfter].some(hints)) return true;
  const parts = language.mentions.partOf.map((phrase) => phrase.split(' ').at(-1));
  // of the 107, of all these 107
  return words.some((one, at) => parts.includes(one) && words.slice(at + 1, at + 4).some(isNumber));
}

const word = new RegExp(`[${letter}]+|\\d[\\d.,]*|[½⅓⅔¼¾]`, 'g');

/** Where a connector stands, as written. */
interface Connector {
  readonly index: number;
  readonly words: string;
}

const isLetter = new RegExp(`[${letter}\\d]`);

/**
 * The connectors of a text, of two at one place the longer. Looked for one by one: a pattern of all of them costs more
 * than reading a page.
 */
function connectorsIn(text: string, { sentences: { asWhole, asPart, ofThem } }: Language): readonly Connector[] {
  const plain = text.toLowerCase().replace(/\s/g, ' ');
  if (plain.length !== text.length) return [];
  const found = new Map<number, Connector>();
  for (const phrase of [...asWhole, ...asPart, ...ofThem]) {
    for (let index = plain.indexOf(phrase); index >= 0; index = plain.indexOf(phrase, index + 1)) {
      const isWord = !isLetter.test(plain.charAt(index - 1)) && !isLetter.test(plain.charAt(index + phrase.length));
      if (isWord && (found.get(index)?.words.length ?? 0) < phrase.length)
        found.set(index, { index, words: text.slice(index, index + phrase.length) });
    }
  }
  return [...found.values()].toSorted((a, b) => a.index - b.index);
}

/** “nine of the seven”, “two and three of the five and seven, respectively”: each part beside its whole. */
export function* partsOfWholes(text: string, mentions: readonly Mention[], language: Language): Generator<SentenceSum> {
  for (const mention of mentions) {
    const pair = pairOf(mention, text, language);
    if (!pair) continue;
    const clause = clauseAt(text, mentions, mention.start, language);
    if (!clause) continue;
    const isOfSeveral = clause.text.slice(clause.start).toLowerCase().includes(language.sentences.respectively);
    yield* isOfSeveral ? pairsAround(pair, clause.mentions, clause.text, language) : [pairSum(pair)];
  }
}

type Pair = readonly [part: Count, whole: Count];

/** The two counts of “nine of the seven candidates”. */
function pairOf(mention: Mention, text: string, language: Language): Pair | undefined {
  if ('aside' in mention || mention.kind !== 'share') return undefined;
  const between = betweenIn(mention.text, language);
  const statement = between && mention.statement;
  if (!between || statement?.kind !== 'part') return undefined;
  const { start, end } = mention;
  const [from, to] = [start + between.from, start + between.to];
  return [
    { start, end: from, claim: claimOf(text.slice(start, from), statement.part, statement.hedge), noun: undefined },
    { start: to, end, claim: claimOf(text.slice(to, end), statement.whole), noun: nounAfter(text, end, language) },
  ];
}

/** Where “of” stands in “nine of the seven”. */
function betweenIn(words: string, { mentions }: Language): { from: number; to: number } | undefined {
  const plain = words.toLowerCase().replace(/\s/g, ' ');
  const found = mentions.partOf
    .map((of) => ({ from: plain.indexOf(` ${of} `), length: of.length + 2 }))
    .filter(({ from }) => from > 0);
  const [first] = found.toSorted((a, b) => a.from - b.from);
  return first && { from: first.from, to: first.from + first.length };
}

/** The seven of “two of the seven candidates”. */
export const wholeOfPart = (mention: Mention, text: string, language: Language): Count | undefined =>
  pairOf(mention, text, language)?.[1];

function claimOf(words: string, stated: StatedNumber, hedge?: PartStatement['hedge']): Count['claim'] {
  const all = { start: 0, end: words.length };
  return {
    words,
    statement: { kind: 'number', stated, measure: 'number', ...(hedge && { hedge }) },
    ...all,
    figure: all,
  };
}

const pairSum = ([part, total]: Pair): SentenceSum => ({
  relation: 'each',
  totals: [total],
  parts: [part],
  doubtful: [],
  mayBeginLater: false,
  isLikely: false,
  words: '',
});

/** Two lists, one before and one behind the pair in the middle. None where they are of different length. */
function* pairsAround(
  [part, whole]: Pair,
  mentions: readonly Mention[],
  text: string,
  language: Language,
): Generator<SentenceSum> {
  const middle = mentions.findIndex(({ start }) => start === part.start);
  const parts = [...neighbours(mentions, middle, -1, text, language)].toReversed();
  const wholes = [...neighbours(mentions, middle, 1, text, language)];
  if (parts.length !== wholes.length) return;
  for (const [index, one] of [...parts, part].entries()) {
    const total = [whole, ...wholes][index];
    if (total) yield pairSum([one, total]);
  }
}

/** The counts that a list joins to one of them, on one side. */
function* neighbours(
  mentions: readonly Mention[],
  middle: number,
  step: 1 | -1,
  text: string,
  language: Language,
): Generator<Count> {
  const { joins } = listPatterns(language);
  for (let index = middle; ; index += step) {
    const [here, next] = [mentions[index], mentions[index + step]];
    if (!here || !next) return;
    const between = step > 0 ? text.slice(here.end, next.start) : text.slice(next.end, here.start);
    const count = joins().test(between) ? countOf(next, text, language) : undefined;
    if (!count) return;
    yield count;
  }
}

/** Every list of counts that a total follows, or that a colon announces. */
export function* statedTotals(text: string, mentions: readonly Mention[], language: Language): Generator<SentenceSum> {
  const { total, totalling, totalAfter } = language.sentences;
  const plain = text.toLowerCase().replace(/\s/g, ' ');
  const patterns = totalPatterns(language);
  for (const mention of [...total, ...totalling, ...totalAfter].some((words) => plain.includes(words))
    ? mentions
    : []) {
    const start = totalStart(mention, text, patterns);
    const clause = start === undefined ? undefined : clauseAt(text, mentions, start, language);
    if (clause) yield* totalled(clause, mention, patterns, language);
  }
  for (let colon = text.indexOf(': '); colon >= 0; colon = text.indexOf(': ', colon + 1)) {
    const isNear = mentionsFrom(mentions, colon + 1, colon + 24).some((mention) => !('aside' in mention));
    const clause = isNear ? clauseAt(text, mentions, colon, language) : undefined;
    if (clause) yield* announced(clause, colon, patterns, language);
  }
}

/** “210 observers, 40 parliamentarians and 25 staff, a total of 275” */
function* totalled(
  clause: Clause,
  mention: Mention,
  patterns: TotalPatterns,
  language: Language,
): Generator<SentenceSum> {
  const total = countOf(mention, clause.text, language);
  if (
    !total ||
    isSubject(total, clause.text, language) ||
    !patterns.apart().test(clause.text.slice(clause.start, mention.start))
  )
    return;
  const { parts, doubtful, isOpen } = partsBefore(clause, mention, language);
  if (parts.length < 2 || mayOverlap([...parts, ...doubtful], clause.text, language)) return;
  yield* sumOf(
    { relation: isOpen ? 'within' : 'whole', totals: [total], parts, doubtful, mayBeginLater: true, words: '' },
    language,
  );
}

const nothing: PartList = { parts: [], doubtful: [], isOpen: false };

/**
 * The list that ends right before a number. None where its first count belongs to a place or time that opens the
 * sentence.
 */
function partsBefore(clause: Clause, total: Mention, language: Language): PartList {
  const { ends, joins, joinsBarely, nests } = listPatterns(language);
  const { places } = nounSets(language);
  const parts: Count[] = [];
  const doubtful: Count[] = [];
  let isOpen = false;
  const before = clause.mentions.filter((mention) => mention.end <= total.start && !('aside' in mention));
  for (const [index, mention] of [...before.entries()].toReversed()) {
    const gap = clause.text.slice(mention.end, before[index + 1]?.start ?? total.start);
    const lead = clause.text.slice(before[index - 1]?.end ?? clause.start, mention.start);
    const count = countOf(mention, clause.text, language);
    if (!count || ends().test(gap)) break;
    if (index < before.length - 1 && nests().test(gap)) return nothing;
    const isInside = !joins().test(lead) && places.has(lastWord(lead, language));
    if (isInside && index === 0) return nothing;
    isOpen ||= namesUncounted(gap, language);
    if (isInside) doubtful.unshift(...(joinsBarely().test(gap) ? parts.splice(0, 1) : []));
    else parts.unshift(count);
    if (!isInside && !joins().test(lead)) return opensElsewhere(lead, language) ? nothing : { parts, doubtful, isOpen };
    isOpen ||= index === 0 && !isIntroduction(lead, language);
  }
  return { parts, doubtful, isOpen };
}

/** “In the end, 210 …” names no part; “The Special Co-ordinator, 210 …” does. */
const isIntroduction = (lead: string, language: Language): boolean =>
  nounSets(language).prepositions.has(/^\s*([^\s,]*)/.exec(lead.toLowerCase())?.[1] ?? '');

/** “After 12 complaints and three appeals, a total of”; but “With 210 …, 40 … and 25 …, a total of”. */
const opensElsewhere = (lead: string, language: Language): boolean => {
  const word = lead.trim().toLowerCase();
  return nounSets(language).prepositions.has(word) && !language.nouns.carrying.includes(word);
};

const lastWord = (text: string, language: Language): string =>
  [...wordsBetween(text, 0, text.length, language)].at(-1)?.text ?? '';

/** “339 observers: 290 from ODIHR and 49 from the OSCE PA” */
function* announced(
  clause: Clause,
  colon: number,
  patterns: TotalPatterns,
  language: Language,
): Generator<SentenceSum> {
  const { parts, doubtful, isOpen } = partsAfter(clause, colon + 1, language);
  const totals = parts.length < 2 ? [] : antecedents(clause, colon, language);
  const [total] = totals;
  if (!total || mayOverlap([...parts, ...doubtful], clause.text, language)) return;
  const stated = clause.mentions.find(({ start }) => start === total.start);
  const isWhole = stated !== undefined && totalStart(stated, clause.text, patterns) !== undefined && !isOpen;
  yield* sumOf(
    { relation: isWhole ? 'whole' : 'within', totals, parts, doubtful, mayBeginLater: false, words: '' },
    language,
  );
}
