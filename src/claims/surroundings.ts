import { english } from './english/index.ts';
import type { Language } from './language.ts';
import { ownEntry } from './own-entry.ts';
import { letter } from './patterns.ts';
import { saidOf } from './said-of.ts';
import { sentenceAt } from './sentence.ts';

/** What stands around a number, each word in the form that all its forms share: complaint, fil. */
export interface Surroundings {
  /** The noun behind it with what describes it; empty where there is none: “of which seven were pending”. */
  readonly noun: ReadonlySet<string>;
  /** What is counted, the last of these: station in “polling stations”. */
  readonly head: string | undefined;
  /** The number's own words and all others of its sentence. */
  readonly sentence: ReadonlySet<string>;
  /** The verbs that it is the object or the subject of. */
  readonly verbs: ReadonlySet<string>;
  /** Whether a negation, “another” or a year makes it the number of something else. */
  readonly isTurned: boolean;
}

const word = new RegExp(`[${letter}]+`, 'g');
const longestNoun = 6;

/** Words in the form that all their forms share. */
export const formsOf = (text: string, language: Language = english): readonly string[] =>
  (text.toLowerCase().match(word) ?? []).map((one) => formOf(one, language));

function formOf(one: string, { likeness: { endings, irregular } }: Language): string {
  const known = ownEntry(irregular, one);
  if (known !== undefined) return known;
  const found = endings.find(([ending]) => one.endsWith(ending) && one.length - ending.length > 2);
  return found ? one.slice(0, -found[0].length) + found[1] : one;
}

const noNouns = new WeakMap<Language, ReadonlySet<string>>();

function endsOf(language: Language): ReadonlySet<string> {
  const { likeness, mentions } = language;
  const ends = noNouns.get(language) ?? new Set([...likeness.ends, ...mentions.verbs, ...mentions.prepositions]);
  noNouns.set(language, ends);
  return ends;
}

const isMany = (one: string, { likeness: { irregular } }: Language): boolean => one.endsWith('s') || ownEntry(irregular, one) !== undefined;

/** What stands around some characters of a text. */
export function surroundingsOf(text: string, start: number, end: number, language: Language = english): Surroundings {
  const { start: from, end: to } = sentenceAround(text, start, end);
  const behind = /^(?:[\s‑-]{1,4}[^\s.,;:!?()–—"“”‑-]+){1,8}/.exec(text.slice(end, to))?.[0] ?? '';
  const words = (behind.toLowerCase().match(word) ?? []).slice(0, longestNoun);
  const stop = words.findIndex((one) => endsOf(language).has(one));
  const noun = stop < 0 ? words : words.slice(0, stop);
  const head = noun.findLast((one) => isMany(one, language)) ?? noun.at(-1);
  const forms = (some: readonly string[]): ReadonlySet<string> => new Set(some.map((one) => formOf(one, language)));
  const reach = end + (noun.length === 0 ? 0 : endOfWords(behind, noun.length));
  const { verbs, turning } = saidOf(text, { start, end }, reach, { start: from, end: to }, language);
  return { noun: forms(noun), head: head === undefined ? undefined : formOf(head, language), sentence: new Set(formsOf(text.slice(from, to), language)), verbs: forms(verbs), isTurned: turning.length > 0 };
}

/** As far on each side as the words of a sentence belong together: reading more for each of thousands of numbers would take minutes. */
const farthest = 300;

function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const from = Math.max(0, start - farthest);
  const found = sentenceAt(text.slice(from, end + farthest), start - from);
  return { start: from + found.start, end: from + found.end };
}

/** Where so many words of a text end. */
function endOfWords(text: string, count: number): number {
  const last = [...text.matchAll(word)][count - 1];
  return last ? last.index + last[0].length : 0;
}
