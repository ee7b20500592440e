import { memoize } from '../../collections/memoize.ts';
import { editableTextOf } from '../../analysis/passages/own-words.ts';
import { passagesOf } from '../../analysis/passages/passages.ts';
import type { Language } from '../../languages/language.ts';
import { either, patternOf } from '../../languages/patterns.ts';
import { ownEntry } from '../../languages/word-lists.ts';
import { institutionOf } from '../../mission/institutions.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import type { Person } from '../../mission/schema/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { type Span, spanText } from '../../source/source.ts';

const example = (format: string): string => `mission:
  format: LEOM
people:
  quaderwald: { name: Ottilie Quaderwald, role: Head of the ODIHR ${format}, institution: odihr }`;

export const roleDiffers: Rule = {
  id: 'people/role-differs',
  severity: 'error',
  summary:
    'A role is not that of the person, of the format of the mission, or written as the house writes it; a ' +
    'warning where it only seems so',
  why:
    'A role says in whose name somebody speaks. A limited mission that is called a full one claims to have ' +
    'observed what it did not.',
  basis:
    'The format and the people of mission.yaml, and the title by which the house opens. “Co-ordinator” has its ' +
    'hyphen in the name of the office.',
  wrong: example('election observation mission'),
  right: example('limited election observation mission'),
  needs: ['people', 'mission', 'institutions'],

  *check(draft) {
    const { mission } = draft;
    const people = Object.entries(mission.settings.people ?? {});
    const roles = people.flatMap(([id, person]) =>
      rolesOf(person).map((role, index) => ({
        role,
        at: placeOf(mission, 'people', id, ...(person.role === undefined ? ['roles', index] : ['role'])),
      })),
    );
    for (const { role, at } of roles)
      yield* found(
        formatDiffers(role, at, mission) ?? titleIn(role, (start, end) => partOf(at, role, start, end), mission),
      );
    const isWritten = passagesOf(draft).some(({ text, spanOf }) => titleIn(text, spanOf, mission) !== undefined);
    for (const { passage, text } of isWritten ? editableTextOf(draft) : [])
      yield* found(titleIn(text, passage.spanOf, mission));
    for (const { text, part, spanOf } of passagesOf(draft)) {
      if (part === 'printed') continue;
      for (const [, person] of people) yield* saidOf(person, text, spanOf, mission);
    }
  },
};

const found = (problem: Problem | undefined): readonly Problem[] => (problem ? [problem] : []);

const rolesOf = ({ role, roles = [] }: Person): readonly string[] => (role === undefined ? roles : [role]);

/** Some characters of a value that stands in its file as it is; otherwise all of it. */
function partOf(at: Span, value: string, start: number, end: number): Span {
  const from = at.start + spanText(at).indexOf(value);
  return from < at.start ? at : { ...at, start: from + start, end: from + end };
}

type SpanOf = (start: number, end: number) => Span;

/**
 * The format that some words name, by its longest name: a limited election observation mission is none of the others.
 */
function formatIn(words: string, { house }: Mission): { readonly code: string; readonly name: string } | undefined {
  const named = Object.entries(house.formats).filter(([, { name }]) =>
    words.toLowerCase().includes(name.toLowerCase()),
  );
  const [longest] = named.toSorted(([, a], [, b]) => b.name.length - a.name.length);
  const coded = longest ?? Object.entries(house.formats).find(([code]) => words.split(/[^A-Za-z]+/).includes(code));
  return coded && { code: coded[0], name: coded[1].name };
}

/** Heads of the missions of others, such as the EU, and of the joint mission are not of this format. */
function formatDiffers(role: string, at: Span, mission: Mission): Problem | undefined {
  const own = mission.settings.mission?.format ?? '';
  const format = formatIn(role, mission);
  const expected = ownEntry(mission.house.formats, own)?.name;
  if (
    !format ||
    expected === undefined ||
    format.code === own ||
    role.toLowerCase().includes(mission.house.words['joint-mission'].toLowerCase())
  )
    return undefined;
  const others = (role.split(mission.language.roles.election, 1)[0] ?? '').match(/[A-Z]{2,}/g) ?? [];
  const isOurs = others.every((word) =>
    (mission.settings.mission?.partners ?? []).some((id) =>
      institutionOf(mission, id)?.abbreviation?.split(' ').includes(word),
    ),
  );
  if (!isOurs) return undefined;
  const related = [{ at: placeOf(mission, 'mission', 'format'), message: `the mission is ${own}, ${expected}` }];
  return {
    at,
    related,
    message:
      `“${role}” names the format “${format.name}”, but the format of the mission is ${own}, ${expected}. Correct ` +
      'the one that is wrong.',
  };
}

/** The title of the house without its hyphen, or with one that it has not. */
function titleIn(text: string, spanOf: SpanOf, { house }: Mission): Problem | undefined {
  const title = house['first-speaker'];
  if (title === undefined || !title.includes('-')) return undefined;
  const wrong = title.replace('-', '');
  const start = text.indexOf(wrong);
  if (start < 0) return undefined;
  return {
    at: spanOf(start, start + wrong.length),
    message: `“${wrong}” is “${title}” in this house. Write the title with its hyphen.`,
    suggestions: [title],
  };
}

const apposition = memoize(({ roles }: Language) =>
  patternOf(
    () =>
      String.raw`^, ((?:${either(...roles.before)} )*${either(...roles.titles)} [^,;.()“”"]+?)` +
      String.raw`(?=[,;.()—]| [–-] ${roles.ends.map((verb) => `| ${verb}`).join('')}|$)`,
  ),
);

const wordsOf = (text: string, { roles }: Language): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^a-zà-ɏ]+/)
    .filter((word) => word !== '' && !roles.small.includes(word));

/** What the text says of somebody behind the name, against the roles of that person. */
function* saidOf(person: Person, text: string, spanOf: SpanOf, mission: Mission): Generator<Problem> {
  const roles = rolesOf(person);
  for (let at = text.indexOf(person.name); at >= 0 && roles.length > 0; at = text.indexOf(person.name, at + 1)) {
    const start = at + person.name.length + 2;
    const said = apposition(mission.language)().exec(text.slice(start - 2, start + 200))?.[1];
    if (
      said === undefined ||
      roles
        .flatMap((role) => [role, asMeant(role, mission)])
        .some((role) => allows(role, titled(said, mission), person, mission))
    )
      continue;
    const isSure =
      roles.some((role) => wordsOf(role, mission.language)[0] === wordsOf(said, mission.language)[0]) ||
      said.toLowerCase().startsWith(mission.language.roles.deputy);
    const message =
      `${person.name} ${isSure ? 'is not' : 'seems not to be'} “${said}”, but “${roles.join('” and “')}”. Correct ` +
      'the text, or the role in “people”.';
    yield {
      at: spanOf(start, start + said.length),
      message,
      suggestions: roles,
      ...(!isSure && { severity: 'warning' }),
    };
  }
}

/** Words with the title of the house as it is written: without its hyphen it is told by itself. */
const titled = (words: string, { house: { 'first-speaker': title } }: Mission): string =>
  title?.includes('-') ? words.replaceAll(title.replace('-', ''), title) : words;

/**
 * A role with the title of the house and the format of the mission, from which a slip in mission.yaml may have it
 * differ.
 */
function asMeant(role: string, mission: Mission): string {
  const [written, own] = [
    formatIn(role, mission)?.name,
    ownEntry(mission.house.formats, mission.settings.mission?.format ?? '')?.name,
  ];
  const start = written === undefined ? -1 : role.toLowerCase().indexOf(written.toLowerCase());
  return titled(
    written === undefined || own === undefined || start < 0
      ? role
      : role.slice(0, start) + own + role.slice(start + written.length),
    mission,
  );
}

/** Whether words say no more than a role does, and name no other format: a role may be shortened. */
function allows(role: string, said: string, { institution }: Person, mission: Mission): boolean {
  const { name = '', abbreviation = '' } = institutionOf(mission, institution ?? '') ?? {};
  const known = new Set(
    wordsOf(
      `${role} ${name} ${abbreviation} ${mission.language.roles.mission} ${formatIn(role, mission)?.code ?? ''} ` +
        `${mission.house.countries[mission.settings.election?.country ?? ''] ?? ''}`,
      mission.language,
    ),
  );
  const [written, own] = [formatIn(said, mission), formatIn(role, mission)];
  return (
    wordsOf(said, mission.language).every((word) => known.has(word)) &&
    (written === undefined || own === undefined || written.code === own.code)
  );
}
