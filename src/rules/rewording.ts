import { memoize } from '../collections/memoize.ts';
import type { Language } from '../languages/language.ts';
import { either, optional, patternOf } from '../languages/patterns.ts';
import type { FoundWords } from '../analysis/passages/own-words.ts';
import { beginsSentence } from '../compose/passes/fill-facts.ts';
import type { Problem } from '../source/diagnostic.ts';

/**
 * Words that only the house's way of writing is against, and what it writes: “prelim fix” may put that in their place.
 */
export function rewording(
  { words, at, isPlain }: FoundWords,
  better: string,
  say: (words: string, better: string) => string,
): Problem {
  const advice = isPlain ? `Write “${shown(better)}”, or let “prelim fix” do it.` : `Write “${shown(better)}”.`;
  return {
    at,
    message: say(shown(words), shown(better)),
    advice,
    ...(isPlain && { suggestions: [better], fix: better, rewords: true }),
  };
}

const shown = (words: string): string => words.replace(/\s+/g, ' ');

/**
 * Whether a word with a capital is one of a name, as far as its place tells: inside a sentence, or before another
 * capital.
 */
export function isPartOfName({ words, own, start, end, passage }: FoundWords): boolean {
  if (!/^[A-Z]/.test(words)) return false;
  return !beginsSentence(own.slice(0, start), passage.language) || goesOn(passage.language)().test(own.slice(end));
}

/** Behind a word of a name: another one, be it after “of the”. */
const goesOn = memoize(({ nameJoints, articles }: Language) =>
  patternOf(() => `^ ${optional(`${either(...nameJoints)} ${optional(`${either(...articles)} `)}`)}[A-ZÀ-Þ]`),
);
