import type { Slot, Slots } from '../slots.ts';
import type { House } from '../../house/house.ts';
import { hasArticle, institutionOf } from '../../mission/institutions.ts';
import { type CompleteMission, placeOf } from '../../mission/mission.ts';
import type { Path } from '../../source/yaml/read.ts';

/** What the parts of a view are made from: the mission, and slots for its texts and those of the house. */
export interface ViewContext {
  readonly mission: CompleteMission;
  readonly slots: Slots;
  /** A slot for a text of mission.yaml, which `path` leads to. */
  readonly value: (text: string, ...path: Path) => Slot;
  /** A slot for words of the house, such as those between the members of a list: `text`, or all that stands there. */
  readonly word: (name: keyof House['words'], text?: string) => Slot;
}

/** The context for the view of one document, with the slots of that document. */
export const viewContextOf = (mission: CompleteMission, slots: Slots): ViewContext => ({
  mission,
  slots,
  value: (text, ...path) => slots.text(text, placeOf(mission, ...path)),
  word: (name, text) => slots.text(text ?? String(mission.house.words[name]), mission.house.locate(['words', name])),
});

/**
 * The name or abbreviation of an institution, changed by `change`. Its place is where the mission describes it, or else
 * where it names it: at `namedAt`. undefined if nobody has described it, or without that form.
 */
export function institutionText(
  { mission, value }: ViewContext,
  id: string,
  key: 'name' | 'abbreviation',
  namedAt: Path,
  change = (text: string): string => text,
): Slot | undefined {
  const form = institutionOf(mission, id)?.[key];
  if (form === undefined) return undefined;
  const text = change(form);
  return mission.settings.institutions?.[id] ? value(text, 'institutions', id, key) : value(text, ...namedAt);
}

/**
 * What stands before each member of a list: undefined before the first, then a comma, and before the last “and”, or
 * “, and” if a member contains a comma.
 */
export function joints(members: readonly string[]): readonly ('comma' | 'and' | 'comma-and' | undefined)[] {
  const last = members.some((member) => member.includes(',')) ? 'comma-and' : 'and';
  return members.map((_, index) => (index === 0 ? undefined : index < members.length - 1 ? 'comma' : last));
}

/** Whether “the” stands before the name or the abbreviation of an institution. */
export function isAfterArticle({ mission }: ViewContext, id: string, form: 'name' | 'abbreviation'): boolean {
  const institution = institutionOf(mission, id);
  const { article = 'name' } = institution ?? {};
  return (article === form || article === 'both') && !hasArticle(institution?.[form] ?? '', mission.language);
}
