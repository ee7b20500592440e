import { slashFraction } from '../parse/figures.ts';
import type { Language } from '../../languages/language.ts';
import {
  type Pattern,
  capital,
  capitals,
  dash,
  either,
  eitherCase,
  eitherWord,
  endOf,
  gap,
  here,
  letter,
  optional,
  patternOf,
  wordEnd,
  wordStart,
} from '../../languages/patterns.ts';

/** What something is that looks like a number and is none. */
export type Aside = 'date' | 'time' | 'year' | 'phone' | 'email' | 'url' | 'code' | 'reference' | 'ordinal' | 'pronoun';

/** A kind of text to set aside, and how it is recognised. */
export type Mask = readonly [aside: Aside, endAt: FindEnd];

/** Where something ends that begins at a UTF-16 offset of a text; undefined if it does not begin there. */
type FindEnd = (text: string, at: number) => number | undefined;

/** The patterns of what is no number, for the kinds of places where they may begin. */
export interface MaskPatterns {
  /** At a digit or a plus sign. */
  readonly digit: readonly Mask[];
  /** At one of the words that may begin something. */
  readonly words: ReadonlyMap<string, readonly Mask[]>;
  /** At a word that does not end at a space. */
  readonly joined: readonly Mask[];
  /** Behind “No”: its full stop and its number. */
  readonly no: Pattern;
  /** What a text has that holds such a thing at all. Most have none of it, and need not be searched for it. */
  readonly signs: readonly (readonly [aside: Aside, sign: Pattern])[];
  /** What holds something without a number: an address, a time in words. */
  readonly needsNoNumber: Pattern;
  /**
   * What a reference has within `referenceReach` characters of its beginning. Most nouns that may begin one have none,
   * and need no pattern of their own.
   */
  readonly hasNumeral: Pattern;
  readonly referenceReach: number;
}

/** Within so many characters a number begins behind the noun that it names, with “No.” between them. */
const behindNoun = 24;

/** The patterns of a language, each compiled when it is first used. */
export function makeMaskPatterns(language: Language): MaskPatterns {
  const { masks, calendar } = language;
  const date = mask('date', () => datePatterns(language));
  const time = mask('time', () => timePatterns(language));
  const ordinal = mask('ordinal', () => [`\\d{1,4}${either(...calendar.ordinalEndings)}${wordEnd}`]);
  const year = mask('year', () => [
    `${yearDigits}(?:s${wordEnd}|(?:-{1,3}|[–/])(?:${yearDigits}|\\d{2}(?!\\d)))?(?![.,]\\d|[${letter}])`,
    shortYear,
  ]);
  const codes = mask('code', () => [
    `${either(...masks.figureNames)}(?!\\d)`,
    `\\d{1,2}[A-JN-Z]{1,2}\\d?${wordEnd}`,
    String.raw`(?<=\()\d/\d(?=\))`, // (1/2), the first of two
    `(?!${slashFraction})\\d{1,6}/\\d{1,6}(?!\\d)`,
  ]);
  const code = mask('code', () => [
    `${eitherWord(masks.codes.map((word) => word.toUpperCase()))}(?:/IEC)?\\s?\\d[\\d.:-]{0,12}(?<!\\D)`,
  ]);
  const phones = mask('phone', () => [`${phone}${optional(`,?\\s${either(...masks.extensions)}\\.?\\s?\\d{1,5}`)}`]);
  const emails = mask('email', () => [email]);
  return {
    digit: [phones, emails, date, time, mask('url', () => [bareUrl]), ordinal, codes, year],
    words: masksByWord(language, { code, date, time }),
    joined: [emails, mask('url', () => [url, bareUrl]), time, mask('code', () => [codeToken])],
    signs: signPatterns(language),
    needsNoNumber: patternOf(() => String.raw`@|\.[a-zA-Z]{2}|://|${masks.clock}`),
    hasNumeral: patternOf(() => String.raw`\d|${eitherWord(spelledNumbers(language))}`),
    referenceReach:
      Math.max(...[...masks.provisions, ...masks.names].map((noun) => noun.length + 3 * noun.split(' ').length)) +
      behindNoun,
    no: here(() => String.raw`\.?\s{0,2}\d{1,6}[${letter}]?(?:[./-][${letter}\d]{1,6}){0,3}${wordEnd}`),
  };
}

function mask(aside: Aside, patterns: () => readonly string[]): Mask {
  const pattern = here(() => patterns().join('|'));
  return [aside, (text, at) => endOf(pattern, text, at)];
}

/** The words that may begin something, each with what it may begin. */
function masksByWord(language: Language, byKind: Record<'code' | 'date' | 'time', Mask>): MaskPatterns['words'] {
  const { masks, calendar, numbers } = language;
  const words = new Map<string, Mask[]>();
  const add = (candidate: Mask, first: string): void => {
    for (const word of new Set([first, capital(first), first.toUpperCase()]))
      words.set(word, [...(words.get(word) ?? []), candidate]);
  };
  for (const word of masks.codes) add(byKind.code, word);
  for (const [first, endAt] of referencesOf(language)) add(['reference', endAt], first);
  for (const word of new Set([
    ...calendar.weekdays,
    ...calendar.months,
    ...calendar.months.map((month) => month.slice(0, 3)),
    ...[...Object.keys(calendar.shortMonths), ...Object.keys(calendar.shortWeekdays)].map((word) => word.toLowerCase()),
  ]))
    add(byKind.date, word);
  for (const word of [...masks.zones.map((zone) => zone.toLowerCase()), ...oneToTwelve(numbers)])
    add(byKind.time, word);
  return words;
}

function signPatterns({ masks, calendar }: Language): MaskPatterns['signs'] {
  const months = [...capitals(calendar.months).map((month) => month.slice(0, 3)), ...smallMonths(calendar)];
  // Where none of these begins, the others need not be tried: there a text is passed in one step.
  const begins = (others: string, words: readonly string[]): string =>
    `(?=[${others}${[...new Set(words.map((name) => name.charAt(0)))].join('')}])`;
  const clock = (): string => String.raw`:\d\d|[012]\d\.\d|\dh\d|\d\s(?:${masks.hours})|${masks.zones.join('|')}`;
  return [
    ['email', patternOf(() => '@')],
    ['url', patternOf(() => String.raw`\.[a-zA-Z]{2}|://`)],
    ['phone', patternOf(() => String.raw`\+|00`)],
    ['date', patternOf(() => String.raw`${begins('\\d', months)}(?:${months.join('|')}|\d[./-]\d{1,2}[./-])`)],
    ['time', patternOf(() => String.raw`${begins(':\\d', masks.zones)}(?:${clock()})|${masks.clock}`)],
  ];
}

/** Between two of several days, hours or numbers: and, or, to. */
const joining = ({ numbers, mentions }: Language): string => either(numbers.and, ...mentions.to);

/** 1500 to 2099 */
const yearDigits = String.raw`(?:1[5-9]|20)\d{2}(?!\d)`;

/** “’24”, “'08”, “’90s”; not “‘24 of us voted’”, where the mark begins a quotation. */
const shortYear =
  String.raw`(?<=(?<![${letter}\d])(?:’|['‘](?!\d\d[^'’]{1,60}(?<!\s)['’](?![${letter}\d]))))` +
  String.raw`\d{2}(?:s|[-–/]\d{2})?${wordEnd}(?![.,]\d|\s?%)`;

const dayDigits = String.raw`(?:[12]\d|3[01]|0?[1-9])(?!\d)`;

/** Of a day: 1500 to 2199, since laws reach further than elections. */
const dayYearDigits = String.raw`(?:1[5-9]|2[01])\d{2}(?!\d)`;

function datePatterns(language: Language): readonly string[] {
  const { calendar, numbers, mentions, votes } = language;
  const months = [...capitals(calendar.months), ...smallMonths(calendar)];
  const shortMonths = [
    ...capitals(calendar.months).map((name) => name.slice(0, 3)),
    ...shortForms(Object.keys(calendar.shortMonths)),
  ];
  const month = `${either(eitherWord(months), `${eitherWord(shortMonths)}\\.?`)}${wordEnd}`;
  const weekdays = [
    ...calendar.weekdays,
    ...capitals(calendar.weekdays),
    ...shortForms(Object.keys(calendar.shortWeekdays)),
  ];
  const weekday = optional(`${eitherWord(weekdays)}\\.?,?${gap}`);
  const ending = optional(eitherWord(calendar.ordinalEndings));
  const day = `${dayDigits}${ending}`;
  const further = either(...calendar.joiningSigns, joining(language), ...calendar.through);
  const joined = either(dash, '/', `,?${gap}${further}${gap}`, `,${gap}`);
  const year = optional(`,?${gap}${dayYearDigits}`);
  const monthBefore = optional(
    `${month}${either(dash, `${gap}${either(numbers.and, ...mentions.to.slice(0, 1))}${gap}`)}`,
  );
  const of = optional(`${eitherWord(calendar.of)}${gap}`);
  const dayMonth = `${day}${gap}${of}${month}${year}`;
  const isClosed = '(?=[.,;:)]|$)';
  const behindBefore = `(?<=${wordStart}${either(...votes.on, ...calendar.beforeDay)}\\s)`;
  const anyDay = `\\d{1,2}${ending}`; // that no calendar has: told as such, and not as a number
  return [
    String.raw`\d{4}[-/.]\d{2}[-/.]\d{2}(?!\d)`,
    String.raw`\d{1,2}(?:\.\d{1,2}\.|/\d{1,2}/)(?:\d{4}|\d{2})(?!\d)`,
    `(?:${weekday}${day}${joined}){0,5}${weekday}${dayMonth}${optional(`${dash}${dayMonth}`)}`,
    `${weekday}${month}${gap}${day}(?:${dash}${day})?(?:,?${gap}${dayYearDigits}|${isClosed})`,
    `${weekday}${anyDay}${gap}${of}${month},?${gap}${dayYearDigits}`,
    `${behindBefore}${weekday}${anyDay}${gap}${of}${month}${isClosed}`,
    `${weekday}${month}${gap}${anyDay}(?:,?${gap}${dayYearDigits}|${isClosed})`,
    `(?:${weekday}${anyDay}${joined}){1,5}${weekday}${anyDay}${gap}${of}${month}${isClosed}`,
    `(?<=${wordStart}${either(...votes.on, ...eitherCase(language.articles))}\\s)${month}${gap}${day}`,
    `${monthBefore}${month}${gap}${yearDigits}`,
  ];
}

/** Months that are months even where somebody writes them small: not may. */
const smallMonths = ({ months, otherWords }: Language['calendar']): readonly string[] =>
  months.filter((name) => !otherWords.includes(name));

/** Short forms as they stand in a text and in capitals. */
const shortForms = (forms: readonly string[]): readonly string[] => forms.flatMap((form) => [form, form.toUpperCase()]);

function timePatterns(language: Language): readonly string[] {
  const { masks, numbers, votes } = language;
  const zone = `${eitherWord(masks.zones)}(?:\\s?[+−–-]\\d{1,2}(?::\\d{2})?)?${wordEnd}`;
  const clock = String.raw`\d{1,2}[:.]\d{2}(?![\d.,:]\d)`;
  const suffix = optional(`\\s?(?:${masks.clock})`) + optional(`\\s(?:${masks.hours})`) + optional(`${gap}${zone}`);
  const colon = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?!\d)`;
  const hour = either(clock, String.raw`\d{1,2}`, eitherWord(eitherCase(oneToTwelve(numbers))));
  const hours = `${hour}(?:(?:${dash}|${gap}${joining(language)}${gap})${hour})?`;
  return [
    `${colon}(?:${dash}${colon})?${suffix}`,
    `${hours}\\s{0,2}(?:${masks.clock})${optional(`${gap}${zone}`)}`,
    String.raw`${clock}\s${either(masks.hours)}`,
    String.raw`0\d\.[0-5]\d(?!\d|\s?%)`,
    `(?<=${wordStart}${either(...masks.beforeClock)}\\s)(?:1\\d|2[0-3])\\.[0-5][05]` +
      `(?=[,;)]|\\.?(?:\\s[A-Z]|$)|${gap}${either(joining(language), ...votes.be)}${gap})`,
    String.raw`[0-2]\d[0-5]\d\s${either(...masks.clockHours)}\b`,
    String.raw`[0-2]?\dh[0-5]\d(?!\d)`,
    `${eitherWord(masks.zones)}\\s?[+−–-]\\d{1,2}(?::\\d{2})?`,
  ];
}

/** From the international prefix on: a number of a country alone may be a count. */
const phone = String.raw`(?:\(?\+|00)\d{1,3}\)?(?:[\s./-]{0,2}\(?\d{1,4}\)?){2,8}(?!\d)`;

const email = String.raw`[${letter}\d._%+-]{1,64}@[${letter}\d-]{1,63}(?:\.[${letter}\d-]{1,63}){1,5}`;

const urlPath = String.raw`(?:[/?#:][^\s<>"“”]{0,500}[${letter}\d/=_-]|/)?`;

const url = String.raw`(?:https?://|www\.)[${letter}\d._~-]{1,200}[${letter}\d]${urlPath}`;

/** An address without a scheme, known by the end of its host. */
const bareUrl =
  String.raw`[${letter}\d-]{1,63}(?:\.[${letter}\d-]{1,63}){0,4}` +
  String.raw`\.(?:org|com|net|int|info|eu|example|gov|[a-z]{2})(?![${letter}\d])${urlPath}`;

/** Codes and names of models: B1, KA-52. */
const codeToken =
  String.raw`[A-ZÀ-ÖØ-ÞЀ-Я][${letter}]{0,11}(?:[-‑/.][${letter}]{1,8}){0,5}[-‑/.(]{0,2}` +
  String.raw`\d[${letter}\d]{0,12}(?:[)/.-]{0,2}[${letter}\d]{1,12}){0,8}\)?`;

/**
 * Nouns with the numbers that name them, by the first word of the noun: “article 7”, “articles 7 and 8”. What stands
 * behind them is one pattern for all: to make one for each noun takes longer than to read a text.
 */
function referencesOf(language: Language): ReadonlyMap<string, FindEnd> {
  const { masks } = language;
  const nouns = new Map<string, string[]>();
  for (const noun of [...masks.provisions, ...masks.names]) {
    const [first = ''] = noun.split(/[ .]/, 1);
    // “law 5” is no name, “Law 5” is
    const written = masks.provisions.includes(noun) ? eitherCase([noun]) : capitals([noun]);
    nouns.set(first, [...(nouns.get(first) ?? []), ...written]);
  }
  const behind = numbersBehind(language);
  return new Map([...nouns].map(([first, written]) => [first, reference(written, behind, masks)] as const));
}

/** One pattern for what stands behind nouns of one number, and one for those of many. */
function reference(
  nouns: readonly string[],
  behind: Record<'many' | 'one', Pattern>,
  { isPlural }: Language['masks'],
): FindEnd {
  const many = nounsOf(nouns.filter(isPlural));
  const one = nounsOf(nouns.filter((noun) => !isPlural(noun)));
  return (text, at) => firstOf(many(text, at), behind.many, text) ?? firstOf(one(text, at), behind.one, text);
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

/** The end of the numbers behind the first of some nouns that numbers follow. */
function firstOf(ends: readonly number[], behind: Pattern, text: string): number | undefined {
  for (const end of ends) {
    const numberEnd = endOf(behind, text, end);
    if (numberEnd !== undefined) return numberEnd;
  }
  return undefined;
}

/** What stands behind nouns that numbers name: several numbers behind a plural. */
function numbersBehind(language: Language): Record<'many' | 'one', Pattern> {
  const { and } = language.numbers;
  const no = optional(`${either(...language.masks.numberWords)}\\.?\\s{0,2}`);
  const part =
    String.raw`\d{1,6}(?:[${letter}]{1,3}(?![${letter}]))?(?:[./-][${letter}\d]{1,6}(?![${letter}\d])){0,4}` +
    String.raw`(?:\s?\((?:\d{1,3}|[${letter}]{1,4})\)){0,3}(?!\d|,\d)`;
  const more = `(?:${either(`,${gap}(?:${and}${gap})?`, `${gap}${joining(language)}${gap}`, dash)}${part}){0,12}`;
  return {
    many: here(() => `${gap}${no}${part}${more}`),
    one: here(
      () => `${gap}${no}(?:${part}${optional(`${dash}${part}`)}|${eitherWord(spelledNumbers(language))}${wordEnd})`,
    ),
  };
}

/** “Chapter Two” */
const spelledNumbers = ({ numbers }: Language): readonly string[] => capitals(oneToTwelve(numbers));

/** The hours of a clock, and as far as references are spelled out. */
const oneToTwelve = ({ small }: Language['numbers']): readonly string[] => small.slice(1, 13);
