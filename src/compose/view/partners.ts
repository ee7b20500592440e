import { type ViewContext, institutionText, isAfterArticle, joints } from './context.ts';
import type { View } from './shapes.ts';
import { institutionOf, partnersOf } from '../../mission/institutions.ts';

/** The view of the institutions of the mission, with their abbreviations at this first mention. */
export function partnersView(context: ViewContext): NonNullable<View['partners']> {
  const { mission, word } = context;
  const partners = partnersOf(mission);
  const words = joints(partners.map((id) => institutionOf(mission, id)?.name ?? id));
  return partners.map((id, position) => {
    const namedAt = ['mission', 'partners', mission.settings.mission.partners.indexOf(id)];
    const joint = words[position];
    return {
      before: joint && word(joint),
      article: isAfterArticle(context, id, 'name'),
      name: institutionText(context, id, 'name', namedAt),
      abbreviation: institutionText(context, id, 'abbreviation', namedAt),
    };
  });
}
