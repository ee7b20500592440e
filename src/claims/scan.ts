import type { Statement } from './claim.ts';
import { classify } from './classify.ts';
import { english } from './english/index.ts';
import type { Language } from './language.ts';
import { type SetAside, mask } from './mask.ts';
import type { MentionKind } from './mention-patterns.ts';
import { type MentionPatterns, makeMentionPatterns } from './mention-words.ts';
import { endOf } from './patterns.ts';
import { readClaim } from './read-claim.ts';
import { readCore } from './read-core.ts';

/** A number that running text reports, with its hedge and unit. */
interface Reported {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: MentionKind;
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

const word = /\p{L}+|\d+|[€$£₾₸₴₽₺~≈<>≥≤½⅓⅔¼¾]/gu;

function spotAt(text: string, start: number, patterns: MentionPatterns): Spot | undefined {
  const quantifier = endOf(patterns.quantifier, text, start);
  if (quantifier !== undefined) return { start, end: quantifier, kind: 'quantifier' };
  const core = readCore(text, start, patterns);
  if (core) return { start, ...core };
  const ordinal = endOf(patterns.ordinal, text, start);
  return ordinal === undefined ? undefined : { start, end: ordinal, aside: 'ordinal' };
}

function findSpots(text: string, patterns: MentionPatterns): readonly Spot[] {
  const spots: Spot[] = [];
  word.lastIndex = 0;
  for (let found = word.exec(text); found; found = word.exec(text)) {
    const [first] = found;
    if (first.charCodeAt(0) > 57 && !patterns.words.has(first)) continue;
    const spot = spotAt(text, found.index, patterns);
    if (!spot) continue;
    spots.push(spot);
    word.lastIndex = ('aside' in spot && endOf(patterns.half, text, spot.end)) || spot.end;
  }
  return spots;
}

/** Every number of a text, and what was set aside because it only looks like one, in reading order. */
export function scan(text: string, language: Language = english): readonly Mention[] {
  const masked = mask(text, language);
  const lower = lowered(masked.text);
  const patterns = patternsOf(language);
  const spots = classify(lower, findSpots(lower, patterns), patterns, language);
  const mentions = spots.map((spot): Mention => {
    const words = text.slice(spot.start, spot.end);
    if ('aside' in spot) return { start: spot.start, end: spot.end, text: words, aside: spot.aside };
    return { start: spot.start, end: spot.end, text: words, kind: spot.kind, statement: readClaim(words, language).statement };
  });
  return [...mentions, ...masked.asides].toSorted((a, b) => a.start - b.start);
}
