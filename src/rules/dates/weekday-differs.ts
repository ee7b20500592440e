import { type WrittenDay, dayNear, writtenDaysOf } from '../../analysis/days/named-days.ts';
import { type VoteDays, electionDayPlace, fullDay, voteDaysOf, weekdayName } from '../../analysis/days/vote-days.ts';
import type { Mission } from '../../mission/mission.ts';
import { daysBetween, isoDate, parseDate, weekdayOf } from '../../numbers/calendar.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

/** Further from the release than this, a day without a year may be one of another year. */
const near = 31;

export const weekdayDiffers: Rule = {
  id: 'dates/weekday-differs',
  severity: 'error',
  summary: 'The weekday is not that of the date',
  why: 'A reader cannot tell which of the two is right, and a deadline or a press conference depends on it.',
  basis: 'The calendar.',
  wrong: 'The results are due on Tuesday, 9 February 2033.',
  right: 'The results are due on Wednesday, 9 February 2033.',
  needs: ['election.date', 'release.date'],
  yieldsTo: ['claims/differs', 'claims/unreadable'],

  *check(draft) {
    const days = voteDaysOf(draft.mission);
    if (!days) return;
    for (const written of writtenDaysOf(draft)) {
      const problem =
        written.weekday === undefined ? undefined : difference(written, written.weekday, days, draft.mission);
      if (problem) yield problem;
    }
  },
};

function difference(written: WrittenDay, weekday: number, days: VoteDays, mission: Mission): Problem | undefined {
  const day = dayNear(written, days.release);
  if (!parseDate(isoDate(day)) || weekdayOf(day) === weekday) return undefined;
  const isSure = written.year !== undefined || Math.abs(daysBetween(day, days.release)) <= near;
  if (!isSure && [-1, 0, 1].some((years) => weekdayOf({ ...day, year: days.release.year + years }) === weekday))
    return undefined;
  const truth = `${mission.language.print.date(day)} is a ${weekdayName(weekdayOf(day), mission.language)}`;
  const other = weekdayName(weekday, mission.language);
  const never = `it is no ${other} in ${days.release.year}, the year before or the year after`;
  const { election } = days;
  const isAboutVote = Math.abs(daysBetween(day, election)) < 7;
  const place = electionDayPlace(mission, days);
  return {
    at: written.at,
    ...(!isSure && { severity: 'warning' as const }),
    message: isSure ? `“${written.text}” is written here, but ${truth}.` : `“${written.text}” seems wrong: ${never}.`,
    related: isAboutVote ? [{ ...place, message: `election day: ${fullDay(election, mission.language)}` }] : [],
    advice: 'Correct the weekday or the date.',
  };
}
