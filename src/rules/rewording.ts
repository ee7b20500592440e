import type { FoundWords } from '../analysis/passages/own-words.ts';
import { isSentenceStart } from '../compose/passes/fill-facts.ts';
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
  return (
    !isSentenceStart(own.slice(0, start), passage.language) ||
    /^ (?:(?:of|for|on|and) (?:the )?)?[A-ZÀ-Þ]/.test(own.slice(end))
  );
}
