import { editableTextOf } from '../../analysis/passages/editable-text.ts';
import { passagesOf } from '../../analysis/passages/passages.ts';
import {
  type DifferingRole,
  type MisspeltTitle,
  differingFormat,
  differingRolesIn,
  misspeltTitleIn,
  rolesOf,
} from '../../analysis/people/roles.ts';
import type { Draft } from '../../compose/compose.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import type { Person } from '../../mission/schema/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { type Span, spanText } from '../../source/source.ts';

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
  needs: ['mission.format', 'mission.partners', 'institutions'],

  *check(draft) {
    yield* inSettings(draft.mission);
    yield* titlesInText(draft);
    const people = Object.values(draft.mission.settings.people ?? {});
    for (const { text, part, spanOf } of passagesOf(draft)) {
      if (part === 'printed') continue;
      for (const person of people) {
        for (const role of differingRolesIn(text, person, draft.mission))
          yield roleProblem(role, person, spanOf(role.start, role.end));
      }
    }
  },
};

/** The roles of mission.yaml: of two slips in one of them only the first is reported. */
function* inSettings(mission: Mission): Generator<Problem> {
  for (const [id, person] of Object.entries(mission.settings.people ?? {})) {
    for (const [index, role] of rolesOf(person).entries()) {
      const at = placeOf(mission, 'people', id, ...(person.role === undefined ? ['roles', index] : ['role']));
      const title = misspeltTitleIn(role, mission);
      const problem =
        formatProblem(role, at, mission) ?? (title && titleProblem(title, partOf(at, role, title.start, title.end)));
      if (problem) yield problem;
    }
  }
}

/** Some characters of a value that stands in its file as it is; otherwise all of it. */
function partOf(at: Span, value: string, start: number, end: number): Span {
  const from = at.start + spanText(at).indexOf(value);
  return from < at.start ? at : { ...at, start: from + start, end: from + end };
}

function formatProblem(role: string, at: Span, mission: Mission): Problem | undefined {
  const difference = differingFormat(role, mission);
  if (!difference) return undefined;
  const own = `${difference.own.code}, ${difference.own.name}`;
  return {
    at,
    message:
      `“${role}” names the format “${difference.named.name}”, but the format of the mission is ${own}. Correct ` +
      'the one that is wrong.',
    related: [{ at: placeOf(mission, 'mission', 'format'), message: `the mission is ${own}` }],
  };
}

function* titlesInText(draft: Draft): Generator<Problem> {
  const isAnywhere = passagesOf(draft).some(({ text }) => misspeltTitleIn(text, draft.mission) !== undefined);
  for (const { passage, text } of isAnywhere ? editableTextOf(draft) : []) {
    const title = misspeltTitleIn(text, draft.mission);
    if (title) yield titleProblem(title, passage.spanOf(title.start, title.end));
  }
}

const titleProblem = ({ words, title }: MisspeltTitle, at: Span): Problem => ({
  at,
  message: `“${words}” is “${title}” in this house. Write the title with its hyphen.`,
  suggestions: [title],
});

function roleProblem({ words, isCertain }: DifferingRole, person: Person, at: Span): Problem {
  const roles = rolesOf(person);
  return {
    at,
    ...(!isCertain && { severity: 'warning' }),
    message:
      `${person.name} ${isCertain ? 'is not' : 'seems not to be'} “${words}”, but “${roles.join('” and “')}”. ` +
      'Correct the text, or the role in “people”.',
    suggestions: roles,
  };
}

function example(format: string): string {
  return `mission:
  format: LEOM
people:
  quaderwald: { name: Ottilie Quaderwald, role: Head of the ODIHR ${format}, institution: odihr }`;
}
