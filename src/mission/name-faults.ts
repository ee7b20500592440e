import type { Diagnostic } from '../diagnostic.ts';
import { countFaults } from './count-faults.ts';
import { countryFaults } from './country-faults.ts';
import { fault } from './fault.ts';
import type { Finding } from './finding.ts';
import { idFaults } from './id-faults.ts';
import { institutionFaults } from './institution-faults.ts';
import type { Mission } from './mission.ts';
import { didYouMean, suggestionsFor } from './nearest.ts';
import { organisationFaults } from './organisation-faults.ts';
import { personFaults } from './person-faults.ts';

/** Names in the mission that neither its house nor the mission itself knows, and keys that need one another. */
export function nameFaults(mission: Mission): readonly Diagnostic[] {
  const ofMission = [institutionFaults, countryFaults, electionFaults, formatFaults, personFaults, organisationFaults, countFaults, idFaults].flatMap((find) => [...find(mission)]);
  return [...ofMission, ...mission.findings.flatMap((finding) => [...topicFaults(finding, mission)])];
}

function* electionFaults({ settings: { election }, yaml }: Mission): Generator<Diagnostic> {
  if (!election) return;
  if (election.contests) {
    const [twice] = (['name', 'kind'] as const).filter((key) => election[key] !== undefined);
    if (twice) yield fault('files/not-allowed', yaml.locateKey(['election', twice]), `“${twice}” stands beside “contests”, which have names and kinds of their own. Leave one of them out.`);
  } else {
    for (const key of ['name', 'kind'] as const) {
      if (!yaml.has(['election', key])) yield fault('files/missing-key', yaml.locateKey(['election']), `“${key}” is missing in “election”; only an election with “contests” goes without.`);
    }
  }
}

function* formatFaults({ settings, house, yaml }: Mission): Generator<Diagnostic> {
  const known = Object.keys(house.formats);
  const format = settings.mission?.format;
  if (format !== undefined && !known.includes(format)) {
    const message = `“${format}” is no format of mission of this house, which knows ${known.join(', ')}.${didYouMean(format, known)}`;
    yield fault('files/wrong-type', yaml.locate(['mission', 'format']), message, suggestionsFor(format, known));
  }
}

function* topicFaults({ about, head }: Finding, { house }: Mission): Generator<Diagnostic> {
  if (house.topics.includes(about.topic)) return;
  const message = `“${about.topic}” is no topic of this house.${didYouMean(about.topic, house.topics) || ` Its topics are: ${house.topics.join(', ')}.`}`;
  yield fault('files/wrong-type', head.locate(['topic']), message, suggestionsFor(about.topic, house.topics));
}
