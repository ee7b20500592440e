import type { PhrasingContent } from 'mdast';
import { placeOf, type CompleteMission } from '../mission/mission.ts';
import type { Slot } from './slots.ts';
import { textNode } from './tree.ts';
import type { View } from './view-shape.ts';
import { institutionOf, institutionText, joints, partnersOf, withoutArticle, type Viewing } from './viewing.ts';

/** The election as a sentence names it: “early presidential election”, “second round of the presidential election”. */
export function electionView(viewing: Viewing): NonNullable<View['election']> {
  const { mission, value } = viewing;
  const { area, country, round, contests = [] } = mission.settings.election;
  return {
    name: nameOf(viewing),
    round: roundOf(round, viewing),
    area: area === undefined ? undefined : value(area, 'election', 'area'),
    country: value(mission.house.countries[country] ?? country, 'election', 'country'),
    contests: contests.some((contest) => contest.round !== undefined) ? contestsOf(viewing) : undefined,
  };
}

function roundOf(round: number | undefined, { mission, word }: Viewing): Slot | undefined {
  const name = round === undefined ? undefined : mission.house.words.rounds[round - 1];
  return name === undefined ? undefined : word('rounds', name);
}

/** Several contests on a day of which at least one has a round, each to be named on its own. */
function contestsOf(viewing: Viewing): NonNullable<NonNullable<View['election']>['contests']> {
  const { mission, value, word } = viewing;
  const contests = mission.settings.election.contests ?? [];
  const before = joints(contests.map(({ name }) => name));
  return contests.map(({ name, round }, index) => {
    const joint = before[index];
    return { before: joint && word(joint), round: roundOf(round, viewing), name: value(withoutArticle(name), 'election', 'contests', index, 'name') };
  });
}

function nameOf({ mission, slots, value, word }: Viewing): Slot {
  const { name, contests } = mission.settings.election;
  if (name !== undefined) return value(withoutArticle(name), 'election', 'name');
  const names = (contests ?? []).map((contest) => withoutArticle(contest.name));
  if (names.length === 0) return word('election');
  const words = joints(names).flatMap((joint, index): PhrasingContent[] => {
    const node = textNode(names[index] ?? '', placeOf(mission, 'election', 'contests', index, 'name'));
    if (!joint) return [node];
    return [textNode(String(mission.house.words[joint]), mission.house.locate(['words', joint])), node];
  });
  return slots.words(words);
}

/** The same in plain letters, for what stands about a text: “ODIHR election assessment mission”. */
export function missionName(mission: CompleteMission): string {
  const institution = onlyInstitution(mission);
  if (institution === undefined) return mission.house.words['joint-mission'];
  const { format } = mission.settings.mission;
  return `${withoutArticle(institutionOf(mission, institution)?.abbreviation ?? institution)} ${mission.house.formats[format]?.name ?? format}`;
}

/** The institution whose mission it is; none where several make an international one, whatever the format of one of them. */
function onlyInstitution(mission: CompleteMission): string | undefined {
  const [institution, ...others] = partnersOf(mission);
  return others.length === 0 ? institution : undefined;
}

/** What mission it is: a single institution gives it its name. */
export function missionView(viewing: Viewing): NonNullable<View['mission']> {
  const { mission, value, word } = viewing;
  const { format, status = 'open' } = mission.settings.mission;
  const institution = onlyInstitution(mission);
  const isOpen = status === 'open';
  if (institution === undefined) return { name: word('joint-mission'), isJoint: true, isOpen };
  return {
    name: value(mission.house.formats[format]?.name ?? format, 'mission', 'format'),
    institution: institutionText(viewing, institution, 'abbreviation', ['mission', 'partners'], withoutArticle),
    isJoint: false,
    isOpen,
  };
}

/** What is elected, each in plain letters: “early presidential election, Kazakhstan”, “municipal elections, Åland, Finland”. */
export function electionsOf({ settings, house }: CompleteMission): string[] {
  const { name, contests = [], area, country } = settings.election;
  const names = name === undefined ? contests.map((contest) => contest.name) : [name];
  const where = [...(area === undefined ? [] : [area]), house.countries[country] ?? country];
  return (names.length > 0 ? names : [house.words.election]).map((one) => [withoutArticle(one), ...where].join(', '));
}
