import { quotedInProse } from '../../analysis/people/quoted-in-prose.ts';
import type { Draft } from '../../compose/compose.ts';
import { institutionOf, shortNameOf } from '../../mission/institutions.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { nearest } from '../../source/did-you-mean.ts';
import type { Span } from '../../source/source.ts';

export const partnerMissing: Rule = {
  id: 'people/partner-missing',
  severity: 'warning',
  summary:
    'A partner of the mission has no quotation, contact or observers while all others have; or one has that is ' +
    'no partner',
  why:
    'A joint mission speaks with all its voices. An institution that is left out of a release finds out from the ' +
    'press.',
  basis: 'Published releases of joint missions quote every delegation, count its observers and name its press contact.',
  wrong: example('pace'),
  right: example('oscepa'),
  needs: ['mission.partners', 'mission.withdrawn', 'institutions', 'quotes'],

  *check(draft) {
    const { mission } = draft;
    const { partners = [], withdrawn = [] } = mission.settings.mission ?? {};
    const listed = partners.filter((id) => !withdrawn.includes(id));
    for (const [index, id] of withdrawn.entries())
      if (!partners.includes(id)) yield strangerProblem(id, placeOf(mission, 'mission', 'withdrawn', index), mission);
    // A name that nobody knows may be a slip of a partner's.
    if (listed.some((id) => !institutionOf(mission, id))) return;
    for (const part of partsOf(draft, listed)) yield* problemsIn(part, listed, mission);
  },
};

/** A part of the release in which every partner is to appear. */
interface Part {
  readonly what: string;
  /** Set if what is shown is said to be incomplete. */
  readonly isPartial?: boolean;
  /** The institution of each entry, undefined if it names none, and where it stands. */
  readonly shown: readonly { readonly id: string | undefined; readonly at: Span }[];
}

function partsOf(draft: Draft, partners: readonly string[]): readonly Part[] {
  const { mission } = draft;
  const { people = {}, contacts = [], observers } = mission.validSettings;
  const known = (id: string | undefined): string | undefined =>
    id !== undefined && institutionOf(mission, id) ? id : undefined;
  return [
    {
      what: 'quotation',
      shown: [
        ...mission.quotations.map(({ speaker, head }) => ({
          id: known(Object.hasOwn(people, speaker) ? people[speaker]?.institution : undefined),
          at: head.locate(['speaker']),
        })),
        // who else is quoted in prose, such as a minister, need not be of a partner
        ...quotedInProse(draft)
          .map(({ id, at }) => ({ id: people[id]?.institution, at }))
          .filter(({ id }) => id !== undefined && partners.includes(id)),
      ],
    },
    {
      what: 'contact',
      shown: contacts.map(({ institution } = {}, index) => ({
        id: known(institution),
        at: placeOf(mission, 'contacts', index, institution === undefined ? 'name' : 'institution'),
      })),
    },
    // parts that are not all of them need not be of every partner
    {
      what: 'part of the observers',
      isPartial: observers?.complete === false,
      shown: (observers?.parts ?? []).map(({ institution } = {}, index) => ({
        id: known(institution),
        at: placeOf(mission, 'observers', 'parts', index, 'institution'),
      })),
    },
  ];
}

/** An institution that is said to have withdrawn although it never was a partner. */
function strangerProblem(id: string, at: Span, mission: Mission): Problem {
  const { partners = [] } = mission.settings.mission ?? {};
  const meant = nearest(id, partners);
  return {
    at,
    message:
      `“${id}” stands below “withdrawn”, but is not among the partners of the mission.` +
      `${meant === undefined ? '' : ` Did you mean “${meant}”?`}`,
    advice: `“withdrawn” takes away one of the partners: ${partners.join(', ')}. Correct the name, or take it out.`,
    suggestions: meant === undefined ? [] : [meant],
  };
}

function* problemsIn(
  { what, shown, isPartial = false }: Part,
  partners: readonly string[],
  mission: Mission,
): Generator<Problem> {
  const have = new Set(shown.map(({ id }) => id));
  for (const [index, { id, at }] of shown.entries()) {
    const isFirst = shown.findIndex((other) => other.id === id) === index;
    if (id === undefined || partners.includes(id) || !isFirst) continue;
    const has = mission.settings.mission?.withdrawn?.includes(id)
      ? 'has withdrawn'
      : 'is not among the partners of the mission';
    yield {
      at,
      message:
        `${shortNameOf(mission, id)} ${has}, but there is a ${what} of it. Add it to “partners”, or correct this ` +
        'entry.',
    };
  }
  const [id, ...others] = partners.filter((partner) => !have.has(partner));
  if (isPartial || id === undefined || others.length > 0 || partners.length < 2 || have.has(undefined)) return;
  const at = placeOf(mission, 'mission', 'partners', mission.settings.mission?.partners.indexOf(id) ?? 0);
  yield {
    at,
    message:
      `${shortNameOf(mission, id)} is a partner of the mission, but there is no ${what} of it, while every other ` +
      'partner has one. Add it, or take the partner away.',
  };
}

function example(institution: string): string {
  const domain = institution === 'oscepa' ? 'oscepa.dk' : 'coe.int';
  return [
    'mission:',
    '  partners: [odihr, oscepa]',
    'contacts:',
    `  - { name: Nina Castell, institution: ${institution}, phones: ["+45 33 37 80 40"], ` +
      `email: nina.castell@${domain} }`,
    '  - { name: Bram Terlinghuis, institution: odihr, phones: ["+48 22 520 06 00"], ' +
      'email: bram.terlinghuis@odihr.pl }',
  ].join('\n');
}
