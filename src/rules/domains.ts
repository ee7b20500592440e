import { distance } from 'fastest-levenshtein';
import { ownEntry } from '../claims/own-entry.ts';
import type { Span } from '../diagnostic.ts';
import { placeOf, type Mission } from '../mission/mission.ts';

/** A domain that a contact may have, and whose it is. */
interface KnownDomain {
  readonly domain: string;
  readonly owner: string;
}

/** The domain of a contact's e-mail address that nobody of the mission has. */
export interface StrangeDomain {
  readonly email: string;
  readonly domain: string;
  readonly at: Span;
  /** The domain that it is a slip of. */
  readonly meant: KnownDomain | undefined;
}

/** Domains of contacts that are neither those of an institution nor the mission's own, or below one of them. */
export function* strangeDomains(mission: Mission): Generator<StrangeDomain> {
  const all = knownDomains(mission);
  if (all.length === 0) return;
  for (const [index, { email, institution }] of (mission.settings.contacts ?? []).entries()) {
    const domain = email?.slice(email.lastIndexOf('@') + 1).toLowerCase();
    if (email === undefined || domain === undefined || all.some((one) => isWithin(domain, one.domain))) continue;
    const own = all.filter(({ owner }) => owner === ownerOf(institution, mission));
    yield { email, domain, at: placeOf(mission, 'contacts', index, 'email'), meant: meantBy(domain, own) ?? meantBy(domain, all) };
  }
}

const institutionsOf = ({ house, settings }: Mission) => ({ ...house.institutions, ...settings.institutions });

function ownerOf(id: string | undefined, mission: Mission): string | undefined {
  const { abbreviation, name } = ownEntry(institutionsOf(mission), id ?? '') ?? {};
  return abbreviation ?? name;
}

function knownDomains(mission: Mission): readonly KnownDomain[] {
  const own = (mission.settings.mission?.domains ?? []).map((domain) => ({ domain: domain.toLowerCase(), owner: 'this mission' }));
  const ofInstitutions = Object.values(institutionsOf(mission)).flatMap(({ name, abbreviation = name, domains = [] }) =>
    domains.map((domain) => ({ domain: domain.toLowerCase(), owner: abbreviation })),
  );
  return [...own, ...ofInstitutions];
}

const isWithin = (domain: string, known: string): boolean => domain === known || domain.endsWith(`.${known}`);

/** The domain that is meant: two letters away at most, one in a short name and none in a shorter one: osce.org is not oecd.org, nor ep.europa.eu ec.europa.eu. */
function meantBy(domain: string, known: readonly KnownDomain[]): KnownDomain | undefined {
  const ranked = known.flatMap((one) => {
    const levels = one.domain.split('.').length;
    const end = domain.split('.').slice(-levels).join('.');
    const [first = ''] = one.domain.split('.');
    const allowed = first.length > 4 ? 2 : first.length > 2 || end.startsWith(`${first}.`) ? 1 : 0;
    const away = distance(end, one.domain);
    return away <= allowed ? [{ one, away }] : [];
  });
  return ranked.toSorted((a, b) => a.away - b.away)[0]?.one;
}
