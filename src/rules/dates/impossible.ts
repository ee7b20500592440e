import { type NamedDay, namedDays, writtenDaysOf } from '../../analysis/days/named-days.ts';
import { mask } from '../../claims/scan/mask.ts';
import type { Language } from '../../languages/language.ts';
import type { Mission } from '../../mission/mission.ts';
import { daysInMonth } from '../../numbers/calendar.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import type { Span } from '../../source/source.ts';
import type { Path } from '../../source/yaml/read.ts';
import { isMapping } from '../../source/yaml/values.ts';

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
  const said = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const when = month === 2 && day === 29 ? ` in ${year}` : '';
  return {
    at,
    message: `There is no “${words}”: ${said} has ${last} days${when}.`,
    advice: 'Correct the day or the month.',
  };
}

/** A day late in its month, beside a word or a hyphen. */
const mayBe = /(?:29|3[01])[a-z]{0,2} (?:of )?[A-Z]|[a-z][ ](?:29|3[01])(?!\d)|\d-(?:29|3[01])(?!\d)/;

const isWhole = /^\d{4}-\d\d-\d\d(?:T.*)?$/;

// of a schema’s own

/** Texts of mission.yaml, such as sources and notes. Only one that holds such a figure is read. */
function* inSettings({ yaml, language }: Mission): Generator<Problem> {
  for (const [text, path] of textsIn(yaml.value, [])) {
    if (path[0] === 'waivers' || !mayBe.test(text) || isWhole.test(text)) continue;
    for (const { text: words, aside } of mask(text, language).asides) {
      const wrong = aside === 'date' ? namedDays(words, language).find((one) => !exists(one)) : undefined;
      if (wrong) yield problem(wrong, words, yaml.locate(path), language);
    }
  }
}

function* textsIn(value: unknown, path: Path): Generator<readonly [text: string, path: Path]> {
  if (typeof value === 'string') yield [value, path];
  else if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* textsIn(one, [...path, index]);
  else if (isMapping(value)) for (const [key, one] of Object.entries(value)) yield* textsIn(one, [...path, key]);
}
