import { calendar, fixedSpans, spans, votes } from './dates.ts';
import { hedges, hedgesAfter, leadingWords, meaningChangers } from './hedges.ts';
import { firsts, fractions, numbers, quantities, records, truths } from './numbers.ts';
import { print } from './printing.ts';
import {
  abbreviations,
  acronyms,
  assessments,
  citations,
  currencies,
  leftovers,
  placeholders,
  places,
  roles,
  speech,
  suffixes,
  variants,
} from './prose.ts';
import { masks, mentions, unitWords } from './running-text.ts';
import { nouns, sentences, stems, totals } from './sentences.ts';
import type { Language } from '../language.ts';

/** English, with British and American spellings. */
export const english: Language = {
  digits: { group: ',', groupsRead: [',', '\u00A0', '\u2007', '\u2009', '\u202F', ' '], point: '.' },
  numbers,
  fractions,
  hedges,
  hedgesAfter,
  quantities,
  percents: {
    percent: ['per cent', 'percent', '%', 'pct'],
    points: ['percentage points', 'percentage point', 'pp', '% points'],
  },
  shares: {
    written: String.raw`%|per\s?cent\b`,
    hint: String.raw`per\s?-?cent|%|\bpct\b`,
    words: ['per cent', 'percent'],
    points: 'points?',
    point: 'point',
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
  leadingWords,
  meaningChangers,
  abbreviations,
  articles: ['the'],
  possessives: { any: "['’]s?", one: "['’]s" },
  nameJoints: ['of', 'for', 'on', 'and'],
  suffixes,
  acronyms,
  votes,
  assessments,
  citations,
  speech,
  roles,
  places,
  unitWords,
  variants,
  leftovers,
  placeholders,
  elided: ['tis', 'twas', 'twere', 'twill', 'em', 'til', 'n'],
  elidedDecade: 's',
  stems,
  currencies,
  sentences,
  nouns,
  totals,
  masks,
  mentions,
  print,
};
