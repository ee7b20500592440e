import { ownEntry } from '../claims/own-entry.ts';
import type { Mission } from '../mission/mission.ts';

/** An institution as the mission or its house describes it. */
export const institutionOf = ({ house, settings }: Mission, id: string) => ownEntry({ ...house.institutions, ...settings.institutions }, id);

/** What an institution is called in a message. */
export const shortNameOf = (mission: Mission, id: string): string => {
  const { abbreviation, name } = institutionOf(mission, id) ?? {};
  return abbreviation ?? name ?? id;
};
