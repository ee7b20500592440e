import { judgingContextOf } from './judge-link.ts';
import { type UnlinkedEntry, unlinkedNumbers } from './unlinked.ts';
import { readFactLink } from '../../claims/fact-link.ts';
import {
  type Candidate,
  type CandidateDescription,
  type FactMatches,
  candidateOf,
  fittingFacts,
} from '../../claims/match/fitting.ts';
import { contextWordsOf } from '../../claims/match/surroundings.ts';
import { inOwnFigures } from '../../claims/parse/figures.ts';
import { readClaim } from '../../claims/parse/parse-claim.ts';
import { measureOf } from '../../claims/subject.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';
import { subjectOf } from '../../mission/facts/lookup.ts';
import { institutionOf } from '../../mission/institutions.ts';
import type { Mission } from '../../mission/mission.ts';

/** A number that claims no fact, and those that it may stand for. */
export interface FittedNumber extends FactMatches {
  readonly entry: UnlinkedEntry;
}

/** More facts than this are no help to choose from. */
export const mostFits = 3;

/** Every number that claims no fact although it could, with the facts that fit it, in reading order. */
export const fittedNumbers = memoize((draft: Draft): readonly FittedNumber[] => {
  const fitsOf = fitter(draft.mission);
  return unlinkedNumbers(draft).map((entry) => ({ entry, ...fitsOf(entry) }));
});

/** With thousands of facts and of numbers, holding each against each would take minutes: the first are held. */
const mostComparisons = 200_000;

/** Finds the facts that an entry may stand for, as long as the comparisons last. */
function fitter(mission: Mission): (entry: UnlinkedEntry) => FactMatches {
  let comparisons = 0;
  return ({ passage, start, end, text }) => {
    const candidates = candidatesOf(mission);
    comparisons += candidates.length;
    if (comparisons > mostComparisons) return { fits: [], equal: [], isCertain: false };
    const words = text.replace(/\s+/g, ' ').trim();
    const ownWords = inOwnFigures(words, passage.language);
    const claim = readClaim(ownWords, passage.language);
    const contextWords = () => contextWordsOf(passage.text, start, end, passage.language);
    const matches = fittingFacts(claim, contextWords, candidates, judgingContextOf(mission));
    return ownWords === words ? matches : { ...matches, isCertain: false };
  };
}

/**
 * Everything that a number of a mission's text may stand for: its own facts, the size of the mission, and what the
 * facts say of each other.
 */
const candidatesOf = memoize((mission: Mission): readonly Candidate[] => [
  ...ownFacts(mission),
  ...sectionNumbers(mission),
]);

function* ownFacts(mission: Mission): Generator<Candidate> {
  for (const { name, about, value } of mission.facts.own.facts.values()) {
    yield* candidatesNamed(name, mission);
    const whole = about.of ?? about['part-of'];
    if (whole !== undefined && measureOf(about.unit, mission.language) === 'number')
      yield* candidatesNamed(`${name}/${whole}`, mission);
    // With both, the time until election day is the one that is offered.
    if (value?.kind === 'date')
      for (const until of ['election.date', 'release.date']) yield* candidatesNamed(`${name}..${until}`, mission);
  }
}

/** Numbers of the sections that releases print: observers, partners and contests. */
function* sectionNumbers(mission: Mission): Generator<Candidate> {
  const { parts = [] } = mission.settings.observers ?? {};
  yield* candidatesNamed('observers.total', mission);
  yield* candidatesNamed('observers.countries', mission);
  for (const { institution, id, who, from } of parts) {
    const sender = institution === undefined ? undefined : institutionOf(mission, institution);
    const words = [who, from, sender?.name, sender?.abbreviation].join(' ');
    for (const path of [institution, institution !== undefined && id !== undefined ? `${institution}.${id}` : id]) {
      if (path !== undefined) yield* candidatesNamed(`observers.parts.${path}`, mission, { words });
    }
  }
  for (const list of ['mission.partners', 'election.contests']) yield* candidatesNamed(list, mission, { isList: true });
}

/** The number that a link to `name` would claim; none if there is no such fact or it is no number. */
function* candidatesNamed(
  name: string,
  mission: Mission,
  description: Partial<CandidateDescription> = {},
): Generator<Candidate> {
  const link = readFactLink(`fact:${name}`);
  const subject = link && subjectOf(link, mission.facts);
  const first = mission.facts.lookup(link?.paths[0] ?? '');
  if (!subject || first.kind !== 'fact' || (subject.kind === 'fact' && subject.value.kind !== 'number')) return;
  const { at, about } = first.fact;
  const identity = subject.kind === 'share' ? name : JSON.stringify(at);
  yield candidateOf(
    name,
    subject,
    {
      identity,
      unit: about.unit,
      words: about.note,
      isPublic: about.internal !== true,
      ...description,
    },
    mission.language,
  );
}
