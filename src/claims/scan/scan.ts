import { readNumber } from '../parse/numbers.ts';
import { readClaim } from '../parse/parse-claim.ts';
import type { Statement } from '../parse/statement.ts';
import { readCore, textBefore } from './amounts.ts';
import { type SetAside, mask } from './mask.ts';
import { type Beginning, type MentionKind, type MentionPatterns, makeMentionPatterns } from './number-patterns.ts';
import type { Language } from '../../languages/language.ts';
import {
  type Pattern,
  either,
  eitherPattern,
  eitherWord,
  endOf,
  gap,
  here,
  letter,
  patternOf,
  wordEnd,
  wordStart,
} from '../../languages/patterns.ts';

/** A number that running text reports, with its hedge and unit. */
interface Reported {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: MentionKind;
  /** Read when it is asked for. */
  readonly statement: Statement;
}

export type Mention = Reported | SetAside;

/** Where something stands, before it is known what it says. */
type Spot = Pick<SetAside, 'start' | 'end'> & ({ readonly kind: MentionKind } | Pick<SetAside, 'aside'>);

const known = new WeakMap<Language, MentionPatterns>();

function patternsOf(language: Language): MentionPatterns {
  const before = known.get(language);
  if (before) return before;
  const made = makeMentionPatterns(language);
  known.set(language, made);
  return made;
}

/** In lower case, of the same length. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/\p{Lu}/gu, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  );
}

const word = new RegExp(`[${letter}]+|\\d+|[€$£₾₸₴₽₺~≈<>≥≤½⅓⅔¼¾]`, 'g');

const atDigit: ReadonlySet<Beginning> = new Set(['core']);

function spotAt(
  text: string,
  start: number,
  may: ReadonlySet<Beginning>,
  patterns: MentionPatterns,
  language: Language,
): Spot | undefined {
  const quantifier = may.has('quantifier') ? endOf(patterns.quantifier, text, start) : undefined;
  if (quantifier !== undefined) return { start, end: quantifier, kind: 'quantifier' };
  const core = readCore(text, start, may, patterns, language);
  if (core) return { start, ...core };
  const ordinal = may.has('ordinal') ? endOf(patterns.ordinal, text, start) : undefined;
  return ordinal === undefined ? undefined : { start, end: ordinal, aside: 'ordinal' };
}

function findSpots(text: string, patterns: MentionPatterns, language: Language): readonly Spot[] {
  const spots: Spot[] = [];
  word.lastIndex = 0;
  for (let found = word.exec(text); found; found = word.exec(text)) {
    const [first] = found;
    const may = first >= '0' && first < ':' ? atDigit : patterns.words.get(first);
    const spot = may && spotAt(text, found.index, may, patterns, language);
    if (!spot) continue;
    spots.push(spot);
    word.lastIndex = ('aside' in spot && endOf(patterns.half, text, spot.end)) || spot.end;
  }
  return spots;
}

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

/** Every number of a text, and what was set aside because it only looks like one, in reading order. */
export function scan(text: string, language: Language): readonly Mention[] {
  const masked = mask(text, language);
  const lower = lowered(masked.text);
  const patterns = patternsOf(language);
  const spots = classify(lower, findSpots(lower, patterns, language), patterns, language);
  const mentions = spots.map((spot) => mentionOf(text, spot, language));
  return [...mentions, ...masked.asides].toSorted((a, b) => a.start - b.start);
}

/** The evidence that “one” is a number. */
interface Evidence {
  readonly isNever: Pattern;
  readonly isNeverBefore: Pattern;
  readonly isOf: Pattern;
  /** “of” behind it. */
  readonly isPart: Pattern;
  readonly endsClause: Pattern;
  readonly follows: Pattern;
  readonly leads: Pattern;
  readonly isPlace: Pattern;
}

const knownEvidence = new WeakMap<Language, Evidence>();

function evidenceOf(language: Language): Evidence {
  const before = knownEvidence.get(language);
  if (before) return before;
  const { mentions, numbers, possessives } = language;
  const made = {
    isNever: here(
      () =>
        `${possessives.one}|${gap}${either(eitherPattern(mentions.notOneBehind), ...mentions.modals)}${wordEnd}|[-‐‑]`,
    ),
    isNeverBefore: patternOf(() => `${wordStart}${eitherWord(mentions.notOne)}\\s{1,4}$`),
    isOf: here(() => `,?${gap}${eitherWord(mentions.oneOf)}${wordEnd}`),
    isPart: here(() => String.raw`\s${either(...mentions.partOf.slice(0, 1))}\s`),
    endsClause: here(() => String.raw`\s?(?:[.;,:)!?]|$)`),
    follows: patternOf(() => {
      const and = `${wordStart}${either(...mentions.beforeFurtherOne)}`;
      return `^[^.;:!?()\\uFFFC]{1,80}(?:,|${and})${gap}(?:[${letter}]{2,15}${gap})?$`;
    }),
    leads: patternOf(() => `^(?:${gap}[${letter}-]{2,20}){1,4}${either(`${gap}${numbers.and}`, ',')}${gap}$`),
    isPlace: patternOf(() => `${wordStart}${eitherWord(mentions.prepositions)}\\s{1,4}$`, 'u'),
  };
  knownEvidence.set(language, made);
  return made;
}

/** “returned two and rejected one”, “three men and one woman”, “one woman and six men” */
function isListed(text: string, spots: readonly Spot[], index: number, evidence: Evidence): boolean {
  const [last, spot, next] = [spots[index - 1], spots[index], spots[index + 1]];
  if (!spot || evidence.isPlace().test(textBefore(text, spot.start))) return false;
  const before =
    last && 'kind' in last && last.kind === 'number' ? text.slice(Math.max(last.end, spot.start - 90), spot.start) : '';
  if (evidence.follows().test(before) && endOf(evidence.isPart, text, spot.end) === undefined) return true;
  if (before !== '' && !/[.;:!?]/.test(before) && endOf(evidence.endsClause, text, spot.end) !== undefined) return true;
  if (!next || !('kind' in next) || next.kind !== 'number') return false;
  return evidence.leads().test(text.slice(spot.end, Math.min(next.start, spot.end + 90)));
}

function isNumber(text: string, spots: readonly Spot[], index: number, evidence: Evidence): boolean {
  const spot = spots[index];
  if (!spot) return false;
  const at = (pattern: Pattern): boolean => endOf(pattern, text, spot.end) !== undefined;
  if (at(evidence.isNever) || evidence.isNeverBefore().test(textBefore(text, spot.start))) return false;
  return at(evidence.isOf) || isListed(text, spots, index, evidence);
}

const isNumberSpot = (spot: Spot | undefined): boolean =>
  spot !== undefined && 'kind' in spot && spot.kind === 'number';

const unhedged = (text: string, { start, end }: Spot, patterns: MentionPatterns): string =>
  text.slice(endOf(patterns.hedge, text, start) ?? start, end);

/** Whether what follows ends in per cent and a list joins the two: “48, 44 and 39 per cent”. */
function sharesPercent(
  text: string,
  spot: Spot,
  next: Spot | undefined,
  patterns: MentionPatterns,
  language: Language,
): boolean {
  if (!next || !('kind' in next) || next.kind !== 'share' || next.start - spot.end > 12) return false;
  const following = text.slice(next.start, next.end);
  const ends = patterns.hasPercent().test(following) || readNumber(following, language) !== undefined;
  if (!ends || endOf(patterns.hedge, text, next.start) !== undefined) return false;
  return (
    patterns.isList().test(text.slice(spot.end, next.start)) &&
    readNumber(unhedged(text, spot, patterns), language) !== undefined
  );
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
    if (isNumberSpot(spot) && sharesPercent(text, spot, next, patterns, language)) next = { start, end, kind: 'share' };
    else if (isOne && !isNumber(text, spots, index, evidence)) next = { start, end, aside: 'pronoun' };
    else next = spot;
    classified.push(next);
  }
  return classified.toReversed();
}
