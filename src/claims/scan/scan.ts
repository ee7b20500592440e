import { memoize } from '../../collections/memoize.ts';
import { readNumber } from '../parse/numbers.ts';
import { readClaim } from '../parse/parse-claim.ts';
import type { Statement } from '../parse/statement.ts';
import { amountAt } from './amounts.ts';
import { type NonNumber, mask } from './mask.ts';
import {
  type MentionKind,
  type MentionPatterns,
  type StartKind,
  mentionPatternsOf,
  textBefore,
} from './number-patterns.ts';
import type { Language } from '../../languages/language.ts';
import {
  type Pattern,
  either,
  eitherPattern,
  eitherWord,
  endOf,
  gap,
  here,
  inLowerCase,
  letter,
  patternOf,
  wordEnd,
  wordStart,
} from '../../languages/patterns.ts';

/** A number that running text reports, with its hedge and unit. */
interface ReportedNumber {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: MentionKind;
  /** What it says; read when it is asked for. */
  readonly statement: Statement;
}

/** A number of a text, or what only looks like one (it has an `aside`). */
export type Mention = ReportedNumber | NonNumber;

/** Every number of a text, and what was set aside because it only looks like one, in reading order. */
export function scan(text: string, language: Language): readonly Mention[] {
  const masked = mask(text, language);
  const lower = inLowerCase(masked.text);
  const patterns = mentionPatternsOf(language);
  const spots = classify(lower, findSpots(lower, patterns, language), patterns, language);
  const mentions = spots.map((spot) => mentionOf(text, spot, language));
  return [...mentions, ...masked.asides].toSorted((a, b) => a.start - b.start);
}

/** Where a mention stands, before its words are read. */
type Spot = Pick<NonNumber, 'start' | 'end'> & ({ readonly kind: MentionKind } | Pick<NonNumber, 'aside'>);

function mentionOf(text: string, spot: Spot, language: Language): Mention {
  const { start, end } = spot;
  const words = text.slice(start, end);
  if ('aside' in spot) return { start, end, text: words, aside: spot.aside };
  return {
    start,
    end,
    text: words,
    kind: spot.kind,
    get statement() {
      return readClaim(words, language).statement;
    },
  };
}

const word = new RegExp(`[${letter}]+|\\d+|[€$£₾₸₴₽₺~≈<>≥≤½⅓⅔¼¾]`, 'g');

const atDigit: ReadonlySet<StartKind> = new Set(['core']);

function findSpots(text: string, patterns: MentionPatterns, language: Language): readonly Spot[] {
  const spots: Spot[] = [];
  word.lastIndex = 0;
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const [first] = match;
    const isFigure = first >= '0' && first < ':';
    const kinds = isFigure ? atDigit : patterns.words.get(first);
    const spot = kinds && spotFrom(text, match.index, kinds, patterns, language);
    if (!spot) {
      // what is no number as a whole is none in part: 5 in 1.2.5
      if (isFigure) word.lastIndex = endOf(figures, text, match.index) ?? word.lastIndex;
      continue;
    }
    spots.push(spot);
    word.lastIndex = ('aside' in spot && endOf(patterns.half, text, spot.end)) || spot.end;
  }
  return spots;
}

/** Figures with all that joins them without a space. */
const figures = here(() => String.raw`\d+(?:[.,:/'’]\d+)*`);

/** The spot that begins at a word or figure, or at the sign before it; none where it is a part of something longer. */
function spotFrom(
  text: string,
  at: number,
  kinds: ReadonlySet<StartKind>,
  patterns: MentionPatterns,
  language: Language,
): Spot | undefined {
  if (at === 0) return spotAt(text, at, kinds, patterns, language);
  const start = signStart(text, text.charAt(at - 1) === '.' && !joins.test(text.charAt(at - 2)) ? at - 1 : at);
  if (start !== at) return spotAt(text, start, atDigit, patterns, language);
  return grown.test(text.slice(Math.max(0, at - 2), at)) ? undefined : spotAt(text, at, kinds, patterns, language);
}

/** Where the sign before a figure or currency begins; the place itself if it has none. */
const signStart = (text: string, at: number): number =>
  isSign.test(text.charAt(at - 1)) && isFigureStart.test(text.charAt(at)) && !joins.test(text.charAt(at - 2))
    ? at - 1
    : at;

const isSign = /[-−‒–+]/;

const isFigureStart = /[\d.€$£₾₸₴₽₺¼-¾⅐-⅞]/;

/** What a sign behind it joins to something else, or a point ends. */
const joins = new RegExp(`[${letter}\\d.,%)\\]\uFFFC]`);

/** What goes on in a figure or word behind it: F16, and-a-half, -five, ±3, and what was set aside of F1’000. */
const grown = new RegExp(`(?:[${letter}][-‐‑]?|[\\d±]|(?:^|[\\s(])[-−‒–]|\uFFFC[-‐‑–'’.,/:]?)$`);

function spotAt(
  text: string,
  start: number,
  kinds: ReadonlySet<StartKind>,
  patterns: MentionPatterns,
  language: Language,
): Spot | undefined {
  const quantifier = kinds.has('quantifier') ? endOf(patterns.quantifier, text, start) : undefined;
  if (quantifier !== undefined) return { start, end: quantifier, kind: 'quantifier' };
  const amount = amountAt(text, start, kinds, patterns, language);
  if (amount) return { start, ...amount };
  const ordinal = kinds.has('ordinal') ? endOf(patterns.ordinal, text, start) : undefined;
  return ordinal === undefined ? undefined : { start, end: ordinal, aside: 'ordinal' };
}

/** “one” is a pronoun without evidence; “48” in “48 and 39 per cent” is a share. */
function classify(
  text: string,
  spots: readonly Spot[],
  patterns: MentionPatterns,
  language: Language,
): readonly Spot[] {
  const evidence = evidenceOf(language);
  const classified: Spot[] = [];
  let next: Spot | undefined;
  for (const [index, spot] of [...spots.entries()].toReversed()) {
    const { start, end } = spot;
    const isOne = text.slice(start, end) === language.mentions.one;
    if (isNumber(spot) && sharesPercent(text, spot, next, patterns, language)) next = { start, end, kind: 'share' };
    else if (isOne && !isCountedOne(text, spots, index, evidence)) next = { start, end, aside: 'pronoun' };
    else next = spot;
    classified.push(next);
  }
  return classified.toReversed();
}

const isNumber = (spot: Spot | undefined): spot is Spot =>
  spot !== undefined && 'kind' in spot && spot.kind === 'number';

/** As far behind a number, in characters, as the next of a list of percentages begins: “, and ”, “ to ”. */
const farthestPercentage = 12;

/** Whether what follows ends in per cent and a list joins the two: “48, 44 and 39 per cent”. */
function sharesPercent(
  text: string,
  spot: Spot,
  next: Spot | undefined,
  patterns: MentionPatterns,
  language: Language,
): boolean {
  if (!next || !('kind' in next) || next.kind !== 'share' || next.start - spot.end > farthestPercentage) return false;
  const following = text.slice(next.start, next.end);
  const isPercentage = patterns.hasPercent().test(following) || readNumber(following, language) !== undefined;
  if (!isPercentage || endOf(patterns.hedge, text, next.start) !== undefined) return false;
  const unhedged = text.slice(endOf(patterns.hedge, text, spot.start) ?? spot.start, spot.end);
  return patterns.isList().test(text.slice(spot.end, next.start)) && readNumber(unhedged, language) !== undefined;
}

/** Whether the “one” of a spot is a number. */
function isCountedOne(text: string, spots: readonly Spot[], index: number, evidence: Evidence): boolean {
  const spot = spots[index];
  if (!spot) return false;
  const isFollowedBy = (pattern: Pattern): boolean => endOf(pattern, text, spot.end) !== undefined;
  if (isFollowedBy(evidence.isNever) || evidence.isNeverBefore().test(textBefore(text, spot.start))) return false;
  return isFollowedBy(evidence.isOf) || isListed(text, spots, index, evidence);
}

/** As far before and behind “one”, in characters, as another number of the same list stands. */
const farthestOfList = 90;

/** “returned two and rejected one”, “three men and one woman”, “one woman and six men” */
function isListed(text: string, spots: readonly Spot[], index: number, evidence: Evidence): boolean {
  const [last, spot, next] = [spots[index - 1], spots[index], spots[index + 1]];
  if (!spot || evidence.isPlace().test(textBefore(text, spot.start))) return false;
  const lead = isNumber(last) ? text.slice(Math.max(last.end, spot.start - farthestOfList), spot.start) : '';
  if (evidence.follows().test(lead) && endOf(evidence.isPart, text, spot.end) === undefined) return true;
  if (lead !== '' && !/[.;:!?]/.test(lead) && endOf(evidence.endsClause, text, spot.end) !== undefined) return true;
  if (!isNumber(next)) return false;
  return evidence.leads().test(text.slice(spot.end, Math.min(next.start, spot.end + farthestOfList)));
}

/** The evidence that “one” is a number, or none. */
interface Evidence {
  /** Behind it: one *another*, one *could*. */
  readonly isNever: Pattern;
  readonly isNeverBefore: Pattern;
  /** Behind it: *of* the candidates. */
  readonly isOf: Pattern;
  /** “of” right behind it. */
  readonly isPart: Pattern;
  readonly endsClause: Pattern;
  /** Between the number before it and it. */
  readonly follows: Pattern;
  /** Between it and the number behind it. */
  readonly leads: Pattern;
  /** Before it: a preposition. */
  readonly isPlace: Pattern;
}

const evidenceOf = memoize(({ mentions, numbers, possessives }: Language): Evidence => ({
  isNever: here(
    () =>
      `${possessives.one}|${gap}${either(eitherPattern(mentions.notOneBehind), ...mentions.modals)}${wordEnd}|[-‐‑]`,
  ),
  isNeverBefore: patternOf(() => `${wordStart}${eitherWord(mentions.notOne)}\\s{1,4}$`),
  isOf: here(() => `,?${gap}${eitherWord(mentions.oneOf)}${wordEnd}`),
  isPart: here(() => String.raw`\s${either(...mentions.partOf.slice(0, 1))}\s`),
  endsClause: here(() => String.raw`\s?(?:[.;,:)!?]|$)`),
  follows: patternOf(
    () =>
      `^[^.;:!?()\\uFFFC]{1,80}(?:,|${wordStart}${either(...mentions.beforeFurtherOne)})${gap}` +
      `(?:[${letter}]{2,15}${gap})?$`,
  ),
  leads: patternOf(() => `^(?:${gap}[${letter}-]{2,20}){1,4}${either(`${gap}${numbers.and}`, ',')}${gap}$`),
  isPlace: patternOf(() => `${wordStart}${eitherWord(mentions.prepositions)}\\s{1,4}$`, 'u'),
}));
