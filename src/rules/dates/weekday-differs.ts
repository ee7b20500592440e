import { factPlaces } from '../../analysis/facts/places.ts';
import { type WrittenDay, type WrittenDays, readingsOf, writtenDaysOf } from '../../analysis/days/named-days.ts';
import { type VoteDays, electionDayPlace, fullDay, voteDaysOf, weekdayName } from '../../analysis/days/vote-days.ts';
import type { Mission } from '../../mission/mission.ts';
import { type CalendarDate, daysBetween, isoDate, parseDate, weekdayOf } from '../../numbers/calendar.ts';
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
      const problem = difference(written, days, draft.mission);
      if (problem) yield problem;
    }
  },
};

/** A day whose weekday is not the one beside it. */
interface Difference {
  readonly day: CalendarDate;
  readonly weekday: number;
  /** Whether it is of this year, and no other. */
  readonly isSure: boolean;
}

function difference({ days: written, text, at }: WrittenDays, days: VoteDays, mission: Mission): Problem | undefined {
  const linked = written.flatMap((day) => linkedDate(day) ?? [])[0];
  const differences = written.flatMap((day) => differenceOf(day, linked, days) ?? []);
  const [first] = differences.toSorted((a, b) => Number(b.isSure) - Number(a.isSure));
  if (!first) return undefined;
  const nameOf = (weekday: number): string => weekdayName(weekday, mission.language);
  const truths = differences.map(({ day }) => `${mission.language.print.date(day)} is a ${nameOf(weekdayOf(day))}`);
  const never = `it is no ${nameOf(first.weekday)} in ${days.release.year}, the year before or the year after`;
  const { election } = days;
  const isAboutVote = Math.abs(daysBetween(first.day, election)) < 7;
  const place = electionDayPlace(mission, days);
  const paths = written.flatMap(({ link }) => link?.judged?.link.paths ?? []);
  return {
    at,
    ...(!first.isSure && { severity: 'warning' as const }),
    message: first.isSure
      ? `“${text}” is written here, but ${truths.join(' and ')}.`
      : `“${text}” seems wrong: ${never}.`,
    related: [
      ...(isAboutVote ? [{ ...place, message: `election day: ${fullDay(election, mission.language)}` }] : []),
      ...factPlaces([...new Set(paths)], mission).filter(
        ({ at: { start } }) => !isAboutVote || start !== place.at.start,
      ),
    ],
    advice: 'Correct the weekday or the date.',
  };
}

/** The date of the fact that a linked day is true of, whatever weekday stands beside it. */
function linkedDate({ link }: WrittenDay): CalendarDate | undefined {
  const { subject, judgement } = link?.judged ?? {};
  if (subject?.kind !== 'fact' || subject.value.kind !== 'date') return undefined;
  return judgement?.verdict === 'true' || judgement?.isOtherWeekday ? subject.value.date : undefined;
}

/** `linked` is the day of a fact in the same phrase, which says in which year the others are. */
function differenceOf(
  written: WrittenDay,
  linked: CalendarDate | undefined,
  { release }: VoteDays,
): Difference | undefined {
  const { weekday, link } = written;
  if (weekday === undefined) return undefined;
  const day = linkedDate(written);
  if (link && (!day || day.day === written.day)) {
    return day && weekdayOf(day) !== weekday ? { day, weekday, isSure: true } : undefined;
  }
  const readings = readingsOf(written, linked ?? release);
  const [first] = readings;
  if (!first || readings.some((reading) => !parseDate(isoDate(reading)) || weekdayOf(reading) === weekday))
    return undefined;
  const isSure = linked !== undefined || written.year !== undefined || Math.abs(daysBetween(first, release)) <= near;
  const isOfOtherYear = (years: number): boolean => weekdayOf({ ...first, year: release.year + years }) === weekday;
  return !isSure && [-1, 0, 1].some(isOfOtherYear) ? undefined : { day: first, weekday, isSure };
}
