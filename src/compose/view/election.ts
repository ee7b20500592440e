import type { PhrasingContent } from 'mdast';
import type { Slot } from '../slots.ts';
import { textNode } from '../tree.ts';
import { type ViewContext, institutionText, joints } from './context.ts';
import type { View } from './shapes.ts';
import { institutionOf, partnersOf, withoutArticle } from '../../mission/institutions.ts';
import { type CompleteMission, placeOf } from '../../mission/mission.ts';
import { parseDate } from '../../numbers/calendar.ts';

/** The view of the election: “early presidential election”, “second round of the presidential election”. */
export function electionView(context: ViewContext): NonNullable<View['election']> {
  const { mission, value } = context;
  const { area, country, round, contests = [] } = mission.settings.election;
  return {
    name: electionName(context),
    round: roundOf(round, context),
    area: area === undefined ? undefined : value(area, 'election', 'area'),
    country: value(mission.house.countries[country] ?? country, 'election', 'country'),
    contests: contests.some((contest) => contest.round !== undefined) ? contestsOf(context) : undefined,
  };
}

function roundOf(round: number | undefined, { mission, word }: ViewContext): Slot | undefined {
  const name = round === undefined ? undefined : mission.house.words.rounds[round - 1];
  return name === undefined ? undefined : word('rounds', name);
}

/** Contests of which at least one has a round, so that each is to be named on its own. */
function contestsOf(context: ViewContext): NonNullable<NonNullable<View['election']>['contests']> {
  const { mission, value, word } = context;
  const contests = mission.settings.election.contests ?? [];
  const before = joints(contests.map(({ name }) => name));
  return contests.map(({ name, round }, index) => {
    const joint = before[index];
    return {
      before: joint && word(joint),
      round: roundOf(round, context),
      name: value(withoutArticle(name, mission.language), 'election', 'contests', index, 'name'),
    };
  });
}

/** The name of the election without its article, or the names of its contests joined. */
function electionName({ mission, slots, value, word }: ViewContext): Slot {
  const { name, contests } = mission.settings.election;
  if (name !== undefined) return value(withoutArticle(name, mission.language), 'election', 'name');
  const names = (contests ?? []).map((contest) => withoutArticle(contest.name, mission.language));
  if (names.length === 0) return word('election');
  const words = joints(names).flatMap((joint, index): PhrasingContent[] => {
    const node = textNode(names[index] ?? '', placeOf(mission, 'election', 'contests', index, 'name'));
    if (!joint) return [node];
    return [textNode(String(mission.house.words[joint]), mission.house.locate(['words', joint])), node];
  });
  return slots.words(words);
}

/** What mission it is as plain text, for what formats say of a document: “ODIHR election assessment mission”. */
export function missionName(mission: CompleteMission): string {
  const institution = onlyInstitution(mission);
  if (institution === undefined) return mission.house.words['joint-mission'];
  const { format } = mission.settings.mission;
  return (
    `${withoutArticle(institutionOf(mission, institution)?.abbreviation ?? institution, mission.language)} ` +
    `${mission.house.formats[format]?.name ?? format}`
  );
}

/**
 * The institution whose mission it is, by its id. undefined if several observe together: theirs is an international
 * mission, whatever the format of one of them.
 */
function onlyInstitution(mission: CompleteMission): string | undefined {
  const [institution, ...others] = partnersOf(mission);
  return others.length === 0 ? institution : undefined;
}

/** The view of the mission: it is named by its format and its single institution, or else as a joint one. */
export function missionView(context: ViewContext): NonNullable<View['mission']> {
  const { mission, value, word } = context;
  const { format, status = 'open' } = mission.settings.mission;
  const institution = onlyInstitution(mission);
  const isOpen = status === 'open';
  if (institution === undefined) return { name: word('joint-mission'), isJoint: true, isOpen };
  return {
    name: value(mission.house.formats[format]?.name ?? format, 'mission', 'format'),
    institution: institutionText(context, institution, 'abbreviation', ['mission', 'partners'], (text) =>
      withoutArticle(text, mission.language),
    ),
    isJoint: false,
    isOpen,
  };
}

/**
 * The elections of the day with their place, as plain text: “early presidential election, Kazakhstan”, “municipal
 * elections, Åland, Finland”.
 */
export function electionsOf({ settings, house, language }: CompleteMission): string[] {
  const { name, contests = [], area, country } = settings.election;
  const names = name === undefined ? contests.map((contest) => contest.name) : [name];
  const where = [...(area === undefined ? [] : [area]), house.countries[country] ?? country];
  return (names.length > 0 ? names : [house.words.election]).map((title) =>
    [withoutArticle(title, language), ...where].join(', '),
  );
}

/** The view of the release: where it is dated from, and until when it is embargoed. */
export function releaseView({ mission, value }: ViewContext): NonNullable<View['release']> {
  const { place, embargo } = mission.settings.release;
  const places = place === undefined ? [] : [place].flat();
  const placeViews = places.map((name, index) => ({
    isFurther: index > 0,
    name: value(inCapitals(name), 'release', 'place', ...(Array.isArray(place) ? [index] : [])),
  }));
  if (embargo === undefined) return { place: placeViews };
  const [, day = '', time = '', zone = ''] = /^(\S+)T(\d\d:\d\d)(?::\d\d)?(.*)$/.exec(embargo) ?? [];
  const date = parseDate(day);
  const words = (text: string): Slot => value(text, 'release', 'embargo');
  return {
    place: placeViews,
    embargo: {
      time: words(time),
      zone: zone === '' ? undefined : words(zoneName(zone)),
      date: date && words(mission.language.print.date(date)),
    },
  };
}

/** A text in capitals, letter for letter: ß stays, so that every letter keeps its place. */
function inCapitals(text: string): string {
  return [...text]
    .map((letter) => (letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter))
    .join('');
}

/** The offset of a time in words: +06:00 as UTC+6, +05:30 as UTC+5:30, Z as UTC. */
function zoneName(zone: string): string {
  const [, sign = '', hours = '0', minutes = '00'] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  if (sign === '' || (Number(hours) === 0 && minutes === '00')) return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}
