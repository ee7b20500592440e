import type { Draft } from '../compose/compose.ts';
import type { Mission } from '../mission/mission.ts';
import type { Passage } from './passage.ts';
import { passagesOf } from './passages.ts';

/** A passage of a finding, and what of it its writer was free to word otherwise. */
export interface OwnWords {
  readonly passage: Passage;
  /** Of the same length as the passage; what is no word of the writer's is a run of U+FFFC. */
  readonly text: string;
  /** The same with the words of fact links that the writer chose: they may be spelt otherwise, as long as they say the same. */
  readonly linked: string;
}

const masked = '\uFFFC';
const known = new WeakMap<Draft, readonly OwnWords[]>();

/**
 * The passages of all findings without names of people, institutions and documents, without what is quoted and what is linked to a fact:
 * nobody may be told to respell or reword those. Masked once for all rules on wording.
 */
export function ownWordsOf(draft: Draft): readonly OwnWords[] {
  const before = known.get(draft);
  if (before) return before;
  const names = namesOf(draft.mission);
  const own = passagesOf(draft).filter(isOwn).map((passage): OwnWords => {
    const words = withoutNames(withoutSpans(passage.text, quotedIn(passage)), names);
    const linked = withoutSpans(words, passage.links.filter(({ isWritten }) => !isWritten));
    return { passage, linked, text: withoutSpans(linked, passage.links) };
  });
  known.set(draft, own);
  return own;
}

/** Every name that stands in the mission or its house, the longest first. */
function namesOf({ settings, house }: Mission): readonly string[] {
  const { people = {}, contacts = [], institutions = {}, election } = settings;
  const ofPeople = Object.values(people).flatMap(({ name, role, roles = [], title, 'also-written': others = [] }) => [name, role, ...roles, title, ...others]);
  const ofInstitutions = Object.values({ ...house.institutions, ...institutions }).flatMap(({ name, abbreviation }) => [name, abbreviation]);
  const all = [...ofPeople, ...ofInstitutions, ...contacts.map(({ name }) => name), election?.name, election?.area, house.name, ...(house.names ?? [])];
  return [...new Set(all.filter((name) => name !== undefined))].toSorted((a, b) => b.length - a.length);
}

const isOwn = ({ part, inside }: Passage): boolean => part !== 'quotation' && part !== 'printed' && inside !== 'quotation';

type Stretch = Passage['linkable'][number];

const quotedIn = ({ text }: Passage): readonly Stretch[] =>
  [...text.matchAll(/“[^”]*”|(?<![\p{L}\d])"[^"]*"/gu)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));

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
