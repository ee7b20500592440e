import type { PhrasingContent } from 'mdast';
import type { Slot } from '../slots.ts';
import { textNode } from '../tree.ts';
import { type ViewContext, joints } from './context.ts';
import type { View } from './shapes.ts';
import { withoutArticle } from '../../mission/institutions.ts';
import { type CompleteMission, placeOf } from '../../mission/mission.ts';

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
