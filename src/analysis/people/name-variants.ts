import { type KnownName, type WrittenName, foldings, isNear, knownName, writtenNames } from './person-names.ts';
import { passagesOf } from '../passages/passages.ts';
import { settingTextsOf } from '../passages/setting-texts.ts';
import { visibleText } from '../text/visible-text.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Language } from '../../languages/language.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Span } from '../../source/source.ts';
import type { Path } from '../../source/yaml/read.ts';

/** Words that are nearly, but not quite, the name of somebody of the mission. */
export interface NameVariant {
  readonly words: string;
  /** The name as the mission writes it. */
  readonly name: string;
  readonly likeness: WrittenName['likeness'];
  readonly at: Span;
}

/** The variants of the names of people and contacts, in the text and in mission.yaml. */
export function nameVariants(draft: Draft): readonly NameVariant[] {
  const { mission } = draft;
  const names = namesOf(mission);
  if (names.length === 0) return [];
  const inProse = passagesOf(draft).flatMap(({ text, part, spanOf }) =>
    part === 'printed' ? [] : variantsIn(text, names, mission.language, spanOf),
  );
  const inSettings = settingTextsOf(mission).flatMap(({ path, text }) =>
    isName(path) || !text.includes(' ')
      ? []
      : variantsIn(text, names, mission.language, () => mission.yaml.locate(path)),
  );
  return [...inProse, ...inSettings];
}

/** Names of two words and more, with the other ways to write them that the mission allows. */
function namesOf({ validSettings: { people = {}, contacts = [] } }: Mission): readonly KnownName[] {
  const names = [
    ...Object.values(people).flatMap(({ name, 'also-written': others = [] } = {}) => [name, ...others]),
    ...contacts.map((contact) => contact?.name),
  ].filter((name) => name !== undefined);
  return [...new Set(names.map(visibleText))].map((name) => knownName(name)).filter(({ words }) => words.length > 1);
}

const variantsIn = (
  text: string,
  names: readonly KnownName[],
  language: Language,
  spanOf: (start: number, end: number) => Span,
): readonly NameVariant[] =>
  [...writtenNames(text, names, language)].map(({ start, end, name, likeness }) => ({
    words: text.slice(start, end),
    name: name.name,
    likeness,
    at: spanOf(start, end),
  }));

/** Whether a value of mission.yaml is itself one of the names. */
const isName = (path: Path): boolean =>
  path.includes('also-written') || ((path[0] === 'people' || path[0] === 'contacts') && path.lastIndexOf('name') > 0);

/** A word of a name that differs by a letter from what stands beside the name. */
export interface NameSlip {
  readonly word: string;
  readonly beside: 'short name' | 'address';
  /** The short name of a person, or the address of a contact. */
  readonly written: string;
  /** Where the name stands. */
  readonly at: Span;
}

/** The names that differ by a letter from the short name of the person, or from the address of the contact. */
export function nameSlips({ validSettings: { people = {}, contacts = [] }, yaml }: Mission): readonly NameSlip[] {
  const inPeople = Object.entries(people).flatMap(([id, { name, 'also-written': others = [] } = {}]): NameSlip[] => {
    const names = [name, ...others].filter((text) => text !== undefined);
    const word = name === undefined ? undefined : slipIn(names, id);
    return word === undefined
      ? []
      : [{ word, beside: 'short name', written: id, at: yaml.locate(['people', id, 'name']) }];
  });
  const inContacts = [...contacts.entries()].flatMap(([index, { name, email = '' } = {}]): NameSlip[] => {
    const word = name === undefined ? undefined : slipIn([name], email.slice(0, email.lastIndexOf('@')));
    return word === undefined
      ? []
      : [{ word, beside: 'address', written: email, at: yaml.locate(['contacts', index, 'name']) }];
  });
  return [...inPeople, ...inContacts];
}

/** The word of a name that is nearly, but not quite, a part of another writing of it. “jroe” is that of Jane Roe. */
function slipIn(written: readonly string[], writing: string): string | undefined {
  const names = written.map(visibleText);
  const parts = writing
    .toLowerCase()
    .split(/[^a-zà-ɏͰ-ԯ]+/)
    .filter((part) => part.length > 4);
  const words = names.flatMap((name) => name.split(/[\s-]+/)).map((word) => ({ word, forms: foldings(word) }));
  const whole = names.flatMap((name) => foldings(name.replace(/[\s-]+/g, '')));
  const initials = new Set(words.flatMap(({ forms }) => forms.map((form) => form.charAt(0))));
  const isWithInitials = (form: string): boolean =>
    words.some(({ forms }) => forms.some((name) => name.length > 1 && addedLetters(form, name, initials)));
  const strange = parts.filter(
    (part) => !foldings(part).some((form) => whole.some((name) => name.includes(form)) || isWithInitials(form)),
  );
  return strange.flatMap((part) =>
    words.filter(({ forms }) => forms.some((form) => form.length > 4 && isNear(form, foldings(part)[0] ?? ''))),
  )[0]?.word;
}

/** Whether a form is a name with one or two initials of the same person before or behind it. */
function addedLetters(form: string, name: string, initials: ReadonlySet<string>): boolean {
  const added = form.length - name.length;
  if (added < 1 || added > 2) return false;
  const rest = form.endsWith(name) ? form.slice(0, added) : form.startsWith(name) ? form.slice(-added) : '';
  return rest !== '' && [...rest].every((letter) => initials.has(letter));
}
