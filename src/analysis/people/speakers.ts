import { rolesOf } from './roles.ts';
import { quotedInProse } from './quoted-in-prose.ts';
import { overallFinding } from '../passages/printed-parts.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';
import { institutionOf } from '../../mission/institutions.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Quotation } from '../../mission/quotation.ts';
import type { Source, Span } from '../../source/source.ts';

/** Somebody who is quoted, and the first place that says so. */
export interface Speaker {
  /** The short name in “people”. */
  readonly id: string;
  /** The entry of the outline, or without one the key `speaker` of a quotation; in prose, the name. */
  readonly at: Span;
}

/**
 * The first speaker who is quoted after somebody who should come later, by the list of speakers or, without one, by
 * protocol; undefined if the order is right.
 */
export function misplacedSpeaker(draft: Draft): { readonly speaker: Speaker; readonly before: Speaker } | undefined {
  const speakers = speakersOf(draft);
  const rankOf = rankingOf(speakers, draft.mission);
  for (const [index, speaker] of speakers.entries()) {
    const rank = rankOf(speaker) ?? Infinity;
    const before = speakers.slice(0, index).find((other) => (rankOf(other) ?? -Infinity) > rank);
    if (before) return { speaker, before };
  }
  return undefined;
}

/** Somebody who is listed as a speaker and not quoted, beside a second quotation of another one. */
export interface UnquotedSpeaker {
  readonly id: string;
  /** The place in the list of speakers. */
  readonly index: number;
  readonly twice: Quotation;
}

/**
 * The one listed speaker who is not quoted, although somebody else is quoted twice: the words may have been given to
 * the wrong person. undefined if several are missing, or if a quotation is by nobody of the mission, which may be a
 * misspelt name.
 */
export function unquotedSpeaker(draft: Draft): UnquotedSpeaker | undefined {
  const { quotations } = draft.mission;
  const { people = {}, release } = draft.mission.settings;
  const listed = release?.speakers ?? [];
  const quoted: readonly Pick<Speaker, 'id'>[] = [...speakersOf(draft), ...quotedInProse(draft)];
  const [id, ...others] = listed.filter(
    (speaker) => Object.hasOwn(people, speaker) && !quoted.some((other) => other.id === speaker),
  );
  const twice = quotations.find(
    ({ speaker }, index) => quotations.findIndex((other) => other.speaker === speaker) < index,
  );
  const hasStranger = quotations.some(({ speaker }) => !Object.hasOwn(people, speaker));
  if (id === undefined || others.length > 0 || !twice || hasStranger || quoted.length === 0) return undefined;
  return { id, index: listed.indexOf(id), twice };
}

/** What an entry of an outline may name: the file of a finding, and the speakers of a quotation. */
const textsOf = memoize(({ findings, quotations }: Mission) => {
  const speakers = new Map<string, string[]>();
  for (const { id, speaker } of quotations) speakers.set(id, [...(speakers.get(id) ?? []), speaker]);
  return { findings: new Map(findings.map(({ id, source }) => [id, source])), quotations: speakers };
});

/** Whom the prose of a file quotes. */
const proseOf = (source: Source | undefined, draft: Draft): readonly Speaker[] =>
  quotedInProse(draft).filter(({ at }) => at.source === source);

/** The people of the mission who are quoted, in the order of the text; those of its prose if an outline says where. */
function speakersOf(draft: Draft): readonly Speaker[] {
  const { quotations, settings, yaml } = draft.mission;
  const { release, people = {} } = settings;
  const { outline, speakers = Object.keys(people) } = release ?? {};
  const inOrder = outline
    ? [
        ...proseOf(overallFinding(draft.mission)?.source, draft),
        ...outline.flatMap((entry, index) => [
          ...proseOf(textsOf(draft.mission).findings.get(entry), draft),
          ...(textsOf(draft.mission).quotations.get(entry) ?? []).map((id) => ({
            id,
            at: yaml.locate(['release', 'outline', index]),
          })),
        ]),
      ]
    : quotations
        .map(({ speaker, head }) => ({ id: speaker, at: head.locate(['speaker']) }))
        .toSorted(
          (a, b) => (indexIn(speakers, a.id) ?? speakers.length) - (indexIn(speakers, b.id) ?? speakers.length),
        );
  return inOrder.filter(
    ({ id }, index) => Object.hasOwn(people, id) && inOrder.findIndex((other) => other.id === id) === index,
  );
}

/** A lower number speaks first; undefined for those who may speak anywhere. */
type Ranking = (speaker: Speaker) => number | undefined;

/**
 * The order of the list “speakers”, or else the house’s protocol: the person whom it names, then the institutions by
 * their number. If nobody with that title is quoted, the institution that leads the mission opens.
 */
function rankingOf(speakers: readonly Speaker[], mission: Mission): Ranking {
  const { people = {}, release } = mission.settings;
  const listed = release?.speakers;
  if (listed) return ({ id }) => indexIn(listed, id);
  const opener = mission.house['first-speaker'];
  const isOpener = ({ id }: Speaker): boolean =>
    opener !== undefined && rolesOf(people[id]).some((role) => role.startsWith(opener));
  const protocolOf: Ranking = ({ id }) => institutionOf(mission, people[id]?.institution ?? '')?.protocol;
  const last = Math.max(...speakers.flatMap((speaker) => protocolOf(speaker) ?? []));
  const isLedByLast = opener !== undefined && !speakers.some(isOpener);
  return (speaker) => {
    if (isOpener(speaker)) return -1;
    const protocol = protocolOf(speaker);
    return isLedByLast && protocol === last ? 0 : protocol;
  };
}

const indexIn = (list: readonly string[], id: string): number | undefined =>
  list.includes(id) ? list.indexOf(id) : undefined;
