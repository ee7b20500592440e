import { calendar, fixedSpans, printDate, spans } from './dates.ts';
import { hedges, hedgesAfter, leadingWords, meaningChangers } from './hedges.ts';
import { firsts, fractions, numbers, quantities, records, truths } from './numbers.ts';
import { meanings, printInterval } from './printing.ts';
import { abbreviations, currencies, suffixes, acronyms, placeholders, variants } from './prose.ts';
import { masks, unitWords, mentions } from './running-text.ts';
import { stems, nouns, sentences, totals } from './sentences.ts';
import type { Language } from '../language.ts';

const print: Language['print'] = {
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
  date: printDate,
  spans: {
    days: ['day', 'days'],
    weeks: ['week', 'weeks'],
    months: ['month', 'months'],
    years: ['year', 'years'],
    decades: ['decade', 'decades'],
    centuries: ['century', 'centuries'],
  },
  truths: { true: 'yes', false: 'no' },
  group: ',',
  point: '.',
  meanings,
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

export const english: Language = {
  numbers,
  fractions,
  hedges,
  hedgesAfter,
  quantities,
  percents: {
    percent: ['per cent', 'percent', '%', 'pct'],
    points: ['percentage points', 'percentage point', 'pp', '% points'],
  },
  ranges: [
    ['between', 'and'],
    ['from', 'to'],
    ['', 'to'],
    ['', '–'],
  ],
  spans,
  fixedSpans,
  records,
  firsts,
  truths,
  calendar,
  leadingWords: leadingWords,
  meaningChangers: meaningChangers,
  abbreviations,
  articles: ['the'],
  suffixes: suffixes,
  acronyms: acronyms,
  unitWords: unitWords,
  variants,
  placeholders,
  elided: ['tis', 'twas', 'twere', 'twill', 'em', 'til', 'n'],
  stems: stems,
  currencies,
  sentences,
  nouns,
  totals,
  masks,
  mentions,
  print,
};
