import { english } from './english/index.ts';
import type { Language } from './language.ts';
import { isYear, mayBeNumber } from './may-hold-numbers.ts';
import { letter } from './patterns.ts';

/** A quick look that spares most texts a search for their numbers: there must be two of them, and words that connect them. */
export function mayAddUp(text: string, language: Language = english): boolean {
  const lower = text.toLowerCase();
  const words = lower.match(word) ?? [];
  const isNumber = (one = ''): boolean => mayBeNumber(one, language) && !isYear(one);
  if (words.filter(isNumber).length < 2) return false;
  const { asWhole, asPart, ofThem, total, totalling, totalAfter } = language.sentences;
  const hints = (list: readonly string[]): boolean => list.some((phrase) => lower.includes(phrase));
  if (lower.includes(': ') || [asPart, ofThem, asWhole, total, totalling, totalAfter].some(hints)) return true;
  const parts = language.mentions.partOf.map((phrase) => phrase.split(' ').at(-1));
  return words.some((one, at) => parts.includes(one) && words.slice(at + 1, at + 4).some(isNumber)); // of the 107, of all these 107
}

const word = new RegExp(`[${letter}]+|\\d[\\d.,]*|[½⅓⅔¼¾]`, 'g');

/** Where a connector stands, as written. */
export interface Connector {
  readonly index: number;
  readonly words: string;
}

const isLetter = new RegExp(`[${letter}\\d]`);

/** The connectors of a text, of two at one place the longer. Looked for one by one: a pattern of all of them costs more than reading a page. */
export function connectorsIn(text: string, { sentences: { asWhole, asPart, ofThem } }: Language): readonly Connector[] {
  const plain = text.toLowerCase().replace(/\s/g, ' ');
  if (plain.length !== text.length) return [];
  const found = new Map<number, Connector>();
  for (const phrase of [...asWhole, ...asPart, ...ofThem]) {
    for (let index = plain.indexOf(phrase); index >= 0; index = plain.indexOf(phrase, index + 1)) {
      const isWord = !isLetter.test(plain.charAt(index - 1)) && !isLetter.test(plain.charAt(index + phrase.length));
      if (isWord && (found.get(index)?.words.length ?? 0) < phrase.length) found.set(index, { index, words: text.slice(index, index + phrase.length) });
    }
  }
  return [...found.values()].toSorted((a, b) => a.index - b.index);
}
