import { isMissing } from './sections.ts';
import type { Mission } from '../mission.ts';
import type { Person } from '../schema/mission.ts';
import { type Diagnostic, type Problem, fileError } from '../../source/diagnostic.ts';
import { nearest } from '../../source/did-you-mean.ts';
import type { ValidPart } from '../../source/schema/validate.ts';

type People = Readonly<Record<string, ValidPart<Person> | undefined>>;

/** Finds people without a role, with two, or in the place of somebody who cannot be found. */
export function* checkPeople({ validSettings: { people = {} }, yaml }: Mission): Generator<Diagnostic> {
  for (const [id, person] of Object.entries(people)) {
    const { role, roles, for: replaced } = person ?? {};
    const at = yaml.locateKey(['people', id]);
    if (role !== undefined && roles)
      yield fileError('files/not-allowed', at, `“${id}” has both “role” and “roles”. Keep one of the two.`);
    if (isMissing(['role', 'roles', 'for'], ['people', id], yaml)) {
      yield fileError(
        'files/missing-key',
        at,
        `“role” is missing in “people.${id}”. Add it – the role as it is printed after the name.`,
      );
    }
    if (replaced === undefined) continue;
    const place = yaml.locate(['people', id, 'for']);
    if (!yaml.has(['people', replaced])) {
      const { message, ...more } = unknownPerson(people, replaced);
      yield fileError('files/wrong-type', place, message, more);
    } else if (replaced === id) {
      yield fileError(
        'files/wrong-type',
        place,
        `“${id}” cannot take the place of “${id}”. Name somebody else, or leave “for” out.`,
      );
    } else if (people[replaced]?.for !== undefined) {
      yield fileError(
        'files/wrong-type',
        place,
        `“${replaced}” is a stand-in, too: name the person whose place “${id}” takes.`,
      );
    }
  }
}

/**
 * The problem of a name that is no short name in “people”: somebody's full name, a slip, or a stranger. `where` says in
 * a message where people are listed.
 */
export function unknownPerson(
  people: People,
  written: string,
  where = '“people”',
): Pick<Problem, 'message' | 'suggestions'> {
  const nearId = nearest(written, Object.keys(people));
  const allNames = Object.values(people).flatMap((person) => fullNames(person));
  const fullName = nearId === undefined ? nearest(written, allNames) : undefined;
  const id =
    nearId ?? Object.keys(people).find((key) => fullName !== undefined && fullNames(people[key]).includes(fullName));
  const nobody = `“${written}” is nobody in ${where}.`;
  if (id === undefined) return { message: `${nobody} Add the person there, with name and role.` };
  const suggestions = [id];
  if (fullName === undefined) return { message: `${nobody} Did you mean “${id}”?`, suggestions };
  if (fullName.toLowerCase() !== written.toLowerCase())
    return { message: `${nobody} Did you mean ${fullName}? Write “${id}”.`, suggestions };
  return { message: `“${written}” has a short name in ${where}. Write “${id}”.`, suggestions };
}

/** All ways in which the full name of a person may be written. */
function fullNames({ name, title, 'also-written': others = [] }: ValidPart<Person> = {}): readonly string[] {
  const titled = title === undefined || name === undefined ? undefined : `${title} ${name}`;
  return [name, titled, ...others].filter((text) => text !== undefined);
}
