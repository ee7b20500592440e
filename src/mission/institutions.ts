import type { Language } from '../languages/language.ts';
import { ownEntry } from '../languages/word-lists.ts';
import type { CompleteMission, Mission } from './mission.ts';

/** An institution as the mission or its house describes it. */
export const institutionOf = ({ house, settings }: Mission, id: string) =>
  ownEntry({ ...house.institutions, ...settings.institutions }, id);

/** What an institution is called in a message. */
export const shortNameOf = (mission: Mission, id: string): string => {
  const { abbreviation, name } = institutionOf(mission, id) ?? {};
  return abbreviation ?? name ?? id;
};

/** An institution as the mission or its house describes it. */
export const institutionOfEntry = ({ settings, house }: CompleteMission, id: string) =>
  settings.institutions?.[id] ?? house.institutions[id];

/** The institutions of the mission in listing order, without those that withdrew. */
export const partnersOf = ({ settings }: CompleteMission): readonly string[] =>
  settings.mission.partners.filter((id) => !settings.mission.withdrawn?.includes(id));

/** Whether a name brings its own article: “the Congress”. */
export const hasArticle = (name: string, language: Language): boolean =>
  language.articles.some((article) => name.toLowerCase().startsWith(`${article} `));

/** A name as it stands after another article, or in a list. */
export const withoutArticle = (name: string, language: Language): string =>
  hasArticle(name, language) ? name.slice(name.indexOf(' ')).trimStart() : name;
