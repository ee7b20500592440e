import { distance } from 'fastest-levenshtein';
import parse, { type PhoneNumber, validatePhoneNumberLength } from 'libphonenumber-js/core';
import { tables } from './phone-tables.cjs';
import { ownEntry } from '../languages/word-lists.ts';
import { type Mission, placeOf } from '../mission/mission.ts';
import type { Span } from '../source/source.ts';

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
    yield {
      email,
      domain,
      at: placeOf(mission, 'contacts', index, 'email'),
      meant: meantBy(domain, own) ?? meantBy(domain, all),
    };
  }
}

const institutionsOf = ({ house, settings }: Mission) => ({ ...house.institutions, ...settings.institutions });

function ownerOf(id: string | undefined, mission: Mission): string | undefined {
  const { abbreviation, name } = ownEntry(institutionsOf(mission), id ?? '') ?? {};
  return abbreviation ?? name;
}

function knownDomains(mission: Mission): readonly KnownDomain[] {
  const own = (mission.settings.mission?.domains ?? []).map((domain) => ({
    domain: domain.toLowerCase(),
    owner: 'this mission',
  }));
  const ofInstitutions = Object.values(institutionsOf(mission)).flatMap(({ name, abbreviation = name, domains = [] }) =>
    domains.map((domain) => ({ domain: domain.toLowerCase(), owner: abbreviation })),
  );
  return [...own, ...ofInstitutions];
}

const isWithin = (domain: string, known: string): boolean => domain === known || domain.endsWith(`.${known}`);

/**
 * The domain that is meant: two letters away at most, one in a short name and none in a shorter one: osce.org is not
 * oecd.org, nor ep.europa.eu ec.europa.eu.
 */
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

/**
 * What is wrong with a phone number; `unused` where it has a possible length but no form that numbers of its country
 * have.
 */
export type PhoneFault = 'no-country' | 'unknown-country' | 'trunk-prefix' | 'too-short' | 'too-long' | 'unused';

/** How a phone number is written, and how it is dialled from abroad. */
interface Phone {
  readonly fault: PhoneFault | undefined;
  /** The country code, where there is a known one. */
  readonly code: string | undefined;
  /** The digits that are dialled at home before the number, and are left out behind a country code. */
  readonly prefix: string;
}

/**
 * Reads a phone number as it is written for readers abroad: “+48 22 520 06 00”, “+44 (0)20 7946 0958”, “+381 11 222
 * 3333 ext. 12”.
 */
export function readPhone(written: string): Phone {
  const dialled = withoutZero(written).replace(/[\s,;]*(?:ext|x|#).*$/i, '');
  const digits = dialled.replace(/\D/g, '');
  if (!dialled.trimStart().startsWith('+')) return { fault: 'no-country', code: undefined, prefix: '' };
  if (isPlain(dialled)) return { fault: undefined, code: undefined, prefix: '' };
  const number = parse(dialled, tables());
  if (!number) return { fault: digits.length < 4 ? 'too-short' : 'unknown-country', code: undefined, prefix: '' };
  const { countryCallingCode: code, nationalNumber } = number;
  const prefix = digits.slice(code.length, digits.length - nationalNumber.length);
  return { fault: faultOf(number, dialled, prefix), code, prefix };
}

/**
 * Whether a number has the form of those of its country. Nearly all have, and the tables say so at a fraction of what
 * taking them apart costs.
 */
function isPlain(dialled: string): boolean {
  const [, digits = ''] = /^\+([\d\s().-]+)$/.exec(dialled) ?? [];
  const plain = digits.replace(/\D/g, '');
  const { country_calling_codes: codes, countries } = tables();
  const code = [1, 2, 3].map((length) => plain.slice(0, length)).find((start) => Object.hasOwn(codes, start));
  const plans = codes[code as keyof typeof codes] ?? [];
  return plans.some((country) => new RegExp(`^(?:${countries[country]?.[2]})$`).test(plain.slice(code?.length)));
}

function faultOf(number: PhoneNumber, dialled: string, prefix: string): PhoneFault | undefined {
  if (number.isValid()) return prefix === '' ? undefined : 'trunk-prefix';
  const length = validatePhoneNumberLength(dialled, tables());
  if (length !== undefined) return length === 'TOO_LONG' ? 'too-long' : 'too-short';
  return prefix === '' ? 'unused' : 'trunk-prefix';
}

/** The zero in brackets is dialled at home only; whoever leaves it out writes the same number. */
const withoutZero = (written: string): string => written.replace(/\(\s*0\s*\)/, ' ');

/** A number in international form: no space after the plus sign, none twice, no zero in brackets. Its digits stay. */
export const wellSpaced = (written: string): string =>
  withoutZero(written).replace(/\s+/g, ' ').trim().replace(/^\+ /, '+');
