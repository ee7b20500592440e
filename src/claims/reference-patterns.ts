import type { Language } from './language.ts';
import { capitals, dash, either, eitherCase, eitherWord, endOf, gap, here, letter, optional, type Pattern, wordEnd } from './patterns.ts';

/** Where something ends that begins at a place of a text; nothing where it does not begin there. */
export type Find = (text: string, at: number) => number | undefined;

const isPlural = (word: string): boolean => /s\.?$/i.test(word);

/**
 * Nouns with the numbers that name them, by the first word of the noun: “article 7”, “articles 7 and 8”. What stands behind them is one
 * pattern for all: to make one for each noun takes longer than to read a text.
 */
export function referencesOf(language: Language): ReadonlyMap<string, Find> {
  const { masks } = language;
  const nouns = new Map<string, string[]>();
  for (const noun of [...masks.provisions, ...masks.names]) {
    const [first = ''] = noun.split(/[ .]/, 1);
    const written = masks.provisions.includes(noun) ? eitherCase([noun]) : capitals([noun]); // “law 5” is no name, “Law 5” is
    nouns.set(first, [...(nouns.get(first) ?? []), ...written]);
  }
  const behind = numbersBehind(language);
  return new Map([...nouns].map(([first, written]) => [first, reference(written, behind)] as const));
}

function reference(nouns: readonly string[], behind: Record<'many' | 'one', Pattern>): Find {
  const many = nounsOf(nouns.filter(isPlural));
  const one = nounsOf(nouns.filter((noun) => !isPlural(noun)));
  return (text, at) => firstOf(many(text, at), behind.many, text) ?? firstOf(one(text, at), behind.one, text);
}

function firstOf(ends: readonly number[], behind: Pattern, text: string): number | undefined {
  for (const end of ends) {
    const found = endOf(behind, text, end);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where those of some nouns end that begin at a place. Between the words of one there may be any gap. */
function nounsOf(nouns: readonly string[]): (text: string, at: number) => readonly number[] {
  const words = nouns.filter((noun) => !noun.includes(' '));
  const phrases = nouns.filter((noun) => noun.includes(' '));
  const phrase = here(() => eitherWord(phrases));
  return (text, at) => {
    const ends = words.flatMap((word) => (text.startsWith(word, at) ? [at + word.length] : []));
    const end = phrases.length > 0 ? endOf(phrase, text, at) : undefined;
    return end === undefined ? ends : [end, ...ends];
  };
}

/** “Chapter Two” */
export const spelledNumbers = ({ numbers }: Language): readonly string[] => capitals(numbers.small.slice(1, 13));

/** What stands behind those nouns: several numbers where they are many. */
function numbersBehind(language: Language): Record<'many' | 'one', Pattern> {
  const { and } = language.numbers;
  const no = optional(`${either('No', 'Nos', 'no', 'nos', 'Nr', '№', 'Number', 'number', 'Numbers')}\\.?\\s{0,2}`);
  const part = String.raw`\d{1,6}(?:[${letter}]{1,3}(?![${letter}]))?(?:[./-][${letter}\d]{1,6}(?![${letter}\d])){0,4}(?:\s?\((?:\d{1,3}|[${letter}]{1,4})\)){0,3}(?!\d|,\d)`;
  const more = `(?:${either(`,${gap}(?:${and}${gap})?`, `${gap}(?:${and}|or|to)${gap}`, dash)}${part}){0,12}`;
  return {
    many: here(() => `${gap}${no}${part}${more}`),
    one: here(() => `${gap}${no}(?:${part}${optional(`${dash}${part}`)}|${eitherWord(spelledNumbers(language))}${wordEnd})`),
  };
}
