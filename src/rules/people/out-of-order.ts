import {
  type Speaker,
  type UnquotedSpeaker,
  misplacedSpeaker,
  unquotedSpeaker,
} from '../../analysis/people/speakers.ts';
import { shortNameOf } from '../../mission/institutions.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const outOfOrder: Rule = {
  id: 'people/out-of-order',
  severity: 'warning',
  summary: 'Quotations stand in another order than the speakers, or, where none is laid down, than protocol has them',
  why: 'Institutions agree who speaks before whom, and read a release with that in mind.',
  basis:
    'The house’s protocol: the person whom it names speaks first, then the institutions by their number. ' +
    'Published statements keep the Special Co-ordinator first and ODIHR last.',
  wrong: example('quaderwald', 'lindqvist'),
  right: example('lindqvist', 'quaderwald'),
  needs: ['people', 'release.speakers', 'release.outline', 'mission.partners', 'institutions', 'quotes'],

  *check(draft) {
    const { mission } = draft;
    const misplaced = misplacedSpeaker(draft);
    const unquoted = misplaced ? undefined : unquotedSpeaker(draft);
    if (misplaced) yield orderProblem(misplaced.speaker, misplaced.before, mission);
    if (unquoted) yield unquotedProblem(unquoted, mission);
  },
};

function orderProblem({ id, at }: Speaker, before: Speaker, mission: Mission): Problem {
  const { people = {}, release } = mission.settings;
  const nameOf = (speaker: string): string => people[speaker]?.name ?? speaker;
  const [name, other] = [nameOf(id), nameOf(before.id)];
  const related = [{ at: before.at, message: `${other} is quoted here` }];
  if (release?.speakers)
    return {
      at,
      message:
        `${name} is quoted after ${other}, but speaks before: the list “speakers” below “release” in mission.yaml ` +
        `has ${name} first. Change the order of the text, or that of the list.`,
      related,
    };
  const institutionOf = (speaker: string): string => {
    const institution = people[speaker]?.institution;
    return institution === undefined ? '' : ` (${shortNameOf(mission, institution)})`;
  };
  return {
    at,
    message:
      `${name}${institutionOf(id)} is quoted after ${other}${institutionOf(before.id)}, but comes first by protocol. ` +
      `Change the order. If another one was agreed for this release, write it in mission.yaml, below “release”: ` +
      `“speakers: [${before.id}, ${id}, …]”.`,
    related,
  };
}

function unquotedProblem({ id, index, twice }: UnquotedSpeaker, mission: Mission): Problem {
  const { people = {} } = mission.settings;
  const other = people[twice.speaker]?.name ?? twice.speaker;
  return {
    at: placeOf(mission, 'release', 'speakers', index),
    message:
      `${people[id]?.name} is among the speakers, but is not quoted, while another one is quoted twice. Compare ` +
      'the speaker of each quotation with what was approved.',
    related: [{ at: twice.head.locate(['speaker']), message: `${other} is quoted twice` }],
  };
}

function example(first: string, second: string): string {
  return `mission:
  partners: [odihr, oscepa]
release:
  speakers: [lindqvist, quaderwald]
  outline: [findings/election-administration, quotes/${first}, quotes/${second}]
people:
  lindqvist: { name: Astrid Lindqvist, role: Head of the OSCE PA delegation, institution: oscepa }
contacts:
  - { name: Nina Castell, institution: oscepa, phones: ["+45 33 37 80 40"], email: nina.castell@oscepa.dk }
  - { name: Bram Terlinghuis, institution: odihr, phones: ["+48 22 520 06 00"], email: bram.terlinghuis@odihr.pl }

quotes/quaderwald.md
---
speaker: quaderwald
---
Voters had a real choice.

quotes/lindqvist.md
---
speaker: lindqvist
---
Women were seldom heard.`;
}
