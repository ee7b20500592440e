import { type Mission, placeOf } from '../../mission/mission.ts';
import type { CheckContext, Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const publicBeforeLift: Rule = {
  id: 'embargo/public-before-lift',
  severity: 'error',
  relaxedBeforeRelease: true,
  summary: 'The release would be public before its embargo lifts: now, if --now says so, or by its own date',
  why:
    'Whoever puts the release online early ends the embargo for everybody, before the heads of delegation have ' +
    'spoken.',
  basis:
    'How prelim works: “--now” is the time at which the release is to go out, which nothing else knows. A ' +
    'release is dated on the day on which it may be read.',
  wrong: 'release:\n  date: 2033-02-07\n  embargo: 2033-02-08T14:30+01:00',
  right: 'release:\n  date: 2033-02-08\n  embargo: 2033-02-08T14:30+01:00',
  needs: ['release.embargo', 'release.date'],
  isOfAnyLanguage: true,

  *check({ mission }, { now }) {
    const { embargo, date } = mission.settings.release ?? {};
    if (embargo === undefined || date === undefined) return;
    if (date < embargo.slice(0, 10)) yield datedBefore(date, embargo, mission);
    else if (now !== undefined) yield* tooEarly(now, embargo, mission);
  },
};

function datedBefore(date: string, embargo: string, mission: Mission): Problem {
  const related = [{ at: placeOf(mission, 'release', 'embargo'), message: `the embargo lifts at ${embargo}` }];
  const message =
    `The release is dated ${date}, but its embargo lifts only on ${embargo.slice(0, 10)}. Date it on the day on ` +
    'which it may be published, or correct the embargo.';
  return { at: placeOf(mission, 'release', 'date'), related, message };
}

/** None if the embargo has no zone, which embargo/no-zone reports: it is no moment that could be compared. */
function* tooEarly(now: NonNullable<CheckContext['now']>, embargo: string, mission: Mission): Generator<Problem> {
  const wait = (Date.parse(embargo) - Date.parse(now)) / 60_000;
  if (!/(?:Z|[+-]\d\d:\d\d)$/.test(embargo) || !(wait > 0)) return;
  const message =
    `It is ${now}, and the embargo lifts at ${embargo}, ${durationText(Math.ceil(wait))} later. Until then the ` +
    'release may only be sent to those who keep it.';
  yield { at: placeOf(mission, 'release', 'embargo'), message };
}

/** “2 days and 3 hours”, “1 hour and 5 minutes”: with days, minutes do not matter. */
function durationText(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  const parts = [counted(days, 'day'), counted(hours, 'hour'), counted(days > 0 ? 0 : rest, 'minute')].filter(
    (part) => part !== '',
  );
  return parts.join(' and ') || counted(rest, 'minute');
}

const counted = (count: number, unit: string): string =>
  count === 0 ? '' : `${count} ${unit}${count === 1 ? '' : 's'}`;
