import type { JudgingContext } from '../judge/judge.ts';
import type { Claim, DateStatement, NumberStatement, Statement } from '../parse/statement.ts';
import {
  type ShareSubject,
  type SpanSubject,
  type Subject,
  measureOf,
  shareInPercent,
  statedShare,
} from '../subject.ts';
import type { Tolerances } from '../tolerances.ts';
import { approximateShare, roundedPercent, roundestNear } from './approximate.ts';
import { numberText, opensInWords } from './numerals.ts';
import { spanText, wholeSpan } from './time-spans.ts';
import { type WriterStyle, figureText, inStyle, writerStyleOf } from './writer-style.ts';
import type { Hedge, Language, Quantity } from '../../languages/language.ts';
import { span, weekdayOf } from '../../numbers/calendar.ts';
import { type Decimal, compare, integer, shift, trimmed } from '../../numbers/decimal.ts';
import { isPoint } from '../../numbers/interval.ts';
import {
  type Ratio,
  compareRatios,
  exact,
  floor,
  fromDecimal,
  magnitude,
  minus,
  over,
  percentOf,
  plus,
  ratio,
  rounded,
  times,
} from '../../numbers/ratio.ts';

// Each generator yields candidates for the words of a failed claim, likely ones first. They need not be true:
// suggest.ts judges them.

/** Other statements of a number for one that is false or misleads: with another hedge, another number, or in full. */
export function* otherNumbers(claim: Claim, subject: Subject, context: JudgingContext): Generator<string> {
  const { tolerances, language } = context;
  const { statement } = claim;
  if (subject.kind !== 'fact' || subject.value.kind !== 'number' || statement.kind !== 'number') return;
  const { value, unit } = subject;
  const measure = measureOf(unit, language);
  if (!isPoint(value.interval) || measure === 'percent') return;
  const fact = trimmed(value.stated);
  const style = writerStyleOf(claim, language);
  const text = (number: Decimal): string => inStyle(number, statement.measure, style, language);
  const isHedged = statement.hedge !== undefined && statement.hedge !== 'exactly';
  if (!isHedged && !style.isScaled) yield exactText(claim, text(fact));
  for (const round of roundNumbers(statement, fact, tolerances)) {
    const order = compare(fact, round);
    if (order === 0 || (!isHedged && style.isScaled)) yield text(round);
    const own = isHedged && statement.hedge ? [statement.hedge] : [];
    for (const hedge of order === 0 ? own : [...own, ...hedgesFor(order)]) {
      yield `${hedgeWords(hedge, claim, style, language)} ${text(round)}`;
    }
  }
  if (!isHedged) yield inStyle(fact, statement.measure, { ...style, isScaled: false }, language);
}

/** The exact number behind the words that the writer put before it: “exactly 38” stays exact. */
const exactText = ({ words, start, figure }: Claim, number: string): string =>
  words.slice(start, figure.start) + number;

/**
 * The stated number, the fact rounded as coarsely and, for a rounding, ten times finer, and the roundest number near
 * it.
 */
function roundNumbers({ stated, hedge }: NumberStatement, fact: Decimal, tolerances: Tolerances): readonly Decimal[] {
  const coarse = roundedTo(fact, stated.unit);
  const near = fact.digits > 0n ? [roundestNear(fact, tolerances)] : [];
  if (compare(stated.unit, integer(1)) <= 0) return near;
  // a slip such as 757,960 for 757,690 is no round number that a hedge could make true
  const mayKeep = hedge !== undefined || compare(stated.number, shift(stated.unit, 3)) < 0;
  if (hedge || !stated.isRounded) return [...(mayKeep ? [stated.number] : []), coarse, ...near];
  return [coarse, roundedTo(fact, shift(stated.unit, -1)), stated.number, ...near];
}

/** A number rounded to a unit, such as a million. */
const roundedTo = (number: Decimal, unit: Decimal): Decimal => {
  const steps = rounded(over(fromDecimal(number), fromDecimal(unit)), 0);
  return trimmed({ digits: steps.digits * unit.digits, scale: unit.scale });
};

/** The same fraction or per cent with another hedge, a round share, and the per cent itself. */
export function* otherShares(claim: Claim, subject: Subject, context: JudgingContext): Generator<string> {
  const { tolerances, language } = context;
  const share = shareOf(subject, language);
  const { statement } = claim;
  if (!share || !canBeShare(statement)) return;
  const style = { ...writerStyleOf(claim, language), isInWords: false, isScaled: false };
  const isHedged = 'hedge' in statement && statement.hedge !== 'exactly';
  const isNumber = statement.kind === 'number';
  const measure = isNumber ? statement.measure : 'percent';
  const roundest = isNumber ? rounded(share, statement.stated.number.scale) : roundedPercent(share);
  const exactShare = statedPercent(subject);
  const isFiner = exactShare !== undefined && exactShare.scale < roundest.scale; // 5 rather than 5.0
  const isTooRound = !isNumber || isFiner || isFar(fromDecimal(roundest), share, tolerances);
  const bare = inStyle((isTooRound ? exactShare : undefined) ?? roundest, measure, style, language);
  if (isNumber && !isHedged) yield bare;
  const stated = statedOf(claim);
  for (const hedge of stated ? hedgesFor(compareRatios(share, stated)) : []) {
    yield `${hedgeWords(hedge, claim, style, language)} ${figureText(claim)}`;
  }
  const round = approximateShare(share, tolerances, language);
  if (round && measure === 'percent') yield round.replace(` ${language.print.percent}`, style.percent);
  yield bare;
}

/** Whether a rounding is farther off than any round number that counts as near: 1 per cent for 0.5. */
const isFar = (round: Ratio, share: Ratio, { near }: Tolerances): boolean =>
  compareRatios(magnitude(minus(round, share)), percentOf(near.always, share)) > 0;

/** A share as its fact states it; undefined if it is worked out from two. */
const statedPercent = (subject: Subject): Decimal | undefined =>
  subject.kind === 'fact' && subject.value.kind === 'number' ? subject.value.stated : undefined;

/** “29 of 106” stays a count; a manner of speaking may become a per cent. */
const canBeShare = (statement: Statement): boolean =>
  statement.kind === 'part' ? statement.isIdiom : statement.kind !== 'record' && statement.kind !== 'first';

/** The exact share in per cent of a subject that is one. */
function shareOf(subject: Subject, language: Language): Ratio | undefined {
  if (subject.kind === 'share') return shareInPercent(subject) && statedShare(subject);
  if (subject.kind !== 'fact' || subject.value.kind !== 'number') return undefined;
  const isShare = measureOf(subject.unit, language) === 'percent' && isPoint(subject.value.interval);
  return isShare ? fromDecimal(subject.value.stated) : undefined;
}

/** What the words state as a share: the number of per cents, or the fraction. */
function statedOf({ statement }: Claim): Ratio | undefined {
  if (statement.kind === 'fraction') return over(ratio(100n * statement.part), ratio(statement.whole));
  return statement.kind === 'number' ? fromDecimal(statement.stated.number) : undefined;
}

/** Both numbers of “58 of 121”, with the writer’s own word between them. */
export function* otherParts(
  { statement, ...claim }: Claim,
  subject: Subject,
  { language }: JudgingContext,
): Generator<string> {
  if (statement.kind !== 'part' || subject.kind !== 'share') return;
  const text = claim.words.slice(claim.figure.start, claim.figure.end);
  const between = language.fractions.of.map((phrase) => ` ${phrase} `).filter((phrase) => text.includes(phrase));
  const [connector] = between.sort((a, b) => b.length - a.length);
  const inWords = !/\d/.test(text);
  const number = (stated: Decimal): string =>
    numberText(stated, inWords && opensInWords(stated) ? 'words' : 'digits', language);
  if (!connector) return;
  if (statement.isIdiom)
    yield number(outOf(subject, statement.whole.number)) + connector + number(statement.whole.number);
  yield number(subject.part.stated) + connector + number(subject.whole.stated);
}

/** How many of ten, or of another round whole, a share comes closest to. */
const outOf = (subject: ShareSubject, whole: Decimal): Decimal =>
  rounded(over(times(statedShare(subject), fromDecimal(whole)), ratio(100)), 0);

/** The same unit with another hedge or number, then the unit that suits the time best. */
export function* otherSpans(claim: Claim, subject: Subject, context: JudgingContext): Generator<string> {
  const { tolerances, language } = context;
  const time = spanOf(subject, context);
  const { statement } = claim;
  if (!time || statement.kind !== 'span') return;
  const style = writerStyleOf(claim, language);
  const { unit } = statement;
  const exactTime = span(time.from, time.to, unit);
  const form = style.isInWords ? 'words' : 'house';
  const text = (count: Decimal): string => spanText({ count, unit }, form, language);
  for (const hedge of hedgesFor(compareRatios(exactTime, fromDecimal(statement.stated.number)))) {
    yield `${hedgeWords(hedge, claim, style, language)} ${text(statement.stated.number)}`;
  }
  const below = floor(exactTime);
  const bare = floor(plus(exactTime, exact(tolerances.times.early)));
  if (bare > 0n && statement.hedge === undefined) yield text(integer(bare));
  for (const count of below > 0n ? [below + 1n, below] : []) {
    for (const hedge of hedgesFor(compareRatios(exactTime, ratio(count)))) {
      yield `${hedgeWords(hedge, claim, style, language)} ${text(integer(count))}`;
    }
  }
  yield spanText(wholeSpan(time, tolerances), form, language);
}

/** The time that a link names: between its two dates, or since its date. */
function spanOf(subject: Subject, { today }: JudgingContext): SpanSubject | undefined {
  if (subject.kind === 'span') return subject;
  if (subject.kind !== 'fact' || subject.value.kind !== 'date' || !today) return undefined;
  return { kind: 'span', from: subject.value.date, to: today };
}

/** Hedges that may be true of a fact below (`order` < 0) or above a number, the closest first. */
const hedgesFor = (order: number): readonly Hedge[] => (order < 0 ? ['nearly'] : ['just-over', 'more-than']);

/** The words of a hedge: the writer’s own where it is the same one, “almost” before a scale word or a per cent. */
function hedgeWords(hedge: Hedge, claim: Claim, style: WriterStyle, { print }: Language): string {
  const { statement, words, start, figure } = claim;
  const own = words.slice(start, figure.start).trim();
  if ('hedge' in statement && statement.hedge === hedge && own !== '') return own;
  const isScaled = style.isScaled || (statement.kind === 'number' && statement.measure === 'percent');
  return hedge === 'nearly' && isScaled ? print.almost : print.hedges[hedge];
}

/** Another word of the house’s scale for one that does not fit. */
export function* otherQuantities({ statement }: Claim, { language }: JudgingContext): Generator<string> {
  if (statement.kind !== 'quantity') return;
  for (const name of relatedQuantities[statement.name]) {
    const [word] = language.quantities[name] ?? [];
    if (word) yield word;
  }
}

const policyQuantities: readonly Quantity[] = ['few', 'almost-all', 'many', 'some'];

/** The quantifiers that may be meant instead, from the narrowest. */
const relatedQuantities: Readonly<Record<Quantity, readonly Quantity[]>> = {
  none: ['few', 'some'],
  all: ['almost-all', 'vast-majority', 'majority'],
  'vast-majority': ['majority', 'minority'],
  majority: ['minority'],
  minority: ['majority'],
  few: policyQuantities,
  some: policyQuantities,
  many: policyQuantities,
  'almost-all': policyQuantities,
};

/** “hundreds” for “dozens”: the first phrase of each unit. */
export function* otherMany({ statement }: Claim, { language }: JudgingContext): Generator<string> {
  if (statement.kind !== 'many') return;
  const units = new Map<bigint, string>();
  for (const [phrase, unit] of Object.entries(language.numbers.many)) if (!units.has(unit)) units.set(unit, phrase);
  yield* units.values();
}

/** The fact’s date with the parts that the writer named, in the house’s order. */
export function* otherDates(
  { statement, words, start }: Claim,
  subject: Subject,
  { language }: JudgingContext,
): Generator<string> {
  if (subject.kind !== 'fact' || subject.value.kind !== 'date') return;
  const { date } = subject.value;
  const { calendar, print } = language;
  const whole = print.date(date);
  if (statement.kind === 'number') yield String(date.year);
  if (statement.kind !== 'date' || statement.window) return;
  const day = statement.year === undefined ? withoutYear(whole, date.year) : whole;
  const weekday = calendar.written(calendar.weekdays[weekdayOf(date)] ?? '');
  if (isOnlyWeekday(statement)) yield weekday;
  const sign = /^\p{L}+,/u.test(words.slice(start)) ? ',' : '';
  yield statement.weekday === undefined ? day : `${weekday}${sign} ${day}`;
}

const isOnlyWeekday = ({ weekday, day, month, year }: DateStatement): boolean =>
  weekday !== undefined && day === undefined && month === undefined && year === undefined;

const withoutYear = (text: string, year: number): string => text.replace(String(year), '').trim();
