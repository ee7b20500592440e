import type { Problem } from '../diagnostic.ts';
import { nearest } from './nearest.ts';
import type { Person } from './schema/mission.ts';
import type { Sound } from './sound.ts';

type People = Readonly<Record<string, Sound<Person> | undefined>>;

/** What to say of a name that is no short name in “people”: somebody's full name, a slip, or a stranger. */
export function strangerTo(people: People, written: string, where = '“people”'): Pick<Problem, 'message' | 'suggestions'> {
  const near = nearest(written, Object.keys(people));
  const full = near === undefined ? nearest(written, Object.values(people).flatMap((person) => fullNames(person))) : undefined;
  const meant = near ?? Object.keys(people).find((id) => full !== undefined && fullNames(people[id]).includes(full));
  const nobody = `“${written}” is nobody in ${where}.`;
  if (meant === undefined) return { message: `${nobody} Add the person there, with name and role.` };
  const suggestions = [meant];
  if (full === undefined) return { message: `${nobody} Did you mean “${meant}”?`, suggestions };
  if (full.toLowerCase() !== written.toLowerCase()) return { message: `${nobody} Did you mean ${full}? Write “${meant}”.`, suggestions };
  return { message: `“${written}” has a short name in ${where}. Write “${meant}”.`, suggestions };
}

function fullNames({ name, title, 'also-written': others = [] }: Sound<Person> = {}): readonly string[] {
  const titled = title === undefined || name === undefined ? undefined : `${title} ${name}`;
  return [name, titled, ...others].filter((one) => one !== undefined);
}
