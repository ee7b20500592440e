import { placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';

export const noZone: Rule = {
  id: 'embargo/no-zone',
  severity: 'error',
  summary: 'An embargo does not say in which time zone its hour is meant',
  why:
    'A release goes to newsrooms in many zones. Half past two where the mission is may be half past nine ' +
    'elsewhere, and the first to publish ends the embargo for all.',
  basis: 'ISO 8601: a time without its offset from UTC is a different moment in every zone.',
  wrong: 'release:\n  date: 2033-02-07\n  embargo: 2033-02-07T14:30',
  right: 'release:\n  date: 2033-02-07\n  embargo: 2033-02-07T14:30+01:00',
  needs: ['release.embargo'],
  isOfAnyLanguage: true,

  *check({ mission }) {
    const embargo = mission.settings.release?.embargo;
    if (embargo === undefined || hasZone(embargo)) return;
    const message =
      `“${embargo}” does not say in which time zone. Add how far clocks there are ahead of UTC on that day, such ` +
      `as “${embargo}+02:00”, or “Z” for UTC itself.`;
    yield { at: placeOf(mission, 'release', 'embargo'), message };
  },
};

const hasZone = (moment: string): boolean => /(?:Z|[+-]\d\d:\d\d)$/.test(moment);
