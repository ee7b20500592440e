import { institutionOf, shortNameOf } from '../../mission/institutions.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import type { Person } from '../../mission/schema/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import type { Span } from '../../source/source.ts';

const example = (first: string, second: string): string => `mission:
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
  needs: ['people', 'release', 'mission', 'institutions', 'quotes'],

  *check({ mission }) {
    const spoken = speakersOf(mission);
    const { speakers } = mission.settings.release ?? {};
    const rankOf = speakers
      ? (id: string): number | undefined => placeIn(speakers, id)
      : protocolOf(
          mission,
          spoken.map(({ id }) => id),
        );
    for (const [index, { id, at }] of spoken.entries()) {
      const rank = rankOf(id) ?? Infinity;
      const later = spoken.slice(0, index).find((before) => (rankOf(before.id) ?? -Infinity) > rank);
      if (later) {
        yield told({ id, at }, later, mission);
        return;
      }
    }
    yield* silent(spoken, mission);
  },
};

/** Somebody who is quoted, where it says so first. */
interface Speaker {
  readonly id: string;
  readonly at: Span;
}

const placeIn = (list: readonly string[], id: string): number | undefined =>
  list.includes(id) ? list.indexOf(id) : undefined;

/** Those who are quoted, in the order of the text. */
function speakersOf({ quotations, settings: { release, people = {} }, yaml }: Mission): readonly Speaker[] {
  const { outline, speakers = Object.keys(people) } = release ?? {};
  const ranked = outline
    ? outline.flatMap((id, index) =>
        quotations.flatMap((one) =>
          one.id === id ? [{ id: one.speaker, at: yaml.locate(['release', 'outline', index]) }] : [],
        ),
      )
    : quotations
        .map(({ speaker, head }) => ({ id: speaker, at: head.locate(['speaker']) }))
        .toSorted(
          (a, b) => (placeIn(speakers, a.id) ?? speakers.length) - (placeIn(speakers, b.id) ?? speakers.length),
        );
  return ranked.filter(
    ({ id }, index) => Object.hasOwn(people, id) && ranked.findIndex((one) => one.id === id) === index,
  );
}

/**
 * The place of a person by the house’s protocol: who speaks first, then the institutions; without the first, the one
 * that leads the mission opens.
 */
function protocolOf(mission: Mission, quoted: readonly string[]): (id: string) => number | undefined {
  const {
    house,
    settings: { people = {} },
  } = mission;
  const opener = house['first-speaker'];
  const isOpener = (id: string): boolean =>
    opener !== undefined && rolesOf(people[id]).some((role) => role.startsWith(opener));
  const hasOpener = quoted.some((id) => isOpener(id));
  const ofInstitutions = quoted.flatMap((id) => institutionOf(mission, people[id]?.institution ?? '')?.protocol ?? []);
  const last = Math.max(...ofInstitutions);
  return (id) => {
    if (isOpener(id)) return -1;
    const rank = institutionOf(mission, people[id]?.institution ?? '')?.protocol;
    return opener !== undefined && !hasOpener && rank === last ? 0 : rank;
  };
}

const rolesOf = ({ role, roles = [] }: Partial<Person> = {}): readonly string[] =>
  role === undefined ? roles : [role];

function told({ id, at }: Speaker, later: Speaker, mission: Mission): Problem {
  const { people = {}, release } = mission.settings;
  const [name, other] = [id, later.id].map((one) => people[one]?.name ?? one);
  const related = [{ at: later.at, message: `${other} is quoted here` }];
  if (release?.speakers)
    return {
      at,
      related,
      message:
        `${name} is quoted after ${other}, but speaks before: “speakers” has ${name} first. Change the order of ` +
        'one of the two.',
    };
  const institutions = [id, later.id]
    .map((one) => people[one]?.institution)
    .map((one) => (one === undefined ? '' : ` (${shortNameOf(mission, one)})`));
  const message =
    `${name}${institutions[0]} is quoted after ${other}${institutions[1]}, but comes first by protocol. Change the ` +
    'order, or list the speakers of this release under “speakers”.';
  return { at, related, message };
}

/** A speaker whose words were given to another one: all others are quoted, and one of them twice. */
function* silent(spoken: readonly Speaker[], mission: Mission): Generator<Problem> {
  const { people = {}, release } = mission.settings;
  const missing = (release?.speakers ?? []).filter(
    (id) => Object.hasOwn(people, id) && !spoken.some((one) => one.id === id),
  );
  const [id] = missing;
  const twice = mission.quotations.find(
    ({ speaker }, index) => mission.quotations.findIndex((one) => one.speaker === speaker) < index,
  );
  // a slip of the one who is missing, and told as such
  const isStrange = mission.quotations.some(({ speaker }) => !Object.hasOwn(people, speaker));
  if (id === undefined || missing.length > 1 || !twice || isStrange || spoken.length === 0) return;
  const related = [
    { at: twice.head.locate(['speaker']), message: `${people[twice.speaker]?.name ?? twice.speaker} is quoted twice` },
  ];
  const at = placeOf(mission, 'release', 'speakers', release?.speakers?.indexOf(id) ?? 0);
  yield {
    at,
    related,
    message:
      `${people[id]?.name} is among the speakers, but is not quoted, while another one is quoted twice. Compare ` +
      'the speaker of each quotation with what was approved.',
  };
}
