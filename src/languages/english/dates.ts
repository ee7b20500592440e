import type { Language } from '../language.ts';
import { capital } from '../patterns.ts';
import { phrases, words } from '../word-lists.ts';

export const monthNames = words(
  'January February March April May June July August September October November December',
);

export const calendar: Language['calendar'] = {
  months: monthNames.map((month) => month.toLowerCase()),
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  written: capital,
  otherWords: ['march', 'may', 'august'],
  shortMonths: { Sept: 9 },
  shortWeekdays: { Mon: 0, Tue: 1, Tues: 1, Wed: 2, Weds: 2, Thu: 3, Thur: 3, Thurs: 3, Fri: 4, Sat: 5, Sun: 6 },
  ordinals: words(`
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth
    twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first
  `),
  articles: ['a', 'an', 'the'],
  beforeDay: ['on', 'until', 'till', 'since', 'by', 'from', 'to', 'before', 'after', 'dated', 'of'],
  through: ['through', 'until', 'till'],
  joiningSigns: ['&'],
  which: ['which'],
  partsOfDay: ['morning', 'noon', 'afternoon', 'evening', 'night'],
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

export const spans: Language['spans'] = {
  hours: ['hour', 'hours'],
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

/** Words about votes and the days on which they are held. */
export const votes: Language['votes'] = {
  nouns: ['election', 'elections', 'referendum', 'vote', 'polls'],
  plural: 'elections',
  notBehindPlural: words(`
    to for of by commission committee code law act bill department authority body watchdog office officials court
  `),
  whole: ['election', 'elections', 'referendum'],
  voting: ['voting', 'polling', 'vote'],
  days: ['election day', 'polling day', 'voting day'],
  verbs: words(`
    was were is are had has have did took will would could may might must went gave came left showed drew brought ran
    began saw offers offered lacked marked met fell as that which while with without but because before after again
    also itself themselves throughout across amid despite under
  `),
  places: ['in', 'on', 'and'],
  colourless: words(`early snap general national nationwide extraordinary and whole entire popular direct`),
  ahead: ['early', 'advance', 'postal'],
  others: phrases(`
    previous, previously, earlier, former, last, first round, second round, third round, runoff, run-off, rerun,
    re-run, repeat, repeated, postponed, rescheduled, moved, original, originally, initially, annulled, invalidated,
    cancelled, by-election, by-elections, primary, primaries, next, upcoming, future, instead, until, neighbouring,
    parliament voted, no confidence
  `),
  fromIt: [
    'before',
    'eve of',
    'after',
    'ahead of',
    'prior to',
    'following',
    'since',
    'until',
    'preceding',
    'from',
    'to',
  ],
  held: ['held', 'took place', 'taken place', 'conducted'],
  relative: ['yesterday', 'today'],
  where: ['in', 'of'],
  falls: ['is', 'was', 'falls', 'fell'],
  on: ['on'],
  be: ['was', 'were', 'is', 'are'],
  heldOn: ['held on', 'of'],
  were: ['was', 'were'],
  beforeWeekday: ['last', 'this', 'next'],
  mayName: 'elect|vot|poll|ballot|referend',
  mayOwn: "day[’']s ",
  rounds: [['first round'], ['second round', 'runoff', 'run-off'], ['third round']],
  wentTo: ['went to the polls', 'headed to the polls', 'went to vote'],
  comparing: words('than since after before like unlike as to with from following under in of for by and or'),
  earlier: ['had', 'compared', 'earlier'],
  mayBeHeld: '[dne] (?:yester|to)day', // held, taken place, conducted
};
