import { mayBeNumber } from '../scan/prefilter.ts';
import type { Mention } from '../scan/scan.ts';
import { type Count, antecedents, countOf, mayOverlap, nounRelationOfAll } from './counts.ts';
import { isPerson } from './noun-phrase.ts';
import { isSubject, partsAfter, partsBefore, totalPatterns, totalStart } from './part-lists.ts';
import { type Clause, clauseAt, mentionsFrom } from './sentence.ts';
import { wordsBetween } from './words.ts';
import type { Language } from '../../languages/language.ts';
import { inLowerCase, letter } from '../../languages/patterns.ts';

/**
 * What a sentence says of its own numbers: the parts are the whole (`whole`), together at most the whole (`within`), or
 * each of them at most the whole (`each`).
 */
export type Relation = 'whole' | 'within' | 'each';

/** Numbers of one sentence that must add up, or fit into each other, if the sentence is true. */
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
  /** The words between whole and parts that say so, as written; empty if only their order does. */
  readonly words: string;
}

/**
 * Whether a text may state a sum: it has two numbers, and words that connect them. May say yes too often, never no; it
 * spares most texts a search for their numbers.
 */
export function mayAddUp(text: string, language: Language): boolean {
  const lower = text.toLowerCase();
  const words = lower.match(wordOrNumber) ?? [];
  const isNumber = (word: string): boolean => mayBeNumber(word, language) && !isYear(word);
  if (words.filter(isNumber).length < 2) return false;
  const { asWhole, asPart, ofThem, total, totalling, totalAfter } = language.sentences;
  const hasOneOf = (phrases: readonly string[]): boolean => phrases.some((phrase) => lower.includes(phrase));
  if (lower.includes(': ') || [asPart, ofThem, asWhole, total, totalling, totalAfter].some(hasOneOf)) return true;
  const parts = language.mentions.partOf.map((phrase) => phrase.split(' ').at(-1));
  // of the 107, of all these 107
  return words.some((word, index) => parts.includes(word) && words.slice(index + 1, index + 4).some(isNumber));
}

/** “1990” is rather a year than a number of something. */
const isYear = (word: string): boolean => /^(?:1[5-9]|20)\d\d\.?$/.test(word);

const wordOrNumber = new RegExp(`[${letter}]+|\\d[\\d.,]*|[½⅓⅔¼¾]`, 'g');

/** Every sum that a text states by words such as “including” and “made up of”, in the order of these words. */
export function* connectedSums(text: string, mentions: readonly Mention[], language: Language): Generator<SentenceSum> {
  for (const { index, words } of connectorsIn(text, language)) {
    if (isNegated(text, index, language)) continue;
    const isNear = hasNumberSoon(mentions, index + words.length);
    const isOfThem = language.sentences.ofThem.includes(plain(words));
    if (!isNear && !isOfThem) continue;
    const clause = clauseAt(text, mentions, index, language);
    if (!clause || isDistributive(clause, language)) continue;
    yield* isOfThem ? sumsOfThem(clause, index, words, language) : listedSums(clause, index, words, language);
  }
}

/** Words that connect a whole and its parts, and where they stand, as written. */
interface Connector {
  readonly index: number;
  readonly words: string;
}

const letterOrDigit = new RegExp(`[${letter}\\d]`);

/**
 * The connectors of a text; of two at one place the longer. Looked for one by one: a pattern of all of them costs more
 * than reading a page.
 */
function connectorsIn(text: string, { sentences: { asWhole, asPart, ofThem } }: Language): readonly Connector[] {
  const lower = plain(text);
  const connectors = new Map<number, Connector>();
  for (const phrase of [...asWhole, ...asPart, ...ofThem]) {
    for (let index = lower.indexOf(phrase); index >= 0; index = lower.indexOf(phrase, index + 1)) {
      const end = index + phrase.length;
      const isWhole = !letterOrDigit.test(lower.charAt(index - 1)) && !letterOrDigit.test(lower.charAt(end));
      if (isWhole && (connectors.get(index)?.words.length ?? 0) < phrase.length)
        connectors.set(index, { index, words: text.slice(index, end) });
    }
  }
  return [...connectors.values()].toSorted((a, b) => a.index - b.index);
}

/** In lower case, each white space a space. */
const plain = (text: string): string => inLowerCase(text).replace(/\s/g, ' ');

/** “not including”: the word before, which stands in the 24 characters before it. */
function isNegated(text: string, at: number, language: Language): boolean {
  const before = [...wordsBetween(text, Math.max(0, at - 24), at, language)].at(-1);
  return language.sentences.negating.includes(before?.text ?? '');
}

/** Whether a number begins so near behind a place, within 48 characters, that a list of counts may begin there. */
const hasNumberSoon = (mentions: readonly Mention[], at: number): boolean =>
  mentionsFrom(mentions, at, at + 48).some((mention) => !('aside' in mention));

/** Whether what a sentence says is said of each of several: “27 commissions of nine members each”. */
function isDistributive({ text, start, end }: Clause, language: Language): boolean {
  for (const word of wordsBetween(text, start, end, language))
    if (language.sentences.distributing.includes(word.text)) return true;
  return false;
}

/** “339 observers, including 290 experts and 49 parliamentarians” */
function* listedSums(clause: Clause, index: number, words: string, language: Language): Generator<SentenceSum> {
  const totals = antecedents(clause, index, language);
  if (totals.length === 0) return;
  const { parts, doubtful, isOpen } = partsAfter(clause, index + words.length, language);
  const isWhole = language.sentences.asWhole.includes(plain(words));
  const all = [...parts, ...doubtful];
  const isCrossing = all.length > 1 && mayOverlap(all, clause.text, language);
  if (isWhole && (all.length < 2 || isCrossing)) return;
  const relation = isWhole && !isOpen ? 'whole' : isCrossing ? 'each' : 'within';
  yield* relatedSum({ relation, totals, parts, doubtful, mayBeginLater: false, words }, language);
}

/** “seven candidates, one of whom”, “290 experts, of whom 14” */
function* sumsOfThem(clause: Clause, index: number, words: string, language: Language): Generator<SentenceSum> {
  const before = clause.mentions.findLast(({ end }) => end <= index);
  const isRightBefore = before !== undefined && clause.text.slice(before.end, index).trim() === '';
  const part = isRightBefore ? countOf(before, clause.text, language) : undefined;
  const listed =
    !isRightBefore && hasNumberSoon(clause.mentions, index)
      ? partsAfter(clause, index + words.length, language).parts
      : [];
  const parts = part ? [part] : listed;
  const isOfPeople = language.sentences.ofPeople.includes(plain(words));
  const canBeMeant = ({ noun }: Count): boolean => !isOfPeople || noun === undefined || isPerson(noun.noun, language);
  const totals = antecedents(clause, isRightBefore ? before.start : index, language).filter(canBeMeant);
  yield* relatedSum({ relation: 'each', totals, parts, doubtful: [], mayBeginLater: false, words }, language);
}

/** Every sum of a list of counts that a total follows, or that a colon announces. */
export function* statedTotals(text: string, mentions: readonly Mention[], language: Language): Generator<SentenceSum> {
  const { total, totalling, totalAfter } = language.sentences;
  const lower = plain(text);
  const hasTotal = [...total, ...totalling, ...totalAfter].some((words) => lower.includes(words));
  for (const mention of hasTotal ? mentions : []) {
    const start = totalStart(mention, text, language);
    const clause = start === undefined ? undefined : clauseAt(text, mentions, start, language);
    if (clause) yield* followedSum(clause, mention, language);
  }
  for (let colon = text.indexOf(': '); colon >= 0; colon = text.indexOf(': ', colon + 1)) {
    const isNear = mentionsFrom(mentions, colon + 1, colon + 24).some((mention) => !('aside' in mention));
    const clause = isNear ? clauseAt(text, mentions, colon, language) : undefined;
    if (clause) yield* announcedSum(clause, colon, language);
  }
}

/** “210 observers, 40 parliamentarians and 25 staff, a total of 275” */
function* followedSum(clause: Clause, mention: Mention, language: Language): Generator<SentenceSum> {
  const total = countOf(mention, clause.text, language);
  if (!total || isSubject(total, clause.text, language)) return;
  if (!totalPatterns(language).apart().test(clause.text.slice(clause.start, mention.start))) return;
  const { parts, doubtful, isOpen } = partsBefore(clause, mention, language);
  if (parts.length < 2 || mayOverlap([...parts, ...doubtful], clause.text, language)) return;
  const relation = isOpen ? 'within' : 'whole';
  yield* relatedSum({ relation, totals: [total], parts, doubtful, mayBeginLater: true, words: '' }, language);
}

/** “339 observers: 290 from ODIHR and 49 from the OSCE PA” */
function* announcedSum(clause: Clause, colon: number, language: Language): Generator<SentenceSum> {
  const { parts, doubtful, isOpen } = partsAfter(clause, colon + 1, language);
  const totals = parts.length < 2 ? [] : antecedents(clause, colon, language);
  const [total] = totals;
  if (!total || mayOverlap([...parts, ...doubtful], clause.text, language)) return;
  const stated = clause.mentions.find(({ start }) => start === total.start);
  const isWhole = stated !== undefined && totalStart(stated, clause.text, language) !== undefined && !isOpen;
  const relation = isWhole ? 'whole' : 'within';
  yield* relatedSum({ relation, totals, parts, doubtful, mayBeginLater: false, words: '' }, language);
}

/** The sum, if its nouns go together, with the totals that its parts can be of. */
function* relatedSum(sum: Omit<SentenceSum, 'isLikely'>, language: Language): Generator<SentenceSum> {
  const [first] = sum.totals;
  const all = [...sum.parts, ...sum.doubtful];
  if (!first || sum.parts.length === 0) return;
  const relation = nounRelationOfAll(all, first, language);
  if (relation === 'impossible') return;
  const totals = sum.totals.filter(
    (total) => total === first || nounRelationOfAll(all, total, language) !== 'impossible',
  );
  yield { ...sum, totals, isLikely: relation === 'possible' };
}
