import type { Claim, Statement } from './claim.ts';
import { currencyIn } from './currency.ts';
import { judgeFraction, judgeNumber, judgePart, judgeRange } from './judge-number.ts';
import { judgeDate, judgeSpan, judgeYear } from './judge-time.ts';
import { judgeMany, judgeQuantity, judgeRecord, judgeTruth } from './judge-words.ts';
import type { Judgement, Rules } from './judgement.ts';
import type { Subject } from './subject.ts';
import { isSameText } from './typography.ts';

export type { Judgement, Rules, Verdict } from './judgement.ts';

/** Whether the words of a link can be true of what it names. */
export function judge({ words, statement }: Claim, subject: Subject, rules: Rules): Judgement {
  if (subject.kind === 'fact' && subject.value.kind === 'text') {
    return { verdict: isSameText(words, subject.value.text) ? 'true' : 'false' };
  }
  if (subject.kind === 'fact' && isOtherMoney(words, subject.unit)) return { verdict: 'false', isOtherUnit: true };
  return judgeStatement(statement, subject, rules);
}

/** “3.4 million dollars” of a fact in euros. */
function isOtherMoney(words: string, unit = ''): boolean {
  const own = unit === '' ? undefined : currencyIn(unit);
  const said = own && currencyIn(words);
  return said !== undefined && said !== own;
}

const isDated = (subject: Subject): boolean => subject.kind === 'fact' && subject.value.kind === 'date';

function judgeStatement(statement: Statement, subject: Subject, rules: Rules): Judgement {
  switch (statement.kind) {
    case 'number':
      return isDated(subject) ? judgeYear(statement, subject, rules) : judgeNumber(statement, subject, rules.tolerances);
    case 'range':
      return judgeRange(statement, subject);
    case 'fraction':
      return judgeFraction(statement, subject, rules.tolerances);
    case 'part':
      return judgePart(statement, subject, rules.tolerances);
    case 'span':
      return judgeSpan(statement, subject, rules);
    case 'date':
      return judgeDate(statement, subject, rules);
    case 'many':
      return judgeMany(statement.unit, subject, rules.tolerances);
    case 'quantity':
      return judgeQuantity(statement.name, subject, rules);
    case 'record':
      return judgeRecord(statement, subject, rules);
    case 'first':
      return judgeTruth(true, subject);
    case 'truth':
      return judgeTruth(statement.isTrue, subject);
    case 'words':
      return { verdict: 'unreadable' };
  }
}
