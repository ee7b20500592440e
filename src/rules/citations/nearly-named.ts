import { lowerTextOf, searchableTextOf } from '../../analysis/passages/searchable-text.ts';
import { nearNamesIn, wordingsOf } from '../../analysis/text/near-names.ts';
import { memoize } from '../../collections/memoize.ts';
import type { House } from '../../house/house.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';

export const nearlyNamed: Rule = {
  id: 'citations/nearly-named',
  severity: 'warning',
  summary: 'A document is called nearly, but not quite, by its name',
  why: 'Who looks for a convention by the wrong name finds none, and whoever it is held against reads it first.',
  basis: 'The names under “citations” and “memberships” of the house.',
  wrong: 'The law limits what the Universal Declaration on Human Rights guarantees.',
  right: 'The law limits what the Universal Declaration of Human Rights guarantees.',
  needs: [],

  *check(draft) {
    const names = namesOf(draft.mission);
    const running = searchableTextOf(draft);
    for (const { start, end, name } of nearNamesIn(running.text, lowerTextOf(draft), names, draft.mission.language)) {
      const match = running.matchAt(start, end);
      if (match)
        yield {
          at: match.at,
          message: `“${match.words}” is called “${name}”.`,
          advice: `Write “${name}”.`,
          suggestions: [name],
        };
    }
  },
};

const namesOf = memoize(({ house, language }: Mission) => wordingsOf(documentNames(house), language));

const documentNames = ({ citations = {}, memberships = [] }: House): readonly string[] => [
  ...Object.values(citations).flatMap(({ name, names = [], forms }) => [name, ...names, ...forms]),
  ...memberships.flatMap(({ standards }) => standards),
];
