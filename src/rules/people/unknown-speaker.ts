import { strangerTo } from '../../mission/person-meant.ts';
import type { Rule } from '../rule.ts';

export const unknownSpeaker: Rule = {
  id: 'people/unknown-speaker',
  severity: 'error',
  summary: 'A quotation is given to somebody who is not among the people of the mission',
  why: 'Words are attributed by name and role, and both come from “people”.',
  needs: ['people'],

  *check({ mission }) {
    const people = mission.settings.people ?? {};
    for (const { speaker, head } of mission.quotations) {
      if (!Object.hasOwn(people, speaker)) yield { at: head.locate(['speaker']), ...strangerTo(people, speaker, '“people” of mission.yaml') };
    }
    for (const [index, speaker] of (mission.settings.release?.speakers ?? []).entries()) {
      if (!Object.hasOwn(people, speaker)) yield { at: mission.yaml.locate(['release', 'speakers', index]), ...strangerTo(people, speaker) };
    }
  },
};
