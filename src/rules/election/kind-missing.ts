import { contestsOf } from '../../analysis/election/observed-election.ts';
import { authoredWords } from '../../analysis/election/authored-words.ts';
import { otherKinds } from '../../analysis/election/other-kinds.ts';
import { isObserving } from '../../analysis/days/vote-days.ts';
import { overallFinding } from '../../analysis/passages/printed-parts.ts';
import { hasPhrase } from '../../languages/word-lists.ts';
import { placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';

export const kindMissing: Rule = {
  id: 'election/kind-missing',
  severity: 'warning',
  summary: 'The text never says that the vote was a referendum',
  why: 'Whoever reads of an election looks for candidates and parties. In a referendum there are none.',
  basis: 'Statements on referendums carry the word in their titles.',
  wrong:
    'election: { name: referendum, kind: referendum }\n\nfindings/overall.md\n---\ntopic: overall\n---\n# ' +
    'Vote in Liechtenstein was calm, observers say\n\nThe [6 February](fact:election.date) vote was well run.',
  right:
    'election: { name: referendum, kind: referendum }\n\nfindings/overall.md\n---\ntopic: overall\n---\n# ' +
    'Referendum in Liechtenstein was calm, observers say\n\nThe [6 February](fact:election.date) vote was well run.',
  needs: ['election.kind', 'election.name', 'mission.format', 'findings', 'quotes'],

  *check(draft) {
    const { mission } = draft;
    const [contest, ...others] = contestsOf(mission);
    if (contest?.kind !== 'referendum' || others.length > 0) return;
    if (!isObserving(mission) || !overallFinding(mission) || otherKinds(draft).length > 0) return;
    if (hasPhrase(authoredWords(draft), mission.language.elections.kinds.referendum)) return;
    yield {
      at: placeOf(mission, ...contest.path, 'kind'),
      message: 'Neither the headline nor the lead nor any other text says that this was a referendum.',
      advice: 'Say it, best in the headline and the lead.',
    };
  },
};
