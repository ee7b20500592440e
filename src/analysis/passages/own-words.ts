import type { Nodes } from 'mdast';
import type { Passage } from './passage.ts';
import { passagesOf } from './passages.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Finding } from '../../mission/finding.ts';
import type { Mission } from '../../mission/mission.ts';
import { spanOfNode } from '../../source/markdown/parse.ts';
import { type Span, spanText } from '../../source/source.ts';

/** A passage of a finding, and what of it its writer was free to word otherwise. */
export interface EditableText {
  readonly passage: Passage;
  /** Of the same length as the passage; what is no word of the writer's is a run of U+FFFC. */
  readonly text: string;
  /**
   * The same with the words of fact links that the writer chose: they may be spelt otherwise, as long as they say the
   * same.
   */
  readonly linked: string;
}

const masked = '\uFFFC';

const known = new WeakMap<Draft, readonly EditableText[]>();

/**
 * The passages of all findings without names of people, institutions and documents, without what is quoted and what is
 * linked to a fact: nobody may be told to respell or reword those. Masked once for all rules on wording.
 */
export function editableTextOf(draft: Draft): readonly EditableText[] {
  const before = known.get(draft);
  if (before) return before;
  const names = namesOf(draft.mission);
  const own = passagesOf(draft)
    .filter(isOwn)
    .map((passage): EditableText => {
      const words = withoutNames(withoutSpans(passage.text, quotedIn(passage)), names);
      const linked = withoutSpans(
        words,
        passage.links.filter(({ isWritten }) => !isWritten),
      );
      return { passage, linked, text: withoutSpans(linked, passage.links) };
    });
  known.set(draft, own);
  return own;
}

/** Every name that stands in the mission or its house, the longest first. */
function namesOf({ settings, house }: Mission): readonly string[] {
  const { people = {}, contacts = [], institutions = {}, election } = settings;
  const ofPeople = Object.values(people).flatMap(({ name, role, roles = [], title, 'also-written': others = [] }) => [
    name,
    role,
    ...roles,
    title,
    ...others,
  ]);
  const ofInstitutions = Object.values({ ...house.institutions, ...institutions }).flatMap(({ name, abbreviation }) => [
    name,
    abbreviation,
  ]);
  const all = [
    ...ofPeople,
    ...ofInstitutions,
    ...contacts.map(({ name }) => name),
    election?.name,
    election?.area,
    house.name,
    ...(house.names ?? []),
  ];
  return [...new Set(all.filter((name) => name !== undefined))].toSorted((a, b) => b.length - a.length);
}

const isOwn = ({ part, inside }: Passage): boolean =>
  part !== 'quotation' && part !== 'printed' && inside !== 'quotation';

type Stretch = Passage['linkable'][number];

const quotedIn = ({ text }: Passage): readonly Stretch[] =>
  [...text.matchAll(/“[^”]*”|(?<![\p{L}\d])"[^"]*"/gu)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));

/** A text in which every name of the mission and its house is a run of U+FFFC. */
export const maskNames = (text: string, mission: Mission): string => withoutNames(text, namesOf(mission));

function withoutSpans(text: string, spans: readonly Stretch[]): string {
  let own = text;
  for (const { start, end } of spans) own = own.slice(0, start) + masked.repeat(end - start) + own.slice(end);
  return own;
}

const isLetter = (character: string): boolean => /[\p{L}\d]/u.test(character);

function withoutNames(text: string, names: readonly string[]): string {
  let own = text;
  for (const name of names) {
    for (let at = own.indexOf(name); at >= 0; at = own.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (isLetter(own.charAt(at - 1)) || isLetter(own.charAt(end))) continue;
      own = own.slice(0, at) + masked.repeat(name.length) + own.slice(end);
    }
  }
  return own;
}

/**
 * All findings as one text to be searched, passage after passage, without what their writers were not free to spell:
 * one search costs less than forty.
 */
export interface SearchableText {
  readonly text: string;
  /** Words of that text in their passage. None where they stand in code, or in a link that leads to no fact. */
  readonly at: (start: number, end: number) => FoundWords | undefined;
}

/** Characters of a passage. */
export interface FoundWords {
  readonly passage: Passage;
  /** The words of the passage around, masked as in `OwnWords`. */
  readonly own: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly at: Span;
  /** Whether they stand in their file as they are read, so that a fix may put others there. */
  readonly isPlain: boolean;
}

const between = '\n\n';

const knownRunning = new WeakMap<Draft, SearchableText>();

export function searchableTextOf(draft: Draft): SearchableText {
  const before = knownRunning.get(draft);
  if (before) return before;
  const all = editableTextOf(draft);
  const starts: number[] = [];
  let text = '';
  for (const { linked } of all) {
    starts.push(text.length);
    text += linked + between;
  }
  const words: SearchableText = {
    text,
    at(start, end) {
      const index = starts.findLastIndex((first) => first <= start);
      const [one, from] = [all[index], starts[index] ?? 0];
      return one && end - from <= one.linked.length ? foundIn(one, start - from, end - from) : undefined;
    },
  };
  knownRunning.set(draft, words);
  return words;
}

function foundIn({ passage, linked }: EditableText, start: number, end: number): FoundWords | undefined {
  const isWritten = [...passage.linkable, ...passage.links].some(
    (stretch) => stretch.start <= start && end <= stretch.end,
  );
  if (!isWritten) return undefined;
  const words = passage.text.slice(start, end);
  const at = passage.spanOf(start, end);
  return { passage, own: linked, start, end, words, at, isPlain: spanText(at).replaceAll('\r\n', '\n') === words };
}

/** A passage of a finding with what its writers say themselves. */
export interface AuthoredText {
  readonly finding: Finding;
  readonly passage: Passage;
  /** In lower case and of the same length as the passage; what is quoted is a run of U+FFFC. */
  readonly text: string;
}

const knownWordings = new WeakMap<Draft, { readonly wordings: readonly AuthoredText[]; readonly whole: string }>();

/** What the findings say in words of their own: titles, paragraphs, items and notes, without what is quoted. */
export const authoredTextOf = (draft: Draft): readonly AuthoredText[] => worded(draft).wordings;

/**
 * Those of some words, in lower case, that stand anywhere in the findings: a quick look that spares most missions a
 * search.
 */
export const saidIn = (draft: Draft, words: readonly string[]): readonly string[] => {
  const { whole } = worded(draft);
  return words.filter((word) => whole.includes(word));
};

export const speaksOf = (draft: Draft, words: readonly string[]): boolean => saidIn(draft, words).length > 0;

function worded(draft: Draft) {
  const before = knownWordings.get(draft);
  if (before) return before;
  const wordings: AuthoredText[] = [];
  for (const finding of draft.mission.findings) {
    const quoted = quotedBlocks(finding);
    for (const passage of passagesOf(draft)) {
      if (passage.part === 'printed' || passage.sources[0] !== finding.source || isInside(passage, quoted)) continue;
      wordings.push({ finding, passage, text: lowered(unquoted(passage.text)) });
    }
  }
  const all = { wordings, whole: wordings.map(({ text }) => text).join('\n') };
  knownWordings.set(draft, all);
  return all;
}

const quotedBlocks = ({ press, conclusion, detail, source }: Finding): readonly Span[] =>
  [...press, ...conclusion, ...detail].flatMap((block: Nodes) =>
    block.type === 'blockquote' ? [spanOfNode(block, source)] : [],
  );

const isInside = (passage: Passage, blocks: readonly Span[]): boolean => {
  if (blocks.length === 0) return false;
  const { start } = passage.spanOf(0, 1);
  return blocks.some((block) => block.start <= start && start < block.end);
};

/** Quotations in words of the writer's choice keep their place as a run of one character. */
function unquoted(text: string): string {
  if (!/["“]/.test(text)) return text;
  return text.replace(/“[^”]*”|"[^"]*"/g, (words) => '\uFFFC'.repeat(words.length));
}

/** Letter for letter, so that every letter keeps its place. */
function lowered(text: string): string {
  const lower = text.replaceAll('’', "'").toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('');
}
