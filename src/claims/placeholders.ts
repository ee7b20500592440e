import { english } from './english/index.ts';
import type { Language } from './language.ts';

/** Characters of a text that stand for words still to come. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
}

/** Brackets before another bracket were meant as a link. */
const candidate = /\{\{.*?\}\}|\[[^\][]{1,60}\](?![([])|(?<![\w-])(?:XX+|T(?:BC|BD|ODO)|FIXME)(?![\w-])|lorem ipsum/gi;

/** Whether a text may hold any: most do not, and need no pattern. */
const mayHold = (text: string): boolean => ['XX', 'TBC', 'TBD', 'TODO', 'FIXME', '{{', '[', 'orem ipsum'].some((sign) => text.includes(sign));

/** What was to be replaced before anybody reads it: XX, TBC, TODO, [name], {{name}}, lorem ipsum. Numbers such as “XX century” and remarks such as “[sic]” are none. */
export function placeholdersIn(text: string, language: Language = english): readonly Placeholder[] {
  if (!mayHold(text)) return [];
  return [...text.matchAll(candidate)].flatMap(({ 0: found, index }) => (isPlaceholder(found, text, index, language) ? [{ start: index, end: index + found.length }] : []));
}

function isPlaceholder(found: string, text: string, index: number, { placeholders, masks }: Language): boolean {
  if (found.startsWith('{{') || placeholders.sentences.includes(found.toLowerCase())) return true;
  if (found.startsWith('[')) {
    const inside = found.slice(1, -1).trim().toLowerCase();
    return placeholders.bracketed.includes(inside) || placeholders.inserting.some((word) => inside.startsWith(`${word} `) || inside.startsWith(`${word}:`));
  }
  if (!placeholders.words.includes(found)) return false;
  const before = /([\p{L}.]+) $/u.exec(text.slice(Math.max(0, index - 30), index))?.[1]?.toLowerCase() ?? '';
  const after = /^ ([\p{L}]+)/u.exec(text.slice(index + found.length, index + found.length + 30))?.[1] ?? '';
  const isNumeral = placeholders.counting.includes(after.toLowerCase()) || masks.provisions.includes(before) || masks.names.includes(before);
  return !isNumeral && !/^[A-Z]/.test(after);
}
