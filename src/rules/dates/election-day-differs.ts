import { type WrittenDay, dayNear, writtenDaysOf } from '../../analysis/days/named-days.ts';
import { type VoteDays, electionDayPlace, scheduledDays, voteDaysOf } from '../../analysis/days/vote-days.ts';
import { type VoteMention, isObservedVote, voteMentionAt } from '../../analysis/days/vote-mentions.ts';
import type { Mission } from '../../mission/mission.ts';
import { type CalendarDate, daysBetween, isoDate, parseDate } from '../../numbers/calendar.ts';
import type { Rule } from '../rule.ts';
import type { Problem, Severity } from '../../source/diagnostic.ts';

/** Days from election day within which nobody votes on anything else, and beyond which it may well be another vote. */
const [sure, likely] = [6, 31];

export const electionDayDiffers: Rule = {
  id: 'dates/election-day-differs',
  severity: 'error',
  summary: 'The election is given another day than mission.yaml gives it; a warning where it only seems to be',
  why: 'Nothing in a statement is easier to check than the day on which everybody voted.',
  basis: 'Declaration of Principles (2005): conclusions rest on the highest standards of accuracy.',
  wrong: 'Turnout in the 7 February parliamentary elections was high.',
  right: 'Turnout in the 6 February parliamentary elections was high.',
  needs: ['election', 'release.date'],
  yieldsTo: ['claims/differs', 'claims/unreadable', 'dates/impossible', 'dates/weekday-differs'],

  *check(draft) {
    const days = voteDaysOf(draft.mission);
    if (!days) return;
    const round = draft.mission.settings.election?.round ?? 1;
    for (const written of writtenDaysOf(draft)) {
      const day = dayNear(written, days.election);
      const severity = weight(day, written.year !== undefined, days, round);
      if (!severity || !parseDate(isoDate(day)) || scheduledDays(draft.mission).has(isoDate(day))) continue;
      const vote = voteMentionAt(written.passage.text, written.start, written.end, draft.mission.language);
      if (vote && isObservedVote(vote, written.passage, draft.mission))
        yield difference(written, vote, severity, days, draft.mission);
    }
  },
};

function difference(
  { passage, at }: WrittenDay,
  { start, end }: VoteMention,
  severity: Severity,
  days: VoteDays,
  mission: Mission,
): Problem {
  const words = `“${passage.text.slice(start, end).replace(/\s+/g, ' ').trim()}”`;
  const truth = `election day is ${passage.language.print.date(days.election)}`;
  return {
    at,
    severity,
    message:
      severity === 'error'
        ? `${words} is written here, but ${truth}.`
        : `${words} seems to be the election that is observed, but ${truth}.`,
    related: [electionDayPlace(mission, days)],
    advice: 'Correct the day, here or there. If another vote is meant, say which.',
  };
}

/**
 * How surely a day is meant for election day. Nothing for a year of its own, and for weeks in which another round may
 * be.
 */
function weight(day: CalendarDate, hasYear: boolean, { election }: VoteDays, round: number): Severity | undefined {
  const days = daysBetween(election, day);
  const isYearOff =
    hasYear && Math.abs(day.year - election.year) === 1 && day.day === election.day && day.month === election.month;
  if (isYearOff) return 'warning';
  if (days === 0 || day.year !== election.year) return undefined;
  if (Math.abs(days) <= sure) return 'error';
  const isRound = days > 0 ? days % 7 === 0 : round > 1;
  return isRound || Math.abs(days) > likely ? undefined : 'warning';
}
