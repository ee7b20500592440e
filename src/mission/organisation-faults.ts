import type { Diagnostic } from '../diagnostic.ts';
import { fault } from './fault.ts';
import { isMissing } from './missing.ts';
import type { Mission } from './mission.ts';
import type { Path } from './yaml.ts';

/** Partners of the mission that are none, and parts of it that nobody could write a sentence about. */
export function* organisationFaults(mission: Mission): Generator<Diagnostic> {
  yield* partnerFaults(mission);
  yield* partFaults(mission);
  yield* roundFaults(mission);
}

function* partnerFaults({ sound: { mission }, yaml }: Mission): Generator<Diagnostic> {
  if (!mission) return;
  const { partners = [], withdrawn = [], status = 'open' } = mission;
  for (const [index, id] of partners.entries()) {
    if (id === undefined || partners.indexOf(id) === index) continue;
    const related = [{ at: yaml.locate(['mission', 'partners', partners.indexOf(id)]), message: 'it is listed here first' }];
    yield fault('files/wrong-type', yaml.locate(['mission', 'partners', index]), `“${id}” is listed twice among the partners. Take one of the two away.`, { related });
  }
  if (status === 'open' && partners.length > 0 && partners.every((id) => id !== undefined && withdrawn.includes(id))) {
    const message = 'All partners of the mission have withdrawn, so nobody is left to observe. Correct the list, or write “status: cancelled”.';
    yield fault('files/wrong-type', yaml.locate(['mission', 'withdrawn']), message);
  }
}

function* partFaults({ sound: { observers }, yaml }: Mission): Generator<Diagnostic> {
  const parts = observers?.parts ?? [];
  for (const index of parts.keys()) {
    const way: Path = ['observers', 'parts', index];
    if (parts[index] === undefined) continue;
    if (isMissing(['institution', 'from', 'who'], way, yaml)) {
      yield fault('files/missing-key', yaml.locateKey(way), 'This part says how many they are, but not who. Add “institution”, “from” or “who”.');
    }
    if (yaml.has([...way, 'institution']) && yaml.has([...way, 'from'])) {
      const message = `“from” stands beside “institution”, and both say who sent these observers. Keep one of the two; “who” can tell more about them.`;
      yield fault('files/not-allowed', yaml.locateKey([...way, 'from']), message);
    }
  }
}

/** A round that the house has no word for would be left out in print. */
function* roundFaults({ sound: { election }, house, yaml }: Mission): Generator<Diagnostic> {
  const { rounds } = house.words;
  const written = [
    [['election', 'round'], election?.round] as const,
    ...(election?.contests ?? []).map((contest, index) => [['election', 'contests', index, 'round'], contest?.round] as const),
  ];
  for (const [path, round] of written) {
    if (round === undefined || round <= rounds.length) continue;
    yield fault('files/wrong-type', yaml.locate(path), `The house has no words for round ${round}.${rounds.length > 0 ? ` Its last is the ${rounds.at(-1)}.` : ''}`);
  }
}
