import type { FractionStatement, NumberStatement, PartStatement, RangeStatement, SpanStatement } from './claim.ts';
import type { Hedge } from './language.ts';
import { type Read, findPhrase } from './phrases.ts';
import type { Source } from './read-cardinal.ts';
import { readMeasured, readOneOfMeasure, readSpan } from './read-measured.ts';
import { readPartOfScale } from './read-number.ts';
import { readFraction, readPart, readRange } from './read-share.ts';

export type QuantityStatement = NumberStatement | RangeStatement | FractionStatement | PartStatement | SpanStatement;

type Hedged = Exclude<QuantityStatement, RangeStatement>;

/** “half a million” is a number, “half” a fraction, and “two thirds” is not “two”. */
function readFractionOrNumber(source: Source, at: number): Read<Hedged> | undefined {
  const isNumber = readPartOfScale(source, at) !== undefined;
  return readOneOfMeasure(source, at) ?? (isNumber ? undefined : readFraction(source, at)) ?? readMeasured(source, at);
}

const readUnhedged = (source: Source, at: number): Read<Hedged> | undefined =>
  readPart(source, at) ?? readSpan(source, at) ?? readFractionOrNumber(source, at);

interface HedgedQuantity {
  readonly quantity: Hedged;
  readonly from: number;
  readonly hedge: Hedge | undefined;
}

/** A number past its hedge and past words that change nothing: “in more than 40”. Two different hedges are none. */
function readBehindHedge(source: Source, at: number, hedge?: Hedge): Read<HedgedQuantity> | undefined {
  const { tokens, lexicon } = source;
  const found = findPhrase(lexicon.hedges, tokens, at);
  if (found && hedge && hedge !== 'exactly' && hedge !== found.found) return undefined;
  if (found) return readBehindHedge(source, found.next, found.found);
  const quantity = readUnhedged(source, at);
  if (quantity) return { found: { quantity: quantity.found, hedge, from: at }, next: quantity.next };
  const opener = findPhrase(lexicon.openers, tokens, at);
  return opener && readBehindHedge(source, opener.next, hedge);
}

/** A number with its hedge, which may also follow: “30 or so”. */
export function readQuantity(source: Source, at: number): Read<QuantityStatement> | undefined {
  const range = readRange(source, at);
  if (range) return range;
  const read = readBehindHedge(source, at);
  if (!read) return undefined;
  const { quantity, hedge: before, from } = read.found;
  const after = findPhrase(source.lexicon.hedgesAfter, source.tokens, read.next);
  if (before && after && before !== after.found) return undefined;
  const hedge = before ?? after?.found;
  const found = hedge ? { ...quantity, hedge } : quantity;
  return { found, next: after?.next ?? read.next, figure: [from, read.next] };
}
