import { monthNames } from './dates.ts';
import type { IntervalEnd, Printing } from '../language.ts';

const fewer = (measure: 'count' | 'amount'): string => (measure === 'count' ? 'fewer' : 'less');

/** How results are printed: numbers with their units, and what words mean, for messages. */
export const print: Printing = {
  percent: 'per cent',
  points: ['percentage point', 'percentage points'],
  hedges: {
    exactly: 'exactly',
    nearly: 'nearly',
    'just-over': 'just over',
    'more-than': 'more than',
    'less-than': 'less than',
    about: 'about',
    'at-least': 'at least',
    'at-most': 'up to',
  },
  almost: 'almost',
  between: (low, high) => `between ${low} and ${high}`,
  date: ({ year, month, day }) => `${day} ${monthNames[month - 1]} ${year}`,
  spans: {
    hours: ['hour', 'hours'],
    days: ['day', 'days'],
    weeks: ['week', 'weeks'],
    months: ['month', 'months'],
    years: ['year', 'years'],
    decades: ['decade', 'decades'],
    centuries: ['century', 'centuries'],
  },
  truths: { true: 'yes', false: 'no' },
  meanings: {
    bare: (number) => `exactly ${number}`,
    rounded: (number) => `what rounds to ${number}`,
    exactly: (number) => `exactly ${number}`,
    nearly: (number, measure) => `slightly ${fewer(measure)} than ${number}`,
    'just-over': (number) => `slightly more than ${number}`,
    'more-than': (number) => `more than ${number}, but not by much`,
    'less-than': (number, measure) => `${fewer(measure)} than ${number}, but not by much`,
    about: (number) => `close to ${number}`,
    'at-least': (number) => `${number} or more`,
    'at-most': (number, measure) => `${number} or ${fewer(measure)}`,
  },
  interval: printInterval,
  fractions: [
    [1, 5, 'one in five'],
    [1, 4, 'a quarter'],
    [1, 3, 'a third'],
    [1, 2, 'half'],
    [2, 3, 'two thirds'],
    [3, 4, 'three quarters'],
  ],
};

/** “9,500 to 9,999”, “more than 40 and up to 45 per cent” */
function printInterval(low: IntervalEnd | undefined, high: IntervalEnd | undefined, unit: string): string {
  const withUnit = (text: string): string => (unit === '' ? text : `${text} ${unit}`);
  if (!low && !high) return withUnit('anything');
  if (!high) return withUnit(low?.isOpen ? `more than ${low.text}` : `at least ${low?.text}`);
  if (!low) return withUnit(high.isOpen ? `less than ${high.text}` : `at most ${high.text}`);
  if (low.text === high.text) return withUnit(low.text);
  if (!low.isOpen)
    return withUnit(high.isOpen ? `${low.text} to just under ${high.text}` : `${low.text} to ${high.text}`);
  return withUnit(`more than ${low.text} and ${high.isOpen ? 'less than' : 'up to'} ${high.text}`);
}
