import { isWhole, wholeOf } from './decimal.ts';
import { english } from './english/index.ts';
import type { Language } from './language.ts';
import { eitherWord, gap, optional, patternOf } from './patterns.ts';
import { readClaim } from './read-claim.ts';
import type { Mention } from './scan.ts';

/** A count that stands in a text as it is, without a hedge. */
interface Count {
  readonly number: bigint;
  /** Characters of the text. */
  readonly start: number;
  readonly end: number;
}

/** What a text says that a per cent is a share of, and how many of these, if it says so. */
export interface ShareBase {
  readonly base: Count;
  readonly part?: Count;
}

const countOf = ({ start, end, text }: Mention): Count | undefined => {
  const { statement } = readClaim(text);
  if (statement.kind !== 'number' || statement.measure !== 'number' || statement.hedge || !isWhole(statement.stated.number)) return undefined;
  return { number: wholeOf(statement.stated.number), start, end };
};

/** “29 of the 107” */
function partOf({ start, end, text }: Mention): ShareBase | undefined {
  const { statement } = readClaim(text);
  if (statement.kind !== 'part' || statement.hedge || statement.isIdiom) return undefined;
  const [part, base] = [statement.part.number, statement.whole.number];
  if (!isWhole(part) || !isWhole(base)) return undefined;
  return { part: { number: wholeOf(part), start, end }, base: { number: wholeOf(base), start, end } };
}

const makePatterns = ({ mentions }: Language) => {
  const of = (): string => `${eitherWord(mentions.partOf)}${gap}${optional(`${eitherWord(mentions.wholes)}${gap}`)}`;
  return {
    /** Between “27 per cent” and “107”. */
    leads: patternOf(() => `^${gap}${of()}$`, 'i'),
    /** Between “29 of the 107” and “27 per cent”. */
    again: /^[^.;:!?\d]{0,48}?[(,–]\s?(?:or\s|that is,?\s|i\.e\.,?\s)?(?:only\s|just\s)?$/,
    /** Between “29” and “27 per cent”. */
    opens: /^[^.;:!?\d]{0,24}\($/,
    /** Between “27 per cent” and “107”, with a bracket to close. */
    closes: patternOf(() => `^\\)[^.;:!?\\d]{0,24}${gap}${of()}$`, 'i'),
  };
};

const patterns = makePatterns(english);

/** What the per cent at a place among the mentions of a text is a share of, where the text says so beside it. */
export function shareBase(text: string, mentions: readonly Mention[], index: number): ShareBase | undefined {
  const [before, share, after] = [mentions[index - 1], mentions[index], mentions[index + 1]];
  if (!share) return undefined;
  const [between, beyond] = [before && text.slice(before.end, share.start), after && text.slice(share.end, after.start)];
  if (before && between !== undefined && patterns.again.test(between)) {
    const both = partOf(before);
    if (both) return both;
  }
  const base = after && beyond !== undefined ? countOf(after) : undefined;
  if (!base || beyond === undefined) return undefined;
  if (patterns.leads().test(beyond)) return { base };
  const part = before && between !== undefined && patterns.opens.test(between) ? countOf(before) : undefined;
  return part && patterns.closes().test(beyond) ? { base, part } : undefined;
}
