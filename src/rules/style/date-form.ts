import { searchableTextOf } from '../../analysis/passages/searchable-text.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { either, optional, patternOf } from '../../languages/patterns.ts';
import { rewordingProblem } from '../rewording.ts';
import type { Rule } from '../rule.ts';

export const dateForm: Rule = {
  id: 'style/date-form',
  severity: 'suggestion',
  summary: 'A zero before the day of a date that has its month in words',
  why: 'The zero is a trace of a form or a table, and the date stands without it elsewhere in the same text.',
  basis: 'United Nations Editorial Manual: 4 September 2024.',
  wrong: 'Registration ended on 04 September.',
  right: 'Registration ended on 4 September.',
  needs: [],

  *check(draft) {
    const running = searchableTextOf(draft);
    for (const { 0: written, index } of running.text.matchAll(zeroDay(draft.mission.language)())) {
      const match = running.matchAt(index, index + written.length);
      if (match)
        yield rewordingProblem(
          match,
          written.replace('0', ''),
          (words, better) => `A zero stands before the day: “${words}” is “${better}”.`,
        );
    }
  },
};

/** “04 September”, “September 04”; neither “04:30” nor “1.04”. */
const zeroDay = memoize(({ calendar }: Language) =>
  patternOf(() => {
    const month = either(...calendar.months.map((name) => calendar.written(name)));
    const of = optional(`${either(...calendar.of)} `);
    const day = `0[1-9]${optional(either(...calendar.ordinalEndings))}`;
    return String.raw`(?<![\d.,/:+-])${day} ${of}${month}\b|\b${month} ${day}(?=[,.;)]|\s(?!\d\d\b)|$)`;
  }, 'g'),
);
