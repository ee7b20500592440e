import { type Passage, type TextRange, maskSpans, quotedRanges } from './passage.ts';
import { passagesOf } from './passages.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';
import { plainApostrophes } from '../../languages/patterns.ts';
import type { Mission } from '../../mission/mission.ts';
import { withoutAddresses } from '../../source/addresses.ts';

/** A passage of a finding, and what of it its writer was free to word otherwise. */
export interface EditableText {
  readonly passage: Passage;
  /** Of the same length as the passage; everything that the writer could not word otherwise is a run of U+FFFC. */
  readonly text: string;
  /**
   * The same with the words of fact links that the writer chose: they may be spelt otherwise, as long as they say the
   * same.
   */
  readonly withLinkedWords: string;
}

/**
 * The passages of all findings without names of people, institutions and documents, without addresses, without what is
 * quoted and what is linked to a fact: nobody may be asked to respell or reword those.
 */
export const editableTextOf = memoize((draft: Draft): readonly EditableText[] => {
  const names = namesOf(draft.mission);
  return passagesOf(draft)
    .filter(isOfFinding)
    .map((passage): EditableText => {
      const prose = withoutAddresses(maskSpans(passage.text, quotedIn(passage)), '\uFFFC');
      const words = withoutNames(prose, names);
      const writtenByPrelim = passage.links.filter(({ isWritten }) => !isWritten);
      const withLinkedWords = maskSpans(words, writtenByPrelim);
      return { passage, withLinkedWords, text: maskSpans(withLinkedWords, passage.links) };
    });
});

/** A text in which every name of the mission and its house is a run of U+FFFC of the same length. */
export const maskNames = (text: string, mission: Mission): string => withoutNames(text, namesOf(mission));

const isOfFinding = ({ part, inside }: Passage): boolean =>
  part !== 'quotation' && part !== 'printed' && inside !== 'quotation';

const quotedIn = ({ text }: Passage): readonly TextRange[] => [
  ...quotedRanges(text, (at) => !isWordCharacter(text.charAt(at - 1))),
];

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

function withoutNames(text: string, names: readonly string[]): string {
  let masked = text;
  let plain = plainApostrophes(text);
  for (const name of names) {
    const words = plainApostrophes(name);
    const places: TextRange[] = [];
    for (let at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + words.length)) {
      const end = at + words.length;
      if (!isWordCharacter(plain.charAt(at - 1)) && !isWordCharacter(plain.charAt(end)))
        places.push({ start: at, end });
    }
    if (places.length === 0) continue;
    masked = maskSpans(masked, places);
    plain = maskSpans(plain, places);
  }
  return masked;
}

const isWordCharacter = (character: string): boolean => /[\p{L}\d]/u.test(character);
