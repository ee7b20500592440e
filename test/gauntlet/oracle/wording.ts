import { lastDigit } from '../reading/figure.ts';
import { parseRational, rational, times, type Rational } from '../rational.ts';
import {
  firstWords,
  fractionWords,
  hedgeWords,
  manyWords,
  numberWords,
  quantityWords,
  recordWords,
  spanUnits,
  type Hedge,
  type Quantity,
  type SpanUnit,
} from './words.ts';
import { readDate, type DateWords } from './dates.ts';

export interface Number {
  readonly stated: Rational;
  /** The unit of its last significant digit. */
  readonly unit: Rational;
  /** Written with decimals or a scale word. */
  readonly isRounded: boolean;
}

export type Measure = 'number' | 'percent' | 'points';

/** What simple words state. Nothing else is read: what the oracle does not know is not made into an edit. */
export type Wording =
  | ({ readonly kind: 'number'; readonly hedge: Hedge | undefined; readonly measure: Measure | SpanUnit } & Number)
  | { readonly kind: 'range'; readonly low: Rational; readonly high: Rational }
  | { readonly kind: 'fraction'; readonly hedge: Hedge | undefined; readonly percent: Rational }
  | { readonly kind: 'part'; readonly part: Rational; readonly whole: Rational }
  | { readonly kind: 'quantity'; readonly name: Quantity }
  | { readonly kind: 'many'; readonly unit: Rational }
  | { readonly kind: 'record'; readonly extreme: 'highest' | 'lowest' }
  | { readonly kind: 'first' }
  | ({ readonly kind: 'date' } & DateWords);

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const scales: Readonly<Record<string, bigint>> = {
  thousand: 1000n,
  lakh: 100_000n,
  million: 1_000_000n,
  mln: 1_000_000n,
  crore: 10_000_000n,
  billion: 1_000_000_000n,
};
const hedged = new RegExp(`^(?:(${Object.values(hedgeWords).flat().join('|')}) )?(.+)$`, 'i');
const figure = new RegExp(
  `^(?:(${digits})(?: (thousand|lakh|million|mln|crore|billion))?|(a dozen)|([a-z]+(?:-[a-z]+)?))(?: (per cent|percentage ` +
    'points?|days?|weeks?|months?|years?|decades?))?$',
  'i',
);
const range = new RegExp(`^between (${digits}) and (${digits})$`, 'i');
const part = new RegExp(`^(${digits}) (?:of|out of) (${digits})$`, 'i');
const counts: Readonly<Record<string, number>> = { both: 2, 'one of whom': 1, 'a single': 1, 'a couple': 2, twice: 2 };

const plain = (text: string): string => text.replaceAll(',', '');
const valueOf = (text: string): Rational => parseRational(plain(text));

/** Reads the words of a link; nothing where they are not among the simple ones. */
export function readWording(words: string): Wording | undefined {
  const said = words.replace(/\*/g, '').replace(/\s+/g, ' ').trim();
  const [low, high] = (range.exec(said) ?? []).slice(1);
  if (low !== undefined && high !== undefined) return { kind: 'range', low: valueOf(low), high: valueOf(high) };
  const [some, all] = (part.exec(said) ?? []).slice(1);
  if (some !== undefined && all !== undefined) return { kind: 'part', part: valueOf(some), whole: valueOf(all) };
  const date = readDate(said);
  return date ? { kind: 'date', ...date } : (wholePhrase(said.toLowerCase()) ?? hedgedWords(said));
}

function wholePhrase(said: string): Wording | undefined {
  const quantity = (Object.keys(quantityWords) as Quantity[]).find((name) =>
    quantityWords[name].some((one) => one === said),
  );
  if (quantity) return { kind: 'quantity', name: quantity };
  if (Object.hasOwn(manyWords, said)) return { kind: 'many', unit: rational(manyWords[said] ?? 0) };
  if (firstWords.includes(said)) return { kind: 'first' };
  const extreme = Object.hasOwn(recordWords, said) ? recordWords[said] : undefined;
  if (extreme) return { kind: 'record', extreme };
  return Object.hasOwn(counts, said)
    ? bare({ stated: rational(counts[said] ?? 0), unit: rational(1), isRounded: false })
    : undefined;
}

const bare = (number: Number): Wording => ({ kind: 'number', hedge: undefined, measure: 'number', ...number });

function hedgedWords(said: string): Wording | undefined {
  const [, before, rest = ''] = hedged.exec(said) ?? [];
  const hedge = (Object.keys(hedgeWords) as Hedge[]).find(
    (name) => before !== undefined && hedgeWords[name].includes(before.toLowerCase()),
  );
  const fraction = Object.hasOwn(fractionWords, rest.toLowerCase()) ? fractionWords[rest.toLowerCase()] : undefined;
  if (fraction) return { kind: 'fraction', hedge, percent: rational(100 * fraction[0], fraction[1]) };
  const [, sign, unsigned = ''] = /^(minus |[-−–](?=\d))?(.*)$/.exec(rest) ?? [];
  const [, written, scale, dozen, spelled, unit] = figure.exec(unsigned) ?? [];
  const number =
    dozen === undefined
      ? numberOf(written, scale, spelled)
      : { stated: rational(12), unit: rational(1), isRounded: false };
  if (!number) return undefined;
  const stated = sign === undefined ? number.stated : times(number.stated, rational(-1));
  return { kind: 'number', hedge, measure: measureOf(unit?.toLowerCase()), ...number, stated };
}

function numberOf(
  written: string | undefined,
  scale: string | undefined,
  spelled: string | undefined,
): Number | undefined {
  const named = numberWords.get(spelled?.toLowerCase() ?? '');
  const text = written === undefined ? (named === undefined ? undefined : String(named)) : plain(written);
  // whether “10 million” has two digits or one is not said
  if (text === undefined || (scale !== undefined && text.endsWith('0'))) return undefined;
  const factor = rational((scale === undefined ? undefined : scales[scale.toLowerCase()]) ?? 1n);
  return {
    stated: times(parseRational(text), factor),
    unit: times(lastDigit(text), factor),
    isRounded: scale !== undefined || text.includes('.'),
  };
}

function measureOf(unit: string | undefined): Measure | SpanUnit {
  if (unit === undefined) return 'number';
  if (unit === 'per cent') return 'percent';
  return spanUnits.find((name) => name === unit || name === `${unit}s`) ?? 'points';
}
