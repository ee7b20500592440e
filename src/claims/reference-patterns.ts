import type { Language } from './language.ts';
import { capitals, dash, either, eitherCase, eitherWord, gap, letter, optional, wordEnd } from './patterns.ts';

const isPlural = (word: string): boolean => /s\.?$/i.test(word);

/**
 * Nouns with the numbers that name them, by the first word of the noun: “article 7”, “articles 7 and 8”. Each word has its own pattern,
 * because a text has few of them, and that of all together takes longer to make than the text to read.
 */
export function referencePatterns(language: Language): ReadonlyMap<string, () => string> {
  const { masks } = language;
  const nouns = new Map<string, { provisions: string[]; names: string[] }>();
  for (const kind of ['provisions', 'names'] as const) {
    for (const noun of masks[kind]) {
      const [first = ''] = noun.split(/[ .]/, 1);
      const found = nouns.get(first) ?? { provisions: [], names: [] };
      found[kind].push(noun);
      nouns.set(first, found);
    }
  }
  const numbered = numbersOf(language);
  return new Map([...nouns].map(([first, { provisions, names }]) => [first, () => numbered([...eitherCase(provisions), ...capitals(names)])] as const));
}

/** What stands behind those nouns: several numbers where they are many. */
function numbersOf({ numbers }: Language): (nouns: readonly string[]) => string {
  const no = optional(`${either('No', 'Nos', 'no', 'nos', 'Nr', '№', 'Number', 'number', 'Numbers')}\\.?\\s{0,2}`);
  const part = String.raw`\d{1,6}(?:[${letter}]{1,3}(?![${letter}]))?(?:[./-][${letter}\d]{1,6}(?![${letter}\d])){0,4}(?:\s?\((?:\d{1,3}|[${letter}]{1,4})\)){0,3}(?!\d|,\d)`;
  const more = `(?:${either(`,${gap}(?:${numbers.and}${gap})?`, `${gap}(?:${numbers.and}|or|to)${gap}`, dash)}${part}){0,12}`;
  const spelled = eitherWord(capitals(numbers.small.slice(1, 13)));
  const behind = { many: `${gap}${no}${part}${more}`, one: `${gap}${no}(?:${part}${optional(`${dash}${part}`)}|${spelled}${wordEnd})` };
  return (nouns) =>
    (['many', 'one'] as const)
      .map((count) => ({ count, some: nouns.filter((noun) => isPlural(noun) === (count === 'many')) }))
      .flatMap(({ count, some }) => (some.length > 0 ? [eitherWord(some) + behind[count]] : []))
      .join('|');
}
