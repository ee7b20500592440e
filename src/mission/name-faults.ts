import type { Diagnostic } from '../diagnostic.ts';
import { countFaults } from './count-faults.ts';
import { fault } from './fault.ts';
import type { Finding } from './finding.ts';
import type { Mission } from './mission.ts';
import { didYouMean, suggestionsFor } from './nearest.ts';
import { personFaults } from './person-faults.ts';
import type { Path } from './yaml.ts';

/** Names in the mission that neither its house nor the mission itself knows, and keys that need one another. */
export function nameFaults(mission: Mission): readonly Diagnostic[] {
  const ofMission = [institutionFaults, electionFaults, formatFaults, personFaults, countFaults].flatMap((find) => [...find(mission)]);
  return [...ofMission, ...mission.findings.flatMap((finding) => [...topicFaults(finding, mission)])];
}

function unknownName(mission: Mission, path: Path, name: string, what: string, known: readonly string[]): Diagnostic {
  const message = `“${name}” is ${what}.${didYouMean(name, known)}`;
  return fault('files/wrong-type', mission.yaml.locate(path), message, suggestionsFor(name, known));
}

function* institutionFaults(mission: Mission): Generator<Diagnostic> {
  const { settings, house, unread } = mission;
  if (unread.has('institutions')) return;
  const known = [...Object.keys(house.institutions), ...Object.keys(settings.institutions ?? {})];
  const named: [Path, string | undefined][] = [
    ...(settings.mission?.partners ?? []).map((name, index): [Path, string] => [['mission', 'partners', index], name]),
    ...(settings.mission?.withdrawn ?? []).map((name, index): [Path, string] => [['mission', 'withdrawn', index], name]),
    ...(settings.observers?.parts ?? []).map((part, index): [Path, string | undefined] => [['observers', 'parts', index, 'institution'], part.institution]),
    ...Object.entries(settings.people ?? {}).map(([id, person]): [Path, string | undefined] => [['people', id, 'institution'], person.institution]),
    ...(settings.contacts ?? []).map((contact, index): [Path, string | undefined] => [['contacts', index, 'institution'], contact.institution]),
  ];
  for (const [path, name] of named) {
    if (name !== undefined && !known.includes(name)) {
      yield unknownName(mission, path, name, `no institution of the house “${settings.house ?? house.name}” or of this mission`, known);
    }
  }
}

function* electionFaults(mission: Mission): Generator<Diagnostic> {
  const { settings, house, yaml } = mission;
  const { election } = settings;
  const countries: [Path, string | undefined][] = [
    [['election', 'country'], election?.country],
    ...Object.entries(settings.people ?? {}).map(([id, person]): [Path, string | undefined] => [['people', id, 'country'], person.country]),
  ];
  for (const [path, code] of countries) {
    if (code !== undefined && !Object.hasOwn(house.countries, code)) {
      yield fault('files/wrong-type', yaml.locate(path), `“${code}” is no country code. Use the two letters of ISO 3166-1, such as KZ.`);
    }
  }
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

function* formatFaults(mission: Mission): Generator<Diagnostic> {
  const { settings, house } = mission;
  const known = Object.keys(house.formats);
  const format = settings.mission?.format;
  if (format !== undefined && !known.includes(format)) {
    yield unknownName(mission, ['mission', 'format'], format, `no format of mission of this house, which knows ${known.join(', ')}`, known);
  }
}

function* topicFaults({ about, head }: Finding, { house }: Mission): Generator<Diagnostic> {
  if (house.topics.includes(about.topic)) return;
  const message = `“${about.topic}” is no topic of this house.${didYouMean(about.topic, house.topics) || ` Its topics are: ${house.topics.join(', ')}.`}`;
  yield fault('files/wrong-type', head.locate(['topic']), message, suggestionsFor(about.topic, house.topics));
}
