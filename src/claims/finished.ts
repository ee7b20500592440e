import { assessing } from './english/assessing.ts';
import { sentenceAt } from './sentence.ts';
import { hasPhrase, oneOf, phrasesIn } from './word-list.ts';

/** The words of a house, in lower case, for what ends only after a preliminary statement. */
export interface UnfinishedWords {
  readonly stages: readonly { readonly of: readonly string[]; readonly done: readonly string[] }[];
  readonly phrases: readonly string[];
  readonly unless: readonly string[];
}

interface Found {
  readonly start: number;
  readonly end: number;
}

/** “All complaints on election day were swiftly resolved”: the end of something that cannot have ended, in a text of which `lower` is the same in lower case. */
export function finishedIn(text: string, lower: string, words: UnfinishedWords): readonly Found[] {
  const stages = words.stages.filter(({ of, done }) => hasPhrase(lower, of) && hasPhrase(lower, done));
  const said = stages.flatMap(({ of, done }) => [...lower.matchAll(pattern(of, done))].map(({ index, 0: all }) => ({ start: index, end: index + all.length })));
  const found = [...said, ...phrasesIn(lower, words.phrases)].toSorted((a, b) => a.start - b.start);
  return found.filter(({ start }) => {
    const sentence = sentenceAt(text, start);
    const around = lower.slice(sentence.start, sentence.end);
    return !hasPhrase(around, words.unless) && !/\b(?:19|20)\d\d\b/.test(around);
  });
}

/** What is done “in ten districts” is not done everywhere; what is done “in public” is. */
const pattern = (of: readonly string[], done: readonly string[]): RegExp =>
  new RegExp(String.raw`\b${oneOf(of)}(?: [a-z][a-z' -]{0,40}?)? (?:was|were|has been|have been)(?: [a-z]+ly)? ${oneOf(done)}\b(?! (?:in|at|for) (?!(?:${assessing.manners.join('|')})\b))`, 'g');
