import type { Draft } from '../compose/compose.ts';
import type { Span } from '../diagnostic.ts';
import { passagesOf } from '../ledger/passages.ts';
import type { Mission } from '../mission/mission.ts';
import { folded } from '../mission/name-likeness.ts';

/** A name that the prose itself gives quoted words to. */
export interface SpeakerInProse {
  readonly name: string;
  /** Whether a role follows, as with those who speak for a mission. */
  readonly isPerson: boolean;
  readonly at: Span;
}

const verbs = 'said|says|stated|added|noted|concluded|stressed|emphasi[sz]ed|explained|told';
const capital = "[A-ZÀ-ÖØ-ÞĀ-ԯ][A-Za-zÀ-ԯ'’]*(?:-[A-Za-zÀ-ԯ'’]+)*";
const named = `${capital}(?: (?:(?:van|von|der|de|da|di|al|bin|Ó|Ní) )*${capital}){1,3}`;
/** “…,” said Ann Lee – “…,” Ann Lee said – Ann Lee said: “…” */
const attributions = [new RegExp(`[”"»] (?:${verbs}) (${named})`, 'dg'), new RegExp(`[”"»] (${named}) (?:${verbs})\\b`, 'dg'), new RegExp(`(?<![\\wÀ-ԯ] )(${named}) (?:${verbs})(?:,|:| that)? [“"«]`, 'dg')];
const role = /^,? (?:the )?(?:[Hh]ead|[Ll]eader|Special|Deputy|Vice|[Cc]hair|Ambassador|[Rr]apporteur|[Mm]ember) /;

/** Words that stand in names of bodies and before names of those who hold an office, neither of whom a mission lists. */
const ofOthers = /^(?:The|A|An|In|On|But|And|Yet|He|She|They|Agency|Alliance|Assembly|Association|Authority|Board|Bureau|Centre|Center|Coalition|Commission|Committee|Council|Court|Foundation|Front|General|Governor|Group|Institute|International|Judge|Justice|League|Mayor|Minister|Ministry|Mission|Movement|Network|News|Office|Ombudsman|Parliament|Party|President|Press|Radio|Secretary|Senator|Service|Society|Speaker|Television|Transparency|Tribunal|TV|Union|Watch)$/;

/** Those in the prose who are quoted without being anybody of the mission, or anybody whose name is nearly so. */
export function* speakersInProse(draft: Draft): Generator<SpeakerInProse> {
  const carried = carriedIn(draft.mission);
  for (const { text, part, spanOf } of passagesOf(draft)) {
    if (part === 'printed' || part === 'quotation' || !/[”"»“«]/.test(text)) continue;
    for (const { indices, 1: name = '' } of attributions.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const [start, end] = indices?.[1] ?? [0, 0];
      const words = name.split(' ');
      if (words.some((word) => ofOthers.test(word) || word === word.toUpperCase() || carried.has(folded(word)))) continue;
      yield { name, isPerson: role.test(text.slice(end)), at: spanOf(start, end) };
    }
  }
}

/** The words of all names in the mission, of people and of institutions. */
function carriedIn({ settings: { people = {}, contacts = [], institutions = {} }, house }: Mission): ReadonlySet<string> {
  const ofPeople = Object.values(people).flatMap((person) => [person.name, ...(person['also-written'] ?? [])]);
  const ofInstitutions = Object.values({ ...house.institutions, ...institutions }).map((one) => one.name);
  const names = [...ofPeople, ...contacts.map((contact) => contact.name), ...ofInstitutions];
  return new Set(names.flatMap((name) => (name ?? '').split(/[ -]/)).filter((word) => word.length > 2).map((word) => folded(word)));
}
