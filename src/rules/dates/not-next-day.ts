import { electionDayPlace, isObserving, voteDaysOf } from '../../analysis/days/vote-days.ts';
import { placeOf } from '../../mission/mission.ts';
import { daysBetween } from '../../numbers/calendar.ts';
import type { Rule } from '../rule.ts';

/** In days after the vote. */
const latest = 2;

export const notNextDay: Rule = {
  id: 'dates/not-next-day',
  severity: 'warning',
  summary: 'A preliminary release is dated more than two days after the vote',
  why:
    'Preliminary findings are published on the day after. A later date is mostly a slip, in the release or in the ' +
    'election.',
  basis:
    'The practice of the OSCE: the statement is presented at a press conference on the day after the vote, or ' +
    'within 48 hours.',
  wrong: 'release: { date: 2033-02-17 }',
  right: 'release: { date: 2033-02-07 }',
  needs: ['election.date', 'mission.status', 'release.date'],
  isOfAnyLanguage: true,

  *check({ mission }) {
    const days = voteDaysOf(mission);
    const late = days && daysBetween(days.election, days.release);
    if (!days || late === undefined || late <= latest || !isObserving(mission)) return;
    yield {
      at: placeOf(mission, 'release', 'date'),
      message:
        `The release is of ${mission.language.print.date(days.release)}, ${late} days after election day, ` +
        `${mission.language.print.date(days.election)}.`,
      related: [electionDayPlace(mission, days)],
      advice: 'Correct one of the two, if it is a slip.',
    };
  },
};
