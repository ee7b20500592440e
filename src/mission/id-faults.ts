import type { Diagnostic } from '../diagnostic.ts';
import { fault } from './fault.ts';
import type { Mission } from './mission.ts';
import type { Path } from './yaml.ts';

/** Ids that a link could not tell from another id or from an institution. */
export function* idFaults(mission: Mission): Generator<Diagnostic> {
  const { election, observers } = mission.sound;
  const contests = (election?.contests ?? []).map((contest, index): Named => ({ id: contest?.id, at: ['election', 'contests', index] }));
  const parts = (observers?.parts ?? []).map((part, index): Named => ({ id: part?.id, institution: part?.institution, at: ['observers', 'parts', index] }));
  yield* twice(contests, 'contest', mission);
  yield* twice(parts, 'part', mission);
  yield* asInstitution(parts, mission);
}

interface Named {
  readonly id: string | undefined;
  readonly institution?: string | undefined;
  readonly at: Path;
}

/** Parts of two institutions may share an id: each is found below its own. */
const clash = (one: Named, other: Named): boolean =>
  one.id === other.id && (one.institution === other.institution || one.institution === undefined || other.institution === undefined);

function* twice(entries: readonly Named[], what: string, { yaml }: Mission): Generator<Diagnostic> {
  for (const [index, entry] of entries.entries()) {
    const first = entry.id === undefined ? undefined : entries.slice(0, index).find((other) => clash(entry, other));
    if (!first) continue;
    const related = [{ at: yaml.locate([...first.at, 'id']), message: `this ${what} has it, too` }];
    const message = `The id “${entry.id}” stands twice, so that a link to it could mean either. Give this ${what} another one.`;
    yield fault('files/wrong-type', yaml.locate([...entry.at, 'id']), message, { related });
  }
}

function* asInstitution(parts: readonly Named[], { house, yaml }: Mission): Generator<Diagnostic> {
  for (const { id, at } of parts) {
    const sender = id === undefined ? undefined : parts.find(({ institution }) => institution === id);
    if (id === undefined || (!sender && !Object.hasOwn(house.institutions, id) && !yaml.has(['institutions', id]))) continue;
    const place: Path | undefined = sender ? [...sender.at, 'institution'] : yaml.has(['institutions', id]) ? ['institutions', id] : undefined;
    const related = place ? [{ at: sender ? yaml.locate(place) : yaml.locateKey(place), message: 'the institution' }] : [];
    const message = `The id “${id}” is the name of an institution: “observers.parts.${id}” means all that it sent. Give this part another one.`;
    yield fault('files/wrong-type', yaml.locate([...at, 'id']), message, { related });
  }
}
