import type { Diagnostic } from '../diagnostic.ts';
import type { House } from '../house/house.ts';
import { countFaults } from './count-faults.ts';
import { countryFaults } from './country-faults.ts';
import { fault } from './fault.ts';
import { idFaults } from './id-faults.ts';
import { institutionFaults } from './institution-faults.ts';
import { isMissing } from './missing.ts';
import type { Mission } from './mission.ts';
import { didYouMean, suggestionsFor } from './nearest.ts';
import { organisationFaults } from './organisation-faults.ts';
import { personFaults } from './person-faults.ts';
import { uncountedFaults } from './uncounted-faults.ts';
import type { YamlValues } from './yaml.ts';

/** Names in the mission that neither its house nor the mission itself knows, and keys that need one another. */
export function nameFaults(mission: Mission): readonly Diagnostic[] {
  return [institutionFaults, countryFaults, electionFaults, formatFaults, personFaults, organisationFaults, countFaults, idFaults, uncountedFaults].flatMap((find) => [...find(mission)]);
}

function* electionFaults({ sound: { election }, yaml }: Mission): Generator<Diagnostic> {
  if (!election) return;
  if (yaml.has(['election', 'contests'])) {
    const [twice] = (['name', 'kind'] as const).filter((key) => yaml.has(['election', key]));
    if (twice) yield fault('files/not-allowed', yaml.locateKey(['election', twice]), `“${twice}” stands beside “contests”, which have names and kinds of their own. Leave one of them out.`);
  } else {
    for (const key of ['name', 'kind'] as const) {
      if (isMissing([key], ['election'], yaml)) yield fault('files/missing-key', yaml.locateKey(['election']), `“${key}” is missing in “election”; only an election with “contests” goes without.`);
    }
  }
}

function* formatFaults({ sound, house, yaml }: Mission): Generator<Diagnostic> {
  const known = Object.keys(house.formats);
  const format = sound.mission?.format;
  if (format !== undefined && !known.includes(format)) {
    const message = `“${format}” is no format of mission of this house, which knows ${known.join(', ')}.${didYouMean(format, known)}`;
    yield fault('files/wrong-type', yaml.locate(['mission', 'format']), message, suggestionsFor(format, known));
  }
}

/** A topic that the house of the mission does not have. */
export function topicFaults(topic: string | undefined, head: YamlValues, { topics }: House): readonly Diagnostic[] {
  if (topic === undefined || topics.includes(topic)) return [];
  const message = `“${topic}” is no topic of this house.${didYouMean(topic, topics) || ` Its topics are: ${topics.join(', ')}.`}`;
  return [fault('files/wrong-type', head.locate(['topic']), message, suggestionsFor(topic, topics))];
}
