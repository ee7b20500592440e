import type { Document } from '../compose/document.ts';
import { institutionOf, partnersOf } from '../compose/viewing.ts';

/**
 * The same name for all versions of a document, whatever folder it is made in: a tag (RFC 4151) in the name of the first
 * institution or contact, of the day of the election, which stays when the release is moved to another day.
 */
export function uriOf({ kind, mission }: Document): string {
  const { election, contacts = [] } = mission.settings;
  const domain = partnersOf(mission).map((id) => institutionOf(mission, id)?.domains?.[0]).find((name) => name !== undefined);
  const authority = domain ?? contacts.map(({ email }) => email).find((address) => address !== undefined);
  const name = [election.country, ...(election.area === undefined ? [] : [election.area]), kind].map((part) => encodeURIComponent(part.toLowerCase())).join(':');
  return authority === undefined ? `urn:x-prelim:${election.date}:${name}` : `tag:${encodeURI(authority.toLowerCase())},${election.date}:${name}`;
}

const zone = /(?:Z|[+-]\d\d:\d\d)$/;

/** An embargo with seconds and zone. Without a zone it holds until that hour has come everywhere. */
export function momentOf(embargo: string | undefined): string | undefined {
  if (embargo === undefined) return undefined;
  const [, day = '', time = '', seconds = ':00'] = /^(.+)T(\d\d:\d\d)(:\d\d)?/.exec(embargo) ?? [];
  return `${day}T${time}${seconds}${zone.exec(embargo)?.[0] ?? '-12:00'}`;
}

/** The day of the release as the moment at which it begins, where the embargo says in which zone. */
export const startOf = ({ date, embargo = '' }: Document['about']): string => `${date}T00:00:00${zone.exec(embargo)?.[0] ?? 'Z'}`;
