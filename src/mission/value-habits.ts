import { parseDate } from '../claims/calendar.ts';
import { ownEntry } from '../claims/own-entry.ts';
import type { Span } from '../diagnostic.ts';

/** What people type where a number, a date or a truth belongs, and how to write it: sentences with a space before them, or nothing. */

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

const iso = (year = '', month: number | string = '', day = ''): string => `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;

/** `9 June 2019`, `June 9, 2019`, `9.6.2019` or `2019-6-9` as 2019-06-09; 10/06/2019 may be two days. */
function isoDates(text: string): readonly string[] {
  const monthOf = (name = ''): number => months.indexOf(name.toLowerCase()) + 1;
  const [, day, name, year] = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+),? (\d{4})$/i.exec(text) ?? [];
  const [, american, dayAfter, yearAfter] = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text) ?? [];
  const [, first, mark, second, last] = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  const [, start, middle, end] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text) ?? [];
  const dates = [
    iso(year, monthOf(name), day),
    iso(yearAfter, monthOf(american), dayAfter),
    iso(last, second, first),
    ...(mark === '/' ? [iso(last, first, second)] : []),
    iso(start, middle, end),
  ];
  return [...new Set(dates.filter((date) => parseDate(date)))];
}

/** How to write a text that reads like a date. */
export function dateHint(text: string): string | undefined {
  const dates = isoDates(text);
  if (dates.length > 0) return ` Write ${dates.join(' or ')}.`;
  return /^\d{4}-\d\d?-\d\d?$/.test(text) ? ' There is no such day.' : undefined;
}

const scales: Readonly<Record<string, number>> = { thousand: 1_000, million: 1_000_000, billion: 1_000_000_000 };

/** How to write a text that reads like a number. */
export function numberHint(text: string): string | undefined {
  const plain = plainNumber(text);
  if (plain !== undefined) return plain === text ? ' Leave out the quotation marks.' : ` Write ${plain}.`;
  const share = /^([\d.,]+) ?(?:%|per ?cent|percent)$/i.exec(text);
  if (share) return ` Write { value: ${plainNumber(share[1] ?? '') ?? share[1]}, unit: per cent }.`;
  const range = /^(?:between )?([\d,]+) ?(?:-|–|to|and) ?([\d,]+)$/.exec(text)?.slice(1).map((end) => plainNumber(end));
  if (range && Number(range[0]) < Number(range[1])) return ` Write { between: [${range.join(', ')}] }.`;
  const [, words = '', figure = ''] = /^(\D+?) ?(\d.*)$/.exec(text) ?? [];
  const hedge = hedges.find(([known]) => known.test(words))?.[1];
  const hedged = plainNumber(figure);
  return hedge && hedged ? ` Write { ${hedge}: ${hedged} }.` : undefined;
}

const hedges = [
  [/^(?:~|≈|about|around|some|approximately|approx\.?|circa|ca\.|c\.|roughly|nearly|almost)$/i, 'about'],
  [/^(?:>|more than|over|above)$/i, 'more-than'],
  [/^(?:<|up to|at most|no more than)$/i, 'up-to'],
] as const;

/** 11,947,995 as 11947995, 12 million as 12000000, 77,5 as 77.5, and a minus sign as a hyphen. */
function plainNumber(text: string): string | undefined {
  if (/^[-+]?\d+(?:\.\d+)?$/.test(text)) return text;
  if (/^−\d+(?:\.\d+)?$/.test(text)) return text.replace('−', '-');
  if (/^\d{1,3}(?:[,_\u00a0\u2009\u202f '’]\d{3})+(?:\.\d+)?$/.test(text)) return text.replace(/[^\d.]/g, '');
  if (/^\d+,\d{1,2}$/.test(text)) return text.replace(',', '.');
  const [, digits, scale] = /^(\d+(?:\.\d+)?) ?(thousand|million|billion)$/i.exec(text) ?? [];
  return scale && String(Math.round(Number(digits) * (ownEntry(scales, scale.toLowerCase()) ?? 1)));
}

/** A unit such as “million euros”, whose first word belongs to the number: that number in full, and the unit alone. */
export function scaledUnit(unit: string, number: number | undefined): { readonly number: string | undefined; readonly unit: string } | undefined {
  const [, scale = '', rest = ''] = /^(thousands?|millions?|billions?)(?: of)?(?:\s+(.*))?$/i.exec(unit.trim()) ?? [];
  if (scale === '') return undefined;
  return { number: number === undefined ? undefined : plainNumber(`${number} ${scale.replace(/s$/, '')}`), unit: rest };
}

const truths: Readonly<Record<string, string>> = { yes: 'true', on: 'true', y: 'true', no: 'false', off: 'false', n: 'false' };

/** yes, on, no …: how to write true or false. */
export function truthHint(text: string): string | undefined {
  if (text === 'true' || text === 'false') return ' Leave out the quotation marks.';
  const truth = ownEntry(truths, text.toLowerCase());
  return truth === undefined ? undefined : ` Write ${truth}.`;
}

/** For a value that is not what was expected. */
export function habitHint(input: unknown, expected: string, written: string | undefined, at: Span): string {
  if (input === null) return isComment(at) ? ' A text that begins with # must stand in quotation marks.' : '';
  if ((typeof input === 'number' || typeof input === 'boolean') && /^a text|phone/.test(expected)) return ` Put it in quotation marks: "${written ?? String(input)}".`;
  if (expected === 'a list' && typeof input === 'object' && !Array.isArray(input)) return ' Put a dash before each entry.';
  if (typeof input !== 'string') return '';
  if (expected.startsWith('keys ')) return /^[\w-]+:\S/.test(input) ? ' A space is missing after the colon.' : '';
  if (expected === 'a list') return /^[\w-]+(?: [\w-]+)*(?:, [\w-]+)*$/.test(input) ? ` Write [${input}].` : ` Write ["${input}"].`;
  if (expected.includes('date')) return dateHint(input) ?? '';
  if (expected.includes('true')) return truthHint(input) ?? '';
  return expected.includes('number') ? (numberHint(input) ?? '') : '';
}

/** Whether a value is missing because YAML takes it for a remark. */
const isComment = ({ source, start }: Span): boolean => /^[ \t]*#/.test(source.text.slice(start, start + 80));
