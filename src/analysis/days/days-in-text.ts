import { type Passage, maskSpans } from '../passages/passage.ts';
import { type DayGroup, dayGroups, mayNameDays } from '../../claims/days/days.ts';
import type { Aside } from '../../claims/scan/mask-patterns.ts';
import { mask } from '../../claims/scan/mask.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';

/** The days that a passage names, inside and outside its links. */
export const daysOf = memoize(({ text, language }: Passage): readonly DayGroup[] => daysInText(text, language));

/** The days that a text names; what is a part of a time, an address or a reference is none. */
export function daysInText(text: string, language: Language): readonly DayGroup[] {
  if (!mayNameDays(text, language)) return [];
  const others = mask(text, language).asides.filter(({ aside }) => !mayHoldDays.has(aside));
  return dayGroups(maskSpans(text, others), language);
}

const mayHoldDays: ReadonlySet<Aside> = new Set<Aside>(['date', 'year', 'ordinal']);
