import { compare, wholeOf, isWhole } from './decimal.ts';
import type { Core, MentionKind } from './mention-patterns.ts';
import type { MentionPatterns } from './mention-words.ts';
import { endOf } from './patterns.ts';
import { readNumber } from './read-number.ts';

/** As many characters as are looked at before a place. */
const farthest = 24;

export const textBefore = (text: string, at: number): string => text.slice(Math.max(0, at - farthest), at);

/** Whether two words are a manner of speaking: one in seven, nine in ten, three in five. */
function isIdiom(low: string, high: string): boolean {
  const [part, whole] = [readNumber(low), readNumber(high)];
  if (!part || !whole || !isWhole(part.number) || !isWhole(whole.number)) return false;
  const [few, many] = [wholeOf(part.number), wholeOf(whole.number)];
  return few === 1n || (!/\d/.test(low + high) && (many === few + 1n || [5n, 10n, 100n].includes(many)));
}

function isInOrder(low: string, high: string): boolean {
  const [from, to] = [readNumber(low), readNumber(high)];
  return from !== undefined && to !== undefined && compare(from.number, to.number) < 0;
}

function endOfRange(core: Core, text: string, at: number, start: number, patterns: MentionPatterns): number | undefined {
  core.pattern.lastIndex = at;
  const groups = core.pattern.exec(text)?.groups;
  const end = core.pattern.lastIndex;
  if (!groups) return undefined;
  const { low = '', high = '' } = groups;
  if (!isInOrder(low, high) || (core.isIdiom && !isIdiom(low, high))) return undefined;
  const isFromTo = patterns.hasTo.test(text.slice(at, end)) && patterns.isFrom.test(textBefore(text, start));
  return isFromTo ? undefined : end;
}

interface Found {
  readonly end: number;
  readonly kind: MentionKind;
}

function coreAt(text: string, at: number, start: number, patterns: MentionPatterns): Found | undefined {
  for (const core of patterns.cores) {
    if (core.isHedged && at === start) continue;
    const end = core.isRange ? endOfRange(core, text, at, start, patterns) : endOf(core.pattern, text, at);
    if (end !== undefined) return { end, kind: core.kind };
  }
  return undefined;
}

/** A number at a place, with its unit and its hedges. */
export function readCore(text: string, start: number, patterns: MentionPatterns): Found | undefined {
  const hedged = endOf(patterns.hedge, text, start);
  const concerns = hedged !== undefined && endOf(patterns.isConcerning, text, start) !== undefined;
  if (concerns && patterns.isConcerned.test(textBefore(text, start))) return undefined;
  const core = (hedged !== undefined && coreAt(text, hedged, start, patterns)) || coreAt(text, start, start, patterns);
  if (!core || (text.startsWith('half', start) && patterns.isPeriod.test(textBefore(text, start)))) return undefined;
  return { ...core, end: endOf(patterns.afterHedge, text, core.end) ?? core.end };
}
