import type { Language } from '../languages/language.ts';
import type { CompleteMission, Mission } from './mission.ts';
import type { Institution } from './schema/mission.ts';

/**
 * An institution as the mission describes it, or else its house. undefined if neither does, also for an id such as
 * “constructor”, which every object has.
 */
export function institutionOf({ house, settings }: Mission, id: string): Institution | undefined {
  const own = settings.institutions ?? {};
  const institutions = Object.hasOwn(own, id) ? own : house.institutions;
  return Object.hasOwn(institutions, id) ? institutions[id] : undefined;
}

/** What an institution is called in a message: its abbreviation, its name, or else its id. */
export const shortNameOf = (mission: Mission, id: string): string => {
  const { abbreviation, name } = institutionOf(mission, id) ?? {};
  return abbreviation ?? name ?? id;
};

/** The ids of the institutions of the mission in listing order, without those that withdrew. */
export const partnersOf = ({ settings }: CompleteMission): readonly string[] =>
  settings.mission.partners.filter((id) => !settings.mission.withdrawn?.includes(id));

/** Whether a name brings its own article: “the Congress”. */
export const hasArticle = (name: string, language: Language): boolean =>
  language.articles.some((article) => name.toLowerCase().startsWith(`${article} `));

/** A name as it stands after another article, or in a list. */
export const withoutArticle = (name: string, language: Language): string =>
  hasArticle(name, language) ? name.slice(name.indexOf(' ')).trimStart() : name;
