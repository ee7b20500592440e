import type { Mission } from '../mission.ts';
import { type Diagnostic, fileError } from '../../source/diagnostic.ts';
import type { Path } from '../../source/yaml/read.ts';

/** Finds ids that a link could not tell from another id or from an institution. */
export function* checkIds(mission: Mission): Generator<Diagnostic> {
  const { election, observers } = mission.validSettings;
  const contests = (election?.contests ?? []).map((contest, index): Entry => ({
    id: contest?.id,
    at: ['election', 'contests', index],
  }));
  const parts = (observers?.parts ?? []).map((part, index): Entry => ({
    id: part?.id,
    institution: part?.institution,
    at: ['observers', 'parts', index],
  }));
  yield* checkDuplicates(contests, 'contest', mission);
  yield* checkDuplicates(parts, 'part', mission);
  yield* checkInstitutionIds(parts, mission);
}

/** An entry of a list in mission.yaml. */
interface Entry {
  readonly id: string | undefined;
  readonly institution?: string | undefined;
  readonly at: Path;
}

function* checkDuplicates(entries: readonly Entry[], what: string, { yaml }: Mission): Generator<Diagnostic> {
  for (const [index, entry] of entries.entries()) {
    if (entry.id === undefined) continue;
    const first = entries.slice(0, index).find((other) => hasSameName(entry, other));
    if (!first) continue;
    const related = [{ at: yaml.locate([...first.at, 'id']), message: `this ${what} has it, too` }];
    const message =
      `The id “${entry.id}” stands twice, so that a link to it could mean either. Give this ` + `${what} another one.`;
    yield fileError('files/wrong-type', yaml.locate([...entry.at, 'id']), message, { related });
  }
}

/** Parts of two institutions may share an id: each is found below its own. */
const hasSameName = (entry: Entry, other: Entry): boolean =>
  entry.id === other.id &&
  (entry.institution === other.institution || entry.institution === undefined || other.institution === undefined);

function* checkInstitutionIds(parts: readonly Entry[], { house, yaml }: Mission): Generator<Diagnostic> {
  for (const { id, at } of parts) {
    if (id === undefined) continue;
    const sender = parts.find(({ institution }) => institution === id);
    const isOfMission = yaml.has(['institutions', id]);
    if (!sender && !isOfMission && !Object.hasOwn(house.institutions, id)) continue;
    const place = sender
      ? yaml.locate([...sender.at, 'institution'])
      : isOfMission
        ? yaml.locateKey(['institutions', id])
        : undefined;
    const message =
      `The id “${id}” is the name of an institution: “observers.parts.${id}” means all that it sent. Give this ` +
      'part another one.';
    yield fileError('files/wrong-type', yaml.locate([...at, 'id']), message, {
      related: place ? [{ at: place, message: 'the institution' }] : [],
    });
  }
}
