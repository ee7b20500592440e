import type { Problem } from '../diagnostic.ts';
import type { FoundWords } from '../ledger/running-words.ts';

/** Words that only the house's way of writing is against, and what it writes: “prelim fix” may put that in their place. */
export function rewording({ words, at, isPlain }: FoundWords, better: string, say: (words: string, better: string) => string): Problem {
  const advice = isPlain ? `Write “${shown(better)}”, or let “prelim fix” do it.` : `Write “${shown(better)}”.`;
  return { at, message: say(shown(words), shown(better)), advice, ...(isPlain && { suggestions: [better], fix: better, rewords: true }) };
}

const shown = (words: string): string => words.replace(/\s+/g, ' ');
