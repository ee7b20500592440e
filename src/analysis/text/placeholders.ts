import type { TextRange } from '../passages/passage.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { oneOf } from '../../languages/word-lists.ts';

/**
 * Placeholders of a text, which were to be replaced before anybody reads it: XX, TBC, TODO, [name], {{name}}, lorem
 * ipsum. Numbers such as “XX century” and remarks such as “[sic]” are none.
 */
export function placeholdersIn(text: string, language: Language): readonly TextRange[] {
  const { candidate, openings } = signsOf(language);
  if (!openings.some((opening) => text.includes(opening))) return [];
  return [...text.matchAll(candidate)].flatMap(({ 0: sign, index }) =>
    isPlaceholder(sign, text, index, language) ? [{ start: index, end: index + sign.length }] : [],
  );
}

/** What placeholders of a language look like. */
const signsOf = memoize(({ placeholders: { words, sentences } }: Language) => ({
  // Brackets before another bracket were meant as a link.
  candidate: new RegExp(
    String.raw`\{\{.{0,200}?\}\}|\[[^\][]{1,60}\](?![([])|(?<![\w-])${oneOf(words)}(?![\w-])|${oneOf(sentences)}`,
    'gi',
  ),
  /** One of these stands in every text that holds any; sentences without their first letter, which may be a capital. */
  openings: ['{{', '[', ...words, ...sentences.map((sentence) => sentence.slice(1))],
}));

function isPlaceholder(sign: string, text: string, index: number, { placeholders, masks }: Language): boolean {
  if (sign.startsWith('{{') || placeholders.sentences.includes(sign.toLowerCase())) return true;
  if (sign.startsWith('[')) {
    const inside = sign.slice(1, -1).trim().toLowerCase();
    return (
      placeholders.bracketed.includes(inside) ||
      placeholders.inserting.some((word) => inside.startsWith(`${word} `) || inside.startsWith(`${word}:`))
    );
  }
  if (!placeholders.words.includes(sign)) return false;
  const before = /([\p{L}.]+) $/u.exec(text.slice(Math.max(0, index - 30), index))?.[1]?.toLowerCase() ?? '';
  const after = /^ ([\p{L}]+)/u.exec(text.slice(index + sign.length, index + sign.length + 30))?.[1] ?? '';
  const isNumeral =
    placeholders.counting.includes(after.toLowerCase()) ||
    masks.provisions.includes(before) ||
    masks.names.includes(before);
  return !isNumeral && !/^[A-Z]/.test(after);
}
