import { settingTextsOf } from '../passages/setting-texts.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import { type CalendarDate, parseDate, weekdayOf } from '../../numbers/calendar.ts';
import type { Problem } from '../../source/diagnostic.ts';

/** Election day and the day of the release. */
export interface VoteDays {
  readonly election: CalendarDate;
  readonly release: CalendarDate;
}

/** Election day and the day of the release; undefined if one of the two could not be read. */
export function voteDaysOf({ settings }: Mission): VoteDays | undefined {
  const election = settings.election && parseDate(settings.election.date);
  const release = settings.release && parseDate(settings.release.date);
  return election && release && { election, release };
}

/** Whether the mission observes: an advisory that it does not may come at any time. */
export const isObserving = ({ settings }: Mission): boolean => (settings.mission?.status ?? 'open') === 'open';

/**
 * All days, such as 2019-06-09, on which mission.yaml has something happen, be it the first round: naming one of them
 * is no slip. The day of the release, and days until which something holds, are none of them.
 */
export const scheduledDays = memoize((mission: Mission): ReadonlySet<string> => {
  const days = settingTextsOf(mission).flatMap(({ path, text }) =>
    untilWhen.has(String(path.at(-1))) ? [] : (isoDay.exec(text)?.[0] ?? []),
  );
  return new Set(days.filter((day) => day !== mission.settings.release?.date));
});

/** Keys of days on which nothing happens but that something ends or was counted. */
const untilWhen: ReadonlySet<string> = new Set(['as-of', 'until', 'embargo']);

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** A day with its weekday and year: “Sunday, 9 June 2019”. */
export const fullDay = (day: CalendarDate, language: Language): string =>
  `${weekdayName(weekdayOf(day), language)}, ${language.print.date(day)}`;

/** The name of a weekday, counted from 0 for Monday. */
export const weekdayName = (weekday: number, { calendar }: Language): string =>
  calendar.written(calendar.weekdays[weekday] ?? '');

type Related = NonNullable<Problem['related']>[number];

/** Election day in mission.yaml, as another place that a problem is about. */
export const electionDayPlace = (mission: Mission, { election }: VoteDays): Related => ({
  at: placeOf(mission, 'election', 'date'),
  message: `election day: ${mission.language.print.date(election)}`,
});

/** The day of the release in mission.yaml, as another place that a problem is about. */
export const releasePlace = (mission: Mission, { release }: VoteDays): Related => ({
  at: placeOf(mission, 'release', 'date'),
  message: `the release: ${mission.language.print.date(release)}`,
});
