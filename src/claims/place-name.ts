import { history } from './english/history.ts';
import { eitherWord, letter, patternOf, wordEnd, wordStart } from './patterns.ts';
import { sentenceAt } from './sentence.ts';

const inHistory = patternOf(() => `${wordStart}${eitherWord(history)}${wordEnd}`, 'i');
const isLetter = new RegExp(`[${letter}\\d]`);

/** Where words stand in a text as words of their own. */
export function* standing(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    if (!isLetter.test(text.charAt(at - 1)) && !isLetter.test(text.charAt(at + words.length))) yield at;
  }
}

/** Whether a name of a place belongs to that of something else: the Astana Times, the Astana process, Bank of Macedonia. */
export function isPartOfName(text: string, start: number, end: number): boolean {
  const [left, right] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 20)];
  if (/^[\s-][A-ZÀ-Þ]/.test(right) || (/\bthe\s$/i.test(left) && /^\s[a-z]/.test(right))) return true;
  const of = /([A-ZÀ-Þ][\w’'-]*)\s(?:of|for)\s(?:the\s)?$/.exec(left);
  if (of && !/^(?:Republic|Kingdom)$/.test(of[1] ?? '')) return true;
  return /[^.!?…”"]\s[A-ZÀ-Þ][\w’'-]*\s$/.test(left);
}

/** Whether a place of a text stands in a sentence about another time than that year: it says so, or names another year. */
export function isOfAnotherTime(text: string, place: number, year: number): boolean {
  const { start, end } = sentenceAt(text, place);
  const sentence = text.slice(start, end);
  const years = sentence.match(/(?<!\d)(?:1[89]|20)\d{2}(?!\d)/g) ?? [];
  return years.some((one) => Number(one) !== year) || inHistory().test(sentence);
}

/** How a house’s wording may stand in a text: its spaces any, its capitals any. */
export const inAnyCapitals = (words: string): RegExp => new RegExp(`${wordStart}${eitherWord([words])}${wordEnd}`, 'gi');
