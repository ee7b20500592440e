import type { PartStatement, Stated } from './claim.ts';
import { clauseAt } from './clause.ts';
import { type Count, countOf } from './count.ts';
import { english } from './english/index.ts';
import type { Language } from './language.ts';
import { listPatterns } from './list-patterns.ts';
import { nounAfter } from './noun-phrase.ts';
import { eitherWord, gap, type Pattern, patternOf, wordEnd, wordStart } from './patterns.ts';
import type { Mention } from './scan.ts';
import type { SentenceSum } from './sentence-sums.ts';

interface PairPatterns {
  readonly of: Pattern;
  readonly respectively: Pattern;
}

const known = new WeakMap<Language, PairPatterns>();

function patternsOf(language: Language): PairPatterns {
  const before = known.get(language);
  if (before) return before;
  const { mentions, sentences } = language;
  const made = {
    of: patternOf(() => `${gap}${eitherWord(mentions.partOf)}${gap}`, 'i'),
    respectively: patternOf(() => `${wordStart}${sentences.respectively}${wordEnd}`, 'i'),
  };
  known.set(language, made);
  return made;
}

/** “nine of the seven”, “two and three of the five and seven, respectively”: each part beside its whole. */
export function* partsOfWholes(text: string, mentions: readonly Mention[], language: Language = english): Generator<SentenceSum> {
  const patterns = patternsOf(language);
  for (const mention of mentions) {
    const isShare = !('aside' in mention) && mention.kind === 'share' && patterns.of().test(mention.text);
    const statement = isShare ? mention.statement : undefined;
    if (statement?.kind !== 'part') continue;
    const pair = pairOf(mention, statement, text, patterns);
    const { text: sentence, start, end, mentions: all } = clauseAt(text, mentions, mention.start);
    const isOfSeveral = patterns.respectively().test(sentence.slice(start, end));
    yield* isOfSeveral ? pairsAround(pair, all, sentence, language) : [sumOf(pair)];
  }
}

type Pair = readonly [part: Count, whole: Count];

/** The two counts of “nine of the seven candidates”. */
function pairOf({ start, end, text: words }: Mention, { part, whole, hedge }: PartStatement, text: string, patterns: PairPatterns): Pair {
  const between = patterns.of().exec(words);
  const [from, to] = [start + (between?.index ?? 0), start + (between?.index ?? 0) + (between?.[0].length ?? 0)];
  const noun = nounAfter(text, end);
  return [
    { start, end: from, claim: claimOf(text.slice(start, from), part, hedge), noun: undefined },
    { start: to, end, claim: claimOf(text.slice(to, end), whole), noun },
  ];
}

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
