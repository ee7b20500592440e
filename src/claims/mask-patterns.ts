import type { Language } from './language.ts';
import { either, eitherWord, gap, here, letter, optional, type Pattern, wordEnd } from './patterns.ts';

export type Aside = 'date' | 'time' | 'year' | 'phone' | 'email' | 'url' | 'code' | 'reference' | 'ordinal' | 'pronoun';

export type Mask = readonly [aside: Aside, pattern: Pattern];

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
const capitals = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) => [capital(word), word.split(' ').map(capital).join(' '), word.toUpperCase()]);
const eitherCase = (words: readonly string[]): readonly string[] => [...words, ...capitals(words)];

const yearDigits = String.raw`(?:1[5-9]|20)\d{2}(?!\d)`;
const dash = String.raw`\s?[-–—]\s?`;
const dayDigits = String.raw`(?:[12]\d|3[01]|0?[1-9])(?!\d)`;

function datePatterns({ calendar, numbers }: Language): readonly string[] {
  const months = calendar.months.map(capital);
  const month = `${either(eitherWord(months), `${eitherWord(months.map((name) => name.slice(0, 3)))}\\.?`)}${wordEnd}`;
  const weekday = optional(`${eitherWord(capitals(calendar.weekdays))},?${gap}`);
  const day = `${dayDigits}${optional(eitherWord(calendar.ordinalEndings))}`;
  const joined = either(dash, `${gap}(?:${numbers.and}|or|to)${gap}`, `,${gap}`);
  const year = optional(`,?${gap}${yearDigits}`);
  const dayMonth = `${day}${gap}${optional(`of${gap}`)}${month}${year}`;
  return [
    String.raw`\d{4}-\d{2}-\d{2}(?!\d)`,
    String.raw`\d{1,2}(?:\.\d{1,2}\.|/\d{1,2}/)(?:\d{4}|\d{2})(?!\d)`,
    `${weekday}(?:${day}${joined}){0,5}${dayMonth}${optional(`${dash}${dayMonth}`)}`,
    `${weekday}${month}${gap}${day}(?:${dash}${day})?(?:,?${gap}${yearDigits}|(?=[.,;:)]|$))`,
    `${optional(`${month}${either(dash, `${gap}(?:${numbers.and}|to)${gap}`)}`)}${month}${gap}${yearDigits}`,
  ];
}

function timePatterns({ masks, numbers }: Language): readonly string[] {
  const zone = `${eitherWord(masks.zones)}(?:\\s?[+−–-]\\d{1,2}(?::\\d{2})?)?${wordEnd}`;
  const clock = String.raw`\d{1,2}[:.]\d{2}(?![\d.,:]\d)`;
  const suffix = optional(`\\s?(?:${masks.clock})`) + optional(`\\s(?:${masks.hours})`) + optional(`${gap}${zone}`);
  const colon = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?!\d)`;
  const hour = either(clock, String.raw`\d{1,2}`, eitherWord(eitherCase(numbers.small.slice(1, 13))));
  return [
    `${colon}(?:${dash}${colon})?${suffix}`,
    `${hour}(?:(?:${dash}|${gap}(?:to|or|and)${gap})${hour})?\\s{0,2}(?:${masks.clock})${optional(`${gap}${zone}`)}`,
    String.raw`${clock}\s${either(masks.hours)}|0\d\.[0-5]\d(?!\d|\s?%)|[0-2]\d[0-5]\d\shrs\b|[0-2]?\dh[0-5]\d(?!\d)`,
    `${eitherWord(masks.zones)}\\s?[+−–-]\\d{1,2}(?::\\d{2})?`,
  ];
}

function referencePatterns({ masks, numbers }: Language): readonly string[] {
  const no = optional(`${either('No', 'Nos', 'no', 'nos', 'Nr', '№', 'Number', 'number', 'Numbers')}\\.?\\s{0,2}`);
  const part = String.raw`\d{1,6}(?:[${letter}]{1,3}(?![${letter}]))?(?:[./-][${letter}\d]{1,6}(?![${letter}\d])){0,4}(?:\s?\((?:\d{1,3}|[${letter}]{1,4})\)){0,3}(?!\d|,\d)`;
  const more = `(?:${either(`,${gap}(?:${numbers.and}${gap})?`, `${gap}(?:${numbers.and}|or|to)${gap}`, dash)}${part}){0,12}`;
  const range = optional(`${dash}${part}`);
  const nouns = (words: readonly string[], isMany: boolean): string => eitherWord(words.filter((word) => isPlural(word) === isMany));
  const any = eitherCase(masks.provisions);
  const named = capitals(masks.names);
  const spelled = eitherWord(capitals(numbers.small.slice(1, 13)));
  return [
    `${either(nouns(any, true), nouns(named, true))}${gap}${no}${part}${more}`,
    `${either(nouns(any, false), nouns(named, false))}${gap}${no}(?:${part}${range}|${spelled}${wordEnd})`,
  ];
}

const isPlural = (word: string): boolean => /(?:s|ies|s\.)$/i.test(word);

/** The patterns of what is no number, for the kinds of places where they may begin. */
export interface MaskPatterns {
  /** At a digit or a plus sign. */
  readonly digit: readonly Mask[];
  /** At one of the words that may begin something. */
  readonly words: ReadonlyMap<string, readonly Mask[]>;
  /** At a word that does not end at a space. */
  readonly joined: readonly Mask[];
  /** A number with “No.” */
  readonly no: Pattern;
}

const phone = String.raw`(?:\(?\+|00)\d{1,3}\)?(?:[\s./-]{0,2}\(?\d{1,4}\)?){2,8}(?!\d)`;
const email = String.raw`[${letter}\d._%+-]{1,64}@[${letter}\d-]{1,63}(?:\.[${letter}\d-]{1,63}){1,5}`;
const path = String.raw`(?:[/?#:][^\s<>"“”]{0,500}[${letter}\d/=_-]|/)?`;
const url = String.raw`(?:https?://|www\.)[${letter}\d._~-]{1,200}[${letter}\d]${path}`;
const bare = String.raw`[${letter}\d-]{1,63}(?:\.[${letter}\d-]{1,63}){0,4}\.(?:org|com|net|int|info|eu|example|gov|[a-z]{2})(?![${letter}\d])${path}`;
const token = String.raw`[A-ZÀ-ÖØ-ÞЀ-Я][${letter}]{0,11}(?:[-‑/.][${letter}]{1,8}){0,5}[-‑/.(]{0,2}\d[${letter}\d]{0,12}(?:[)/.-]{0,2}[${letter}\d]{1,12}){0,8}\)?`;

const mask = (aside: Aside, patterns: () => readonly string[]): Mask => [aside, here(() => patterns().join('|'))];

/** The words that may begin something, each with what it may begin. */
function beginnings({ masks, calendar, numbers }: Language, beginning: Record<'code' | 'reference' | 'date' | 'time', Mask>): MaskPatterns['words'] {
  const months = calendar.months.flatMap((month) => [month, month.slice(0, 3)]);
  const phrases: readonly (readonly [Mask, readonly string[]])[] = [
    [beginning.code, masks.codes],
    [beginning.reference, [...masks.provisions, ...masks.names]],
    [beginning.date, [...calendar.weekdays, ...months]],
    [beginning.time, [...masks.zones, ...numbers.small.slice(1, 13)]],
  ];
  const words = new Map<string, Mask[]>();
  for (const [begun, found] of phrases) {
    const first = new Set(found.map((phrase) => new RegExp(`[${letter}]+`).exec(phrase.toLowerCase())?.[0] ?? ''));
    for (const word of new Set(eitherCase([...first]))) words.set(word, [...(words.get(word) ?? []), begun]);
  }
  return words;
}

export function makeMaskPatterns(language: Language): MaskPatterns {
  const { masks, calendar } = language;
  const date = mask('date', () => datePatterns(language));
  const time = mask('time', () => timePatterns(language));
  const reference = mask('reference', () => referencePatterns(language));
  const ordinal = mask('ordinal', () => [`\\d{1,4}${either(...calendar.ordinalEndings)}${wordEnd}`]);
  const year = mask('year', () => [`${yearDigits}(?:s${wordEnd}|[-–/](?:${yearDigits}|\\d{2}(?!\\d)))?(?![.,]\\d|[${letter}])`]);
  const codes = mask('code', () => ['24[/-]7(?!\\d)|9/11(?!\\d)', `\\d{1,2}[A-JN-Z]{1,2}\\d?${wordEnd}`, `\\d{1,6}/\\d{1,6}(?!\\d)`]);
  const code = mask('code', () => [`${eitherWord(masks.codes.map((word) => word.toUpperCase()))}(?:/IEC)?\\s?\\d[\\d.:-]{0,12}(?<!\\D)`]);
  const phones = mask('phone', () => [`${phone}${optional(`,?\\s(?:ext|extension)\\.?\\s?\\d{1,5}`)}`]);
  const emails = mask('email', () => [email]);
  return {
    digit: [phones, emails, date, time, mask('url', () => [bare]), ordinal, codes, year],
    words: beginnings(language, { code, reference, date, time }),
    joined: [emails, mask('url', () => [url, bare]), time, mask('code', () => [token])],
    no: here(() => String.raw`\.?\s{0,2}\d{1,6}[${letter}]?(?:[./-][${letter}\d]{1,6}){0,3}${wordEnd}`),
  };
}
