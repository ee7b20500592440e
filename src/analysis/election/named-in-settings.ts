import { contestsOf, type Contest } from './observed-election.ts';
import { type VotePhrase, phrasesInName } from './vote-phrases.ts';
import { passageOf } from '../passages/passage.ts';
import { memoize } from '../../collections/memoize.ts';
import { textNode } from '../../compose/tree.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';

/** What the name of a vote in mission.yaml says of it: “parliamentary elections in Iceland”. */
export interface NamePhrase {
  readonly contest: Contest;
  readonly phrase: VotePhrase;
}

/** The phrases in the names that mission.yaml gives its votes. */
export const namePhrases = memoize((mission: Mission): readonly NamePhrase[] =>
  contestsOf(mission).flatMap((contest) => {
    if (contest.name === '') return [];
    const node = textNode(contest.name, placeOf(mission, ...contest.path, 'name'));
    const writer = { language: mission.language, fill: () => '' };
    const passage = passageOf({ type: 'paragraph', children: [node] }, 'printed', writer);
    return phrasesInName(passage, mission).map((phrase) => ({ contest, phrase }));
  }),
);
