import { type ViewContext, institutionText } from './context.ts';
import type { View } from './shapes.ts';
import { institutionOf, partnersOf, withoutArticle } from '../../mission/institutions.ts';
import type { CompleteMission } from '../../mission/mission.ts';

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
