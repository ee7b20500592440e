import type { CalendarDate } from '../calendar.ts';
import type { Language } from '../language.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const calendar: Language['calendar'] = {
  months: months.map((month) => month.toLowerCase()),
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ordinalEndings: ['st', 'nd', 'rd', 'th'],
  of: ['of'],
  relativeDays: {
    'the day before yesterday': -2,
    yesterday: -1,
    today: 0,
    tonight: 0,
    tomorrow: 1,
    'the day after tomorrow': 2,
  },
  relativeWeekdays: { last: [-7, -1], this: [-6, 6], next: [1, 7], 'this past': [-7, -1], 'this coming': [1, 7] },
};

export const printDate = ({ year, month, day }: CalendarDate): string => `${day} ${months[month - 1]} ${year}`;

export const spans: Language['spans'] = {
  days: ['day', 'days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
  decades: ['decade', 'decades'],
  centuries: ['century', 'centuries'],
};

export const fixedSpans: Language['fixedSpans'] = {
  'a fortnight': [2, 'weeks'],
  'half a year': [6, 'months'],
  'half a decade': [5, 'years'],
  'half a century': [5, 'decades'],
  'a quarter of a century': [25, 'years'],
  'a quarter century': [25, 'years'],
};
