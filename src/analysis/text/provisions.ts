import type { TextRange } from '../passages/passage.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import {
  type Pattern,
  either,
  eitherCase,
  eitherWord,
  gap,
  optional,
  patternOf,
  wordEnd,
  wordStart,
} from '../../languages/patterns.ts';

/** What the pieces of a document are called. */
export type ProvisionUnit = keyof Language['citations']['provisions'];

/**
 * A number by which a text cites a piece of a document: 7.6 as [7, 6], II.2 as [II, 2]; letters behind it are left out.
 */
export interface Provision {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly steps: readonly string[];
}

/** What the house knows of the numbers of a document. */
export interface Numbering {
  /** The number of its last piece. */
  readonly last?: number | undefined;
  /** How many numbered parts a piece has, by its number. */
  readonly parts?: Readonly<Record<string, number>> | undefined;
}

/** How far from the name of a document its numbers may stand, in UTF-16 units: a long clause. */
const reach = 140;

/**
 * Whether any number near the name of a document, at `name` in the text, is none of its own: most texts hold no such
 * number, and need not be read more closely.
 */
export const mayBeMissing = (text: string, name: TextRange, numbering: Numbering, unit: ProvisionUnit): boolean =>
  surroundings(text, name).some((near) =>
    numbersIn(near).some((provision) => whyMissing(provision, numbering, unit) !== undefined),
  );

/** The text on the left and on the right of the name of a document. */
const surroundings = (text: string, { start, end }: TextRange): readonly [left: string, right: string] => [
  text.slice(Math.max(0, start - reach), start),
  text.slice(end, end + reach),
];

/**
 * The numbers that a text gives beside the name of a document: “paragraph 7.6 of the”, “, Article 25”, “…, in paragraph
 * 7.8,”.
 */
export function provisionsAround(
  text: string,
  name: TextRange,
  unit: ProvisionUnit,
  language: Language,
): readonly Provision[] {
  const [left, right] = surroundings(text, name);
  const { before, behind, within } = provisionPatterns(language)[unit];
  const first = before().exec(left);
  if (first)
    return numbersIn(first[1] ?? '', name.start - left.length + first.index + first[0].indexOf(first[1] ?? ''));
  const next = behind().exec(right) ?? within().exec(right);
  if (!next || otherLaws(language)().test(next[0])) return [];
  return numbersIn(next[1] ?? '', name.end + next[0].lastIndexOf(next[1] ?? ''));
}

/** Each number of a list, such as “7.5 and 7.6”, from a place on. */
export const numbersIn = (words: string, from = 0): readonly Provision[] =>
  [...words.matchAll(anyNumber())].map(({ 0: text, index }) => {
    const steps = text
      .replace(/\s?\(.*$/, '')
      .split('.')
      .filter((step) => !/^[a-z]$/.test(step));
    return { start: from + index, end: from + index + text.length, text, steps };
  });

/** Why a document has no piece of that number, in words for a message; undefined if it may have one. */
export function whyMissing(
  { steps: [top = '', part] }: Provision,
  { last, parts = {} }: Numbering,
  unit: ProvisionUnit,
): string | undefined {
  const isRoman = !/^\d/.test(top);
  const count = Object.hasOwn(parts, top) ? parts[top] : undefined;
  if (last === undefined) {
    const tops = Object.keys(parts);
    if (isRoman && tops.length > 0 && count === undefined) return `it has only ${tops.join(' and ')}`;
  } else if (!isRoman && (Number(top) > last || Number(top) === 0)) return `its last ${unit} is ${last}`;
  if (count === undefined || part === undefined || !/^\d/.test(part)) return undefined;
  if (count === 0) return `${unit} ${top} has no numbered parts`;
  return Number(part) > count || Number(part) === 0 ? `${unit} ${top} ends with ${top}.${count}` : undefined;
}

const number =
  String.raw`(?<![\d.])(?:\d{1,3}|[IVX]{1,4})(?![\dA-Za-z])` +
  String.raw`(?:\.(?:\d{1,3}(?!\d)|[a-z](?![a-z])))*(?:\s?\([a-z\d]{1,3}\))*`;

const anyNumber = patternOf(() => number, 'g');

type ProvisionPatterns = Readonly<Record<'before' | 'behind' | 'within', Pattern>>;

/** Where the numbers of pieces stand beside the name of a document, by what they are called. */
const provisionPatterns = memoize(
  ({ citations, articles, possessives }: Language): Readonly<Record<ProvisionUnit, ProvisionPatterns>> => {
    const { provisions, joining, ofDocument, ofOther, within, its } = citations;
    const and = optional(`${either(...joining.slice(0, 1))}${gap}`);
    const list = `${number}(?:(?:,${gap}${and}|${gap}${either(...joining)}${gap}|\\s?[-–]\\s?)${number})*`;
    const maybe = (words: readonly string[]): string => optional(`${either(...words)}${gap}`);
    const patternsOf = (unit: ProvisionUnit): ProvisionPatterns => {
      const named = (): string => `${eitherWord(eitherCase(provisions[unit]))}${gap}(${list})`;
      return {
        before: patternOf(() => {
          const of = `${either(...ofDocument)}${gap}${maybe(articles)}`;
          return `${wordStart}${named()},?${gap}${of}(?:(?:[A-Z][\\w’'-]*|\\d{4})${gap}){0,4}$`;
        }),
        behind: patternOf(() => {
          const isOther = `${gap}${either(...ofOther)}${wordEnd}`;
          return `^${optional(possessives.one)}(?:,${gap}|${gap}\\(|${gap})${named()}(?!${isOther})`;
        }),
        within: patternOf(() => {
          const inIts = `${wordStart}${either(...within)}${gap}${maybe(its)}`;
          return `^[^.;]{0,90}?${inIts}${named()}(?=[,.;)])`;
        }),
      };
    };
    return {
      paragraph: patternsOf('paragraph'),
      article: patternsOf('article'),
      section: patternsOf('section'),
    };
  },
);

/** Words for laws of a state, whose articles are none of the document's. */
const otherLaws = memoize(({ citations }: Language) =>
  patternOf(() => `${wordStart}${eitherWord(citations.otherLaws)}${wordEnd}`, 'i'),
);
