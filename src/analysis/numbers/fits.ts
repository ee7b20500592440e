import type { UnlinkedEntry } from './entries.ts';
import { judgingContextOf } from './judged.ts';
import { unlinkedNumbers } from './unlinked.ts';
import { readFactLink } from '../../claims/fact-link.ts';
import {
  type Candidate,
  type CandidateDescription,
  type FactMatches,
  candidateOf,
  fittingFacts,
} from '../../claims/match/fitting.ts';
import { contextWordsOf } from '../../claims/match/surroundings.ts';
import { readClaim } from '../../claims/parse/parse-claim.ts';
import { measureOf } from '../../claims/subject.ts';
import type { Draft } from '../../compose/compose.ts';
import { ownEntry } from '../../languages/word-lists.ts';
import { subjectOf } from '../../mission/facts/lookup.ts';
import type { Mission } from '../../mission/mission.ts';

const knownCandidates = new WeakMap<Mission, readonly Candidate[]>();

/**
 * Everything that a number of a mission's text may stand for: its own facts, the size of the mission, and what the
 * facts say of each other.
 */
function candidatesOf(mission: Mission): readonly Candidate[] {
  const candidates = knownCandidates.get(mission) ?? [...ownFacts(mission), ...sections(mission)];
  knownCandidates.set(mission, candidates);
  return candidates;
}

function* ownFacts(mission: Mission): Generator<Candidate> {
  for (const { name, about, value } of mission.facts.own.facts.values()) {
    yield* made(name, mission);
    const whole = about.of ?? about['part-of'];
    if (whole !== undefined && measureOf(about.unit, mission.language) === 'number')
      yield* made(`${name}/${whole}`, mission);
    // With both, the time until election day is the one that is offered.
    if (value?.kind === 'date')
      for (const until of ['election.date', 'release.date']) yield* made(`${name}..${until}`, mission);
  }
}

/** Numbers of the sections that releases print. */
function* sections(mission: Mission): Generator<Candidate> {
  const { parts = [] } = mission.settings.observers ?? {};
  yield* made('observers.total', mission);
  yield* made('observers.countries', mission);
  for (const { institution, id, who, from } of parts) {
    const sender =
      institution === undefined
        ? undefined
        : ownEntry({ ...mission.house.institutions, ...mission.settings.institutions }, institution);
    const words = [who, from, sender?.name, sender?.abbreviation].join(' ');
    for (const path of [institution, institution !== undefined && id !== undefined ? `${institution}.${id}` : id]) {
      if (path !== undefined) yield* made(`observers.parts.${path}`, mission, { words });
    }
  }
  for (const list of ['mission.partners', 'election.contests']) yield* made(list, mission, { isList: true });
}

/** Nothing where the facts of a link are not there or not of the kind that it needs. */
function* made(name: string, mission: Mission, described: Partial<CandidateDescription> = {}): Generator<Candidate> {
  const link = readFactLink(`fact:${name}`);
  const subject = link && subjectOf(link, mission.facts);
  const found = mission.facts.lookup(link?.paths[0] ?? '');
  if (!subject || found.kind !== 'fact' || (subject.kind === 'fact' && subject.value.kind !== 'number')) return;
  const { at, about } = found.fact;
  const identity = subject.kind === 'share' ? name : JSON.stringify(at);
  yield candidateOf(
    name,
    subject,
    {
      identity,
      unit: about.unit,
      words: about.note,
      isPublic: about.internal !== true,
      ...described,
    },
    mission.language,
  );
}

/** A number that claims no fact, and those that it may stand for. */
export interface FittedNumber extends FactMatches {
  readonly entry: UnlinkedEntry;
}

/** More facts than this are no help to choose from. */
export const mostFits = 3;

const known = new WeakMap<Draft, readonly FittedNumber[]>();

/** Every number that claims no fact although it could, with the facts that fit it. Searched once for all that ask. */
export function fittedNumbers(draft: Draft): readonly FittedNumber[] {
  const before = known.get(draft);
  if (before) return before;
  const fitsOf = fitter(draft.mission);
  const numbers = unlinkedNumbers(draft).map((entry) => ({ entry, ...fitsOf(entry) }));
  known.set(draft, numbers);
  return numbers;
}

/** With thousands of facts and of numbers, holding each against each would take minutes: the first are held. */
const mostComparisons = 200_000;

function fitter(mission: Mission): (entry: UnlinkedEntry) => FactMatches {
  let candidates: readonly Candidate[] | undefined;
  let comparisons = 0;
  return ({ passage, start, end, text }) => {
    candidates ??= candidatesOf(mission);
    comparisons += candidates.length;
    if (comparisons > mostComparisons) return { fits: [], equal: [], isCertain: false };
    const claim = readClaim(text.replace(/\s+/g, ' ').trim(), passage.language);
    return fittingFacts(
      claim,
      () => contextWordsOf(passage.text, start, end, passage.language),
      candidates,
      judgingContextOf(mission),
    );
  };
}
