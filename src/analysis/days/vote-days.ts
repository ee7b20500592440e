import type { Language } from '../../languages/language.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import { type CalendarDate, isoDate, parseDate, weekdayOf } from '../../numbers/calendar.ts';
import type { Problem } from '../../source/diagnostic.ts';

/** Election day and the day of the release. */
export interface VoteDays {
  readonly election: CalendarDate;
  readonly release: CalendarDate;
}

/** Nothing where one of the two could not be read. */
export function voteDaysOf({ settings }: Mission): VoteDays | undefined {
  const election = settings.election && parseDate(settings.election.date);
  const release = settings.release && parseDate(settings.release.date);
  return election && release && { election, release };
}

/** Whether the mission observes: an advisory that it does not may come at any time. */
export const isObserving = ({ settings }: Mission): boolean => (settings.mission?.status ?? 'open') === 'open';

const known = new WeakMap<Mission, ReadonlySet<string>>();

/** All days on which mission.yaml has something happen, such as the first round: naming one of them is no slip. */
export function knownDays(mission: Mission): ReadonlySet<string> {
  const before = known.get(mission);
  if (before) return before;
  const { file, settings } = mission;
  const days = [...file.text.matchAll(/(?:\b(?:as-of|until|embargo):\s*["']?)?(\d{4}-\d{2}-\d{2})/g)].flatMap(
    ({ 0: found, 1: day = '' }) => (found === day ? [day] : []),
  );
  const made = new Set(days.filter((day) => day !== settings.release?.date));
  known.set(mission, made);
  return made;
}

export const isKnown = (day: CalendarDate, days: ReadonlySet<string>): boolean => days.has(isoDate(day));

/** “Sunday, 9 June 2019” */
export const fullDay = (day: CalendarDate, language: Language): string =>
  `${weekdayName(weekdayOf(day), language)}, ${language.print.date(day)}`;

export const weekdayName = (weekday: number, { calendar }: Language): string =>
  calendar.written(calendar.weekdays[weekday] ?? '');

type Related = NonNullable<Problem['related']>[number];

export const electionDayPlace = (mission: Mission, { election }: VoteDays): Related => ({
  at: placeOf(mission, 'election', 'date'),
  message: `election day: ${mission.language.print.date(election)}`,
});

export const releasePlace = (mission: Mission, { release }: VoteDays): Related => ({
  at: placeOf(mission, 'release', 'date'),
  message: `the release: ${mission.language.print.date(release)}`,
});
