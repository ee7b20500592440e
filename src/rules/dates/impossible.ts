import { daysInText } from '../../analysis/days/days-in-text.ts';
import { unlinkedDays, writtenDaysOf } from '../../analysis/days/named-days.ts';
import { settingTextsOf } from '../../analysis/passages/setting-texts.ts';
import type { NamedDay } from '../../claims/days/days.ts';
import type { Language } from '../../languages/language.ts';
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
    for (const written of writtenDaysOf(draft)) {
      const wrong = unlinkedDays(written).find((day) => !exists(day));
      if (wrong) yield problem(wrong, wrong.text, wrong.at, draft.mission.language);
    }
    yield* inSettings(draft.mission);
  },
};

const exists = ({ day, month, year = 2000 }: NamedDay): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

function problem({ month, year = 2000, day }: NamedDay, words: string, at: Span, language: Language): Problem {
  const name = language.calendar.months[month - 1];
  if (name === undefined)
    return { at, message: `There is no “${words}”: a year has 12 months.`, advice: 'Correct the day or the month.' };
  const when = month === 2 && day === 29 ? ` in ${year}` : '';
  return {
    at,
    message: `There is no “${words}”: ${language.calendar.written(name)} has ${daysInMonth(year, month)} days${when}.`,
    advice: 'Correct the day or the month.',
  };
}

/** Dates in values that a schema of their own checks. */
const isIsoDate = /^\d{4}-\d\d-\d\d(?:T.*)?$/;

/** Texts of mission.yaml, such as sources and notes. */
function* inSettings(mission: Mission): Generator<Problem> {
  const { language, yaml } = mission;
  for (const { text, path } of settingTextsOf(mission)) {
    if (isIsoDate.test(text)) continue;
    for (const { days } of daysInText(text, language)) {
      const wrong = days.find((day) => !exists(day));
      if (wrong) yield problem(wrong, text.slice(wrong.start, wrong.end), yaml.locate(path), language);
    }
  }
}
