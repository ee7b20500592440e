import { contestsOf, type Contest, roundsIn, saysRepeat } from '../../analysis/election/observed-election.ts';
import { authoredWords } from '../../analysis/election/authored-words.ts';
import { isObserving } from '../../analysis/days/vote-days.ts';
import { overallFinding } from '../../analysis/passages/printed-parts.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const roundMissing: Rule = {
  id: 'election/round-missing',
  severity: 'warning',
  summary: 'The text never says that the vote was a second round, or a repeat',
  why:
    'A second round is another contest, with two candidates and a first round behind it. A reader who is not told ' +
    'takes the statement for that on the whole election.',
  basis: 'Statements on second rounds carry the words in their titles.',
  wrong:
    'election: { round: 2, first-round: 2033-01-23 }\n\nfindings/overall.md\n---\ntopic: overall\n---\n# ' +
    'Elections in Liechtenstein were calm, observers say\n\nThe [6 February](fact:election.date) elections ' +
    'were well run.',
  right:
    'election: { round: 2, first-round: 2033-01-23 }\n\nfindings/overall.md\n---\ntopic: overall\n---\n# ' +
    'Second round in Liechtenstein was calm, observers say\n\nThe [6 February](fact:election.date) vote was well run.',
  needs: ['election.round', 'election.name', 'mission.format', 'findings', 'quotes'],

  *check(draft) {
    const { mission } = draft;
    if (!isObserving(mission) || !overallFinding(mission)) return;
    const contests = contestsOf(mission);
    const later = contests.find(({ round }) => (round ?? 1) > 1);
    const repeat = contests.find(({ isRepeat }) => isRepeat);
    if (!later && !repeat) return;
    const words = authoredWords(draft);
    if (later && roundsIn(words, mission.language).length === 0) yield roundProblem(later, mission);
    if (repeat && !saysRepeat(words, mission.language)) yield repeatProblem(repeat, mission);
  },
};

function roundProblem({ path, round = 2 }: Contest, mission: Mission): Problem {
  const name = mission.house.words.rounds[round - 1] ?? `round ${round}`;
  return {
    at: placeOf(mission, ...path, 'round'),
    message: `Neither the headline nor the lead nor any other text says that this was the ${name}.`,
    advice: `Say it, best in the headline and the lead: the ${name}.`,
  };
}

const repeatProblem = ({ path }: Contest, mission: Mission): Problem => ({
  at: placeOf(mission, ...path, 'repeat'),
  message: 'Neither the headline nor the lead nor any other text says that this was a repeat vote.',
  advice: 'Say it, best in the headline and the lead.',
});
