import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { capital, either, letter } from '../../languages/patterns.ts';
import { ownEntry } from '../../languages/word-lists.ts';
import { daysInMonth } from '../../numbers/calendar.ts';

/** A day in digits, as it may be meant. */
interface DigitDate {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly other?: { readonly day: number; readonly month: number };
}

/** A word, number or sign of a text in which days are looked for. `start` and `end` are UTF-16 offsets. */
export interface DayToken {
  /** `stop` ends a phrase; `word` is any other word. */
  readonly kind:
    'weekday' | 'month' | 'day' | 'year' | 'digits' | 'comma' | 'dash' | 'open' | 'close' | 'stop' | 'word';
  readonly start: number;
  readonly end: number;
  /** The weekday from 0, the month from 1, the day or the year. */
  readonly value?: number;
  readonly date?: DigitDate;
  /** A weekday in short. */
  readonly isShort?: boolean;
  /** Whether a phrase that names days may begin with it. */
  readonly begins?: boolean;
  /** A day such as 3rd, or third. */
  readonly isOrdinal?: boolean;
  readonly isWord?: boolean;
  readonly isThe?: boolean;
  readonly isArticle?: boolean;
  readonly isOf?: boolean;
  readonly isOn?: boolean;
  /** Before a day: on, until, since. */
  readonly isBeforeDay?: boolean;
  readonly isJoining?: boolean;
  readonly isTo?: boolean;
  readonly isWhich?: boolean;
  readonly isFalling?: boolean;
  /** Behind a weekday: ’s, and morning. */
  readonly isOwner?: boolean;
  readonly isPartOfDay?: boolean;
}

/** The tokens of a text. Further apart than a few spaces nothing belongs together: there a stop is set. */
export function dayTokensOf(text: string, language: Language): readonly DayToken[] {
  const words = dayWordsOf(language);
  const tokens: DayToken[] = [];
  let end = 0;
  for (const { 0: raw, index: start } of text.matchAll(words.token)) {
    const previous = tokens.at(-1);
    if (start - end > widestGap) tokens.push({ kind: 'stop', start: end, end: start });
    else if (raw === '.' && start === end && previous && isShortForm(text.slice(previous.start, start), words)) {
      end = start + 1;
      continue;
    }
    end = start + raw.length;
    tokens.push({ ...meaningOf(raw, text.charAt(start - 1), tokens.at(-1), words), start, end });
    if (tokens.at(-1)?.kind === 'year') joinHyphened(tokens);
  }
  return tokens;
}

/** In “31-Apr-2032” the hyphens are no dashes of a range. */
function joinHyphened(tokens: DayToken[]): void {
  const [day, first, month, second, year] = tokens.slice(-5);
  if (day?.kind !== 'day' || month?.kind !== 'month' || !year) return;
  if (first?.kind !== 'dash' || second?.kind !== 'dash' || year.start - day.end !== month.end - month.start + 2) return;
  tokens.splice(-5, 5, day, month, year);
}

/** In characters. */
const widestGap = 4;

type Meaning = Omit<DayToken, 'start' | 'end'>;

const signs: Readonly<Record<string, DayToken['kind']>> = {
  ',': 'comma',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '/': 'dash',
  '-': 'dash',
  '‐': 'dash',
  '‑': 'dash',
  '–': 'dash',
  '—': 'dash',
};

function meaningOf(raw: string, before: string, previous: DayToken | undefined, words: DayWords): Meaning {
  if (/^\d/.test(raw)) return numberMeaning(raw, before, previous, words);
  if (/^['’‘]\d/.test(raw)) return { kind: 'year', value: centuryOf(raw.slice(1)) + Number(raw.slice(1)) };
  if (isLetter.test(raw)) return wordMeaning(raw, previous, words);
  const sign = ownEntry(signs, raw);
  if (sign) return { kind: sign, isJoining: words.joining.has(raw) };
  if (words.joining.has(raw)) return { kind: 'word', isJoining: true };
  return words.owners.test(raw)
    ? { kind: 'word', isOwner: true }
    : { kind: raw.startsWith('\uFFFC') ? 'word' : 'stop' };
}

const isLetter = new RegExp(`^[${letter}]`);

/** A year of two digits is one of living memory: ’24 is 2024, ’68 is 1968. */
const centuryOf = (digits: string): number => (digits < '50' ? 2000 : 1900);

/** “9”, “9th”, “2019”, “9.6.2019”; not what belongs to a longer number or to money. */
function numberMeaning(raw: string, before: string, previous: DayToken | undefined, words: DayWords): Meaning {
  const { endings } = words;
  const date = dateInDigits(raw, previous?.isOn === true || previous?.isBeforeDay === true);
  if (date) return { kind: 'digits', date, begins: true };
  const [, digits = '', ending = ''] = dayOrYear.exec(raw) ?? [];
  const isPart = partOfNumber.test(before);
  if (digits.length === 4 && ending === '' && digits >= '1500' && digits < '2200')
    return { kind: 'year', value: Number(digits) };
  if (digits === '' || digits.length > 2 || isPart || (ending !== '' && !endings.has(ending.toLowerCase())))
    return { kind: 'word' };
  return { kind: 'day', value: Number(digits), begins: true, isOrdinal: ending !== '' };
}

const dayOrYear = new RegExp(`^(\\d+)([${letter}]*)$`);

const partOfNumber = new RegExp(`[${letter}€$£.:%+]`);

/**
 * “2019-06-09”, “9.6.2019”, “9/6/2019”: with strokes either order may be meant, with points the day leads. A day that
 * no calendar has, with a year of two digits, is one only behind “on” and the like: 31/02/24 may be a file.
 */
function dateInDigits(raw: string, isBehind: boolean): DigitDate | undefined {
  const [, isoYear, isoMonth, isoDay] = isoDate.exec(raw) ?? [];
  if (isoYear !== undefined) return plausible({ day: Number(isoDay), month: Number(isoMonth), year: Number(isoYear) });
  const [, first = '', sign = '', second = '', last = ''] = shortDate.exec(raw) ?? [];
  if (last === '') return undefined;
  const year = last.length === 2 ? centuryOf(last) + Number(last) : Number(last);
  const dayFirst = { day: Number(first), month: Number(second), year };
  if (sign === '.') return last.length === 2 ? undefined : plausible(dayFirst);
  const monthFirst = { day: dayFirst.month, month: dayFirst.day };
  if (isInCalendar({ ...monthFirst, year })) {
    if (!isInCalendar(dayFirst)) return { ...monthFirst, year };
    return monthFirst.day === monthFirst.month ? dayFirst : { ...dayFirst, other: monthFirst };
  }
  if (last.length === 2 && !isInCalendar(dayFirst)) return isBehind ? plausible(dayFirst) : undefined;
  return plausible(dayFirst);
}

const isoDate = /^(\d{4})[-/.](\d{2})[-/.](\d{2})$/;

const shortDate = /^(\d{1,2})([./])(\d{1,2})[./](\d{4}|\d{2})$/;

const isInCalendar = ({ day, month, year }: DigitDate): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** A number such as 1999-45-77 names a file, and no slip of a day. */
const plausible = (date: DigitDate): DigitDate | undefined =>
  date.day < 40 && date.month < 32 && date.year >= 1500 && date.year < 2200 ? date : undefined;

function wordMeaning(raw: string, previous: DayToken | undefined, words: DayWords): Meaning {
  const lower = raw.toLowerCase();
  const weekday = words.weekdays.get(lower);
  if (weekday !== undefined) return { kind: 'weekday', value: weekday, begins: true };
  const short = previous?.isThe ? undefined : shortForm(raw, words.shortWeekdays); // “The Sun, 9 June”
  if (short !== undefined) return { kind: 'weekday', value: short, begins: true, isShort: true };
  const isSmall = raw.charAt(0) === lower.charAt(0);
  const month = (isSmall ? words.smallMonths : words.months).get(lower) ?? shortForm(raw, words.shortMonths);
  if (month !== undefined) return { kind: 'month', value: month, begins: true };
  const ordinal = words.ordinals.get(lower.replace(/[\s‐‑-]+/, '-'));
  if (ordinal !== undefined) return { kind: 'day', value: ordinal, begins: true, isWord: true };
  const roles = words.roles.get(lower);
  return roles ? { kind: 'word', ...roles } : { kind: 'word' };
}

/** “Sun”, “SUN”; not “sun”. */
const shortForm = (raw: string, forms: ReadonlyMap<string, number>): number | undefined =>
  forms.get(raw) ?? (raw === raw.toUpperCase() ? forms.get(capital(raw.toLowerCase())) : undefined);

const isShortForm = (raw: string, { shortMonths, shortWeekdays }: DayWords): boolean =>
  shortForm(raw, shortMonths) !== undefined || shortForm(raw, shortWeekdays) !== undefined;

/** The words of a language by what they are beside a day. */
interface DayWords {
  readonly token: RegExp;
  /** In lower case. */
  readonly weekdays: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
  /** The same without those that are other words where they are written small. */
  readonly smallMonths: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly roles: ReadonlyMap<string, Partial<Meaning>>;
  readonly endings: ReadonlySet<string>;
  readonly joining: ReadonlySet<string>;
  /** As written. */
  readonly shortWeekdays: ReadonlyMap<string, number>;
  readonly shortMonths: ReadonlyMap<string, number>;
  readonly owners: RegExp;
}

const dayWordsOf = memoize((language: Language): DayWords => {
  const { calendar, numbers, mentions, votes, possessives } = language;
  const roles = new Map<string, Partial<Meaning>>();
  const add = (words: readonly string[], role: Partial<Meaning>): void => {
    for (const word of words) roles.set(word, { ...roles.get(word), ...role });
  };
  add(calendar.articles, { isArticle: true });
  add(language.articles, { isThe: true });
  add(calendar.of, { isOf: true });
  add(calendar.beforeDay, { isBeforeDay: true });
  add(votes.on, { isOn: true, isBeforeDay: true });
  add([numbers.and, ...mentions.to, ...calendar.through], { isJoining: true });
  add([...mentions.to.slice(0, 1), ...calendar.through], { isTo: true });
  add(votes.falls, { isFalling: true });
  add(calendar.which, { isWhich: true });
  add(calendar.partsOfDay, { isPartOfDay: true });
  const months = calendar.months.map((name, index) => [name, index + 1] as const);
  const compounds = calendar.ordinals.filter((word) => word.includes('-'));
  return {
    token: tokenPattern(compounds, possessives.one),
    weekdays: new Map(calendar.weekdays.map((name, index) => [name, index])),
    months: new Map(months),
    smallMonths: new Map(months.filter(([name]) => !calendar.otherWords.includes(name))),
    ordinals: new Map(calendar.ordinals.map((word, index) => [word, index + 1])),
    roles,
    endings: new Set(calendar.ordinalEndings),
    joining: new Set(calendar.joiningSigns),
    shortWeekdays: new Map(Object.entries(calendar.shortWeekdays)),
    shortMonths: new Map([
      ...calendar.months.flatMap((name, index) => {
        const short = calendar.written(name).slice(0, 3);
        return short.length < name.length ? [[short, index + 1] as const] : [];
      }),
      ...Object.entries(calendar.shortMonths),
    ]),
    owners: new RegExp(`^${possessives.one}$`),
  };
});

function tokenPattern(compounds: readonly string[], owner: string): RegExp {
  const compound = either(...compounds.map((word) => word.replaceAll('-', String.raw`(?:[‐‑-]|\s)`)));
  return new RegExp(
    String.raw`\d{4}([-/.])\d{2}\1\d{2}(?![\d-])|\d{1,2}([./])\d{1,2}\2(?:\d{4}|\d{2})(?!\d)|` +
      String.raw`\d+(?:[.,:]\d+)*[${letter}]*|['’‘]\d{2}(?![\d${letter}])|${owner}(?![${letter}])|` +
      `${compound}(?![${letter}])|[${letter}]+|\\uFFFC+|\\S`,
    'gi',
  );
}
