import type { Statement } from './claim.ts';
import { classify } from './classify.ts';
import { english } from './english/index.ts';
import type { Language } from './language.ts';
import { type SetAside, mask } from './mask.ts';
import type { MentionKind } from './mention-patterns.ts';
import { type Beginning, type MentionPatterns, makeMentionPatterns } from './mention-words.ts';
import { endOf, letter } from './patterns.ts';
import { readClaim } from './read-claim.ts';
import { readCore } from './read-core.ts';

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
export type Spot = Pick<SetAside, 'start' | 'end'> & ({ readonly kind: MentionKind } | Pick<SetAside, 'aside'>);

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
  return text.replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter));
}

const word = new RegExp(`[${letter}]+|\\d+|[€$£₾₸₴₽₺~≈<>≥≤½⅓⅔¼¾]`, 'g');

const atDigit: ReadonlySet<Beginning> = new Set(['core']);

function spotAt(text: string, start: number, may: ReadonlySet<Beginning>, patterns: MentionPatterns): Spot | undefined {
  const quantifier = may.has('quantifier') ? endOf(patterns.quantifier, text, start) : undefined;
  if (quantifier !== undefined) return { start, end: quantifier, kind: 'quantifier' };
  const core = readCore(text, start, may, patterns);
  if (core) return { start, ...core };
  const ordinal = may.has('ordinal') ? endOf(patterns.ordinal, text, start) : undefined;
  return ordinal === undefined ? undefined : { start, end: ordinal, aside: 'ordinal' };
}

function findSpots(text: string, patterns: MentionPatterns): readonly Spot[] {
  const spots: Spot[] = [];
  word.lastIndex = 0;
  for (let found = word.exec(text); found; found = word.exec(text)) {
    const [first] = found;
    const may = first >= '0' && first < ':' ? atDigit : patterns.words.get(first);
    const spot = may && spotAt(text, found.index, may, patterns);
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
export function scan(text: string, language: Language = english): readonly Mention[] {
  const masked = mask(text, language);
  const lower = lowered(masked.text);
  const patterns = patternsOf(language);
  const spots = classify(lower, findSpots(lower, patterns), patterns, language);
  const mentions = spots.map((spot) => mentionOf(text, spot, language));
  return [...mentions, ...masked.asides].toSorted((a, b) => a.start - b.start);
}
