import { distance } from 'fastest-levenshtein';

/** Letters that Unicode does not take apart, as they are written where keyboards lack them. */
const plainLetters: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ð: 'd', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ı: 'i' };
/** The two-letter forms that German and the Nordic languages use. */
const twoLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** A word without capitals, diacritics and apostrophes: “Ružmarin” and “ruzmarin” are one. */
export function folded(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  return lower.normalize('NFC').replace(/[łđðøæœßþı]/g, (letter) => plainLetters[letter] ?? letter).normalize('NFD').replace(/[\u0300-\u036f'’ʼ.]/g, '');
}

/** All that a word may look like without its diacritics: “sandstrom” and “sandstroem”. */
export const foldings = (word: string): readonly string[] => [
  folded(word),
  folded(word.toLowerCase().normalize('NFC').replace(/[äöüåø]/g, (letter) => twoLetters[letter] ?? letter)),
];

/** Whether two folded words are a slip apart: a letter, two neighbours exchanged, or two letters in a long one that begins alike. Short words are too often others. */
export function isNear(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (a === b || shorter < 4 || Math.abs(a.length - b.length) > 2) return false;
  return distance(a, b) <= (shorter >= 6 && a[0] === b[0] ? 2 : 1) || isExchanged(a, b);
}

/** “pavol” and “paovl”: four letters do not tell a slip from another name, such as Enis and Eins. */
function isExchanged(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.length > 4 && a === b.slice(0, at) + b.charAt(at + 1) + b.charAt(at) + b.slice(at + 2);
}

/** How some words of a text look like a name without being it; `shortened` where words in its middle are left out. */
export type Likeness = 'same' | 'marks' | 'order' | 'letters' | 'shortened';

/** Holds as many words of a text as a name has, or fewer, against it. Undefined where they are somebody else’s. */
export function likeness(written: readonly string[], name: readonly string[]): Likeness | undefined {
  const [words, known] = [written.map((word) => folded(word)), name.map((word) => folded(word))];
  if (words.length < known.length) return isShortened(words, known) ? 'shortened' : undefined;
  const differing = known.flatMap((word, index) => (words[index] === word ? [] : [index]));
  if (differing.length === 0) return written.every((word, index) => word === name[index] || word === name[index]?.toUpperCase()) ? 'same' : 'marks';
  if (known.every((word) => word.length > 4) && words.toSorted().join(' ') === known.toSorted().join(' ')) return 'order';
  const [index = 0, ...others] = differing;
  const isHeld = known.some((word, place) => place !== index && word.length > 3);
  return others.length === 0 && isHeld && isNear(words[index] ?? '', known[index] ?? '') ? 'letters' : undefined;
}

function isShortened(words: readonly string[], known: readonly string[]): boolean {
  if (words.length < 2 || words[0] !== known[0] || words.at(-1) !== known.at(-1)) return false;
  let place = 0;
  return words.every((word) => (place = known.indexOf(word, place) + 1) > 0);
}
