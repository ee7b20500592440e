import { memoize } from '../collections/memoize.ts';
import type { Language } from '../languages/language.ts';
import { either, optional, patternOf } from '../languages/patterns.ts';
import type { PassageMatch } from '../analysis/passages/searchable-text.ts';
import { isSentenceStart } from '../compose/passes/fill-facts.ts';
import type { Problem } from '../source/diagnostic.ts';

/**
 * Words that the house writes otherwise, with what it writes. Where the words stand in the file as they are printed,
 * “prelim fix” may put that in their place.
 */
export function rewordingProblem(
  { words, at, isPlain }: PassageMatch,
  better: string,
  messageOf: (words: string, better: string) => string,
): Problem {
  const advice = isPlain ? `Write “${shown(better)}”, or let “prelim fix” do it.` : `Write “${shown(better)}”.`;
  return {
    at,
    message: messageOf(shown(words), shown(better)),
    advice,
    ...(isPlain && { suggestions: [better], fix: better, rewords: true }),
  };
}

const shown = (words: string): string => words.replace(/\s+/g, ' ');

/** Whether a word with a capital is probably part of a name: it stands inside a sentence, or before another capital. */
export function isPartOfName({ words, context, start, end, passage }: PassageMatch): boolean {
  if (!/^[A-Z]/.test(words)) return false;
  return (
    !isSentenceStart(context.slice(0, start), passage.language) || goesOn(passage.language)().test(context.slice(end))
  );
}

/** Behind a word of a name: another one, be it after “of the”. */
const goesOn = memoize(({ nameJoints, articles }: Language) =>
  patternOf(() => `^ ${optional(`${either(...nameJoints)} ${optional(`${either(...articles)} `)}`)}[A-ZÀ-Þ]`),
);
