import type { Passage } from '../passages/passage.ts';
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
  let readable = '';
  let end = 0;
  for (const other of mask(text, language).asides) {
    if (mayHoldDays.has(other.aside)) continue;
    readable += text.slice(end, other.start) + '\uFFFC'.repeat(other.end - other.start);
    ({ end } = other);
  }
  return dayGroups(readable + text.slice(end), language);
}

const mayHoldDays: ReadonlySet<Aside> = new Set<Aside>(['date', 'year', 'ordinal']);
