import type { Passage } from '../passages/passage.ts';
import { fullTextOf, passagesOf } from '../passages/passages.ts';
import { standing } from './place-names.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';
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
import type { Finding } from '../../mission/finding.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Span } from '../../source/source.ts';

export type CitedDocument = NonNullable<Mission['house']['citations']>[string];

/** A document of the house where a finding or quotation names it. */
export interface Citation {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly form: string;
  /** Whether it is one of the short forms in which the document is cited. */
  readonly isShort: boolean;
  readonly id: string;
  readonly document: CitedDocument;
}

/** What the front matter of a finding cites. */
export interface Commitment {
  readonly finding: Finding;
  readonly id: string;
  /** What stands behind the short name of the document. */
  readonly rest: string;
  readonly at: Span;
}

type Form = Pick<Citation, 'form' | 'isShort' | 'id' | 'document'>;

const known = new WeakMap<Draft, readonly Citation[]>();

/** Every document of the house that the text names, in reading order. Searched once for all that ask. */
export function citationsOf(draft: Draft): readonly Citation[] {
  const before = known.get(draft);
  if (before) return before;
  const words = fullTextOf(draft);
  const forms = formsOf(draft.mission.house).filter(({ form }) => words.includes(form));
  const found =
    forms.length === 0
      ? []
      : passagesOf(draft).flatMap((passage) => (passage.part === 'printed' ? [] : citedIn(passage, forms)));
  known.set(draft, found);
  return found;
}

/** The longest first, so that none is found inside another. */
function formsOf({ citations = {} }: Mission['house']): readonly Form[] {
  const all = Object.entries(citations).flatMap(([id, document]) => {
    const short = document.forms.map((form): Form => ({ form, isShort: true, id, document }));
    return [...short, ...(document.names ?? []).map((form): Form => ({ form, isShort: false, id, document }))];
  });
  return all.toSorted((a, b) => b.form.length - a.form.length);
}

function citedIn(passage: Passage, forms: readonly Form[]): readonly Citation[] {
  const cited: Citation[] = [];
  for (const one of forms) {
    for (const start of standing(passage.text, one.form)) {
      const end = start + one.form.length;
      if (!cited.some((other) => start < other.end && other.start < end)) cited.push({ ...one, passage, start, end });
    }
  }
  return cited.toSorted((a, b) => a.start - b.start);
}

/** The entries of all `commitments`. */
export const commitmentsOf = ({ mission }: Draft): readonly Commitment[] =>
  mission.findings.flatMap((finding) =>
    (finding.about.commitments ?? []).map((entry, index) => {
      const [, id = '', rest = ''] = /^\s*(\S*)\s*(.*)$/.exec(entry) ?? [];
      return { finding, id, rest, at: finding.head.locate(['commitments', index]) };
    }),
  );

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

/** What is known of the numbers of a document. */
export interface Numbering {
  readonly last?: number | undefined;
  readonly parts?: Readonly<Record<string, number>> | undefined;
}

const number = String.raw`(?<![\d.])(?:\d{1,3}|[IVX]{1,4})(?![\dA-Za-z])(?:\.(?:\d{1,3}(?!\d)|[a-z](?![a-z])))*(?:\s?\([a-z\d]{1,3}\))*`;

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

const others = memoize(({ citations }: Language) =>
  patternOf(() => `${wordStart}${eitherWord(citations.otherLaws)}${wordEnd}`, 'i'),
);

/** How far from the name of a document its numbers may stand, in characters. */
const reach = 140;

/**
 * Whether any number near the name of a document is none of its own: most texts hold no such number, and need not be
 * read more closely.
 */
export const mayBeMissing = (
  text: string,
  name: { start: number; end: number },
  numbering: Numbering,
  unit: ProvisionUnit,
): boolean =>
  [text.slice(Math.max(0, name.start - reach), name.start), text.slice(name.end, name.end + reach)].some((near) =>
    numbersIn(near).some((provision) => whyMissing(provision, numbering, unit) !== undefined),
  );

/**
 * The numbers that a text gives beside the name of a document: “paragraph 7.6 of the”, “, Article 25”, “…, in paragraph
 * 7.8,”.
 */
export function provisionsAround(
  text: string,
  name: { start: number; end: number },
  unit: ProvisionUnit,
  language: Language,
): readonly Provision[] {
  const [left, right] = [
    text.slice(Math.max(0, name.start - reach), name.start),
    text.slice(name.end, name.end + reach),
  ];
  const { before, behind, within } = provisionPatterns(language)[unit];
  const first = before().exec(left);
  if (first)
    return numbersIn(first[1] ?? '', name.start - left.length + first.index + first[0].indexOf(first[1] ?? ''));
  const next = behind().exec(right) ?? within().exec(right);
  if (!next || others(language)().test(next[0])) return [];
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

/** Why a document has no piece of that number, as far as its numbers are known; nothing where it may have. */
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

const isUnbound = memoize(({ citations }: Language) =>
  patternOf(() => `${wordStart}${eitherWord(citations.unbound)}${wordEnd}`, 'i'),
);

/** Whether a sentence says itself that a standard does not bind. */
export const saysUnbound = (sentence: string, language: Language): boolean => isUnbound(language)().test(sentence);
