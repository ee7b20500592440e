import { candidateOf, type Candidate, type Description } from '../claims/candidate.ts';
import { ownEntry } from '../claims/own-entry.ts';
import { readFactLink } from '../claims/fact-link.ts';
import { measureOf } from '../claims/subject.ts';
import { subjectOf } from '../compose/fact-words.ts';
import type { Mission } from '../mission/mission.ts';

const known = new WeakMap<Mission, readonly Candidate[]>();

/** Everything that a number of a mission's text may stand for: its own facts, the size of the mission, and what the facts say of each other. */
export function candidatesOf(mission: Mission): readonly Candidate[] {
  const candidates = known.get(mission) ?? [...ownFacts(mission), ...sections(mission)];
  known.set(mission, candidates);
  return candidates;
}

function* ownFacts(mission: Mission): Generator<Candidate> {
  for (const { name, about, value } of mission.facts.own.facts.values()) {
    yield* made(name, mission);
    const whole = about.of ?? about['part-of'];
    if (whole !== undefined && measureOf(about.unit) === 'number') yield* made(`${name}/${whole}`, mission);
    // With both, the time until election day is the one that is offered.
    if (value?.kind === 'date') for (const until of ['election.date', 'release.date']) yield* made(`${name}..${until}`, mission);
  }
}

/** Numbers of the sections that releases print. */
function* sections(mission: Mission): Generator<Candidate> {
  const { parts = [] } = mission.settings.observers ?? {};
  yield* made('observers.total', mission);
  yield* made('observers.countries', mission);
  for (const { institution, id, who, from } of parts) {
    const sender = institution === undefined ? undefined : ownEntry({ ...mission.house.institutions, ...mission.settings.institutions }, institution);
    const words = [who, from, sender?.name, sender?.abbreviation].join(' ');
    for (const path of [institution, institution !== undefined && id !== undefined ? `${institution}.${id}` : id]) {
      if (path !== undefined) yield* made(`observers.parts.${path}`, mission, { words });
    }
  }
  for (const list of ['mission.partners', 'election.contests']) yield* made(list, mission, { isList: true });
}

/** Nothing where the facts of a link are not there or not of the kind that it needs. */
function* made(name: string, mission: Mission, described: Partial<Description> = {}): Generator<Candidate> {
  const link = readFactLink(`fact:${name}`);
  const subject = link && subjectOf(link, mission.facts);
  const found = mission.facts.lookup(link?.paths[0] ?? '');
  if (!subject || found.kind !== 'fact' || (subject.kind === 'fact' && subject.value.kind !== 'number')) return;
  const { at, about } = found.fact;
  const identity = subject.kind === 'share' ? name : JSON.stringify(at);
  yield candidateOf(name, subject, { identity, unit: about.unit, words: about.note, isNamed: about.internal !== true, ...described });
}
