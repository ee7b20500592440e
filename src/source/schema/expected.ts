import type * as z from 'zod/mini';
import { parseDate } from '../../numbers/calendar.ts';
import { listOf } from '../did-you-mean.ts';
import type { Span } from '../source.ts';
import type { Path } from '../yaml/read.ts';

type Issue = z.core.$ZodIssue;

const byType: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  record: 'a short name before each entry',
};

/** What should stand there: the end of the sentence “… should be”. Undefined where only the description can tell. */
export function expectation(issue: Issue, keys: readonly string[]): string | undefined {
  if (!/^(?:Invalid|Too |Expected)/.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_union') return alternatives(issue.errors, keys);
  if (issue.code !== 'invalid_type') return undefined;
  return issue.expected === 'object' ? keysSuchAs(keys) : byType[issue.expected];
}

export const keysSuchAs = (keys: readonly string[]): string =>
  `keys such as ${keys
    .slice(0, 2)
    .map((key) => `“${key}:”`)
    .join(' and ')}`;

function alternatives(errors: readonly (readonly Issue[])[], keys: readonly string[]): string | undefined {
  const each = errors.map(([first]) => first && expectation(first, keys));
  const known = [...new Set(each.filter((one) => one !== undefined))];
  return known.length > 0 ? [known.slice(0, -1).join(', '), known.at(-1)].filter(Boolean).join(' or ') : undefined;
}

/** A way down as people read it: `contacts[1].email`, counted from 1. */
export const named = (path: Path): string => {
  let name = '';
  for (const step of path) name += typeof step === 'number' ? `[${step + 1}]` : `${name && '.'}${step}`;
  return name;
};

/** A value as a sentence names it. */
export function shown(input: unknown): string {
  if (input === null || input === undefined) return 'empty';
  if (Array.isArray(input)) return shownList(input);
  if (typeof input === 'object') return 'a group of keys';
  if (input === '') return 'an empty text';
  if (typeof input === 'boolean') return String(input);
  return typeof input === 'number' ? `the number ${input}` : `“${String(input)}”`;
}

function shownList(input: readonly unknown[]): string {
  if (input.length === 0) return 'an empty list';
  return input.every((entry) => typeof entry === 'number') ? `the list [${input.join(', ')}]` : 'a list';
}

/** “The keys here are …”, after a space. */
export const keysHere = (keys: readonly string[]): string =>
  keys.length === 1 ? ` The only key here is ${listOf(keys)}.` : ` The keys here are ${listOf(keys)}.`;

/**
 * What people type where a number, a date or a truth belongs, and how to write it: sentences with a space before them,
 * or nothing.
 */

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

const iso = (year = '', month: number | string = '', day = ''): string =>
  `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;

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
  const range = /^(?:between )?([\d,]+) ?(?:-|–|to|and) ?([\d,]+)$/
    .exec(text)
    ?.slice(1)
    .map((end) => plainNumber(end));
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
  return scale && String(Math.round(Number(digits) * (scales[scale.toLowerCase()] ?? 1)));
}

/** A unit such as “million euros”, whose first word belongs to the number: that number in full, and the unit alone. */
export function scaledUnit(
  unit: string,
  number: number | undefined,
): { readonly number: string | undefined; readonly unit: string } | undefined {
  const [, scale = '', rest = ''] = /^(thousands?|millions?|billions?)(?: of)?(?:\s+(.*))?$/i.exec(unit.trim()) ?? [];
  if (scale === '') return undefined;
  return { number: number === undefined ? undefined : plainNumber(`${number} ${scale.replace(/s$/, '')}`), unit: rest };
}

const truths: Readonly<Record<string, string>> = {
  yes: 'true',
  on: 'true',
  y: 'true',
  no: 'false',
  off: 'false',
  n: 'false',
};

/** yes, on, no …: how to write true or false. */
export function truthHint(text: string): string | undefined {
  if (text === 'true' || text === 'false') return ' Leave out the quotation marks.';
  const lower = text.toLowerCase();
  const truth = Object.hasOwn(truths, lower) ? truths[lower] : undefined;
  return truth === undefined ? undefined : ` Write ${truth}.`;
}

/** For a value that is not what was expected. */
export function habitHint(input: unknown, expected: string, written: string | undefined, at: Span): string {
  if (input === null) return isComment(at) ? ' A text that begins with # must stand in quotation marks.' : '';
  if ((typeof input === 'number' || typeof input === 'boolean') && /^a text|phone/.test(expected))
    return ` Put it in quotation marks: "${written ?? String(input)}".`;
  if (expected === 'a list' && typeof input === 'object' && !Array.isArray(input))
    return ' Put a dash before each entry.';
  if (typeof input !== 'string') return '';
  if (expected.startsWith('keys ')) return /^[\w-]+:\S/.test(input) ? ' A space is missing after the colon.' : '';
  if (expected === 'a list')
    return /^[\w-]+(?: [\w-]+)*(?:, [\w-]+)*$/.test(input) ? ` Write [${input}].` : ` Write ["${input}"].`;
  if (expected.includes('date')) return dateHint(input) ?? '';
  if (expected.includes('true')) return truthHint(input) ?? '';
  return expected.includes('number') ? (numberHint(input) ?? '') : '';
}

/** Whether a value is missing because YAML takes it for a remark. */
const isComment = ({ source, start }: Span): boolean => /^[ \t]*#/.test(source.text.slice(start, start + 80));
