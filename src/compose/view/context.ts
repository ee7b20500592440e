import type { Slot, Slots } from '../slots.ts';
import type { House } from '../../house/house.ts';
import { institutionOf } from '../../mission/institutions.ts';
import { type CompleteMission, placeOf } from '../../mission/mission.ts';

type Way = readonly (string | number)[];

/** What the parts of a view are made from: the mission, and slots for its texts and those of the house. */
export interface ViewContext {
  readonly mission: CompleteMission;
  readonly slots: Slots;
  /** A text that stands at a place of mission.yaml. */
  readonly value: (text: string, ...way: Way) => Slot;
  /** Words of the house, such as those between the members of a list. */
  readonly word: (name: keyof House['words'], text?: string) => Slot;
}

export const viewContextOf = (mission: CompleteMission, slots: Slots): ViewContext => ({
  mission,
  slots,
  value: (text, ...way) => slots.text(text, placeOf(mission, ...way)),
  word: (name, text) => slots.text(text ?? String(mission.house.words[name]), mission.house.locate(['words', name])),
});

/**
 * The name or abbreviation of an institution; its place is where the mission describes it, or else where it names it.
 */
export function institutionText(
  { mission, value }: ViewContext,
  id: string,
  key: 'name' | 'abbreviation',
  named: Way,
  change = (text: string): string => text,
): Slot | undefined {
  const found = institutionOf(mission, id)?.[key];
  if (found === undefined) return undefined;
  const text = change(found);
  return mission.settings.institutions?.[id] ? value(text, 'institutions', id, key) : value(text, ...named);
}

/** What stands before each member of a list: nothing, a comma, “and”, or “, and” where a member contains a comma. */
export function joints(members: readonly string[]): readonly ('comma' | 'and' | 'comma-and' | undefined)[] {
  const last = members.some((member) => member.includes(',')) ? 'comma-and' : 'and';
  return members.map((_, index) => (index === 0 ? undefined : index < members.length - 1 ? 'comma' : last));
}
