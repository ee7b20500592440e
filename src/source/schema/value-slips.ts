import { emailHint } from './email.ts';
import { parseDate } from '../../numbers/calendar.ts';
import type { Span } from '../source.ts';

// What people type where a number, a date or a truth belongs, and how to write it. Hints are sentences with a space
// before them.

/**
 * How to write a value that is not what was expected; empty if nothing is known. `expected` is the end of the sentence
 * “… should be”, `written` the value as it stands in the file.
 */
export function slipHint(input: unknown, expected: string, written: string | undefined, at: Span): string {
  if (input === null) return isComment(at) ? ' A text that begins with # must stand in quotation marks.' : '';
  if (typeof input === 'number' && expected.includes('phone'))
    return ` Put it in quotation marks, with “+” before the code of its country, such as "+48 …".`;
  if ((typeof input === 'number' || typeof input === 'boolean') && expected.startsWith('a text'))
    return ` Put it in quotation marks: "${written ?? String(input)}".`;
  if (expected === 'a list' && typeof input === 'object' && !Array.isArray(input))
    return ' Put a dash before each entry.';
  if (typeof input !== 'string') return '';
  if (expected === 'one e-mail address') return emailHint(input);
  if (expected.startsWith('keys ')) return /^[\w-]+:\S/.test(input) ? ' A space is missing after the colon.' : '';
  if (expected === 'a list')
    return /^[\w-]+(?: [\w-]+)*(?:, [\w-]+)*$/.test(input) ? ` Write [${input}].` : ` Write ["${input}"].`;
  if (expected.includes('date')) return dateHint(input) ?? '';
  if (expected.includes('true')) return truthHint(input) ?? '';
  if (expected.startsWith('the number of')) return ordinalHint(input) ?? numberHint(input) ?? '';
  return expected.includes('number') ? (numberHint(input) ?? '') : '';
}

/** Whether a value is missing because YAML takes it for a remark. */
const isComment = ({ source, start }: Span): boolean => /^[ \t]*#/.test(source.text.slice(start, start + 80));

/** How to write a text that reads like a date; undefined if it does not. */
export function dateHint(text: string): string | undefined {
  const dates = isoDates(text);
  if (dates.length > 0) return ` Write ${dates.join(' or ')}.`;
  return /^\d{4}-\d\d?-\d\d?$/.test(text) ? ' There is no such day.' : undefined;
}

/** `9 June 2019`, `June 9, 2019`, `9.6.2019` or `2019-6-9` as 2019-06-09; 10/06/2019 may be two days. */
function isoDates(text: string): readonly string[] {
  const [, day, monthName, year] = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+),? (\d{4})$/i.exec(text) ?? [];
  const [, usMonthName, usDay, usYear] = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text) ?? [];
  const [, first, mark, second, yearLast] = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  const [, yearFirst, month, dayLast] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text) ?? [];
  const dates = [
    iso(year, monthNumber(monthName), day),
    iso(usYear, monthNumber(usMonthName), usDay),
    iso(yearLast, second, first),
    ...(mark === '/' ? [iso(yearLast, first, second)] : []),
    iso(yearFirst, month, dayLast),
  ];
  return [...new Set(dates.filter((date) => parseDate(date)))];
}

const iso = (year = '', month: number | string = '', day = ''): string =>
  `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;

const monthNumber = (name = ''): number => months.indexOf(name.toLowerCase()) + 1;

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** How to write a text that reads like a number, a share, a range or a number with a hedge; undefined if it is none. */
export function numberHint(text: string): string | undefined {
  const number = plainNumber(text);
  if (number !== undefined) return number === text ? ' Leave out the quotation marks.' : ` Write ${number}.`;
  const share = /^([\d.,' \u00a0\u2009\u202f’]*\d) ?(?:%|per ?cent|percent)$/i.exec(text)?.[1];
  if (share !== undefined) return ` Write { value: ${plainNumber(share) ?? share}, unit: per cent }.`;
  const [, least = ''] = /^(.*\d\S*?) ?(?:\+|plus)$/i.exec(text) ?? [];
  const lowest = plainNumber(least);
  if (lowest !== undefined) return ` Write { more-than: ${lowest} }.`;
  const [, low = '', high = ''] = /^(?:between )?([\d,]+) ?(?:-|–|to|and) ?([\d,]+)$/.exec(text) ?? [];
  const [from, to] = [plainNumber(low), plainNumber(high)];
  if (Number(from) < Number(to)) return ` Write { between: [${from}, ${to}] }.`;
  const [, words = '', figure = ''] = /^(\D+?) ?(\d.*)$/.exec(text) ?? [];
  const key = hedges.find(([pattern]) => pattern.test(words))?.[1];
  const hedged = plainNumber(figure);
  return key && hedged ? ` Write { ${key}: ${hedged} }.` : undefined;
}

/** How to write `second`, `2nd`, `two` or `second round` as 2; undefined if the text is nothing of the kind. */
function ordinalHint(text: string): string | undefined {
  const [, figure, word = ''] = /^(?:(\d)(?:st|nd|rd|th)|([a-z]+))(?: round)?$/i.exec(text.trim()) ?? [];
  const index = Math.max(ordinals.indexOf(word.toLowerCase()), cardinals.indexOf(word.toLowerCase()));
  const number = figure ?? (index < 0 ? undefined : String(index + 1));
  return number && ` Write ${number}.`;
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

const cardinals = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Words before a number, and the key that a fact has for them. */
const hedges = [
  [/^(?:~|≈|about|around|some|approximately|approx\.?|circa|ca\.|c\.|roughly|nearly|almost)$/i, 'about'],
  [/^(?:>|more than|over|above)$/i, 'more-than'],
  [/^(?:<|up to|at most|no more than)$/i, 'up-to'],
] as const;

/** A unit such as “million euros”, whose first word belongs to the number: that number in full, and the unit alone. */
export function scaledUnit(
  unit: string,
  number: number | undefined,
): { readonly number: string | undefined; readonly unit: string } | undefined {
  const [, scale = '', rest = ''] = /^(thousands?|millions?|billions?)(?: of)?(?:\s+(.*))?$/i.exec(unit.trim()) ?? [];
  if (scale === '') return undefined;
  return { number: number === undefined ? undefined : plainNumber(`${number} ${scale.replace(/s$/, '')}`), unit: rest };
}

/** 11,947,995 and 11.947.995 as 11947995, 12 million as 12000000, 77,5 as 77.5, and a minus sign as a hyphen. */
function plainNumber(text: string): string | undefined {
  if (/^[-+]?\d+(?:\.\d+)?$/.test(text)) return text;
  if (/^[−–]\d+(?:\.\d+)?$/.test(text)) return text.replace(/[−–]/, '-');
  if (/^\.\d+$/.test(text)) return `0${text}`;
  if (/^\d{1,3}(?:[,_\u00a0\u2009\u202f '’]\d{3})+(?:\.\d+)?$/.test(text)) return text.replace(/[^\d.]/g, '');
  if (/^\d+,\d{1,2}$/.test(text)) return text.replace(',', '.');
  if (isForeign.test(text)) {
    const [, whole = '', decimals] = /^(.*?)(?:,(\d{1,2}))?$/.exec(text) ?? [];
    return whole.replace(/\D/g, '') + (decimals === undefined ? '' : `.${decimals}`);
  }
  if (/^\d{1,2}(?:,\d{2})+,\d{3}$/.test(text)) return text.replaceAll(',', '');
  const [, digits, scale] = /^(\d+(?:\.\d+)?)(?: ?([a-z]{2,})|([km]))$/i.exec(text)?.filter((part) => part) ?? [];
  const by = scales[scale?.toLowerCase() ?? ''];
  return by === undefined ? undefined : String(Math.round(Number(digits) * by));
}

/** 1.234.567, 1.234,5 and 1 234,5: dots or spaces between the thousands, a comma before the decimals. */
const isForeign = /^\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d{1,2})?|\.\d{3},\d{1,2}|(?:[ '’\u00a0\u2009\u202f]\d{3})+,\d{1,2})$/;

const scales: Readonly<Record<string, number | undefined>> = {
  thousand: 1_000,
  k: 1_000,
  lakh: 100_000,
  million: 1_000_000,
  m: 1_000_000,
  mn: 1_000_000,
  mln: 1_000_000,
  mio: 1_000_000,
  crore: 10_000_000,
  billion: 1_000_000_000,
  bn: 1_000_000_000,
  bln: 1_000_000_000,
  mrd: 1_000_000_000,
  mlrd: 1_000_000_000,
  milliard: 1_000_000_000,
  trillion: 1_000_000_000_000,
  tn: 1_000_000_000_000,
};

/** How to write yes, on, no … as true or false; undefined if the text is none of these. */
export function truthHint(text: string): string | undefined {
  if (text === 'true' || text === 'false') return ' Leave out the quotation marks.';
  const lower = text.toLowerCase();
  const truth = Object.hasOwn(truths, lower) ? truths[lower] : undefined;
  return truth === undefined ? undefined : ` Write ${truth}.`;
}

const truths: Readonly<Record<string, string>> = {
  yes: 'true',
  on: 'true',
  y: 'true',
  no: 'false',
  off: 'false',
  n: 'false',
};
