import { factText } from '../claims/describe.ts';
import { ownEntry } from '../claims/own-entry.ts';
import { canBeWithin } from '../claims/summand.ts';
import { wordingOf } from '../compose/fact-words.ts';
import type { Problem } from '../diagnostic.ts';
import type { Mission } from '../mission/mission.ts';
import type { Sum } from './sums.ts';

/** Each part of the mission by number and by who they are. */
export function observersPlaces({ parts }: Sum, mission: Mission): NonNullable<Problem['related']> {
  return parts.map(({ value, fact }, index) => {
    const { who, from, institution } = mission.settings.observers?.parts?.[index] ?? {};
    const known = ownEntry({ ...mission.house.institutions, ...mission.settings.institutions }, institution ?? '');
    const sender = from ?? known?.abbreviation ?? known?.name ?? institution;
    const number = factText({ kind: 'fact', value, unit: who }, wordingOf(mission.house));
    return { at: mission.yaml.locate(fact.at), message: who === undefined && sender !== undefined ? `${number} (${sender})` : number };
  });
}

/** What there is to choose from: only parts that are fewer than the total can be right as they are. */
export function observersAdvice({ total, added }: Sum, { settings }: Mission): string {
  const { connector = 'including', complete } = settings.observers ?? {};
  if (canBeWithin(added, total.summand) !== 'fits') return 'Find out which number is wrong, and correct it.';
  if (connector === 'including') return 'Correct the number that is wrong, or write “complete: false” under “observers” if these are not all the parts.';
  const remedy = complete === false ? '“connector: including”' : '“connector: including” and “complete: false”';
  return `“${connector}” says that the parts are the whole: correct the number that is wrong, or write ${remedy} if they are not.`;
}
