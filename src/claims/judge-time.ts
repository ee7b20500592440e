import { type CalendarDate, type SpanUnit, dayNumber, span, weekdayOf } from './calendar.ts';
import type { DateStatement, NumberStatement, SpanStatement } from './claim.ts';
import { compare, integer, isWhole, wholeOf } from './decimal.ts';
import { english } from './english/index.ts';
import { point } from './interval.ts';
import { judged } from './judge-number.ts';
import { numberReading } from './reading.ts';
import { spanReading } from './span-reading.ts';
import type { Subject } from './subject.ts';
import type { Judgement, Rules } from './judgement.ts';

/** Whether the fact's day is the one that the words name, as far as they name it. */
export function judgeDate(statement: DateStatement, subject: Subject, { today }: Rules): Judgement {
  if (subject.kind !== 'fact' || subject.value.kind !== 'date') return { verdict: 'wrong-kind' };
  const { date } = subject.value;
  const { window, weekday, year, month, day } = statement;
  if (window && !today) return { verdict: 'not-provable' };
  const isNamed =
    (year ?? date.year) === date.year &&
    (month ?? date.month) === date.month &&
    (day ?? date.day) === date.day &&
    (weekday === undefined || weekday === weekdayOf(date));
  return { verdict: isNamed && isInWindow(date, window, today) ? 'true' : 'false' };
}

function isInWindow(date: CalendarDate, window: DateStatement['window'], today: CalendarDate | undefined): boolean {
  if (!window || !today) return true;
  const [least, most] = window;
  const days = dayNumber(date) - dayNumber(today);
  return days >= least && days <= most;
}

/** “2019” may be the year of a date. */
export function judgeYear({ hedge, measure, stated }: NumberStatement, subject: Subject, rules: Rules): Judgement {
  const isYear = isWhole(stated.number) && compare(stated.number, integer(1000)) >= 0;
  if (hedge || measure !== 'number' || !isYear) return { verdict: 'wrong-kind' };
  return judgeDate({ kind: 'date', year: Number(wholeOf(stated.number)) }, subject, rules);
}

/** The unit of time that a fact's own unit names. */
function spanUnitOf(unit: string | undefined): SpanUnit | undefined {
  const units = Object.keys(english.spans) as SpanUnit[]; // the keys of spans are the units
  return units.find((name) => unit !== undefined && english.spans[name]?.includes(unit.trim().toLowerCase()));
}

/** “27 years” of a time between two dates, of the time since a date, or of a number of years. */
export function judgeSpan(statement: SpanStatement, subject: Subject, { tolerances, today }: Rules): Judgement {
  const { unit, stated, hedge } = statement;
  const between = (from: CalendarDate, to: CalendarDate): Judgement =>
    judged(spanReading(statement, tolerances), point(span(from, to, unit)), unit);
  if (subject.kind === 'span') return between(subject.from, subject.to);
  if (subject.kind === 'share') return { verdict: 'wrong-kind' };
  const { value } = subject;
  if (value.kind === 'date') return today ? between(value.date, today) : { verdict: 'not-provable' };
  if (value.kind !== 'number') return { verdict: 'wrong-kind' };
  if (subject.unit === undefined) return judged(numberReading(stated, hedge, tolerances), value.interval, unit);
  if (spanUnitOf(subject.unit) !== unit) return { verdict: 'wrong-kind' };
  return judged(spanReading(statement, tolerances), value.interval, unit);
}
