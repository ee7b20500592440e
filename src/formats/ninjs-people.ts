import { institutionOf, joints, partnersOf } from '../compose/viewing.ts';
import type { CompleteMission } from '../mission/mission.ts';
import type { Person } from '../mission/schema/mission.ts';

type Contact = NonNullable<CompleteMission['settings']['contacts']>[number];

/** The people of the mission and the press contacts. Whoever is absent appears only behind the name of a stand-in. */
export function people(mission: CompleteMission) {
  const { people: members = {}, contacts = [] } = mission.settings;
  const present = Object.entries(members).filter(([, { absent }]) => absent !== true);
  return [
    ...present.map(([id, person]) => ({ name: person.name, rel: relationOf(id, mission), literal: described(person, mission) })),
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
  const from = [mandate, country === undefined ? undefined : (mission.house.countries[country] ?? country)].filter((part) => part !== undefined);
  const replaced = person.for === undefined ? undefined : mission.settings.people?.[person.for];
  const named = [title, name, mandate === undefined ? undefined : `(${from.join(', ')})`].filter((part) => part !== undefined).join(' ');
  return [named, roleOf(person, mission), replaced && `on behalf of ${replaced.name}`, replaced && roleOf(replaced, mission)].filter((part) => part !== undefined).join(', ');
}

function roleOf({ role, roles }: Person, { house }: CompleteMission): string | undefined {
  if (role !== undefined || !roles) return role;
  const before = joints(roles);
  return roles.map((one, index) => `${before[index] ? house.words[before[index]] : ''}${one}`).join('');
}

function contactObject({ name, institution, phones = [], email }: Contact, mission: CompleteMission) {
  const contactInfo = [...phones.map((value) => ({ type: 'phone', value })), ...(email === undefined ? [] : [{ type: 'email', value: email }])];
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
