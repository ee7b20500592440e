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
  /** All words that say what it is: those of its name, unit and note. */
  readonly topic: ReadonlySet<string>;
  /** Those of its name that tell it from its neighbours: “registered” in `voters.registered`. */
  readonly ownWords: readonly string[];
  /** Whether it only counts the entries of a list, which every small number fits. */
  readonly isList: boolean;
  /** Whether it may be named: not where it is not meant for print. */
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

const wordsOf = (path: string): readonly string[] => path.split(/[./-]+/);

const isColourful = (word: string, { stems }: Language): boolean => !stems.colourless.includes(word);

/** Words, in the form that all their forms share, that tell no fact from another. */
const colourlessOf = memoize(
  (language: Language): ReadonlySet<string> => new Set(formsOf(language.stems.colourless.join(' '), language)),
);

export function candidateOf(
  name: string,
  subject: Subject,
  { identity, unit, words = '', isList = false, isPublic: isNamed = true }: CandidateDescription,
  language: Language,
): Candidate {
  const [part = name] = name.split(/\/|\.\./); // a share is of its first fact
  const own = wordsOf(part.slice(part.lastIndexOf('.') + 1)).filter((word) => isColourful(word, language));
  const measure =
    subject.kind === 'span' ? 'time' : subject.kind === 'share' ? 'percent' : measureOf(subject.unit, language);
  const noun = measure === 'number' ? unit : undefined;
  return {
    name,
    subject,
    identity,
    measure,
    unit: noun === undefined ? undefined : formsOf(noun, language).at(-1),
    topic: new Set(
      formsOf([...wordsOf(part).filter((word) => isColourful(word, language)), unit ?? '', words].join(' '), language),
    ),
    ownWords: formsOf(own.join(' '), language),
    isList,
    isPublic: isNamed,
  };
}

/** What a number that claims no fact may stand for. */
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
  find: () => ContextWords,
  candidates: readonly Candidate[],
  rules: JudgingContext,
): FactMatches {
  const equal = candidates
    .filter((one) => isOfKind(one, claim.statement) && judge(claim, one.subject, rules).verdict === 'true')
    .filter(isFirst);
  if (equal.length === 0) return { fits: [], equal: [], isCertain: false };
  const around = find();
  const told = { around, isShare: isShare(claim.statement), language: rules.language };
  const weighed = equal.map((one) => ({ one, noun: nounOf(one, told) }));
  const telling = digitsOf(claim.statement);
  const agreeing = weighed.filter(({ noun }) => noun === 'agrees');
  const fits = (
    agreeing.length > 0 ? agreeing : weighed.filter(({ one, noun }) => noun === 'open' && telling > 2 && !one.isList)
  ).map(({ one }) => one);
  const [only, ...others] = fits.length > 1 ? preferred(fits, around) : fits;
  const rivals = weighed.filter(({ one, noun }) => one !== only && (!one.isList || noun === 'agrees'));
  const isAlone = only !== undefined && others.length + rivals.length === 0 && agreeing.length === 1;
  const isCertain =
    isAlone &&
    only.isPublic &&
    isSaidOf(only, told) &&
    only.measure !== 'time' &&
    (isNamedIn(only, around) || isTold(only, telling, told, candidates));
  return {
    fits: [only, ...others].filter((one) => one?.isPublic === true) as Candidate[],
    equal: claim.statement.kind === 'number' ? equal.filter(({ isPublic: isNamed, isList }) => isNamed && !isList) : [],
    isCertain,
  };
}

interface NumberContext {
  readonly language: Language;
  readonly around: ContextWords;
  readonly isShare: boolean;
}

/** Two names of one value are one fact: the first stays. */
const isFirst = ({ identity }: Candidate, index: number, all: readonly Candidate[]): boolean =>
  all.findIndex((one) => one.identity === identity) === index;

const isShare = (statement: Statement): boolean =>
  ['fraction', 'part', 'quantity'].includes(statement.kind) ||
  ('measure' in statement && statement.measure === 'percent');

/** A count is no share, even where its figure would be true of one. */
function isOfKind({ measure }: Candidate, statement: Statement): boolean {
  if (statement.kind === 'span') return measure === 'time' || measure === 'number';
  if (isShare(statement)) return measure === 'percent';
  return 'measure' in statement ? measure === statement.measure : measure === 'number';
}

/** Whether what is counted is what the fact counts. */
function nounOf(
  { unit, topic, ownWords: own, measure }: Candidate,
  { around: { noun, head, sentence }, isShare }: NumberContext,
): 'agrees' | 'differs' | 'open' {
  if (isShare || measure === 'time')
    return own.length > 0 && own.every((word) => sentence.has(word)) ? 'agrees' : 'open';
  if (unit !== undefined)
    return noun.has(unit) || (head === undefined && sentence.has(unit))
      ? 'agrees'
      : head === undefined
        ? 'open'
        : 'differs';
  const isAgreed =
    head === undefined ? topic.size > 0 && [...topic].every((word) => sentence.has(word)) : topic.has(head);
  return isAgreed ? 'agrees' : 'open';
}

const isNamedIn = ({ ownWords: own }: Candidate, { sentence }: ContextWords): boolean =>
  own.every((word) => sentence.has(word));

/**
 * Whether the fact holds all that the sentence says of the number. What else happens to those that it names in full
 * does not matter.
 */
function isSaidOf(
  { topic, ownWords: own, unit, measure }: Candidate,
  { around, isShare, language }: NumberContext,
): boolean {
  if (around.isRedirected) return false;
  if (isShare || measure !== 'number') return true;
  const isHeld = (word: string): boolean => topic.has(word) || word === unit || colourlessOf(language).has(word);
  const words = unit === undefined ? around.noun : around.sentence;
  const isFull = own.length > 0 && own.every((word) => words.has(word)) && own.some((word) => word !== around.head);
  const noun = [...around.noun];
  const behind = around.head === undefined ? 0 : noun.indexOf(around.head) + 1;
  return noun.slice(0, behind).every(isHeld) && (isFull || [...noun.slice(behind), ...around.verbs].every(isHeld));
}

/** Of several facts those that the sentence names in full, if any. */
function preferred(fits: readonly Candidate[], around: ContextWords): readonly Candidate[] {
  const named = fits.filter((one) => one.ownWords.length > 0 && isNamedIn(one, around));
  return named.length > 0 ? named : fits;
}

/** Whether the value alone tells the fact from others that count the same. */
function isTold(fact: Candidate, digits: number, told: NumberContext, candidates: readonly Candidate[]): boolean {
  if (told.isShare || digits < 2) return false;
  return (
    digits > 2 ||
    !candidates.some(
      (one) =>
        one.identity !== fact.identity && one.measure === 'number' && !one.isList && nounOf(one, told) === 'agrees',
    )
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
