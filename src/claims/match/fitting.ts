import { memoize } from '../../collections/memoize.ts';
import { type JudgingContext, judge } from '../judge/judge.ts';
import { type ContextWords, formsOf } from './surroundings.ts';
import type { Claim, StatedNumber, Statement } from '../parse/statement.ts';
import { type Measure, type Subject, measureOf } from '../subject.ts';
import type { Language } from '../../languages/language.ts';
import { writtenUnit } from '../../numbers/decimal.ts';

/** A fact, a share of two or a time between two that a number of a text may stand for. */
export interface Candidate {
  /** As a link names it: `voters.registered`, `candidates.women/candidates.registered`. */
  readonly name: string;
  readonly subject: Subject;
  /** The same for two names of one value. */
  readonly identity: string;
  readonly measure: Measure | 'time';
  /** The noun of its unit. */
  readonly unit: string | undefined;
  /** All words that say what it is, in their common form (`formsOf`): those of its name, unit and note. */
  readonly topic: ReadonlySet<string>;
  /** Those of its name, in their common form, that tell it from its neighbours: “registered” in `voters.registered`. */
  readonly ownWords: readonly string[];
  /** Whether it only counts the entries of a list, which every small number fits. */
  readonly isList: boolean;
  /** Whether it is meant for print. Others are never offered, but keep a number from being certain. */
  readonly isPublic: boolean;
}

/** How a fact is described beside its name. */
export interface CandidateDescription {
  readonly identity: string;
  readonly unit?: string | undefined;
  /** Further words that describe it: its note, who they are. */
  readonly words?: string | undefined;
  readonly isList?: boolean;
  readonly isPublic?: boolean;
}

/** A fact as something that numbers may stand for. */
export function candidateOf(
  name: string,
  subject: Subject,
  { identity, unit, words = '', isList = false, isPublic = true }: CandidateDescription,
  language: Language,
): Candidate {
  const [part = name] = name.split(/\/|\.\./); // a share is of its first fact
  const lastName = part.slice(part.lastIndexOf('.') + 1);
  const distinctive = (path: string): readonly string[] =>
    wordsOf(path).filter((word) => isDistinctive(word, language));
  const measure =
    subject.kind === 'span' ? 'time' : subject.kind === 'share' ? 'percent' : measureOf(subject.unit, language);
  const noun = measure === 'number' ? unit : undefined;
  return {
    name,
    subject,
    identity,
    measure,
    unit: noun === undefined ? undefined : formsOf(noun, language).at(-1),
    topic: new Set(formsOf([...distinctive(part), unit ?? '', words].join(' '), language)),
    ownWords: formsOf(distinctive(lastName).join(' '), language),
    isList,
    isPublic,
  };
}

const wordsOf = (path: string): readonly string[] => path.split(/[./-]+/);

/** “total” and the like tell no fact from another. */
const isDistinctive = (word: string, { stems }: Language): boolean => !stems.colourless.includes(word);

/** The facts that a number without a link may stand for. */
export interface FactMatches {
  /** Those that its value and the words around it allow, best first. */
  readonly fits: readonly Candidate[];
  /** Those whose value it is although nothing around it names them. */
  readonly equal: readonly Candidate[];
  /** Whether the only one is certain, so that it can be linked without asking. */
  readonly isCertain: boolean;
}

/**
 * Which facts fit a number: its value must be true of them, and what is counted must not be something else. Certain is
 * the only fact of that value where the noun agrees and so do the words that tell it from others of its kind. These may
 * be left out where the value tells: of three digits or more, or of two where no other fact counts the same. A single
 * digit fits too much by chance, and a time may be that from any day to any other: it is never certain. Nor is a number
 * of which the sentence says what no word of the fact holds: 14 rejected complaints are not the 14 that were filed.
 */
export function fittingFacts(
  claim: Claim,
  contextWords: () => ContextWords,
  candidates: readonly Candidate[],
  context: JudgingContext,
): FactMatches {
  const { statement } = claim;
  const alike = candidates.filter(
    (candidate) =>
      isOfKind(candidate, statement, context.language) && judge(claim, candidate.subject, context).verdict === 'true',
  );
  if (alike.length === 0) return { fits: [], equal: [], isCertain: false };
  const words = contextWords();
  const equal = alike
    .filter((candidate) => !words.isDifference || mayBeDifference(candidate, context.language))
    .filter(isFirst);
  const number: NumberContext = {
    words,
    isShare: isShare(statement),
    digits: digitsOf(statement),
    language: context.language,
  };
  const matches = equal.map((candidate) => ({ candidate, noun: nounRelation(candidate, number) }));
  const agreeing = matches.filter(({ noun }) => noun === 'agrees');
  const open = matches.filter(({ candidate, noun }) => noun === 'open' && number.digits > 2 && !candidate.isList);
  const [best, ...others] = preferred(agreeing.length > 0 ? agreeing : open, number.words);
  const rivals = matches.filter(
    ({ candidate, noun }) => candidate !== best && (!candidate.isList || noun === 'agrees'),
  );
  const isAlone = best !== undefined && others.length + rivals.length === 0 && agreeing.length === 1;
  return {
    fits: (best ? [best, ...others] : []).filter(({ isPublic }) => isPublic),
    // that a share happens to have the value of another says nothing
    equal:
      statement.kind === 'number'
        ? equal.filter(({ isPublic, isList, subject }) => isPublic && !isList && subject.kind !== 'share')
        : [],
    isCertain:
      isAlone &&
      best.isPublic &&
      best.measure !== 'time' &&
      holdsContext(best, number) &&
      (isNamedIn(best, number.words) || isUniqueByValue(best, number, candidates)),
  };
}

/** A difference is no total; a time may be both. */
const mayBeDifference = ({ measure, topic }: Candidate, language: Language): boolean =>
  measure === 'points' || measure === 'time' || differenceWords(language).some((word) => topic.has(word));

const differenceWords = memoize((language: Language) =>
  formsOf(language.mentions.differences.facts.join(' '), language),
);

/** The number that is matched, and what stands around it. */
interface NumberContext {
  readonly words: ContextWords;
  readonly isShare: boolean;
  /** How many digits it was written to. */
  readonly digits: number;
  readonly language: Language;
}

/** Two names of one value are one fact: the first stays. */
const isFirst = ({ identity }: Candidate, index: number, all: readonly Candidate[]): boolean =>
  all.findIndex((candidate) => candidate.identity === identity) === index;

/** A count is no share, even where its figure would be true of one, and no time unless it counts that. */
function isOfKind({ measure, unit, topic }: Candidate, statement: Statement, language: Language): boolean {
  if (statement.kind === 'span') {
    const countsTime = formsOf(statement.unit, language).some((form) => form === unit || topic.has(form));
    return measure === 'time' || (measure === 'number' && countsTime);
  }
  if (isShare(statement)) return measure === 'percent';
  return 'measure' in statement ? measure === statement.measure : measure === 'number';
}

const isShare = (statement: Statement): boolean =>
  ['fraction', 'part', 'quantity'].includes(statement.kind) ||
  ('measure' in statement && statement.measure === 'percent');

/** Whether what is counted is what the fact counts; open if the words or the fact do not say what that is. */
function nounRelation(
  { unit, topic, ownWords, measure }: Candidate,
  { words: { noun, head, sentence }, isShare }: NumberContext,
): 'agrees' | 'differs' | 'open' {
  const relation = (isAgreed: boolean): 'agrees' | 'open' => (isAgreed ? 'agrees' : 'open');
  if (isShare || measure === 'time') {
    return relation(ownWords.length > 0 && ownWords.every((word) => sentence.has(word)));
  }
  if (unit !== undefined && head !== undefined) return noun.has(unit) ? 'agrees' : 'differs';
  if (unit !== undefined) return relation(noun.has(unit) || sentence.has(unit));
  if (head !== undefined) return relation(topic.has(head));
  return relation(topic.size > 0 && [...topic].every((word) => sentence.has(word)));
}

const isNamedIn = ({ ownWords }: Candidate, { sentence }: ContextWords): boolean =>
  ownWords.every((word) => sentence.has(word));

/** Of several facts those that the sentence names in full, if any. */
function preferred(matches: readonly Match[], words: ContextWords): readonly Candidate[] {
  const candidates = matches.map(({ candidate }) => candidate);
  if (candidates.length < 2) return candidates;
  const named = candidates.filter((candidate) => candidate.ownWords.length > 0 && isNamedIn(candidate, words));
  return named.length > 0 ? named : candidates;
}

interface Match {
  readonly candidate: Candidate;
}

/**
 * Whether the fact’s own words hold all that the sentence says of the number. What else happens to those that it names
 * in full does not matter.
 */
function holdsContext(
  { topic, ownWords, unit, measure }: Candidate,
  { words, isShare, language }: NumberContext,
): boolean {
  if (words.isRedirected) return false;
  if (isShare || measure !== 'number') return true;
  const isHeld = (word: string): boolean => topic.has(word) || word === unit || colourlessOf(language).has(word);
  const naming = unit === undefined ? words.noun : words.sentence;
  const isFull =
    ownWords.length > 0 && ownWords.every((word) => naming.has(word)) && ownWords.some((word) => word !== words.head);
  const noun = [...words.noun];
  const behindHead = words.head === undefined ? 0 : noun.indexOf(words.head) + 1;
  return (
    noun.slice(0, behindHead).every(isHeld) && (isFull || [...noun.slice(behindHead), ...words.verbs].every(isHeld))
  );
}

/** The words that tell no fact from another, in their common form. */
const colourlessOf = memoize(
  (language: Language): ReadonlySet<string> => new Set(formsOf(language.stems.colourless.join(' '), language)),
);

/** Whether the value alone tells the fact from others that count the same. */
function isUniqueByValue(fact: Candidate, number: NumberContext, candidates: readonly Candidate[]): boolean {
  if (number.isShare || number.digits < 2) return false;
  if (number.digits > 2) return true;
  return !candidates.some(
    (candidate) =>
      candidate.identity !== fact.identity &&
      candidate.measure === 'number' &&
      !candidate.isList &&
      nounRelation(candidate, number) === 'agrees',
  );
}

/** How many digits a number was written to: 1 for ten, 2 for 14, 2 for 12 million. */
function digitsOf(statement: Statement): number {
  if (statement.kind === 'part') return Math.max(digitsIn(statement.part), digitsIn(statement.whole));
  return 'stated' in statement ? digitsIn(statement.stated) : 0;
}

function digitsIn({ number }: StatedNumber): number {
  const unit = writtenUnit(number);
  const units = (number.digits * 10n ** BigInt(unit.scale)) / (unit.digits * 10n ** BigInt(number.scale));
  return String(units).replace('-', '').length;
}
