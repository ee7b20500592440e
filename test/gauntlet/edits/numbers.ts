import type { Kind } from '../kind.ts';
import { grouped, numberWords, spelled } from '../oracle/words.ts';
import { changed, changes } from './digits.ts';
import { reworded, writtenIn } from './wordings.ts';

const figure = /\d[\d,]*(?:\.\d+)?/g;
const isCount = (kind: string): boolean => kind === 'number' || kind === 'range' || kind === 'part';

const changedNumbers = Object.entries(changes).map(([name, change]): Kind => ({
  name: `number in the text: ${name}`,
  *edits(mission, random) {
    for (const { link, wording } of writtenIn(mission)) {
      if (!isCount(wording.kind)) continue;
      for (const { index, 0: text } of link.words.matchAll(figure)) {
        const other = changed(text.replaceAll(',', ''), change, random);
        const replacement =
          other &&
          link.words.slice(0, index) +
            (text.length > 4 || other.length > 3 ? grouped(other) : other) +
            link.words.slice(index + text.length);
        if (replacement !== undefined && replacement !== link.words) yield reworded(link, replacement);
      }
    }
  },
}));

/** “seven” and “six”; of several words the one that is a number. */
const spelledNumber = (
  words: string,
): { readonly index: number; readonly text: string; readonly number: number } | undefined => {
  for (const { index, 0: text } of words.matchAll(/[a-z]+(?:-[a-z]+)?/gi)) {
    const number = numberWords.get(text.toLowerCase());
    if (number !== undefined) return { index, text, number };
  }
  return undefined;
};

const wordNumbers = (
  [
    ['one more', 1],
    ['one fewer', -1],
    ['ten more', 10],
  ] as const
).map(([name, step]): Kind => ({
  name: `number word: ${name}`,
  *edits(mission) {
    for (const { link, wording } of writtenIn(mission)) {
      const found = wording.kind === 'number' ? spelledNumber(link.words) : undefined;
      if (!found || found.number + step < 1 || found.number + step > 99) continue;
      const { index, text, number } = found;
      yield reworded(link, link.words.slice(0, index) + spelled(number + step) + link.words.slice(index + text.length));
    }
  },
}));

const digitsAsWords: Kind = {
  name: 'number in the text: digits as words, or the reverse',
  leaves: 'true',
  *edits(mission) {
    for (const { link, wording } of writtenIn(mission)) {
      if (wording.kind !== 'number') continue;
      const found = /\d/.test(link.words) ? undefined : spelledNumber(link.words);
      if (found) yield reworded(link, link.words.replace(found.text, String(found.number)));
      const [digits] = /(?<![\d.,])\d{1,2}(?![\d.,]|.*(?:million|billion))/.exec(link.words) ?? [];
      if (digits !== undefined) yield reworded(link, link.words.replace(digits, spelled(Number(digits))));
    }
  },
};

const ungrouped: Kind = {
  name: 'number in the text: without commas',
  leaves: 'true',
  *edits(mission) {
    for (const { link } of writtenIn(mission))
      if (/\d,\d{3}/.test(link.words)) yield reworded(link, link.words.replaceAll(',', ''));
  },
};

export const numberKinds: readonly Kind[] = [...changedNumbers, ...wordNumbers, digitsAsWords, ungrouped];
