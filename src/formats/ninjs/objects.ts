import { readFactLink } from '../../claims/fact-link.ts';
import type { Value } from '../../claims/subject.ts';
import { factText, factValue } from '../../claims/write/describe.ts';
import type { Document } from '../../compose/document.ts';
import { joints } from '../../compose/view/context.ts';
import { wordingOf } from '../../house/house.ts';
import type { Fact } from '../../mission/facts/read.ts';
import { institutionOf, partnersOf } from '../../mission/institutions.ts';
import type { CompleteMission } from '../../mission/mission.ts';
import { quotedAt } from '../../mission/quoted-in-prose.ts';
import type { Person } from '../../mission/schema/mission.ts';
import { plainText } from '../../source/markdown/parse.ts';

/**
 * The URI of a document, the same for all its versions and wherever it is built: a tag URI (RFC 4151) in the name of
 * the first institution or contact that has a domain, else a URN of prelim. Its day is that of the election, which
 * stays when the release is moved.
 */
export function uriOf({ kind, mission }: Document): string {
  const { election, contacts = [] } = mission.settings;
  const domain = partnersOf(mission)
    .map((id) => institutionOf(mission, id)?.domains?.[0])
    .find((name) => name !== undefined);
  const authority = domain ?? contacts.map(({ email }) => email).find((address) => address !== undefined);
  const name = [election.country, ...(election.area === undefined ? [] : [election.area]), kind]
    .map((part) => encodeURIComponent(part.toLowerCase()))
    .join(':');
  return authority === undefined
    ? `urn:x-prelim:${election.date}:${name}`
    : `tag:${encodeURI(authority.toLowerCase())},${election.date}:${name}`;
}

/**
 * An embargo as an RFC 3339 time, with seconds and offset; undefined if there is none. Without an offset of its own it
 * holds until that hour has come everywhere (-12:00).
 */
export function momentOf(embargo: string | undefined): string | undefined {
  if (embargo === undefined) return undefined;
  const [, day = '', time = '', seconds = ':00'] = /^(.+)T(\d\d:\d\d)(:\d\d)?/.exec(embargo) ?? [];
  return `${day}T${time}${seconds}${utcOffset.exec(embargo)?.[0] ?? '-12:00'}`;
}

/** The beginning of the release day as an RFC 3339 time, at the offset that the embargo has, else in UTC. */
export const startOf = ({ date, embargo = '' }: Document['about']): string =>
  `${date}T00:00:00${utcOffset.exec(embargo)?.[0] ?? 'Z'}`;

const utcOffset = /(?:Z|[+-]\d\d:\d\d)$/;

/** The people of the mission and its press contacts. Whoever is absent is named only behind a stand-in. */
export function people({ mission, root }: Document) {
  const { people: members = {}, contacts = [] } = mission.settings;
  const present = Object.entries(members).filter(([, { absent }]) => absent !== true);
  return [
    ...present.map(([id, person]) => ({
      name: person.name,
      rel: relationOf(id, person, root, mission),
      literal: introductionOf(person, mission),
    })),
    ...contacts.map((contact) => contactObject(contact, mission)),
  ];
}

function relationOf(
  id: string,
  { name }: Person,
  root: Document['root'],
  { quotations, settings, language }: CompleteMission,
): string {
  if (quotations.some(({ speaker }) => speaker === id)) return 'quoted';
  if (root.children.some((block) => quotedAt(plainText(block), name, language) !== undefined)) return 'quoted';
  return settings.release.speakers?.includes(id) === true ? 'speaker' : 'member of the mission';
}

/** A person as the text introduces one: “Ambassador Ann Roe (MP, Norway), Head of Mission, on behalf of Jo Doe”. */
function introductionOf(person: Person, mission: CompleteMission): string {
  const { title, name, mandate, country } = person;
  const origin = [mandate, country === undefined ? undefined : (mission.house.countries[country] ?? country)].filter(
    (part) => part !== undefined,
  );
  const replaced = person.for === undefined ? undefined : mission.settings.people?.[person.for];
  const fullName = [title, name, mandate === undefined ? undefined : `(${origin.join(', ')})`]
    .filter((part) => part !== undefined)
    .join(' ');
  return [
    fullName,
    roleOf(person, mission),
    replaced && `on behalf of ${replaced.name}`,
    replaced && roleOf(replaced, mission),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

function roleOf({ role, roles }: Person, { house }: CompleteMission): string | undefined {
  if (role !== undefined || !roles) return role;
  const joiners = joints(roles);
  return roles
    .map((part, index) => {
      const joiner = joiners[index];
      return `${joiner ? house.words[joiner] : ''}${part}`;
    })
    .join('');
}

type Contact = NonNullable<CompleteMission['settings']['contacts']>[number];

function contactObject({ name, institution, phones = [], email }: Contact, mission: CompleteMission) {
  const contactInfo = [
    ...phones.map((value) => ({ type: 'phone', value })),
    ...(email === undefined ? [] : [{ type: 'email', value: email }]),
  ];
  const entry = institution === undefined ? undefined : institutionOf(mission, institution);
  return {
    name,
    rel: 'press contact',
    literal: entry ? `${name}, ${entry.abbreviation ?? entry.name}` : name,
    contactInfo: contactInfo.length > 0 ? contactInfo : undefined,
  };
}

/** The institutions that issue the statement. */
export const organisations = (mission: CompleteMission) =>
  partnersOf(mission).map((id) => ({
    name: institutionOf(mission, id)?.name ?? id,
    rel: 'issuer',
    literal: institutionOf(mission, id)?.abbreviation,
  }));

/** A fact that goes out with the statement, under its path in mission.yaml. */
interface PublishedFact {
  readonly name: string;
  readonly about: Fact['about'];
  readonly value: Value;
}

/**
 * The facts that the text states and the size of the mission, without those that are internal. No other fact goes out,
 * because the text has not made it public.
 */
export function publishedFacts({ mission, links }: Document): PublishedFact[] {
  const { facts } = mission;
  const stated = new Set(links.flatMap(({ link }) => readFactLink(link.url)?.paths ?? []));
  const names = new Set([...[...facts.own.facts.keys()].filter((name) => stated.has(name)), ...sizePaths(mission)]);
  return [...names].flatMap((name) => {
    const entry = facts.lookup(name);
    if (entry.kind !== 'fact' || entry.fact.about.internal === true) return [];
    return [{ name, about: entry.fact.about, value: entry.value }];
  });
}

/**
 * The paths of the size of the mission and of its parts. If one part is internal, no part goes out: the others would
 * give it away.
 */
function sizePaths({ settings: { observers } }: CompleteMission): string[] {
  if (!observers) return [];
  const { total, countries, parts = [] } = observers;
  const isPublic = parts.every(({ count }) => typeof count === 'number' || count.internal !== true);
  const partPaths = parts.map(({ institution, id }, index) =>
    [
      'observers.parts',
      ...(institution === undefined && id === undefined
        ? [index]
        : [institution, id].filter((step) => step !== undefined)),
    ].join('.'),
  );
  return [
    ...(total === undefined ? [] : ['observers.total']),
    ...(countries === undefined ? [] : ['observers.countries']),
    ...(isPublic ? partPaths : []),
  ];
}

/** Who vouches for the facts, each once. */
export const sourcesOf = (facts: readonly PublishedFact[]) =>
  [...new Set(facts.flatMap(({ about }) => about.source ?? []))].map((name) => ({ name, role: 'source of facts' }));

/**
 * The facts as associated objects of the statement: value as JSON and in words, unit, day and source. ninjs has no
 * place for figures and allows no keys of others, but an associated object may say all of this. Embargo and status are
 * those of the statement.
 */
export function factObjects(document: Document, facts: readonly PublishedFact[]) {
  const { about, mission } = document;
  const names = new Set(facts.map(({ name }) => name));
  return facts.map((fact) => ({
    uri: `${uriOf(document)}:${encodeURIComponent(fact.name)}`,
    type: 'text',
    embargoedUntil: momentOf(about.embargo),
    pubStatus: about.isDraft ? 'withheld' : 'usable',
    descriptions: descriptionsOf(fact, names),
    bodies: [
      {
        role: 'value',
        contentType: 'application/json',
        value: JSON.stringify(factValue({ kind: 'fact', value: fact.value })),
      },
    ],
    infoSources: fact.about.source === undefined ? undefined : [{ name: fact.about.source, role: 'source' }],
    title: factText(
      { kind: 'fact', value: fact.value, unit: fact.about.unit },
      wordingOf(mission.house),
      mission.language,
    ),
    name: fact.name,
    rel: 'fact',
  }));
}

/**
 * Further keys of a fact under their names in mission.yaml; undefined if it has none. Keys that name a fact which is
 * not published are left out.
 */
function descriptionsOf({ about }: PublishedFact, published: ReadonlySet<string>) {
  const descriptions = [
    { role: 'unit', value: about.unit },
    { role: 'as-of', value: about['as-of'] },
    { role: 'part-of', value: about['part-of'] },
    { role: 'of', value: about.of },
  ].flatMap(({ role, value }) => (value === undefined ? [] : [{ role, value }]));
  const shown = descriptions.filter(({ role, value }) => (role !== 'part-of' && role !== 'of') || published.has(value));
  return shown.length > 0 ? shown : undefined;
}
