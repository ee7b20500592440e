import type { Diagnostic } from '../diagnostic.ts';
import { fault } from './fault.ts';
import { isMissing } from './missing.ts';
import type { Mission } from './mission.ts';
import { strangerTo } from './person-meant.ts';

/** People without a role, with two, or in the place of somebody who cannot be found. */
export function* personFaults({ sound: { people = {} }, yaml }: Mission): Generator<Diagnostic> {
  for (const [id, person] of Object.entries(people)) {
    const { role, roles, for: replaced } = person ?? {};
    const at = yaml.locateKey(['people', id]);
    if (role !== undefined && roles) yield fault('files/not-allowed', at, `“${id}” has both “role” and “roles”. Keep one of the two.`);
    if (isMissing(['role', 'roles', 'for'], ['people', id], yaml)) {
      yield fault('files/missing-key', at, `“role” is missing in “people.${id}”. Add it – the role as it is printed after the name.`);
    }
    if (replaced === undefined) continue;
    const place = yaml.locate(['people', id, 'for']);
    if (!yaml.has(['people', replaced])) {
      const { message, ...more } = strangerTo(people, replaced);
      yield fault('files/wrong-type', place, message, more);
    } else if (replaced === id) yield fault('files/wrong-type', place, `“${id}” cannot take the place of “${id}”. Name somebody else, or leave “for” out.`);
    else if (people[replaced]?.for !== undefined) yield fault('files/wrong-type', place, `“${replaced}” is a stand-in, too: name the person whose place “${id}” takes.`);
  }
}
