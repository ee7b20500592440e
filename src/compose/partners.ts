import type { View } from './view-shape.ts';
import { hasArticle, institutionOf, institutionText, joints, partnersOf, type Viewing } from './viewing.ts';

/** The institutions of the mission, with their abbreviations at this first mention. */
export function partnersView(viewing: Viewing): NonNullable<View['partners']> {
  const { mission, word } = viewing;
  const listed = partnersOf(mission);
  const before = joints(listed.map((id) => institutionOf(mission, id)?.name ?? id));
  return listed.map((id, position) => {
    const named = ['mission', 'partners', mission.settings.mission.partners.indexOf(id)];
    const joint = before[position];
    return {
      before: joint && word(joint),
      article: takesArticle(viewing, id, 'name'),
      name: institutionText(viewing, id, 'name', named),
      abbreviation: institutionText(viewing, id, 'abbreviation', named),
    };
  });
}

/** Whether “the” stands before the name or the abbreviation of an institution. */
export function takesArticle({ mission }: Viewing, id: string, form: 'name' | 'abbreviation'): boolean {
  const institution = institutionOf(mission, id);
  const { article = 'name' } = institution ?? {};
  return (article === form || article === 'both') && !hasArticle(institution?.[form] ?? '');
}
