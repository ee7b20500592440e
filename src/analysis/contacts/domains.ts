import { distance } from 'fastest-levenshtein';
import { passagesOf } from '../passages/passages.ts';
import type { Draft } from '../../compose/compose.ts';
import { institutionOf } from '../../mission/institutions.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import { addressesIn } from '../../source/addresses.ts';
import type { Span } from '../../source/source.ts';

/** A domain that a contact may have, and its owner as messages name it. */
interface KnownDomain {
  readonly domain: string;
  readonly owner: string;
}

/** The domain of a contact's e-mail address that nobody of the mission has. */
export interface UnknownDomain {
  readonly email: string;
  readonly domain: string;
  readonly at: Span;
  /** The known domain that it is most likely a slip of; undefined if it resembles none. */
  readonly meant: KnownDomain | undefined;
}

/**
 * The e-mail domains of contacts that are neither those of an institution nor the mission's own, nor below one of them.
 * None if neither the house nor the mission names any domain.
 */
export function* unknownDomains(mission: Mission): Generator<UnknownDomain> {
  const known = knownDomains(mission);
  if (known.length === 0) return;
  for (const [index, { email, institution } = {}] of (mission.validSettings.contacts ?? []).entries()) {
    const domain = email?.slice(email.lastIndexOf('@') + 1).toLowerCase();
    if (email === undefined || domain === undefined || known.some((other) => isWithin(domain, other.domain))) continue;
    const own = known.filter(({ owner }) => owner === ownerOf(institution, mission));
    yield {
      email,
      domain,
      at: placeOf(mission, 'contacts', index, 'email'),
      meant: nearestDomain(domain, own) ?? nearestDomain(domain, known),
    };
  }
}

/**
 * The e-mail addresses that texts of the mission name and whose domain is nearly a known one. Other domains are left
 * alone: a text may name anybody's address.
 */
export function* nearDomainsInTexts(draft: Draft): Generator<UnknownDomain> {
  const known = knownDomains(draft.mission);
  if (known.length === 0) return;
  for (const { part, text, spanOf } of passagesOf(draft)) {
    if (part === 'printed' || !text.includes('@')) continue;
    for (const { start, end } of addressesIn(text)) {
      const email = text.slice(start, end);
      const domain = /^[^\s@:/]+@([^\s@/]+)$/.exec(email)?.[1]?.toLowerCase();
      if (domain === undefined || known.some((other) => isWithin(domain, other.domain))) continue;
      const meant = nearestDomain(domain, known);
      if (meant) yield { email, domain, at: spanOf(start, end), meant };
    }
  }
}

/** The owner of the domains of an institution, as `KnownDomain` names it. */
function ownerOf(id: string | undefined, mission: Mission): string | undefined {
  const { abbreviation, name } = institutionOf(mission, id ?? '') ?? {};
  return abbreviation ?? name;
}

function knownDomains({ house, settings }: Mission): readonly KnownDomain[] {
  const own = (settings.mission?.domains ?? []).map((domain) => ({
    domain: domain.toLowerCase(),
    owner: 'this mission',
  }));
  const ofInstitutions = Object.values({ ...house.institutions, ...settings.institutions }).flatMap(
    ({ name, abbreviation = name, domains = [] }) =>
      domains.map((domain) => ({ domain: domain.toLowerCase(), owner: abbreviation })),
  );
  return [...own, ...ofInstitutions];
}

const isWithin = (domain: string, known: string): boolean => domain === known || domain.endsWith(`.${known}`);

/**
 * The known domain nearest to one, or undefined if all are too far: two letters away at most, one if the name has three
 * or four letters and none if it has two, as osce.org is not oecd.org, nor ep.europa.eu ec.europa.eu.
 */
function nearestDomain(domain: string, known: readonly KnownDomain[]): KnownDomain | undefined {
  const near = known.flatMap((candidate) => {
    const levels = candidate.domain.split('.').length;
    const end = domain.split('.').slice(-levels).join('.');
    const [first = ''] = candidate.domain.split('.');
    const allowed = first.length > 4 ? 2 : first.length > 2 || end.startsWith(`${first}.`) ? 1 : 0;
    const edits = distance(end, candidate.domain);
    return edits <= allowed ? [{ candidate, edits }] : [];
  });
  return near.toSorted((a, b) => a.edits - b.edits)[0]?.candidate;
}
