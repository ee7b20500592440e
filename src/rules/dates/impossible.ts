import { type NamedDay, namedDays, writtenDaysOf } from '../../analysis/days/named-days.ts';
import { settingTextsOf } from '../../analysis/passages/setting-texts.ts';
import { mask } from '../../claims/scan/mask.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { either, optional, patternOf } from '../../languages/patterns.ts';
import type { Mission } from '../../mission/mission.ts';
import { daysInMonth } from '../../numbers/calendar.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import type { Span } from '../../source/source.ts';

export const impossible: Rule = {
  id: 'dates/impossible',
  severity: 'error',
  summary: 'A day that no calendar has',
  why: 'One of the two, the day or the month, is wrong, and every reader sees it at once.',
  basis: 'The calendar.',
  wrong: 'Complaints could be filed until 31 June.',
  right: 'Complaints could be filed until 30 June.',
  needs: [],
  yieldsTo: ['claims/differs', 'claims/unreadable'],

  *check(draft) {
    for (const written of writtenDaysOf(draft))
      if (!exists(written)) yield problem(written, written.text, written.at, draft.mission.language);
    yield* inSettings(draft.mission);
  },
};

const exists = ({ day, month, year = 2000 }: NamedDay): boolean =>
  month >= 1 && day >= 1 && day <= daysInMonth(year, month);

function problem({ month, year = 2000, day }: NamedDay, words: string, at: Span, language: Language): Problem {
  const last = daysInMonth(year, month);
  const name = language.calendar.months[month - 1] ?? '';
  const said = language.calendar.written(name);
  const when = month === 2 && day === 29 ? ` in ${year}` : '';
  return {
    at,
    message: `There is no “${words}”: ${said} has ${last} days${when}.`,
    advice: 'Correct the day or the month.',
  };
}

/** A day late in its month, beside a word or a hyphen. */
const mayBeLate = memoize(({ calendar }: Language) =>
  patternOf(
    () =>
      `(?:29|3[01])[a-z]{0,2} ${optional(`${either(...calendar.of)} `)}[A-Z]|` +
      String.raw`[a-z][ ](?:29|3[01])(?!\d)|\d-(?:29|3[01])(?!\d)`,
  ),
);

/** Dates in values that a schema of their own checks. */
const isIsoDate = /^\d{4}-\d\d-\d\d(?:T.*)?$/;

/** Texts of mission.yaml, such as sources and notes. Only those that may name such a day are searched. */
function* inSettings(mission: Mission): Generator<Problem> {
  const { language, yaml } = mission;
  for (const { text, path } of settingTextsOf(mission)) {
    if (!mayBeLate(language)().test(text) || isIsoDate.test(text)) continue;
    for (const { text: words, aside } of mask(text, language).asides) {
      const wrong = aside === 'date' ? namedDays(words, language).find((day) => !exists(day)) : undefined;
      if (wrong) yield problem(wrong, words, yaml.locate(path), language);
    }
  }
}
