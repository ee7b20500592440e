import type { Mission } from '../mission.ts';
import { type Diagnostic, fileError } from '../../source/diagnostic.ts';
import { nearest } from '../../source/did-you-mean.ts';
import type { Path, YamlValues } from '../../source/yaml/read.ts';

/** Finds keys of `election` that need or exclude one another: `name` and `kind`, or else `contests`. */
export function* checkElection({ validSettings: { election }, yaml }: Mission): Generator<Diagnostic> {
  if (!election) return;
  if (yaml.has(['election', 'contests'])) {
    const extra = (['name', 'kind'] as const).find((key) => yaml.has(['election', key]));
    if (extra)
      yield fileError(
        'files/not-allowed',
        yaml.locateKey(['election', extra]),
        `“${extra}” stands beside “contests”, which have names and kinds of their own. Leave one of them out.`,
      );
  } else {
    for (const key of ['name', 'kind'] as const) {
      if (isMissing([key], ['election'], yaml))
        yield fileError(
          'files/missing-key',
          yaml.locateKey(['election']),
          `“${key}” is missing in “election”; only an election with “contests” goes without.`,
        );
    }
  }
}

/** Finds partners that are listed twice, and a mission from which all partners have withdrawn. */
export function* checkPartners({ validSettings: { mission }, yaml }: Mission): Generator<Diagnostic> {
  if (!mission) return;
  const { partners = [], withdrawn = [], status = 'open' } = mission;
  for (const [index, id] of partners.entries()) {
    if (id === undefined || partners.indexOf(id) === index) continue;
    const related = [
      { at: yaml.locate(['mission', 'partners', partners.indexOf(id)]), message: 'it is listed here first' },
    ];
    yield fileError(
      'files/wrong-type',
      yaml.locate(['mission', 'partners', index]),
      `“${id}” is listed twice among the partners. Take one of the two away.`,
      { related },
    );
  }
  if (status === 'open' && partners.length > 0 && partners.every((id) => id !== undefined && withdrawn.includes(id))) {
    const message =
      'All partners of the mission have withdrawn, so nobody is left to observe. Correct the list, or write ' +
      '“status: cancelled”.';
    yield fileError('files/wrong-type', yaml.locate(['mission', 'withdrawn']), message);
  }
}

/** Finds parts of the mission that do not say, or say twice, who sent them. */
export function* checkParts({ validSettings: { observers }, yaml }: Mission): Generator<Diagnostic> {
  const parts = observers?.parts ?? [];
  for (const index of parts.keys()) {
    const at: Path = ['observers', 'parts', index];
    if (parts[index] === undefined) continue;
    if (isMissing(['institution', 'from', 'who'], at, yaml)) {
      yield fileError(
        'files/missing-key',
        yaml.locateKey(at),
        'This part says how many they are, but not who. Add “institution”, “from” or “who”.',
      );
    }
    if (yaml.has([...at, 'institution']) && yaml.has([...at, 'from'])) {
      const message =
        '“from” stands beside “institution”, and both say who sent these observers. Keep one of the two; “who” can ' +
        'tell more about them.';
      yield fileError('files/not-allowed', yaml.locateKey([...at, 'from']), message);
    }
  }
}

/** Whether a mapping has none of some keys, not even misspelt: a slip is reported already. */
export const isMissing = (keys: readonly string[], path: Path, yaml: YamlValues): boolean =>
  !keys.some((key) => yaml.has([...path, key])) &&
  !yaml.keys(path).some((written) => nearest(written, keys) !== undefined);
