import { beginsSentence } from '../compose/fact-words.ts';
import type { FoundWords } from '../ledger/running-words.ts';

/** Whether a word with a capital is one of a name, as far as its place tells: inside a sentence, or before another capital. */
export function isPartOfName({ words, own, start, end }: FoundWords): boolean {
  if (!/^[A-Z]/.test(words)) return false;
  return !beginsSentence(own.slice(0, start)) || /^ (?:(?:of|for|on|and) (?:the )?)?[A-ZÀ-Þ]/.test(own.slice(end));
}
