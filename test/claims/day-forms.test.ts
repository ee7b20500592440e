import { describe, expect, test } from 'vitest';
import { dayGroups } from '../../src/claims/days/days.ts';
import { judge } from '../../src/claims/judge/judge.ts';
import { readClaim } from '../../src/claims/parse/parse-claim.ts';
import { english } from '../../src/languages/english/index.ts';
import { monthNames } from '../../src/languages/english/dates.ts';
import { type CalendarDate, addMonths, daysInMonth, isoDate, weekdayOf } from '../../src/numbers/calendar.ts';
import { rules } from './house.ts';

/** Days of all months, with the first and the last of each, and the leap days of three centuries. */
const days: readonly CalendarDate[] = [
  ...Array.from({ length: 16 }, (_none, index) =>
    addMonths({ year: 2031, month: 1, day: 1 + ((index * 11) % 28) }, index * 3),
  ),
  ...Array.from({ length: 12 }, (_none, index) => ({
    year: 2033,
    month: index + 1,
    day: daysInMonth(2033, index + 1),
  })),
  { year: 1996, month: 2, day: 29 },
  { year: 2032, month: 2, day: 29 },
  { year: 2104, month: 2, day: 29 },
];

const weekdays = english.calendar.weekdays.map(english.calendar.written);

const ending = (day: number): string => {
  if (day > 3 && day < 21) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
};

const two = (number: number): string => String(number).padStart(2, '0');

/** A day as people write it, without its weekday. */
const dayForms: readonly ((date: CalendarDate) => string)[] = [
  english.print.date,
  isoDate,
  (date) => isoDate(date).replaceAll('-', '/'),
  ({ day, month, year }) => `${day} ${monthNames[month - 1]} ${year}`,
  ({ day, month, year }) => `${two(day)} ${monthNames[month - 1]?.replace(/^(...).+/, '$1.')} ${year}`,
  ({ day, month, year }) => `${day}${ending(day)} of ${monthNames[month - 1]} ${year}`,
  ({ day, month, year }) => `${english.calendar.ordinals[day - 1]} of ${monthNames[month - 1]} ${year}`,
  ({ day, month, year }) => `${day} ${monthNames[month - 1]?.toUpperCase()} of ${year}`,
  ({ day, month, year }) => `${monthNames[month - 1]} ${day}, ${year}`,
  ({ day, month, year }) => `${monthNames[month - 1]} ${day}${ending(day)}, ${year}`,
  ({ day, month, year }) => `${monthNames[month - 1]} ${english.calendar.ordinals[day - 1]}, ${year}`,
  ({ day, month, year }) => `${two(day)}.${two(month)}.${year}`,
  ({ day, month, year }) => `${day}/${month}/${year}`,
  ({ day, month, year }) => `${month}/${day}/${year}`,
];

/** A day with a weekday beside it, as people write them. */
const weekdayForms: readonly ((day: string, weekday: string) => string)[] = [
  (day, weekday) => `${weekday}, ${day}`,
  (day, weekday) => `${weekday} ${day}`,
  (day, weekday) => `${weekday}, the ${day}`,
  (day, weekday) => `${weekday.slice(0, 3)}., ${day}`,
  (day, weekday) => `${weekday.toUpperCase()}, ${day}`,
  (day, weekday) => `${weekday} (${day})`,
  (day, weekday) => `${weekday} – ${day}`,
  (day, weekday) => `${weekday} evening, ${day}`,
  (day, weekday) => `the ${weekday} of ${day}`,
  (day, weekday) => `${day} (${weekday})`,
  (day, weekday) => `${day} (${weekday.slice(0, 3)}.)`,
  (day, weekday) => `${day}, ${weekday}`,
  (day, weekday) => `${day}, a ${weekday}`,
  (day, weekday) => `${day} was a ${weekday}`,
];

const verdict = (words: string, date: CalendarDate): string =>
  judge(readClaim(words, english), { kind: 'fact', value: { kind: 'date', date } }, rules).verdict;

describe.each(dayForms.map((form) => ({ form, shown: form({ year: 2033, month: 5, day: 21 }) })))(
  '$shown',
  ({ form }) => {
    test('is read as itself, in running text and in a link', () => {
      for (const date of days) {
        const [group] = dayGroups(`It was on ${form(date)}.`, english);
        const [named] = group?.days ?? [];
        const isOther = named?.other?.day === date.day && named.other.month === date.month;
        expect({ ...date, ...named, ...(isOther && named.other) }, form(date)).toMatchObject(date);
        expect(group?.days, form(date)).toHaveLength(1);
        expect(verdict(form(date), date), form(date)).toBe('true');
        expect(verdict(form(date), { ...date, year: date.year + 4 }), form(date)).toBe('false');
      }
    });

    test.each(weekdayForms.map((beside) => ({ beside, shown: beside('…', 'Friday') })))('$shown', ({ beside }) => {
      for (const date of days) {
        for (const away of [0, 1, 3]) {
          const weekday = (weekdayOf(date) + away) % 7;
          const words = beside(form(date), weekdays[weekday] ?? '');
          const [group] = dayGroups(`It was on ${words}, they said.`, english);
          expect(
            group?.days.map((named) => named.weekday),
            words,
          ).toEqual([weekday]);
          expect(
            group?.days.map((named) => named.year),
            words,
          ).toEqual([date.year]);
        }
      }
    });
  },
);
