import { memoize } from '../../collections/memoize.ts';
import type { Mention } from '../scan/scan.ts';
import { endsInAbbreviation, mentionsFrom, sentenceAt } from './sentence.ts';
import { spell } from '../write/numerals.ts';
import type { Language } from '../../languages/language.ts';
import { capital, patternOf } from '../../languages/patterns.ts';

/** A whole number in figures, and the text around it. */
export interface Figure {
  readonly text: string;
  /** UTF-16 offset of the figure in the text. */
  readonly start: number;
  readonly figure: string;
  /** Whether it stands in a list, whose entries often begin with figures. */
  readonly isListed: boolean;
}

/** What a house wants of numbers. */
interface Policy {
  /** Up to which number it writes words. */
  readonly upTo: number;
  /** What it puts before a figure that would begin a sentence: “A total of”. */
  readonly opening: string;
}

/** Why a number should not stand in figures, and how to write it. */
export interface NumberForm {
  /** Whether it is at fault as the beginning of a sentence. */
  readonly isOpening: boolean;
  /** What to write instead; undefined if the sentence must begin with something else. */
  readonly better: string | undefined;
}

/** As far before a figure, in characters, as what it belongs to reaches; a paragraph may hold thousands of numbers. */
const farthestBefore = 100;

/**
 * How a number should be written that should not stand in figures; undefined if the figures are right. `mentions` are
 * the numbers of the text, asked for only if they matter.
 */
export function numberForm(
  at: Figure,
  { upTo, opening }: Policy,
  mentions: () => readonly Mention[],
  language: Language,
): NumberForm | undefined {
  const { text, start, figure, isListed } = at;
  const number = Number(figure.replaceAll(language.digits.group, ''));
  const before = text.slice(Math.max(0, start - farthestBefore), start);
  const isOpening = isSentenceStart(before, language);
  if (number === 0 || isDayOfMonth(before, language)) return undefined;
  if (isOpening ? isListed : number > upTo) return undefined;
  const mention = mentionsFrom(mentions(), start - farthestBefore, start + 1).find(({ end }) => start < end);
  if (!mention || 'aside' in mention || mention.kind === 'quantifier') return undefined;
  if (isOpening) return { isOpening, better: openingOf(number, mention, at, opening, language) };
  if (mention.kind === 'share' || figureCount(mention) > 1) return undefined;
  if (isMeasured(text.slice(start + figure.length), language) || isInSeries(at, language)) return undefined;
  return { isOpening, better: spell(BigInt(number), language) };
}

/** Whether what follows these words begins a sentence. */
const isSentenceStart = (before: string, language: Language): boolean =>
  before === '' || (/[.!?…]["”’)]* $/.test(before) && !endsInAbbreviation(before.trimEnd(), language));

/** “on February 6 were …”, “on Feb. 6”: the day of a month, or so near to one that nobody can tell. */
function isDayOfMonth(before: string, { calendar }: Language): boolean {
  const name = /([A-Z][A-Za-z]{2,})\.?[ \u00a0]$/.exec(before)?.[1]?.toLowerCase();
  return name !== undefined && calendar.months.some((month) => month.startsWith(name));
}

/** “3 to 5”, “9 of 31”: the figures of one number go together. */
const figureCount = ({ text }: { readonly text: string }): number => text.match(/\d[\d,.]*/g)?.length ?? 0;

/** Up to here words can begin a sentence: “One hundred and twenty-seven” reads worse than “A total of 127”. */
const openingWordsUpTo = 100;

function openingOf(
  number: number,
  { text, start }: Exclude<Mention, { aside: unknown }>,
  at: Figure,
  opening: string,
  language: Language,
): string | undefined {
  const isAlone = start === at.start && figureCount({ text }) === 1;
  if (!isAlone) return undefined;
  if (number > openingWordsUpTo)
    return isMeasured(at.text.slice(at.start + at.figure.length), language) ? undefined : `${opening} ${at.figure}`;
  return capital(spell(BigInt(number), language));
}

/** Whether a scale, a sign, a unit or a currency follows, before which figures stay figures. */
function isMeasured(after: string, language: Language): boolean {
  if (!after.startsWith(' ')) return true;
  const word = /^[a-z]+/.exec(after.slice(1))?.[0] ?? '';
  return language.unitWords.includes(word) || currencyOf(language)().test(after);
}

const currencyOf = memoize(({ mentions }: Language) =>
  patternOf(() => `^ (?:${mentions.currenciesAfter.join('|')})(?![a-z])`),
);

/** Whether the sentence has a higher number in figures: the form of the highest goes for all of a series. */
function isInSeries({ text, start }: Figure, language: Language): boolean {
  const sentence = sentenceAt(text, start, language);
  return /\d[\d,.]*\d/.test(text.slice(sentence.start, sentence.end));
}
