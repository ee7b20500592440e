import type { PartStatement, StatedNumber } from '../parse/statement.ts';
import type { Mention } from '../scan/scan.ts';
import { type Count, countOf } from './counts.ts';
import { nounAfter } from './noun-phrase.ts';
import { listPatterns } from './part-lists.ts';
import { clauseAt } from './sentence.ts';
import type { SentenceSum } from './sums.ts';
import type { Language } from '../../languages/language.ts';

/** “nine of the seven”, “two and three of the five and seven, respectively”: each part beside its whole. */
export function* partsOfWholes(text: string, mentions: readonly Mention[], language: Language): Generator<SentenceSum> {
  for (const mention of mentions) {
    const pair = pairOf(mention, text, language);
    if (!pair) continue;
    const clause = clauseAt(text, mentions, mention.start, language);
    if (!clause) continue;
    const isOfSeveral = clause.text.slice(clause.start).toLowerCase().includes(language.sentences.respectively);
    yield* isOfSeveral ? pairsAround(pair, clause.mentions, clause.text, language) : [pairSum(pair)];
  }
}

/** The whole that a number is a part of: of “two of the seven candidates” the seven. Undefined for other numbers. */
export const wholeOfPart = (mention: Mention, text: string, language: Language): Count | undefined =>
  pairOf(mention, text, language)?.[1];

type Pair = readonly [part: Count, whole: Count];

/** The two counts of “nine of the seven candidates”. */
function pairOf(mention: Mention, text: string, language: Language): Pair | undefined {
  if ('aside' in mention || mention.kind !== 'share') return undefined;
  const between = wordsBetweenParts(mention.text, language);
  const statement = between && mention.statement;
  if (!between || statement?.kind !== 'part') return undefined;
  const { start, end } = mention;
  const [partEnd, wholeStart] = [start + between.start, start + between.end];
  return [
    {
      start,
      end: partEnd,
      claim: claimOf(text.slice(start, partEnd), statement.part, statement.hedge),
      noun: undefined,
    },
    {
      start: wholeStart,
      end,
      claim: claimOf(text.slice(wholeStart, end), statement.whole),
      noun: nounAfter(text, end, language),
    },
  ];
}

/** Where “ of ” stands in “nine of the seven”. */
function wordsBetweenParts(words: string, { mentions }: Language): { start: number; end: number } | undefined {
  const plain = words.toLowerCase().replace(/\s/g, ' ');
  const [first] = mentions.partOf
    .map((of) => ({ start: plain.indexOf(` ${of} `), length: of.length + 2 }))
    .filter(({ start }) => start > 0)
    .toSorted((a, b) => a.start - b.start);
  return first && { start: first.start, end: first.start + first.length };
}

function claimOf(words: string, stated: StatedNumber, hedge?: PartStatement['hedge']): Count['claim'] {
  const all = { start: 0, end: words.length };
  return {
    words,
    statement: { kind: 'number', stated, measure: 'number', ...(hedge && { hedge }) },
    ...all,
    figure: all,
  };
}

const pairSum = ([part, total]: Pair): SentenceSum => ({
  relation: 'each',
  totals: [total],
  parts: [part],
  doubtful: [],
  mayBeginLater: false,
  isLikely: false,
  words: '',
});

/** The pairs of two lists, one before and one behind the pair in the middle. None if they are of different length. */
function* pairsAround(
  [part, whole]: Pair,
  mentions: readonly Mention[],
  text: string,
  language: Language,
): Generator<SentenceSum> {
  const middle = mentions.findIndex(({ start }) => start === part.start);
  const parts = [...joinedCounts(mentions, middle, -1, text, language)].toReversed();
  const wholes = [...joinedCounts(mentions, middle, 1, text, language)];
  if (parts.length !== wholes.length) return;
  for (const [index, one] of [...parts, part].entries()) {
    const total = [whole, ...wholes][index];
    if (total) yield pairSum([one, total]);
  }
}

/** The counts that a list joins to one of them, on one side, the nearest first. */
function* joinedCounts(
  mentions: readonly Mention[],
  middle: number,
  step: 1 | -1,
  text: string,
  language: Language,
): Generator<Count> {
  const { joins } = listPatterns(language);
  for (let index = middle; ; index += step) {
    const [current, next] = [mentions[index], mentions[index + step]];
    if (!current || !next) return;
    const between = step > 0 ? text.slice(current.end, next.start) : text.slice(next.end, current.start);
    const count = joins().test(between) ? countOf(next, text, language) : undefined;
    if (!count) return;
    yield count;
  }
}
