import { english } from '../../src/languages/english/index.ts';
import type { Language } from '../../src/languages/language.ts';

/** A character of no language, where a language must have a word. */
const never = '\uE0FF';

const isTable = (values: readonly unknown[]): boolean =>
  values.length > 0 &&
  values.every((value) => ['number', 'bigint'].includes(typeof value) || (Array.isArray(value) && isNumber(value[0])));

const isNumber = (value: unknown): boolean => typeof value === 'number';

/** The same shape without a word: lists and tables are empty, and a word that there must be stands in no text. */
function emptied(value: unknown): unknown {
  if (typeof value === 'string') return never;
  if (Array.isArray(value)) return [];
  if (value instanceof RegExp) return /(?!)/;
  if (typeof value === 'function') return () => '';
  if (typeof value !== 'object' || value === null) return value;
  if (isTable(Object.values(value))) return {};
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, emptied(entry)]));
}

const empty = emptied(english) as Language;

/** A language without a word, to build others on. */
export const blank: Language = {
  ...empty,
  calendar: { ...empty.calendar, written: (name) => name },
  nouns: { ...empty.nouns, isPlural: () => false, singular: (word) => word, plurals: (word) => [word] },
  masks: { ...empty.masks, isPlural: () => false },
  acronyms: { ...empty.acronyms, plain: (word) => word },
};
