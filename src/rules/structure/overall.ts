import { isObserving } from '../../analysis/days/vote-days.ts';
import type { Rule } from '../rule.ts';

export const overall: Rule = {
  id: 'structure/overall',
  severity: 'error',
  summary: 'No finding, or more than one, has the topic overall',
  why: 'The title of the overall finding is the headline and its text the lead: a statement has one of each.',
  basis: 'The form of published releases: one headline and one lead stand before everything else.',
  wrong:
    'findings/summary.md\n---\ntopic: overall # as findings/overall.md has\n---\n# Voting was calm\n\nVoting was ' +
    'calm and orderly.',
  right: 'findings/summary.md\n---\ntopic: election-day\n---\n# Voting was calm\n\nVoting was calm and orderly.',
  needs: ['findings', 'mission.status'],
  isOfAnyLanguage: true,

  *check({ mission }) {
    const [topic = 'overall'] = mission.house.topics;
    const [first, ...others] = mission.findings.filter(({ about }) => about.topic === topic);
    if (!first && !isObserving(mission)) return; // there may be nothing to say but that it does not observe
    if (!first) {
      const at = { source: mission.file, start: 0, end: 0 };
      yield {
        at,
        message:
          `No finding has the topic “${topic}”. Add findings/${topic}.md: its title is the headline, its text the ` +
          'lead.',
      };
      return;
    }
    const related = [{ at: first.head.locate(['topic']), message: 'this one is read first' }];
    for (const { head } of others) {
      yield {
        at: head.locate(['topic']),
        related,
        message: `A second finding has the topic “${topic}”, but a statement has one headline and one lead.`,
      };
    }
  },
};
