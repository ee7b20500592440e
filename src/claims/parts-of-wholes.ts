import type { PartStatement, Stated } from './claim.ts';
import { clauseAt } from './clause.ts';
import { type Count, countOf } from './count.ts';
import { english } from './english/index.ts';
import type { Language } from './language.ts';
import { listPatterns } from './list-patterns.ts';
import { nounAfter } from './noun-phrase.ts';
import type { Mention } from './scan.ts';
import type { SentenceSum } from './sentence-sums.ts';

/** “nine of the seven”, “two and three of the five and seven, respectively”: each part beside its whole. */
export function* partsOfWholes(text: string, mentions: readonly Mention[], language: Language = english): Generator<SentenceSum> {
  for (const mention of mentions) {
    const pair = pairOf(mention, text, language);
    if (!pair) continue;
    const clause = clauseAt(text, mentions, mention.start);
    if (!clause) continue;
    const isOfSeveral = clause.text.slice(clause.start).toLowerCase().includes(language.sentences.respectively);
    yield* isOfSeveral ? pairsAround(pair, clause.mentions, clause.text, language) : [sumOf(pair)];
  }
}

type Pair = readonly [part: Count, whole: Count];

/** The two counts of “nine of the seven candidates”. */
function pairOf(mention: Mention, text: string, language: Language): Pair | undefined {
  if ('aside' in mention || mention.kind !== 'share') return undefined;
  const between = betweenIn(mention.text, language);
  const statement = between && mention.statement;
  if (!between || statement?.kind !== 'part') return undefined;
  const { start, end } = mention;
  const [from, to] = [start + between.from, start + between.to];
  return [
    { start, end: from, claim: claimOf(text.slice(start, from), statement.part, statement.hedge), noun: undefined },
    { start: to, end, claim: claimOf(text.slice(to, end), statement.whole), noun: nounAfter(text, end, language) },
  ];
}

/** Where “of” stands in “nine of the seven”. */
function betweenIn(words: string, { mentions }: Language): { from: number; to: number } | undefined {
  const plain = words.toLowerCase().replace(/\s/g, ' ');
  const found = mentions.partOf.map((of) => ({ from: plain.indexOf(` ${of} `), length: of.length + 2 })).filter(({ from }) => from > 0);
  const [first] = found.toSorted((a, b) => a.from - b.from);
  return first && { from: first.from, to: first.from + first.length };
}

/** The seven of “two of the seven candidates”. */
export const wholeOfPart = (mention: Mention, text: string, language: Language = english): Count | undefined => pairOf(mention, text, language)?.[1];

function claimOf(words: string, stated: Stated, hedge?: PartStatement['hedge']): Count['claim'] {
  const all = { start: 0, end: words.length };
  return { words, statement: { kind: 'number', stated, measure: 'number', ...(hedge && { hedge }) }, ...all, figure: all };
}

const sumOf = ([part, total]: Pair): SentenceSum => ({ relation: 'each', totals: [total], parts: [part], doubtful: [], mayBeginLater: false, isLikely: false, words: '' });

/** Two lists, one before and one behind the pair in the middle. None where they are of different length. */
function* pairsAround([part, whole]: Pair, mentions: readonly Mention[], text: string, language: Language): Generator<SentenceSum> {
  const middle = mentions.findIndex(({ start }) => start === part.start);
  const parts = [...neighbours(mentions, middle, -1, text, language)].toReversed();
  const wholes = [...neighbours(mentions, middle, 1, text, language)];
  if (parts.length !== wholes.length) return;
  for (const [index, one] of [...parts, part].entries()) {
    const total = [whole, ...wholes][index];
    if (total) yield sumOf([one, total]);
  }
}

/** The counts that a list joins to one of them, on one side. */
function* neighbours(mentions: readonly Mention[], middle: number, step: 1 | -1, text: string, language: Language): Generator<Count> {
  const { joins } = listPatterns(language);
  for (let index = middle; ; index += step) {
    const [here, next] = [mentions[index], mentions[index + step]];
    if (!here || !next) return;
    const between = step > 0 ? text.slice(here.end, next.start) : text.slice(next.end, here.start);
    const count = joins().test(between) ? countOf(next, text) : undefined;
    if (!count) return;
    yield count;
  }
}
