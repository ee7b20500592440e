import { speakersInProse } from '../../analysis/people/speakers-in-prose.ts';
import { unknownPerson } from '../../mission/checks/people.ts';
import type { Rule } from '../rule.ts';

export const unknownSpeaker: Rule = {
  id: 'people/unknown-speaker',
  severity: 'error',
  summary:
    'A quotation is given to somebody who is not among the people of the mission; in prose a warning where no ' +
    'role follows the name',
  why: 'Words are attributed by name and role, and both come from “people”.',
  basis:
    'How prelim works: name and role are printed from “people”. Published documents have spelled one head of ' +
    'delegation in two ways.',
  wrong: example('lindquist'),
  right: example('lindqvist'),
  needs: [],

  *check(draft) {
    const { mission } = draft;
    const { people = {} } = mission.validSettings;
    if (mission.unread.has('people') && Object.keys(people).length === 0) return;
    for (const { speaker, head } of mission.quotations) {
      if (!mission.yaml.has(['people', speaker]))
        yield { at: head.locate(['speaker']), ...unknownPerson(people, speaker, '“people” of mission.yaml') };
    }
    for (const [index, speaker] of (mission.settings.release?.speakers ?? []).entries()) {
      if (!mission.yaml.has(['people', speaker]))
        yield { at: mission.yaml.locate(['release', 'speakers', index]), ...unknownPerson(people, speaker) };
    }
    if (Object.values(people).some((person) => person?.name === undefined)) return; // it may be that person's
    for (const { name, isPerson, at } of speakersInProse(draft)) {
      const message =
        `“${name}” is quoted here, and is nobody in “people” of mission.yaml. Compare the name, or add the person ` +
        'there, with name and role.';
      yield { at, message, ...(!isPerson && { severity: 'warning' }) };
    }
  },
};

function example(speaker: string): string {
  return `people:
  lindqvist: { name: Astrid Lindqvist, role: Head of the OSCE PA delegation }

quotes/lindqvist.md
---
speaker: ${speaker}
---
Voters had a real choice.`;
}
