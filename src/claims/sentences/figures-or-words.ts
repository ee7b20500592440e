import type { Mention } from '../scan/scan.ts';
import { endsInAbbreviation, mentionsFrom, sentenceAt } from './sentence.ts';
import { spell } from '../write/numerals.ts';
import type { Language } from '../../languages/language.ts';

/** A whole number in figures, and the text around it. */
export interface Figure {
  readonly text: string;
  readonly start: number;
  readonly figure: string;
  /** Whether it stands in a list, whose entries often begin with figures. */
  readonly isListed: boolean;
}

/** Up to which number a house writes words, and what it puts before a figure that would begin a sentence. */
interface Policy {
  readonly upTo: number;
  readonly opening: string;
}

export interface NumberForm {
  /** Whether it is at fault as the beginning of a sentence. */
  readonly isOpening: boolean;
  /** What to write instead; nothing where the sentence must begin with something else. */
  readonly better: string | undefined;
}

/**
 * How a number is to be written that should not stand in figures. `mentions` are the numbers of the text, asked for
 * only where it matters.
 */
export function numberForm(
  at: Figure,
  { upTo, opening }: Policy,
  mentions: () => readonly Mention[],
  language: Language,
): NumberForm | undefined {
  const { text, start, figure, isListed } = at;
  const number = Number(figure.replaceAll(language.digits.group, ''));
  const isOpening = opens(text, start, language);
  if (
    number === 0 ||
    isOfMonth(text.slice(Math.max(0, start - nearest), start), language) ||
    (isOpening && isListed) ||
    (!isOpening && number > upTo)
  )
    return undefined;
  const mention = mentionsFrom(mentions(), start - nearest, start + 1).find((one) => start < one.end);
  if (!mention || 'aside' in mention || mention.kind === 'quantifier') return undefined;
  if (isOpening) return { isOpening, better: openingOf(number, mention, at, opening, language) };
  if (
    mention.kind === 'share' ||
    figuresIn(mention) > 1 ||
    isMeasured(text.slice(start + figure.length), language) ||
    isInSeries(at, language)
  )
    return undefined;
  return { isOpening, better: spell(BigInt(number), language) };
}

/** Whether what follows these words begins a sentence. */
function opens(text: string, at: number, language: Language): boolean {
  if (at === 0) return true;
  const before = text.slice(Math.max(0, at - nearest), at);
  return /[.!?…]["”’)]* $/.test(before) && !endsInAbbreviation(before.trimEnd(), language);
}

/** “on February 6 were …”: the day of a month, or so near to one that nobody can tell. */
const isOfMonth = (before: string, { calendar }: Language): boolean =>
  calendar.months.includes(/([A-Z][a-z]+)[ \u00a0]$/.exec(before)?.[1]?.toLowerCase() ?? '');

/** As far before a figure as what it belongs to reaches; a paragraph may hold thousands. */
const nearest = 100;

/** “3 to 5”, “9 of 31”: the figures of one number go together. */
const figuresIn = ({ text }: { readonly text: string }): number => text.match(/\d[\d,.]*/g)?.length ?? 0;

const wordsUpTo = 100;

function openingOf(
  number: number,
  { text, start }: Exclude<Mention, { aside: unknown }>,
  at: Figure,
  opening: string,
  language: Language,
): string | undefined {
  const isAlone = start === at.start && figuresIn({ text }) === 1;
  if (!isAlone) return undefined;
  if (number > wordsUpTo)
    return isMeasured(at.text.slice(at.start + at.figure.length), language) ? undefined : `${opening} ${at.figure}`;
  const word = spell(BigInt(number), language);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Before a scale, a sign, a unit or a currency figures stay figures. */
function isMeasured(after: string, { unitWords: measured, mentions }: Language): boolean {
  if (!after.startsWith(' ')) return true;
  const word = /^[a-z]+/.exec(after.slice(1))?.[0] ?? '';
  return measured.includes(word) || new RegExp(`^ (?:${mentions.currenciesAfter.join('|')})(?![a-z])`).test(after);
}

/** Whether the sentence has a higher number in figures: the form of the highest goes for all of a series. */
function isInSeries({ text, start }: Figure, language: Language): boolean {
  const sentence = sentenceAt(text, start, language);
  return /\d[\d,.]*\d/.test(text.slice(sentence.start, sentence.end));
}
