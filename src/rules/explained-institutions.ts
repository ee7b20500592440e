import type { Span } from '../diagnostic.ts';
import { placeOf, type Mission } from '../mission/mission.ts';

/** An institution whose abbreviation the mission itself explains: its partners in every document, its own wherever they stand. */
export interface ExplainedInstitution {
  readonly name: string;
  readonly abbreviation: string;
  /** Where its name stands; that of the house's stands in no file of the mission. */
  readonly at: Span | undefined;
}

export function explainedInstitutions(mission: Mission): readonly ExplainedInstitution[] {
  const { settings, house } = mission;
  const own = settings.institutions ?? {};
  const partners = settings.mission?.partners ?? [];
  return [...new Set([...partners, ...Object.keys(own)])].flatMap((id) => {
    const { name, abbreviation } = own[id] ?? house.institutions[id] ?? {};
    const at = own[id] && placeOf(mission, 'institutions', id, 'name');
    return name === undefined || abbreviation === undefined ? [] : [{ name, abbreviation, at }];
  });
}
