import { readFactLink } from '../../claims/fact-link.ts';
import type { Value } from '../../claims/subject.ts';
import { factText, factValue } from '../../claims/write/describe.ts';
import type { Document } from '../../compose/document.ts';
import { joints } from '../../compose/view/context.ts';
import { wordingOf } from '../../house/house.ts';
import type { Fact } from '../../mission/facts/read.ts';
import { institutionOf, partnersOf } from '../../mission/institutions.ts';
import type { CompleteMission } from '../../mission/mission.ts';
import type { Person } from '../../mission/schema/mission.ts';

/**
 * The same name for all versions of a document, whatever folder it is made in: a tag (RFC 4151) in the name of the
 * first institution or contact, of the day of the election, which stays when the release is moved to another day.
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

const zone = /(?:Z|[+-]\d\d:\d\d)$/;

/** An embargo with seconds and zone. Without a zone it holds until that hour has come everywhere. */
export function momentOf(embargo: string | undefined): string | undefined {
  if (embargo === undefined) return undefined;
  const [, day = '', time = '', seconds = ':00'] = /^(.+)T(\d\d:\d\d)(:\d\d)?/.exec(embargo) ?? [];
  return `${day}T${time}${seconds}${zone.exec(embargo)?.[0] ?? '-12:00'}`;
}

/** The day of the release as the moment at which it begins, where the embargo says in which zone. */
export const startOf = ({ date, embargo = '' }: Document['about']): string =>
  `${date}T00:00:00${zone.exec(embargo)?.[0] ?? 'Z'}`;

type Contact = NonNullable<CompleteMission['settings']['contacts']>[number];

/** The people of the mission and the press contacts. Whoever is absent appears only behind the name of a stand-in. */
export function people(mission: CompleteMission) {
  const { people: members = {}, contacts = [] } = mission.settings;
  const present = Object.entries(members).filter(([, { absent }]) => absent !== true);
  return [
    ...present.map(([id, person]) => ({
      name: person.name,
      rel: relationOf(id, mission),
      literal: described(person, mission),
    })),
    ...contacts.map((contact) => contactObject(contact, mission)),
  ];
}

function relationOf(id: string, { quotations, settings }: CompleteMission): string {
  if (quotations.some(({ speaker }) => speaker === id)) return 'quoted';
  return settings.release.speakers?.includes(id) === true ? 'speaker' : 'member of the mission';
}

/** A person as the text introduces one: “Ambassador Ann Roe (MP, Norway), Head of Mission, on behalf of Jo Doe”. */
function described(person: Person, mission: CompleteMission): string {
  const { title, name, mandate, country } = person;
  const from = [mandate, country === undefined ? undefined : (mission.house.countries[country] ?? country)].filter(
    (part) => part !== undefined,
  );
  const replaced = person.for === undefined ? undefined : mission.settings.people?.[person.for];
  const named = [title, name, mandate === undefined ? undefined : `(${from.join(', ')})`]
    .filter((part) => part !== undefined)
    .join(' ');
  return [
    named,
    roleOf(person, mission),
    replaced && `on behalf of ${replaced.name}`,
    replaced && roleOf(replaced, mission),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

function roleOf({ role, roles }: Person, { house }: CompleteMission): string | undefined {
  if (role !== undefined || !roles) return role;
  const before = joints(roles);
  return roles.map((one, index) => `${before[index] ? house.words[before[index]] : ''}${one}`).join('');
}

function contactObject({ name, institution, phones = [], email }: Contact, mission: CompleteMission) {
  const contactInfo = [
    ...phones.map((value) => ({ type: 'phone', value })),
    ...(email === undefined ? [] : [{ type: 'email', value: email }]),
  ];
  const known = institution === undefined ? undefined : institutionOf(mission, institution);
  return {
    name,
    rel: 'press contact',
    literal: known ? `${name}, ${known.abbreviation ?? known.name}` : name,
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

interface Published {
  readonly name: string;
  readonly about: Fact['about'];
  readonly value: Value;
}

/**
 * The facts that the text states and the size of the mission, without those that are not meant for print. Of others
 * nobody has been told yet.
 */
export function publishedFacts({ mission, links }: Document): Published[] {
  const { facts } = mission;
  const stated = new Set(links.flatMap(({ link }) => readFactLink(link.url)?.paths ?? []));
  const names = new Set([...[...facts.own.facts.keys()].filter((name) => stated.has(name)), ...sizesOf(mission)]);
  return [...names].flatMap((name) => {
    const found = facts.lookup(name);
    if (found.kind !== 'fact' || found.fact.about.internal === true) return [];
    return [{ name, about: found.fact.about, value: found.value }];
  });
}

/**
 * The paths of the size of the mission and its parts; where one part is not meant for print, the others would give it
 * away.
 */
function sizesOf({ settings: { observers } }: CompleteMission): string[] {
  if (!observers) return [];
  const { total, countries, parts = [] } = observers;
  const isPublic = parts.every(({ count }) => typeof count === 'number' || count.internal !== true);
  const ofParts = parts.map(({ institution, id }, index) =>
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
    ...(isPublic ? ofParts : []),
  ];
}

/** Who vouches for the facts, each once. */
export const sourcesOf = (facts: readonly Published[]) =>
  [...new Set(facts.flatMap(({ about }) => about.source ?? []))].map((name) => ({ name, role: 'source of facts' }));

/**
 * Each fact as an object that goes with the statement: its value as JSON and in words, unit, day and source. ninjs has
 * no place for figures and takes no keys of others, but such an object may say all of this. What keeps the statement
 * from being published keeps its facts too.
 */
export function factObjects(document: Document, facts: readonly Published[]) {
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
 * What else is said of a fact, under the names that mission.yaml has for it; facts that are not published are not
 * named.
 */
function descriptionsOf({ about }: Published, published: ReadonlySet<string>) {
  const said = [
    { role: 'unit', value: about.unit },
    { role: 'as-of', value: about['as-of'] },
    { role: 'part-of', value: about['part-of'] },
    { role: 'of', value: about.of },
  ].flatMap(({ role, value }) => (value === undefined ? [] : [{ role, value }]));
  const shown = said.filter(({ role, value }) => (role !== 'part-of' && role !== 'of') || published.has(value));
  return shown.length > 0 ? shown : undefined;
}
