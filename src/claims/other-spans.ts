import { span } from './calendar.ts';
import type { Claim } from './claim.ts';
import { type Decimal, integer } from './decimal.ts';
import type { Language } from './language.ts';
import { hedgeWords, hedgesFor } from './other-numbers.ts';
import { compareRatios, exact, floor, fromDecimal, plus, ratio } from './ratio.ts';
import { styleOf } from './style.ts';
import type { SpanSubject, Subject } from './subject.ts';
import type { Rules } from './verdict.ts';
import { spanText, wholeSpan } from './write-span.ts';

/** The time that a link names: between its two dates, or since its date. */
function spanOf(subject: Subject, { today }: Rules): SpanSubject | undefined {
  if (subject.kind === 'span') return subject;
  if (subject.kind !== 'fact' || subject.value.kind !== 'date' || !today) return undefined;
  return { kind: 'span', from: subject.value.date, to: today };
}

/** The same unit with another hedge or number, then the unit that suits the time best. */
export function* otherSpans(claim: Claim, subject: Subject, rules: Rules, language: Language): Generator<string> {
  const time = spanOf(subject, rules);
  const { statement } = claim;
  if (!time || statement.kind !== 'span') return;
  const style = styleOf(claim, language);
  const { unit } = statement;
  const exactTime = span(time.from, time.to, unit);
  const form = style.inWords ? 'words' : 'house';
  const text = (count: Decimal): string => spanText({ count, unit }, form, language);
  for (const hedge of hedgesFor(compareRatios(exactTime, fromDecimal(statement.stated.number)))) {
    yield `${hedgeWords(hedge, claim, style, language)} ${text(statement.stated.number)}`;
  }
  const below = floor(exactTime);
  const bare = floor(plus(exactTime, exact(rules.tolerances.times.early)));
  if (bare > 0n && statement.hedge === undefined) yield text(integer(bare));
  for (const count of below > 0n ? [below + 1n, below] : []) {
    for (const hedge of hedgesFor(compareRatios(exactTime, ratio(count)))) {
      yield `${hedgeWords(hedge, claim, style, language)} ${text(integer(count))}`;
    }
  }
  yield spanText(wholeSpan(time, rules.tolerances), form, language);
}
