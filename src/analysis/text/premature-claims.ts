import type { TextRange } from '../passages/passage.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import type { Language } from '../../languages/language.ts';
import { either } from '../../languages/patterns.ts';
import { hasPhrase, oneOf, phrasesIn } from '../../languages/word-lists.ts';

/** The words of a house, in lower case, for what ends only after a preliminary statement. */
export interface UnfinishedStages {
  readonly stages: readonly { readonly of: readonly string[]; readonly done: readonly string[] }[];
  readonly phrases: readonly string[];
  readonly unless: readonly string[];
}

/**
 * Where a text, of which `lower` is the same in lower case, says that something has ended that cannot have ended yet:
 * “All complaints on election day were swiftly resolved”. Sentences about earlier years are left out.
 */
export function prematureClaimsIn(
  text: string,
  lower: string,
  words: UnfinishedStages,
  language: Language,
): readonly TextRange[] {
  const stages = words.stages.filter(({ of, done }) => hasPhrase(lower, of) && hasPhrase(lower, done));
  const endings = stages.flatMap(({ of, done }) =>
    [...lower.matchAll(endingPattern(of, done, language))].map(({ index, 0: match }) => ({
      start: index,
      end: index + match.length,
    })),
  );
  const claims = [...endings, ...phrasesIn(lower, words.phrases)].toSorted((a, b) => a.start - b.start);
  return claims.filter(({ start }) => {
    const { start: from, end: to } = sentenceAt(text, start, language);
    const sentence = lower.slice(from, to);
    return !hasPhrase(sentence, words.unless) && !/\b(?:19|20)\d\d\b/.test(sentence);
  });
}

/** What is done “in ten districts” is not done everywhere; what is done “in public” is. */
function endingPattern(of: readonly string[], done: readonly string[], { assessments }: Language): RegExp {
  const { been, adverb, restricting, manners } = assessments;
  return new RegExp(
    String.raw`\b${oneOf(of)}(?: [a-z][a-z' -]{0,40}?)? ${either(...been)}(?: ${adverb})? ${oneOf(done)}\b` +
      String.raw`(?! ${either(...restricting)} (?!${either(...manners)}\b))`,
    'g',
  );
}
