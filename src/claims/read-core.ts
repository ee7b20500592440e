import type { Beginning, MentionPatterns } from './mention-words.ts';
import { endOf } from './patterns.ts';
import { type Found, readAmount, readBetween, readWhole } from './read-amount.ts';

/** As many characters as are looked at before a place. */
const farthest = 24;

export const textBefore = (text: string, at: number): string => text.slice(Math.max(0, at - farthest), at);

const found = (end: number | undefined, kind: Found['kind']): Found | undefined => (end === undefined ? undefined : { end, kind });

/** What begins with a word and is more than that word: “two thirds” is not “two”. */
function readWords(text: string, at: number, isHedged: boolean, patterns: MentionPatterns): Found | undefined {
  const { core } = patterns;
  if (endOf(core.ofScale, text, at) !== undefined) return undefined;
  return (
    found(endOf(core.pieceOfTime, text, at), 'duration') ??
    found(endOf(core.halfPercent, text, at), 'share') ??
    found(endOf(core.fraction, text, at), 'share') ??
    (isHedged ? (found(endOf(core.third, text, at), 'share') ?? found(endOf(core.single, text, at), 'duration')) : undefined) ??
    readBetween(text, at, core)
  );
}

/** “none of the 16”, “several hundred euros” */
function readOthers(text: string, at: number, { core }: MentionPatterns): Found | undefined {
  const none = endOf(core.none, text, at);
  const many = none === undefined ? endOf(core.many, text, at) : undefined;
  if (none !== undefined) return readWhole(text, { start: at, end: none }, core);
  return many === undefined ? undefined : { end: endOf(core.money, text, many) ?? many, kind: 'number' };
}

function coreAt(text: string, at: number, start: number, patterns: MentionPatterns): Found | undefined {
  const isFigures = text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;
  const words = isFigures ? undefined : readWords(text, at, at > start, patterns);
  if (words) return words;
  const amount = readAmount(text, at, patterns.core, () => patterns.isFrom().test(textBefore(text, start)));
  return amount ?? (isFigures ? undefined : readOthers(text, at, patterns));
}

/** The end of the hedges at a place, unless they mean “concerning”. */
function hedgeAt(text: string, start: number, patterns: MentionPatterns): number | 'concerning' | undefined {
  const end = endOf(patterns.hedge, text, start);
  if (end === undefined || endOf(patterns.isConcerning, text, start) === undefined) return end;
  return patterns.isConcerned().test(textBefore(text, start)) ? 'concerning' : end;
}

/** A number at a place, with its unit and its hedges. */
export function readCore(text: string, start: number, may: ReadonlySet<Beginning>, patterns: MentionPatterns): Found | undefined {
  const hedge = may.has('hedge') ? hedgeAt(text, start, patterns) : undefined;
  if (hedge === 'concerning') return undefined;
  const hedged = hedge === undefined ? undefined : coreAt(text, hedge, start, patterns);
  const core = hedged ?? (may.has('core') ? coreAt(text, start, start, patterns) : undefined);
  if (hedged && endOf(patterns.isGoverning, text, start) !== undefined && endOf(patterns.isGoverned, text, hedged.end) !== undefined) return undefined;
  if (!core || (text.startsWith('half', start) && patterns.isPeriod().test(textBefore(text, start)))) return undefined;
  return { ...core, end: endOf(patterns.afterHedge, text, core.end) ?? core.end };
}
