import { visibleText } from '../text/visible-text.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { either, eitherCase, optional, patternOf, plainApostrophes } from '../../languages/patterns.ts';
import { ownEntry } from '../../languages/word-lists.ts';
import { institutionOf } from '../../mission/institutions.ts';
import type { Mission } from '../../mission/mission.ts';
import { isGivenWords } from '../../mission/quoted-in-prose.ts';
import type { Person } from '../../mission/schema/mission.ts';

/** The roles of a person, be it one or several, as they look: a character that nobody sees makes no other role. */
export const rolesOf = ({ role, roles = [] }: Partial<Pick<Person, 'role' | 'roles'>> = {}): readonly string[] =>
  (role === undefined ? roles : [role]).map(visibleText);

/** A format of mission: its code, such as LEOM, and its name. */
interface MissionFormat {
  readonly code: string;
  readonly name: string;
}

/**
 * The format that a role names although the mission has another one; undefined if it names none, or is one of the joint
 * mission or of others, such as the EU.
 */
export function differingFormat(
  role: string,
  mission: Mission,
): { readonly named: MissionFormat; readonly own: MissionFormat } | undefined {
  const named = formatIn(role, mission);
  const own = ownFormat(mission);
  const isJoint = role.toLowerCase().includes(mission.house.words['joint-mission'].toLowerCase());
  return named && own && named.code !== own.code && !isJoint && isOfPartners(role, mission)
    ? { named, own }
    : undefined;
}

/** The format that some words name, by its longest name: a limited mission is none of the others. */
function formatIn(words: string, { house }: Mission): MissionFormat | undefined {
  const named = Object.entries(house.formats).filter(([, { name }]) =>
    words.toLowerCase().includes(name.toLowerCase()),
  );
  const [longest] = named.toSorted(([, a], [, b]) => b.name.length - a.name.length);
  const coded = longest ?? Object.entries(house.formats).find(([code]) => words.split(/[^A-Za-z]+/).includes(code));
  return coded && { code: coded[0], name: coded[1].name };
}

/** The format of the mission; undefined if the house does not know it. */
function ownFormat({ house, settings }: Mission): MissionFormat | undefined {
  const code = settings.mission?.format ?? '';
  const name = ownEntry(house.formats, code)?.name;
  return name === undefined ? undefined : { code, name };
}

/** Whether all abbreviations before the format in a role are those of partners. */
function isOfPartners(role: string, mission: Mission): boolean {
  const [beforeFormat = ''] = role.split(mission.language.roles.election, 1);
  const abbreviations = beforeFormat.match(/[A-Z]{2,}/g) ?? [];
  return abbreviations.every((word) =>
    (mission.settings.mission?.partners ?? []).some((id) =>
      institutionOf(mission, id)?.abbreviation?.split(' ').includes(word),
    ),
  );
}

/** The title of the house without the hyphen that it has, such as “Coordinator”. */
export interface MisspeltTitle {
  readonly words: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** The first misspelt title of a text; undefined if there is none, or if the title of the house has no hyphen. */
export function misspeltTitleIn(
  text: string,
  { house: { 'first-speaker': title } }: Mission,
): MisspeltTitle | undefined {
  if (!title?.includes('-')) return undefined;
  const words = title.replace('-', '');
  const start = text.indexOf(words);
  return start < 0 ? undefined : { words, title, start, end: start + words.length };
}

/** Words with the title of the house spelt as the house spells it. */
const withTitle = (words: string, { house: { 'first-speaker': title } }: Mission): string =>
  title?.includes('-') ? words.replaceAll(title.replace('-', ''), title) : words;

/** What a text says of a person behind the name, although none of the person’s roles says it. */
export interface DifferingRole {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Whether the words are a role like those of the person, and not perhaps something else. */
  readonly isCertain: boolean;
}

/**
 * The roles that a text gives a person behind the name and that none of the person's own covers: “Astrid Lindqvist,
 * Head of the EU delegation,” who is the Head of another one.
 */
export function* differingRolesIn(text: string, person: Person, mission: Mission): Generator<DifferingRole> {
  const { language } = mission;
  const roles = rolesOf(person);
  const [plain, name] = [plainApostrophes(text), plainApostrophes(person.name)];
  for (let at = plain.indexOf(name); at >= 0 && roles.length > 0; at = plain.indexOf(name, at + 1)) {
    const ahead = roleAhead(text, at, name, mission);
    if (ahead && !isCovered(withTitle(ahead.words, mission), person, mission))
      yield { ...ahead, isCertain: isCertain(ahead.words, roles, language) };
    const start = at + name.length + ', '.length;
    const words = apposition(mission.language)().exec(text.slice(start - ', '.length, start + longestApposition))?.[1];
    if (words === undefined || isCovered(withTitle(words, mission), person, mission)) continue;
    yield { words, start, end: start + words.length, isCertain: isCertain(words, roles, language) };
  }
}

const isCertain = (words: string, roles: readonly string[], language: Language): boolean =>
  roles.some((role) => wordsOf(role, language)[0] === wordsOf(words, language)[0]) ||
  words.toLowerCase().startsWith(language.roles.deputy);

/** The role that stands before a name to which words are given: “…,” said the Head of the EU delegation, Ann Lee. */
function roleAhead(
  text: string,
  at: number,
  name: string,
  { language }: Mission,
): Omit<DifferingRole, 'isCertain'> | undefined {
  const before = text.slice(Math.max(0, at - longestApposition), at);
  const found = roleBefore(language)().exec(before);
  const words = found?.groups?.['role'];
  if (!found || words === undefined || !isGivenWords(text, at, at + name.length, language)) return undefined;
  const last = words.slice(words.lastIndexOf(' ') + 1);
  if (language.roles.small.includes(last) || language.nouns.prepositions.includes(last)) return undefined;
  const start = at - before.length + found.index + found[0].indexOf(words);
  return { words, start, end: start + words.length };
}

const roleBefore = memoize(({ roles, articles, speech }: Language) =>
  patternOf(
    () =>
      String.raw`(?:^|${either(...speech.verbs, ...eitherCase(speech.according), '[”"»,.!?]')} )` +
      optional(`${either(...eitherCase(articles))} `) +
      String.raw`(?<role>(?:${either(...roles.before)} )*${either(...roles.titles)} [^,;.()“”"]{1,150}),? $`,
  ),
);

/** How far an apposition is read, in UTF-16 units: longer than any role of published releases. */
const longestApposition = 200;

const apposition = memoize(({ roles }: Language) =>
  patternOf(
    () =>
      String.raw`^, ((?:${either(...roles.before)} )*${either(...roles.titles)} [^,;.()“”"]+?)` +
      String.raw`(?=[,;.()—]| [–-] ${roles.ends.map((verb) => `| ${verb}`).join('')}|$)`,
  ),
);

/** A role with the title of the house and the format of the mission: a slip in either is reported by itself. */
function asMeant(role: string, mission: Mission): string {
  const [named, own] = [formatIn(role, mission), ownFormat(mission)];
  const start = named ? role.toLowerCase().indexOf(named.name.toLowerCase()) : -1;
  const meant =
    named && own && start >= 0 ? role.slice(0, start) + own.name + role.slice(start + named.name.length) : role;
  return withTitle(meant, mission);
}

/** Whether the roles of a person say all that some words say: one of them, or several joined in either order. */
function isCovered(words: string, person: Person, mission: Mission): boolean {
  const allowed = rolesOf(person).flatMap((role) => [role, asMeant(role, mission)]);
  if (allowed.some((role) => covers(role, words, person, mission))) return true;
  const { and } = mission.house.words;
  for (let at = words.indexOf(and); at >= 0 && rolesOf(person).length > 1; at = words.indexOf(and, at + 1)) {
    const first = words.slice(0, at);
    if (
      allowed.some((role) => covers(role, first, person, mission)) &&
      isCovered(words.slice(at + and.length), person, mission)
    )
      return true;
  }
  return false;
}

/** Whether a role says all that some words say, and they name no other format: a role may be shortened. */
function covers(role: string, words: string, { institution }: Person, mission: Mission): boolean {
  const { name = '', abbreviation = '' } = institutionOf(mission, institution ?? '') ?? {};
  const [written, own] = [formatIn(words, mission), formatIn(role, mission)];
  const country = mission.house.countries[mission.settings.election?.country ?? ''] ?? '';
  const { language } = mission;
  const ownWords = new Set(
    wordsOf(`${role} ${name} ${abbreviation} ${language.roles.mission} ${own?.code ?? ''} ${country}`, language),
  );
  return (
    wordsOf(words, language).every((word) => ownWords.has(word)) && (!written || !own || written.code === own.code)
  );
}

const wordsOf = (text: string, { roles }: Language): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^a-zà-ɏ]+/)
    .filter((word) => word !== '' && !roles.small.includes(word));
