import { namePhrases } from '../../analysis/election/named-in-settings.ts';
import { contestsOf, isSameRound, roundsIn, roundsOf } from '../../analysis/election/observed-election.ts';
import { otherRounds } from '../../analysis/election/other-rounds.ts';
import { withoutReprints } from '../../analysis/passages/passages.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const roundDiffers: Rule = {
  id: 'election/round-differs',
  severity: 'warning',
  summary: 'The vote is of another round than mission.yaml gives; an error in the headline and the lead',
  why:
    'Two weeks after the first round the same words serve again, and “first” is left where “second” should be. The ' +
    'closing sentence of the release takes its round from mission.yaml, and the two contradict each other in print.',
  basis: 'Declaration of Principles (2005): conclusions rest on the highest standards of accuracy.',
  wrong: 'election: { round: 1 }\n\nThis second round was well run.',
  right: 'election: { round: 2, first-round: 2033-01-23 }\n\nThis second round was well run.',
  needs: ['election.round', 'election.name', 'election.kind'],

  *check(draft) {
    const { mission } = draft;
    yield* inNames(mission);
    const isOpen = roundsOf(mission).length === 0;
    for (const { phrase, start, end, round } of otherRounds(draft)) {
      const { passage, place } = phrase;
      const words = passage.text.slice(start, end);
      const at = passage.spanOf(start, end);
      if (withoutReprints([{ at }], passage, mission).length === 0) continue;
      if (isOpen) {
        yield {
          at,
          message: `“${words}” is written here, but mission.yaml gives the election no round.`,
          related: [{ at: placeOf(mission, ...electionPath(mission)), message: 'the election has no “round”' }],
          advice: `Add “round: ${round ?? 2}” there, or correct the words.`,
        };
        return; // one missing key is one problem, however often the text names the round
      }
      yield {
        at,
        ...(place !== 'elsewhere' && { severity: 'error' }),
        message: `“${words}” is written here, but what is observed is the ${ownRounds(mission)}.`,
        related: [{ at: roundPlace(mission), message: `the round: ${ownRounds(mission)}` }],
        advice: 'Correct the round, here or there. If the other round is meant, say when it was or will be.',
      };
    }
  },
};

const electionPath = (mission: Mission): readonly (string | number)[] => {
  const [contest] = contestsOf(mission);
  return contest?.path.length === 1 ? ['election', 'name'] : ['election', 'contests'];
};

function roundPlace(mission: Mission): Problem['at'] {
  const contest = contestsOf(mission).find(({ round }) => round !== undefined) ?? contestsOf(mission)[0];
  return placeOf(mission, ...(contest?.path ?? ['election']), contest?.round === undefined ? 'name' : 'round');
}

/** “second round”, as the house calls it. */
function ownRounds(mission: Mission): string {
  const { rounds } = mission.house.words;
  const [runoff = ''] = mission.language.elections.runoffs;
  const names = roundsOf(mission).map((round) => (round === undefined ? runoff : (rounds[round - 1] ?? String(round))));
  return [...new Set(names)].join(mission.house.words.and);
}

/** Names of votes in mission.yaml that are of another round than stands beside them. */
function* inNames(mission: Mission): Generator<Problem> {
  for (const { contest, phrase } of namePhrases(mission)) {
    const { round } = contest;
    const { passage, start, noun } = phrase;
    const words = passage.text.slice(start, noun.end).toLowerCase();
    const [mention] = roundsIn(words, mission.language);
    if (round === undefined || !mention || isSameRound(round, mention.round)) continue;
    yield {
      at: passage.spanOf(start + mention.start, start + mention.end),
      severity: 'error',
      message: `The name says “${contest.name}”, but the round is ${round}.`,
      related: [{ at: placeOf(mission, ...contest.path, 'round'), message: `the round: ${round}` }],
      advice: 'Correct the name or the round.',
    };
    return;
  }
}
